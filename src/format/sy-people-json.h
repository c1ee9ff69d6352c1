/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-json-document.h"
#include "sy-json-writer.h"
#include "sy-profile.h"

G_BEGIN_DECLS

GPtrArray *sy_people_from_json (SyJsonDocument *document,
                                JsonNode *object,
                                SyCatalogue *catalogue,
                                guint *n_people);
GPtrArray *sy_rounds_from_json (SyJsonDocument *document,
                                JsonNode *root,
                                SyCatalogue *catalogue,
                                guint *n_people);

void sy_people_to_json (SyJsonWriter *writer, GPtrArray *people, SyCatalogue *catalogue);
void sy_rounds_to_json (SyJsonWriter *writer, GPtrArray *rounds, SyCatalogue *catalogue);

void sy_people_warn_of_criterion (SyJsonDocument *document,
                                  SyCatalogue *catalogue,
                                  const char *id,
                                  JsonNode *node);
void sy_people_warn_of_name (SyJsonDocument *document,
                             GHashTable *keys,
                             const char *name,
                             JsonNode *node);

G_END_DECLS
