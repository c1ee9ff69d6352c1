/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* The sentences of what would change the result, and of how far it holds. They keep the rules of
 * sy-words.c.
 */

/* A rating that tips the lead, on its own. */
typedef struct
{
  guint criterion;
  SyHand hand;
  int steps;
} RatingTip;

static const char *
name_of (SyCatalogue *catalogue, SyHand hand)
{
  return catalogue->options[hand].name;
}

static const char *
other_name (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  return name_of (catalogue, sy_hand_other (analysis->leader));
}

/**
 * sy_words_smallest_change:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full): how many slider steps tip the result, or why none do, without a stop at
 *   its end
 */
char *
sy_words_smallest_change (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  switch (analysis->verdict)
    {
    case SY_VERDICT_NONE:
      return g_strdup (_ ("Nothing is weighed yet, so there is nothing to tip"));
    case SY_VERDICT_NEITHER:
      return g_strdup (_ ("No slider changes it: neither option meets the musts"));
    case SY_VERDICT_ONLY:
      return g_strdup_printf (_ ("No slider changes it: only %s meets the musts"),
                              name_of (catalogue, analysis->recommended));
    case SY_VERDICT_CLOSE:
    case SY_VERDICT_LEAN:
    case SY_VERDICT_CLEAR:
    default:
      break;
    }

  if (analysis->leader == SY_NEITHER)
    return g_strdup (_ ("It is an exact tie, so there is no lead to tip"));
  if (analysis->smallest_steps == SY_UNSET)
    return g_strdup_printf (_ ("No move of the sliders in use tips it to %s"),
                            other_name (catalogue, analysis));

  return g_strdup_printf (
      /* Translators: option, number of steps. */
      ngettext ("The smallest change that tips it to %1$s is %2$d slider step",
                "The smallest change that tips it to %1$s is %2$d slider steps",
                (gulong) analysis->smallest_steps),
      other_name (catalogue, analysis), analysis->smallest_steps);
}

/**
 * sy_words_score_alone:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): that what tips speaks of the scores alone, where musts
 *   decide
 */
char *
sy_words_score_alone (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->leader == SY_NEITHER
      || !(analysis->is_ruled_out[SY_LEFT] || analysis->is_ruled_out[SY_RIGHT]))
    return NULL;

  return g_strdup_printf (_ ("By the scores alone, without the musts, %s leads."),
                          name_of (catalogue, analysis->leader));
}

/**
 * sy_words_steps_off:
 * @steps: how far something may be off
 *
 * Returns: (transfer full): it in words
 */
char *
sy_words_steps_off (int steps)
{
  if (steps == 0)
    return g_strdup (_ ("not at all"));

  return g_strdup_printf (ngettext ("±%d step", "±%d steps", (gulong) steps), steps);
}

static double
share_of (SyAnalysis *analysis, SyHand hand)
{
  return hand == SY_LEFT ? analysis->reach.left_share : analysis->reach.right_share;
}

/* Whose share is told first: the leader's; in a tie today the left one's. */
static SyHand
get_first (SyAnalysis *analysis)
{
  return analysis->leader == SY_NEITHER ? SY_LEFT : analysis->leader;
}

/**
 * sy_words_within_reach:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): in how many of the combinations within reach today's leader
 *   leads
 */
char *
sy_words_within_reach (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  SyHand first = get_first (analysis);
  const char *name = name_of (catalogue, first);
  g_autofree char *number = NULL;
  g_autofree char *share = NULL;

  if (analysis->verdict == SY_VERDICT_NONE)
    return NULL;
  if (analysis->weight_reach == 0 && analysis->rating_reach == 0)
    return g_strdup (_ ("Weights and ratings are taken as exactly right: that is one combination, "
                        "the one you see."));

  number = sy_words_combinations (analysis);
  if (analysis->reach.certain == first)
    return g_strdup_printf (
        /* Translators: option, number of combinations. */
        _ ("%1$s leads in every one of the %2$s combinations within reach; every one is counted, "
           "none is sampled."),
        name, number);

  share = sy_words_share (share_of (analysis, first), FALSE);

  return g_strdup_printf (
      /* Translators: option, share, number of combinations. */
      _ ("%1$s leads in %2$s of the %3$s combinations within reach; every one is counted, none is "
         "sampled."),
      name, share, number);
}

/**
 * sy_words_rest_within_reach:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): what sy_words_within_reach() leaves, so that the shares add
 *   up
 */
