/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-unrated.h"

#include <glib/gi18n-lib.h>

#include "sy-words-private.h"

/* Nobody reads more names in a sentence. */
#define NAMED_MAX 5

static char *
describe (SyCatalogue *catalogue, guint index, const SyEntry *entry)
{
  const char *name = sy_words_get_criterion_name (catalogue, index);

  if (entry->is_must)
    /* Translators: name of a criterion that is a must, and its weight. */
    return g_strdup_printf (_ ("“%1$s” (weight %2$d, a must)"), name, entry->weight);

  /* Translators: name of a criterion, and its weight. */
  return g_strdup_printf (_ ("“%1$s” (weight %2$d)"), name, entry->weight);
}

/**
 * sy_words_unrated:
 * @catalogue: what the profile weighs
 * @profile: the profile
 *
 * Returns: (transfer full) (nullable): which criteria the profile weighs, or makes a must, that
 *   nobody has rated, with their weights
 */
char *
sy_words_unrated (SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, i);
      const SyEntry *entry = sy_profile_find_entry (profile, criterion->id);
      g_autofree char *item = NULL;

      if (entry == NULL || (entry->weight == 0 && !entry->is_must)
          || sy_profile_rates (profile, criterion) || n++ >= NAMED_MAX)
        continue;
      item = describe (catalogue, i, entry);
      sy_words_append_item (list, item);
    }
  if (n == 0)
    return NULL;
  if (n > NAMED_MAX)
    sy_words_append_item (list, "…");

  return g_strdup_printf (ngettext ("In no figure until your team has rated it: %u criterion, %s.",
                                    "In no figure until your team has rated them: %u criteria, %s.",
                                    n),
                          n, list->str);
}

/**
 * sy_words_waiting:
 * @catalogue: what the profile weighs
 * @profile: the profile
 *
 * Returns: (transfer full) (nullable): how many criteria nobody has rated, whatever they weigh
 */
char *
sy_words_waiting (SyCatalogue *catalogue, SyProfile *profile)
{
  guint n = 0;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    n += !sy_profile_rates (profile, sy_catalogue_get_criterion (catalogue, i));

  return n > 0 ? g_strdup_printf (ngettext ("%u criterion waits for your ratings",
                                            "%u criteria wait for your ratings", n),
                                  n)
               : NULL;
}
