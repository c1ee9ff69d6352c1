/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-json-document.h"
#include "sy-json-writer.h"

G_BEGIN_DECLS

int sy_rating_reach_from_json (SyJsonDocument *document, JsonNode *root, JsonNode *reach);
void sy_rating_reach_to_json (SyJsonWriter *writer, int reach);

void sy_profile_warn_of_version (SyJsonDocument *document, JsonNode *root, JsonNode *node);

G_END_DECLS
