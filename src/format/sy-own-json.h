/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-json-document.h"
#include "sy-json-writer.h"
#include "sy-own.h"

G_BEGIN_DECLS

GPtrArray *sy_owns_from_json (SyJsonDocument *document, JsonNode *root, SyCatalogue *catalogue);
void sy_owns_to_json (SyJsonWriter *writer, GPtrArray *owns, SyCatalogue *catalogue);

SySide sy_side_from_json (SyJsonDocument *document, JsonNode *object);

G_END_DECLS
