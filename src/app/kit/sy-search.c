/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-search.h"

#include <string.h>

/**
 * sy_search_fold:
 *
 * Returns: (transfer full): @text without case and accents, for comparing
 */
char *
sy_search_fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));

  return g_utf8_casefold (bare->str, (gssize) bare->len);
}

/**
 * sy_search_matches:
 * @folded_words: what is looked for, from sy_search_fold()
 *
 * Returns: whether each of the words is somewhere in @text; no words are everywhere
 */
gboolean
sy_search_matches (const char *folded_words, const char *text)
{
  g_autofree char *folded = sy_search_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded_words, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
