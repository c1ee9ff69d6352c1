/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue-set.h"

G_BEGIN_DECLS

char *sy_catalogue_folder_dup_path (void);
GPtrArray *sy_catalogue_folder_list_files (void);
SyCatalogue *sy_catalogue_folder_read (const char *path, GError **error);
void sy_catalogue_folder_load (SyCatalogueSet *set);

G_END_DECLS
