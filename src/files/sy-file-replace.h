/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean sy_file_replace (GFile *file,
                          GBytes *bytes,
                          const char *etag,
                          GFileCreateFlags flags,
                          GError **error);

gboolean sy_file_create (GFile *file, GBytes *bytes, GFileCreateFlags flags, GError **error);

G_END_DECLS
