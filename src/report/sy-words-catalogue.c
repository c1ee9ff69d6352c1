/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-catalogue.h"

#include <glib/gi18n-lib.h>

#include "sy-text.h"
#include "sy-words-private.h"
#include "sy-words-verdict.h"

/* Anybody may send a catalogue under an id that the user has already, with any version; so what is
 * told is what it says, not what it calls itself.
 */

/* Of a title in a sentence. */
#define TITLE_MAX 80

/* How many ratings of the criteria that both have are different. */
static guint
count_ratings (SyCatalogue *before, SyCatalogue *after, guint *n_same)
{
  guint n_different = 0;

  *n_same = 0;
  for (guint i = 0; i < before->criteria->len; i++)
    {
      const SyCriterion *old = sy_catalogue_get_criterion (before, i);
      int index = sy_catalogue_find_criterion (after, old->id);

      for (int hand = SY_LEFT; index >= 0 && hand <= SY_RIGHT; hand++)
        {
          SyHand there = sy_catalogue_find_option (after, before->options[hand].id);
          const SyCriterion *new = sy_catalogue_get_criterion (after, (guint) index);

          if (there != SY_NEITHER && new->ratings[there] == old->ratings[hand])
            *n_same += 1;
          else
            n_different++;
        }
    }

  return n_different;
}

/* Of @catalogue, which @other lacks. */
static guint
count_criteria (SyCatalogue *catalogue, SyCatalogue *other)
{
  guint n = 0;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    n += sy_catalogue_find_criterion (other, sy_catalogue_get_criterion (catalogue, i)->id) < 0;

  return n;
}

/**
 * sy_words_catalogue_titles:
 * @before: what the user has
 * @after: what would take its place
 *
 * Returns: (transfer full): what both call themselves
 */
char *
sy_words_catalogue_titles (SyCatalogue *before, SyCatalogue *after)
{
  g_autofree char *old = sy_text_dup_line (before->title, TITLE_MAX);
  g_autofree char *new = sy_text_dup_line (after->title, TITLE_MAX);

  /* Translators: title and version of a catalogue, then of another with the same id. */
  return g_strdup_printf (_ ("You have “%1$s”, version %2$d. The file holds “%3$s”, version %4$d."),
                          old, before->version, new, after->version);
}

/**
 * sy_words_catalogue_ratings:
 * @before: what the user has
 * @after: what would take its place
 *
 * Returns: (transfer full): how much of it is different
 */
char *
sy_words_catalogue_ratings (SyCatalogue *before, SyCatalogue *after)
{
  guint n_same;
  guint n_different = count_ratings (before, after, &n_same);
  guint n_ratings = n_same + n_different;
  guint n_new = count_criteria (after, before);
  guint n_gone = count_criteria (before, after);
  GString *text = g_string_new (NULL);

  if (n_different > 0)
    sy_words_take_sentence (text, g_strdup_printf (ngettext ("%1$u of %2$u rating is different.",
                                                             "%1$u of %2$u ratings are different.",
                                                             n_ratings),
                                                   n_different, n_ratings));
  else
    sy_words_take_sentence (text, g_strdup (_ ("No rating is different.")));
  if (n_new > 0)
    sy_words_take_sentence (text, g_strdup_printf (ngettext ("%u criterion is new.",
                                                             "%u criteria are new.", n_new),
                                                   n_new));
  if (n_gone > 0)
    sy_words_take_sentence (text, g_strdup_printf (ngettext ("%u criterion is gone.",
                                                             "%u criteria are gone.", n_gone),
                                                   n_gone));

  return g_string_free (text, FALSE);
}

/**
 * sy_words_catalogue_verdicts:
 * @title: of a project
 * @before: its verdict now
 * @after: (nullable): its verdict then, or %NULL if it could not be read any more
 *
 * Returns: (transfer full): what changes for the project
 */
char *
sy_words_catalogue_verdicts (const char *title, const char *before, const char *after)
{
  g_autofree char *line = sy_text_dup_line (title, TITLE_MAX);

  if (after == NULL)
    /* Translators: title of a project; its verdict. */
    return g_strdup_printf (_ ("“%1$s”: now “%2$s”, then it could not be opened."), line, before);
  if (g_str_equal (before, after))
    /* Translators: title of a project; its verdict. */
    return g_strdup_printf (_ ("“%1$s”: still “%2$s”."), line, before);

  /* Translators: title of a project; its verdict; its verdict with another catalogue. */
  return g_strdup_printf (_ ("“%1$s”: now “%2$s”, then “%3$s”."), line, before, after);
}

/* Verdict and lead. */
static char *
describe_answer (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *verdict = sy_words_verdict (catalogue, analysis);
  g_autofree char *lead = sy_words_lead (catalogue, analysis);

  return g_strdup_printf (lead != NULL ? "%s. %s" : "%s.", verdict, lead);
}

/**
 * sy_words_catalogue_switch:
 * @before: what a project weighs
 * @now: its answer
 * @after: what it would weigh
 * @then: its answer by that
 *
 * Returns: (transfer full): what would change for the project
 */
char *
sy_words_catalogue_switch (SyCatalogue *before,
                           SyAnalysis *now,
                           SyCatalogue *after,
                           SyAnalysis *then)
{
  g_autofree char *ratings =
      sy_words_catalogue_ratings (sy_catalogue_get_base (before), sy_catalogue_get_base (after));
  g_autofree char *today = describe_answer (before, now);
  g_autofree char *other = describe_answer (after, then);

  return g_strdup_printf (
      /* Translators: two versions of a catalogue; how much is different; verdict and lead by
         either, whole sentences. */
      _ ("The project brings version %1$d; yours is version %2$d. %3$s\n"
         "Now: %4$s\n"
         "With yours: %5$s\n"
         "Weights, ratings of your own and the decision stay as they are."),
      before->version, after->version, ratings, today, other);
}
