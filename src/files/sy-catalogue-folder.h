/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue-set.h"

G_BEGIN_DECLS

/* Stands in the names of what was replaced. */
#define SY_CATALOGUE_FOLDER_FORMER ".json.version-"

char *sy_catalogue_folder_dup_path (void);
GPtrArray *sy_catalogue_folder_list_files (void);
GPtrArray *sy_catalogue_folder_list_former (void);
SyCatalogue *sy_catalogue_folder_read (const char *path, GBytes **bytes, GError **error);
SyCatalogue *sy_catalogue_folder_find (const char *id, gpointer data);

G_END_DECLS
