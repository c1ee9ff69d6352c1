/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sy_search_fold (const char *text);
gboolean sy_search_matches (const char *folded_words, const char *text);

G_END_DECLS
