/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-catalogue-set.h"

G_BEGIN_DECLS

/**
 * SyKeptCatalogue:
 * @path: of its file in the user's folder
 * @catalogue: what it says
 * @bytes: what it holds
 */
typedef struct
{
  char *path;
  SyCatalogue *catalogue;
  GBytes *bytes;
} SyKeptCatalogue;

SyCatalogueSet *sy_catalogues_get_set (void);
SyKeptCatalogue *sy_catalogues_find_kept (const char *id);
GPtrArray *sy_catalogues_list_former (void);
gboolean sy_catalogues_keep (SyCatalogue *catalogue,
                             GBytes *bytes,
                             const SyKeptCatalogue *replaced,
                             GError **error);

void sy_kept_catalogue_free (SyKeptCatalogue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyKeptCatalogue, sy_kept_catalogue_free)

G_END_DECLS
