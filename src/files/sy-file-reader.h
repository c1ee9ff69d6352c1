/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-file-state.h"

G_BEGIN_DECLS

void sy_file_read_async (GFile *file,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data);
SyFileState *
sy_file_read_finish (GFile *file, GAsyncResult *result, GBytes **bytes, GError **error);
GBytes *sy_file_read_stream (GInputStream *stream, GError **error);
GBytes *sy_file_read_any (GFile *file, GError **error);
gboolean sy_file_check_plain (GFile *file, GError **error);
SyFileState *sy_file_read (GFile *file, GBytes **bytes, GError **error);
GBytes *sy_file_read_itself (const char *path, GError **error);
gboolean sy_file_holds_same (SyFileState *first, SyFileState *second);

G_END_DECLS
