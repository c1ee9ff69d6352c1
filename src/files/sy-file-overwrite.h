/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean sy_file_write_at (int descriptor, GBytes *bytes, gsize start, gsize end);
gboolean sy_file_overwrite (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
