/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What files may hold, in characters: a name, a title or an id; a question, a cell or a figure; a
 * reason, a claim or an answer. A window that shows them can lay them out in time.
 */
#define SY_TEXT_NAME_MAX 200
#define SY_TEXT_SENTENCE_MAX 500
#define SY_TEXT_PROSE_MAX 4000

/* As long as the address of a page may be: browsers take no more than some thousand. */
#define SY_TEXT_ADDRESS_MAX 2000

/* What takes one line in a window takes no more of it, in characters. */
#define SY_TEXT_LINE_MAX SY_TEXT_NAME_MAX

gboolean sy_text_is_inert (gunichar character);
gboolean sy_text_has_endless_word (const char *text, guint max);
gboolean sy_text_is_web_address (const char *text);
char *sy_text_dup_stripped (const char *text);
char *sy_text_dup_key (const char *text);
char *sy_text_dup_line (const char *text, guint max);

G_END_DECLS
