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
 * folder, which are read only when an id is asked for that the first does not have; or one alone
 * that was given.
 */
typedef struct _SyCatalogueSet SyCatalogueSet;

SyCatalogueSet *sy_catalogue_set_new (void);
SyCatalogueSet *sy_catalogue_set_new_for_catalogue (SyCatalogue *catalogue);
void sy_catalogue_set_free (SyCatalogueSet *self);

SyCatalogue *sy_catalogue_set_get_default (SyCatalogueSet *self);
SyCatalogue *sy_catalogue_set_lookup (SyCatalogueSet *self, const char *id);

SyCatalogue *sy_catalogue_new_shipped (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyCatalogueSet, sy_catalogue_set_free)

G_END_DECLS
