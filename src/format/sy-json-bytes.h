/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sy_json_check_bytes (const char *text, gsize length, GError **error);
void sy_json_advance (const char *text, gsize from, gsize to, guint *line, guint *column);
void sy_json_locate (const char *text, gsize offset, guint *line, guint *column);
char *sy_json_dup_compact (const char *text, gsize *length);

G_END_DECLS
