/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a title or a name takes at most where it stands in one line, in characters. */
#define SY_TEXT_LINE_MAX 200

gboolean sy_text_is_inert (gunichar character);
gboolean sy_text_has_endless_word (const char *text, guint max);
gboolean sy_text_is_web_address (const char *text);
char *sy_text_dup_line (const char *text, guint max);

G_END_DECLS
