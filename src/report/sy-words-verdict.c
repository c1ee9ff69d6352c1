/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-verdict.h"

#include <glib/gi18n-lib.h>

#include "sy-words-figures.h"
#include "sy-words-private.h"

/**
 * sy_words_verdict_for:
 * @catalogue: the catalogue
 * @verdict: a verdict
 * @hand: the option that it names; it does not matter where it names none or both
 *
 * Returns: (transfer full): the verdict as one short sentence
 */
char *
sy_words_verdict_for (SyCatalogue *catalogue, SyVerdict verdict, SyHand hand)
{
  switch (verdict)
    {
    case SY_VERDICT_NEITHER:
      return g_strdup_printf (_ ("Neither %s nor %s meets the musts"),
                              sy_words_get_name (catalogue, SY_LEFT),
                              sy_words_get_name (catalogue, SY_RIGHT));
    case SY_VERDICT_ONLY:
      return g_strdup_printf (_ ("Only %s meets the musts"), sy_words_get_name (catalogue, hand));
    case SY_VERDICT_CLOSE:
      return g_strdup (_ ("Too close to call"));
    case SY_VERDICT_LEAN:
      return g_strdup_printf (_ ("Leaning to %s"), sy_words_get_name (catalogue, hand));
    case SY_VERDICT_CLEAR:
      return g_strdup_printf (_ ("%s is the clear choice"), sy_words_get_name (catalogue, hand));
    case SY_VERDICT_NONE:
    default:
      return g_strdup (_ ("Nothing is weighed yet"));
    }
}

/**
 * sy_words_verdict:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full): its verdict as one short sentence
 */
char *
sy_words_verdict (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  return sy_words_verdict_for (catalogue, analysis->verdict, analysis->recommended);
}

/**
 * sy_words_no_reason:
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): why there are no reasons, although something is weighed
 */
char *
sy_words_no_reason (SyAnalysis *analysis)
{
  for (guint i = 0; i < analysis->n_criteria; i++)
    if (analysis->findings[i].contribution_points != 0)
      return NULL;
  if (analysis->weight_total == 0)
    return NULL;

  return g_strdup (_ ("Nothing tells the options apart: on each criterion that has a weight, both "
                      "have the same rating."));
}

/**
 * sy_words_lead:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): who leads and by how much; of an option that remains, what
 * its score is worth; %NULL where none remains
 */
char *
sy_words_lead (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *points = sy_words_margin (analysis->lead_points);

  if (analysis->verdict == SY_VERDICT_NONE)
    return g_strdup (_ ("Give at least one criterion a weight above 0."));
  if (analysis->verdict == SY_VERDICT_NEITHER)
    return NULL;
  if (analysis->leader == SY_NEITHER)
    {
      g_autofree char *score = sy_words_points (analysis->scores_points[SY_LEFT]);

      return g_strdup_printf (_ ("Both score %s points: an exact tie."), score);
    }
  if (analysis->verdict == SY_VERDICT_ONLY && analysis->leader != analysis->recommended)
    return g_strdup_printf (_ ("%1$s scores %2$s points more, but does not meet the musts."),
                            sy_words_get_name (catalogue, analysis->leader), points);

  return g_strdup_printf (_ ("%1$s leads by %2$s points."),
                          sy_words_get_name (catalogue, analysis->leader), points);
}

static char *
list_failed_musts (SyCatalogue *catalogue, SyAnalysis *analysis, SyHand hand)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < analysis->n_criteria; i++)
    if (sy_analysis_rules_out (analysis, i, hand))
      g_ptr_array_add (names, (gpointer) sy_words_get_criterion_name (catalogue, i));

  return sy_words_join (names);
}

/**
 * sy_words_musts:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): which musts rule which option out
 */
char *
sy_words_musts (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  GString *text = g_string_new (NULL);

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      g_autofree char *names = NULL;

      if (!analysis->is_ruled_out[hand])
        continue;
      names = list_failed_musts (catalogue, analysis, (SyHand) hand);
      sy_words_take_sentence (
          text, g_strdup_printf (
                    /* Translators: option, the least rating of a must, names of criteria. */
                    _ ("%1$s is ruled out, because it is rated below %2$d on a must: %3$s."),
                    sy_words_get_name (catalogue, (SyHand) hand), SY_MUST_RATING, names));
    }

  return g_string_free (text, text->len == 0);
}

/**
 * sy_words_together:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): which option takes which side, where both together are worth
 * it and both meet the musts
 */
char *
sy_words_together (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (!analysis->together || sy_analysis_has_ruled_out (analysis))
    return NULL;

  return g_strdup_printf (
      _ ("Or use both: %1$s for the side that users and services meet, %2$s for the data."),
      sy_words_get_name (catalogue, analysis->side_leaders[SY_SIDE_INTERFACE]),
      sy_words_get_name (catalogue, analysis->side_leaders[SY_SIDE_DATA]));
}

/**
 * sy_words_together_warning:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): what speaks against using both
 */
char *
sy_words_together_warning (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (!analysis->together_warns || sy_analysis_has_ruled_out (analysis)
      || *catalogue->together_warning == '\0')
    return NULL;

  return g_strdup (catalogue->together_warning);
}
