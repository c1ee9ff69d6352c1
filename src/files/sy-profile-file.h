/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-catalogue-set.h"
#include "sy-document.h"

G_BEGIN_DECLS

void sy_profile_file_load_async (GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
gboolean sy_profile_file_load_finish (GFile *file,
                                      GAsyncResult *result,
                                      SyDocument **document,
                                      SyCatalogue **catalogue,
                                      GBytes **bytes,
                                      GError **error);
const char *sy_profile_file_get_wanted (GAsyncResult *result);

GBytes *sy_profile_file_create_bytes (SyProfile *profile, SyCatalogue *catalogue);
SyProfile *sy_profile_file_with_title (SyProfile *profile, GFile *file);
SyProfile *sy_profile_file_dup_titled (SyDocument *document);
gboolean sy_profile_file_check_readable (GBytes *bytes, SyCatalogue *catalogue, GError **error);
void sy_profile_file_save_async (GFile *file,
                                 SyDocument *document,
                                 SyProfile *profile,
                                 SyCatalogue *catalogue,
                                 SyFileState *expected,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
void sy_profile_file_send_async (GFile *file,
                                 SyProfile *invitation,
                                 SyCatalogue *catalogue,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
gboolean sy_profile_file_save_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
