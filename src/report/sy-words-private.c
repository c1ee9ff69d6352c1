/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-private.h"

#include <glib/gi18n-lib.h>

/*< private >
 * sy_words_append_item:
 * @list: (inout): items in one line
 * @item: one more of them
 */
void
sy_words_append_item (GString *list, const char *item)
{
  if (list->len > 0)
    /* Translators: what stands between the items of a list in one line. */
    g_string_append (list, C_ ("list", ", "));
  g_string_append (list, item);
}

/*< private >
 * sy_words_join:
 * @items: (element-type utf8): texts
 *
 * Returns: (transfer full): them in one line
 */
char *
sy_words_join (GPtrArray *items)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    sy_words_append_item (list, g_ptr_array_index (items, i));

  return g_string_free (list, FALSE);
}

/*< private >
 * sy_words_take_sentence:
 * @text: (inout): sentences
 * @sentence: (transfer full): one more of them
 */
void
sy_words_take_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    /* Translators: what stands between two sentences. */
    g_string_append (text, C_ ("sentences", " "));
  g_string_append (text, sentence);
  g_free (sentence);
}
