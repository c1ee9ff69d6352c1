/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue-json.h"
#include "sy-json-document.h"
#include "sy-profile-json.h"

G_BEGIN_DECLS

/* What reads a text that has been taken apart already. */

SyJsonDocument *sy_profile_document_new (GBytes *bytes, gboolean *is_settled, GError **error);
SyProfile *sy_profile_from_document (SyJsonDocument *document,
                                     gboolean is_settled,
                                     SyCatalogueSet *catalogues,
                                     SyCatalogue **catalogue,
                                     GPtrArray *warnings,
                                     GError **error);
SyCatalogue *
sy_catalogue_from_node (SyJsonDocument *document, JsonNode *root, SyTranslateFunc translate);
SyCatalogue *sy_carried_choose (SyJsonDocument *document,
                                JsonNode *object,
                                const char *id,
                                SyCatalogueSet *catalogues);
SyCatalogue *sy_catalogue_from_document (SyJsonDocument *document,
                                         SyTranslateFunc translate,
                                         GPtrArray *warnings,
                                         GError **error);
void sy_grounds_read (SyJsonDocument *document,
                      JsonNode *object,
                      SyCatalogue *catalogue,
                      SyDecision *decision);

G_END_DECLS
