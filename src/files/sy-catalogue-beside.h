/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-catalogue-set.h"

G_BEGIN_DECLS

SyCatalogue *sy_catalogue_beside_find (const char *id, gpointer profile);
SyCatalogueSet *sy_catalogue_beside_create_set (SyCatalogueSet *below, GFile *profile);
char *sy_catalogue_beside_describe_places (GFile *profile);

G_END_DECLS
