/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

/**
 * SyCatalogueSet:
 *
 * Which catalogues there are: those that were given, the one that comes with the program, and what
 * a loader finds, which is asked only for an id that is not known yet; or one alone; or what
 * another set has and then a loader finds.
 */
typedef struct _SyCatalogueSet SyCatalogueSet;

/**
 * SyCatalogueLoader:
 * @id: of a catalogue that is not known
 * @data: for the loader
 *
 * Looks for a catalogue where this layer does not.
 *
 * Returns: (transfer full) (nullable): it
 */
typedef SyCatalogue *(*SyCatalogueLoader) (const char *id, gpointer data);

SyCatalogueSet *sy_catalogue_set_new (SyCatalogueLoader loader);
SyCatalogueSet *sy_catalogue_set_new_for_catalogue (SyCatalogue *catalogue);
SyCatalogueSet *sy_catalogue_set_new_over (SyCatalogueSet *below,
                                           SyCatalogueLoader loader,
                                           gpointer data,
                                           GDestroyNotify free_data);
void sy_catalogue_set_free (SyCatalogueSet *self);

SyCatalogue *sy_catalogue_set_get_default (SyCatalogueSet *self);
SyCatalogue *sy_catalogue_set_lookup (SyCatalogueSet *self, const char *id);

gboolean sy_catalogue_set_add (SyCatalogueSet *self, SyCatalogue *catalogue);
gboolean sy_catalogue_set_put (SyCatalogueSet *self, SyCatalogue *catalogue);

gboolean sy_catalogue_set_insists (SyCatalogueSet *self, const char *id);
SyCatalogue *sy_catalogue_set_find_carried (SyCatalogueSet *self, GBytes *source);
void sy_catalogue_set_share (SyCatalogueSet *self, SyCatalogue *catalogue);

SyCatalogue *sy_catalogue_new_shipped (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyCatalogueSet, sy_catalogue_set_free)

G_END_DECLS
