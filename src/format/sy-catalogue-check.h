/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-json-document.h"

G_BEGIN_DECLS

void sy_catalogue_check (SyCatalogue *catalogue, SyJsonDocument *document, JsonNode *root);

G_END_DECLS
