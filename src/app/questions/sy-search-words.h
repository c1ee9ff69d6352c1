/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sy_search_words_fold (const char *text);
char **sy_search_words_split (const char *text);
gboolean sy_search_words_match (char **words, const char *folded);

G_END_DECLS
