/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-reach.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sy-words-figures.h"
#include "sy-words-private.h"

static double
get_share (SyAnalysis *analysis, SyHand hand)
{
  return hand == SY_LEFT ? analysis->reach.left_share : analysis->reach.right_share;
}

/* Whether neither option leads anywhere within reach. */
static gboolean
is_always_tie (SyAnalysis *analysis)
{
  return analysis->reach.left_share <= 0 && analysis->reach.right_share <= 0;
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

/* A number with the digits of its exponent raised: 3.8 × 10²⁴. */
static char *
format_power (double number)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  int exponent = (int) floor (log10 (number));
  double mantissa = number / pow (10, exponent);
  g_autofree char *digits = NULL;
  GString *text = g_string_new (NULL);

  if (mantissa >= 9.95)
    {
      mantissa = 1;
      exponent++;
    }
  g_string_printf (text, "%.1f × 10", mantissa);
  digits = g_strdup_printf ("%d", exponent);
  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append (text, raised[*digit - '0']);

  return g_string_free (text, FALSE);
}

/**
 * sy_words_combinations:
 * @analysis: the answer
 *
 * Returns: (transfer full): the number of combinations within reach, short
 */
char *
sy_words_combinations (SyAnalysis *analysis)
{
  return analysis->reach.combinations < 1e6
             ? g_strdup_printf ("%'.0f", analysis->reach.combinations)
             : format_power (analysis->reach.combinations);
}

/**
 * sy_words_counting:
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): how many combinations were counted, where there are several
 */
char *
sy_words_counting (SyAnalysis *analysis)
{
  g_autofree char *number = NULL;

  if (!sy_analysis_has_spread (analysis))
    return NULL;

  number = sy_words_combinations (analysis);

  return g_strdup_printf (_ ("Counted, not sampled: all %s combinations."), number);
}

/* Whether each rating may be off as far as its evidence says. */
static gboolean
is_by_evidence (SyAnalysis *analysis)
{
  return analysis->rating_reach == SY_REACH_BY_EVIDENCE;
}

static char *
describe_tie (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *left = sy_words_share (analysis->reach.left_share, FALSE);
  g_autofree char *right = sy_words_share (analysis->reach.right_share, FALSE);

  if (is_always_tie (analysis) && is_by_evidence (analysis))
    return g_strdup_printf (
        /* Translators: steps of sliders. */
        _ ("It is an exact tie in every one of the ways in which weights may be off by %d and "
           "ratings as far as their evidence says."),
        analysis->weight_reach);
  if (is_always_tie (analysis))
    return g_strdup_printf (
        /* Translators: steps of sliders, steps of ratings. */
        _ ("It is an exact tie in every one of the ways in which weights may be off by %1$d and "
           "ratings by %2$d."),
        analysis->weight_reach, analysis->rating_reach);

  if (is_by_evidence (analysis))
    return g_strdup_printf (
        /* Translators: option, share, option, share, steps of sliders. */
        _ ("%1$s leads in %2$s and %3$s in %4$s of the ways in which weights may be off by %5$d "
           "and ratings as far as their evidence says."),
        sy_words_get_name (catalogue, SY_LEFT), left, sy_words_get_name (catalogue, SY_RIGHT),
        right, analysis->weight_reach);

  return g_strdup_printf (
      /* Translators: option, share, option, share, steps of sliders, steps of ratings. */
      _ ("%1$s leads in %2$s and %3$s in %4$s of the ways in which weights may be off by %5$d and "
         "ratings by %6$d."),
      sy_words_get_name (catalogue, SY_LEFT), left, sy_words_get_name (catalogue, SY_RIGHT), right,
      analysis->weight_reach, analysis->rating_reach);
}

static char *
describe_by_evidence (const char *leader, SyAnalysis *analysis)
{
  g_autofree char *share = NULL;

  if (analysis->reach.certain == analysis->leader)
    return g_strdup_printf (
        /* Translators: option, steps of sliders. */
        _ ("%1$s stays ahead in every one of the ways in which weights may be off by %2$d and "
           "ratings as far as their evidence says."),
        leader, analysis->weight_reach);

  share = sy_words_share (get_share (analysis, analysis->leader), FALSE);

  return g_strdup_printf (
      /* Translators: option, share, steps of sliders. */
      _ ("%1$s stays ahead in %2$s of the ways in which weights may be off by %3$d and ratings as "
         "far as their evidence says."),
      leader, share, analysis->weight_reach);
}

/**
 * sy_words_sureness:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): how the lead fares when weights and ratings are off; %NULL
 *   where it is worth nothing
 */
char *
sy_words_sureness (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *share = NULL;
  const char *leader;

  if (analysis->verdict == SY_VERDICT_NONE || sy_analysis_leads_in_vain (analysis))
    return NULL;
  if (sy_analysis_is_exact (analysis))
    return g_strdup (_ ("Weights and ratings are taken as exactly right."));
  if (analysis->leader == SY_NEITHER)
    return describe_tie (catalogue, analysis);

  leader = sy_words_get_name (catalogue, analysis->leader);
  if (is_by_evidence (analysis))
    return describe_by_evidence (leader, analysis);
  if (analysis->reach.certain == analysis->leader)
    return g_strdup_printf (
        _ ("%1$s stays ahead in every one of the ways in which weights may be off by %2$d and "
           "ratings by %3$d."),
        leader, analysis->weight_reach, analysis->rating_reach);

  share = sy_words_share (get_share (analysis, analysis->leader), FALSE);

  return g_strdup_printf (_ ("%1$s stays ahead in %2$s of the ways in which weights may be off by "
                             "%3$d and ratings by %4$d."),
                          leader, share, analysis->weight_reach, analysis->rating_reach);
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
  const char *name = sy_words_get_name (catalogue, first);
  g_autofree char *number = NULL;
  g_autofree char *share = NULL;

  if (analysis->verdict == SY_VERDICT_NONE || analysis->verdict == SY_VERDICT_NEITHER)
    return NULL;
  if (sy_analysis_is_exact (analysis))
    return g_strdup (_ ("Weights and ratings are taken as exactly right: that is one combination, "
                        "the one you see."));

  number = sy_words_combinations (analysis);
  if (is_always_tie (analysis))
    return g_strdup_printf (
        /* Translators: number of combinations. */
        _ ("Every one of the %s combinations is an exact tie."), number);
  if (analysis->reach.certain == first)
    return g_strdup_printf (
        /* Translators: option, number of combinations. */
        _ ("%1$s leads in every one of the %2$s combinations within reach; every one is counted, "
           "none is sampled."),
        name, number);

  share = sy_words_share (get_share (analysis, first), FALSE);

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

  if (analysis->verdict == SY_VERDICT_NONE || analysis->verdict == SY_VERDICT_NEITHER
      || analysis->reach.certain != SY_NEITHER || is_always_tie (analysis)
      || sy_analysis_is_exact (analysis))
    return NULL;

  share = sy_words_share (get_share (analysis, rest), FALSE);
  if (analysis->reach.tie_share <= 0)
    return g_strdup_printf (_ ("%1$s leads in %2$s."), sy_words_get_name (catalogue, rest), share);

  ties = sy_words_share (analysis->reach.tie_share, FALSE);

  return g_strdup_printf (
      /* Translators: option, share, share of the ties. */
      _ ("%1$s leads in %2$s; %3$s are exact ties."), sy_words_get_name (catalogue, rest), share,
      ties);
}
