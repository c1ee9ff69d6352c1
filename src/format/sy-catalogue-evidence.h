/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue-reader.h"

G_BEGIN_DECLS

void sy_catalogue_reader_read_sources (SyCatalogueReader *self, JsonNode *root);
void sy_catalogue_reader_read_evidence (SyCatalogueReader *self, JsonNode *object, GPtrArray *list);
void sy_catalogue_reader_read_origin (SyCatalogueReader *self, JsonNode *root);

G_END_DECLS
