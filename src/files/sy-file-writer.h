/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-file-state.h"

G_BEGIN_DECLS

void sy_file_write_async (GFile *file,
                          GBytes *bytes,
                          SyFileState *expected,
                          GFileCreateFlags flags,
                          GAsyncReadyCallback callback,
                          gpointer data);
SyFileState *sy_file_write_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
