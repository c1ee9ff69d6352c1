/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

/**
 * SyCatalogueSet:
 *
 * Which catalogues there are: the one that comes with the program and what a loader finds, which is
 * asked only for an id that is not known yet; or one alone that was given.
 */
typedef struct _SyCatalogueSet SyCatalogueSet;

/**
 * SyCatalogueLoader:
 * @set: gets what there is, by sy_catalogue_set_add()
 *
 * Looks for catalogues where this layer does not.
 */
typedef void (*SyCatalogueLoader) (SyCatalogueSet *set);

SyCatalogueSet *sy_catalogue_set_new (SyCatalogueLoader loader);
SyCatalogueSet *sy_catalogue_set_new_for_catalogue (SyCatalogue *catalogue);
void sy_catalogue_set_free (SyCatalogueSet *self);

SyCatalogue *sy_catalogue_set_get_default (SyCatalogueSet *self);
SyCatalogue *sy_catalogue_set_lookup (SyCatalogueSet *self, const char *id);

void sy_catalogue_set_add (SyCatalogueSet *self, SyCatalogue *catalogue);
gboolean sy_catalogue_set_put (SyCatalogueSet *self, SyCatalogue *catalogue);

SyCatalogue *sy_catalogue_new_shipped (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyCatalogueSet, sy_catalogue_set_free)

G_END_DECLS
