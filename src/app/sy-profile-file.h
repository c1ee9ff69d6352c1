/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-session.h"

G_BEGIN_DECLS

SySession *sy_profile_file_create_session (int weight_reach, int rating_reach);
SySession *sy_profile_file_load_example (const char *name);

void sy_profile_file_load_async (GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
SyProfile *sy_profile_file_load_finish (GFile *file,
                                        GAsyncResult *result,
                                        SyCatalogue **catalogue,
                                        char **etag,
                                        GError **error);

void sy_profile_file_save_async (GFile *file,
                                 SySession *session,
                                 const char *etag,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
gboolean sy_profile_file_save_finish (GFile *file, GAsyncResult *result, GError **error);

char *sy_profile_file_dup_name (GFile *file);
char *sy_profile_file_describe_error (GFile *file, const GError *error);

G_END_DECLS