char *
sy_words_rest_within_reach (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  SyHand rest = sy_hand_other (get_first (analysis));
  g_autofree char *share = NULL;
  g_autofree char *ties = NULL;

  if (analysis->verdict == SY_VERDICT_NONE || analysis->reach.certain != SY_NEITHER
      || (analysis->weight_reach == 0 && analysis->rating_reach == 0))
    return NULL;

  share = sy_words_share (share_of (analysis, rest), FALSE);
  if (analysis->reach.tie_share <= 0)
    return g_strdup_printf (_ ("%1$s leads in %2$s."), name_of (catalogue, rest), share);

  ties = sy_words_share (analysis->reach.tie_share, FALSE);

  return g_strdup_printf (
      /* Translators: option, share, share of the ties. */
      _ ("%1$s leads in %2$s; %3$s are exact ties."), name_of (catalogue, rest), share, ties);
}

static int
compare_tips (gconstpointer a, gconstpointer b)
{
  const RatingTip *first = a;
  const RatingTip *second = b;

  if (first->steps != second->steps)
    return first->steps - second->steps;
  if (first->criterion != second->criterion)
    return first->criterion < second->criterion ? -1 : 1;

  return (int) first->hand - (int) second->hand;
}

static GArray *
find_rating_tips (SyAnalysis *analysis)
{
  GArray *tips = g_array_new (FALSE, FALSE, sizeof (RatingTip));

  for (guint i = 0; i < analysis->n_criteria; i++)
    for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
      {
        const SyFinding *finding = &analysis->findings[i];
        RatingTip tip = { i, (SyHand) hand,
                          abs (finding->rating_tips_at[hand] - finding->ratings[hand]) };

        if (finding->rating_tips_at[hand] != SY_UNSET)
          g_array_append_val (tips, tip);
      }
  g_array_sort (tips, compare_tips);

  return tips;
}

/**
 * sy_words_rating_tips:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full): each rating that on its own makes the other option lead, the fewest
 *   steps first, equal ones in catalogue order
 */
char **
sy_words_rating_tips (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autoptr (GArray) tips = find_rating_tips (analysis);
  char **texts = g_new0 (char *, tips->len + 1);

  for (guint i = 0; i < tips->len; i++)
    {
      const RatingTip *tip = &g_array_index (tips, RatingTip, i);
      const SyFinding *finding = &analysis->findings[tip->criterion];

      texts[i] = g_strdup_printf (
          /* Translators: criterion, option, its rating today, its rating that tips the result. */
          _ ("%1$s: %2$s %3$d → %4$d"),
          sy_catalogue_get_criterion (catalogue, tip->criterion)->name,
          name_of (catalogue, tip->hand), finding->ratings[tip->hand],
          finding->rating_tips_at[tip->hand]);
    }

  return texts;
}

/**
 * sy_words_no_rating_tips:
 * @catalogue: the catalogue
 * @analysis: the answer, in which no rating tips the lead
 *
 * Returns: (transfer full): that, and why
 */
char *
sy_words_no_rating_tips (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->weight_total == 0)
    return g_strdup (_ ("Nothing is weighed yet."));
  if (analysis->leader == SY_NEITHER)
    return g_strdup (_ ("It is an exact tie, so there is no lead to tip."));

  return g_strdup_printf (_ ("None. Whatever a single rating were changed to, %s would not lead."),
                          other_name (catalogue, analysis));
}

/**
 * sy_words_lead_change:
 * @catalogue: the catalogue of both
 * @here: an answer
 * @there: another one
 *
 * Returns: (transfer full): how the lead changes from @here to @there
 */
char *
sy_words_lead_change (SyCatalogue *catalogue, SyAnalysis *here, SyAnalysis *there)
{
  gint64 change;
  g_autofree char *points = NULL;

  if (here->weight_total == 0 || there->weight_total == 0)
    return g_strdup (_ ("Where nothing is weighed, there is no lead to compare."));

  change = (gint64) there->sum * here->weight_total - (gint64) here->sum * there->weight_total;
  if (change == 0)
    return g_strdup (_ ("Both leads are exactly the same."));

  points = fabs (there->lead_points - here->lead_points) < 0.1
               ? g_strdup (_ ("less than 0.1"))
               : sy_words_points (there->lead_points - here->lead_points);

  return g_strdup_printf (
      /* Translators: points (a number, or “less than 0.1”), option. */
      _ ("From this project to the other, the lead moves %1$s points towards %2$s."), points,
      name_of (catalogue, change > 0 ? SY_LEFT : SY_RIGHT));
}
