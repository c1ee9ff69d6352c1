/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-search-words.h"

#include <string.h>

/* How a search compares: by words, and neither by case nor by accents. */

/**
 * sy_search_words_fold:
 * @text: what is searched, or searched for
 *
 * Returns: (transfer full): the text without case and accents
 */
char *
sy_search_words_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) bare = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  bare = g_string_new (NULL);
  for (const char *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (bare, g_utf8_get_char (at));

  return g_utf8_casefold (bare->str, -1);
}

/**
 * sy_search_words_split:
 * @text: what somebody searches for
 *
 * Returns: (transfer full) (array zero-terminated=1): its words, folded; none where it is blank
 */
char **
sy_search_words_split (const char *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) words = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = sy_search_words_fold (text);
  parts = g_strsplit_set (folded, " \t\n", -1);
  words = g_strv_builder_new ();
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

/**
 * sy_search_words_match:
 * @words: from sy_search_words_split()
 * @folded: from sy_search_words_fold()
 *
 * Returns: whether the text has every word, or the part of one that is typed so far
 */
gboolean
sy_search_words_match (char **words, const char *folded)
{
  g_return_val_if_fail (words != NULL && folded != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
