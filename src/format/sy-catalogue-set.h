/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

/**
 * SyCatalogueSet:
 *
 * Which catalogues there are: the one that comes with the program and those in the user's data
 * folder, which are read only when an id is asked for that is not known yet; or one alone that was
 * given.
 */
typedef struct _SyCatalogueSet SyCatalogueSet;

SyCatalogueSet *sy_catalogue_set_new (void);
SyCatalogueSet *sy_catalogue_set_new_for_catalogue (SyCatalogue *catalogue);
void sy_catalogue_set_free (SyCatalogueSet *self);

SyCatalogue *sy_catalogue_set_get_default (SyCatalogueSet *self);
SyCatalogue *sy_catalogue_set_lookup (SyCatalogueSet *self, const char *id);

gboolean sy_catalogue_set_put (SyCatalogueSet *self, SyCatalogue *catalogue);

SyCatalogue *sy_catalogue_new_shipped (void);
SyCatalogue *sy_catalogue_read_file (const char *path, GError **error);
GPtrArray *sy_catalogue_list_files (void);
char *sy_catalogue_dup_folder (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyCatalogueSet, sy_catalogue_set_free)

G_END_DECLS
