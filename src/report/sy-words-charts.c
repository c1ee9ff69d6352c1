/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sy-words-figures.h"
#include "sy-words-private.h"

/* What the marks of charts say: on the axes, beside the bars, and in full when they are pointed at
 * or read aloud. All texts are owned by the caller.
 */

/**
 * sy_words_axis_end:
 * @catalogue: the catalogue
 * @points: where the axis ends, positive for the left option
 *
 * Returns: (transfer full) (nullable): the option and its points, whole ones where they are many;
 * %NULL where the axis ends at the tie
 */
char *
sy_words_axis_end (SyCatalogue *catalogue, double points)
{
  g_autofree char *size = NULL;
  SyHand hand = sy_words_get_hand (points);

  if (hand == SY_NEITHER)
    return NULL;
  if (fabs (points) < 9.95)
    return sy_words_advantage (catalogue, points);

  size = g_strdup_printf ("%.0f", fabs (points));

  /* Translators: option, points it leads by. */
  return g_strdup_printf (_ ("%1$s +%2$s"), sy_words_get_name (catalogue, hand), size);
}

/* A bin that starts so close to the tie that one decimal does not tell it apart. */
static char *
describe_first_bin (const SyHistogramBin *bin, const char *name, const char *share, double points)
{
  g_autofree char *far = sy_words_margin (points);

  if (bin->is_open)
    /* Translators: option, share. */
    return g_strdup_printf (_ ("%1$s leads: %2$s of the combinations."), name, share);
  if (sy_words_is_hair (points))
    /* Translators: option, “less than 0.1”, share. */
    return g_strdup_printf (_ ("%1$s leads by %2$s points: %3$s of the combinations."), name, far,
                            share);

  /* Translators: option, points, share. */
  return g_strdup_printf (_ ("%1$s leads by up to %2$s points: %3$s of the combinations."), name,
                          far, share);
}

static char *
describe_bin (SyCatalogue *catalogue,
              const SyHistogramBin *bin,
              const char *share,
              double near_points,
              double far_points)
{
  g_autofree char *near = sy_words_points (near_points);
  g_autofree char *far = sy_words_points (far_points);
  SyHand hand = sy_hand_of_sum (bin->low + bin->high);

  if (hand == SY_NEITHER)
    return g_strdup_printf (_ ("A tie: %s of the combinations."), share);
  if (sy_words_is_hair (near_points))
    return describe_first_bin (bin, sy_words_get_name (catalogue, hand), share, far_points);
  if (bin->is_open)
    /* Translators: option, points, share. */
    return g_strdup_printf (_ ("%1$s leads by %2$s points or more: %3$s of the combinations."),
                            sy_words_get_name (catalogue, hand), near, share);
  if (g_str_equal (near, far))
    /* Translators: option, points, share. */
    return g_strdup_printf (_ ("%1$s leads by %2$s points: %3$s of the combinations."),
                            sy_words_get_name (catalogue, hand), far, share);

  /* Translators: option, points, points, share. */
  return g_strdup_printf (_ ("%1$s leads by %2$s to %3$s points: %4$s of the combinations."),
                          sy_words_get_name (catalogue, hand), near, far, share);
}

/**
 * sy_words_bin:
 * @catalogue: the catalogue
 * @analysis: an answer in which something is weighed
 * @bin: a bin of its histogram
 *
 * Returns: (transfer full): the leads in it and how often they occur
 */
char *
sy_words_bin (SyCatalogue *catalogue, SyAnalysis *analysis, const SyHistogramBin *bin)
{
  g_autofree char *share = sy_words_share (bin->share, bin->is_all);
  const double points = 10.0 / analysis->weight_total;
  const int near = MIN (ABS (bin->low), ABS (bin->high));
  const int far = MAX (ABS (bin->low), ABS (bin->high));
  GString *text = g_string_new (NULL);

  sy_words_take_sentence (text, describe_bin (catalogue, bin, share, near * points, far * points));
  if (sy_histogram_bin_holds (bin, analysis->sum))
    sy_words_take_sentence (text, g_strdup (_ ("Today’s lead is here.")));

  return g_string_free (text, FALSE);
}

/**
 * sy_words_swing_tip:
 * @analysis: an answer
 * @swing: what one of its sliders does alone
 *
 * Returns: (transfer full): in two or three words, where it tips the lead; "" in a tie
 */
char *
sy_words_swing_tip (SyAnalysis *analysis, const SySwing *swing)
{
  const int tips_at = analysis->findings[swing->criterion].tips_at;

  if (analysis->leader == SY_NEITHER)
    return g_strdup ("");
  if (tips_at == SY_UNSET)
    return g_strdup (_ ("never tips"));

  /* Translators: a place on a slider, 0 to 10. */
  return g_strdup_printf (_ ("tips at %d"), tips_at);
}

static char *
describe_swing (SyCatalogue *catalogue, SyAnalysis *analysis, const SySwing *swing)
{
  const int weight = analysis->findings[swing->criterion].weight;
  g_autofree char *at_min = sy_words_advantage (catalogue, swing->lead_at_min_points);
  g_autofree char *at_max = sy_words_advantage (catalogue, swing->lead_at_max_points);
  g_autofree char *today = sy_words_advantage (catalogue, analysis->lead_points);
  const char *name = sy_words_get_criterion_name (catalogue, swing->criterion);

  if (!swing->has_min)
    /* Translators: criterion, lead. */
    return g_strdup_printf (_ ("%1$s: %2$s at any weight above 0, as nothing else is weighed."),
                            name, today);

  /* Translators: criterion, lead, lead, today's weight, lead. */
  return g_strdup_printf (_ ("%1$s: %2$s at 0, %3$s at 10; today, at %4$d, %5$s."), name, at_min,
                          at_max, weight, today);
}

/* Where the other option leads: from the tipping value on, away from where the slider is today. */
static char *
describe_tip (SyCatalogue *catalogue, SyAnalysis *analysis, const SyFinding *finding)
{
  const char *other = sy_words_get_name (catalogue, sy_hand_other (analysis->leader));
  const int tips_at = finding->tips_at;

  if (tips_at == SY_UNSET)
    return g_strdup (_ ("It never tips the lead."));
  if (tips_at == 0 || tips_at == SY_WEIGHT_MAX)
    /* Translators: option, a place on a slider, 0 or 10. */
    return g_strdup_printf (_ ("%1$s leads at %2$d."), other, tips_at);
  if (tips_at < finding->weight)
    /* Translators: option, a place on a slider, 0 to 10. */
    return g_strdup_printf (_ ("%1$s leads from %2$d down."), other, tips_at);

  /* Translators: option, a place on a slider, 0 to 10. */
  return g_strdup_printf (_ ("%1$s leads from %2$d up."), other, tips_at);
}

/**
 * sy_words_swing:
 * @catalogue: the catalogue
 * @analysis: an answer
 * @swing: what one of its sliders does alone
 *
 * Returns: (transfer full): the leads at its ends, today, and where it tips
 */
char *
sy_words_swing (SyCatalogue *catalogue, SyAnalysis *analysis, const SySwing *swing)
{
  GString *text = g_string_new (NULL);

  sy_words_take_sentence (text, describe_swing (catalogue, analysis, swing));
  if (analysis->leader != SY_NEITHER)
    sy_words_take_sentence (text, describe_tip (catalogue, analysis,
                                                &analysis->findings[swing->criterion]));

  return g_string_free (text, FALSE);
}
