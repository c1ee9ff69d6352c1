/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue-set.h"
#include "sy-profile.h"

G_BEGIN_DECLS

gboolean sy_file_from_json (GBytes *bytes,
                            SyCatalogueSet *catalogues,
                            SyProfile **profile,
                            SyCatalogue **catalogue,
                            GPtrArray *warnings,
                            GError **error);

char *sy_file_peek_title (GBytes *bytes);

G_END_DECLS
