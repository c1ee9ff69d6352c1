/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-private.h"

#include <glib/gi18n-lib.h>

/* More than anybody reads in one sentence, in characters. */
#define LIST_MAX 300

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
 * Returns: (transfer full): them in one line; of a list without end how many more there are
 */
char *
sy_words_join (GPtrArray *items)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  while (n < items->len && g_utf8_strlen (list->str, (gssize) list->len) < LIST_MAX)
    sy_words_append_item (list, g_ptr_array_index (items, n++));
  if (n < items->len)
    return g_strdup_printf (
        /* Translators: a list of names, and how many are not named. */
        ngettext ("%1$s and %2$u more", "%1$s and %2$u more", items->len - n), list->str,
        items->len - n);

  return g_strdup (list->str);
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
