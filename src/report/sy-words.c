/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The sentences that every face of the program says. Each function gives an owned text, or NULL
 * where there is nothing to say. Names of options come from the catalogue, so no sentence may
 * depend on their grammar. None overstates: what is not exactly all is at most 99.9 %.
 */

/* Takes @text, which is not to be torn at the end of a line. */
static char *
hold_together (char *text)
{
  GString *held = g_string_new (text);

  g_string_replace (held, " ", "\302\240", 0);
  g_free (text);

  return g_string_free (held, FALSE);
}

/*< private >
 * Returns: (transfer full): a value and another one that takes its place
 */
char *
sy_words_from_to (int from, int to)
{
  /* Translators: a value and what it becomes; the arrow points on, in the direction of reading. */
  return hold_together (g_strdup_printf (_ ("%1$d → %2$d"), from, to));
}

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
 * sy_words_share:
 * @share: 0…1
 * @is_all: whether it is exactly 1
 *
 * Returns: (transfer full): the share in per cent with one decimal; 100 % only for exactly all,
 * else at most 99.9 %, and never 0 % for what is merely rare
 */
char *
sy_words_share (double share, gboolean is_all)
{
  if (is_all)
    return hold_together (g_strdup (_ ("100 %")));
  if (share <= 0)
    return hold_together (g_strdup (_ ("0 %")));
  if (share < 0.001)
    return hold_together (g_strdup (_ ("less than 0.1 %")));

  /* Translators: a share such as 96.2 %; its space becomes one that does not break. */
  return hold_together (g_strdup_printf (_ ("%.1f %%"), MIN (share * 100, 99.9)));
}

/**
 * sy_words_points:
 * @points: −100…100
 *
 * Returns: (transfer full): its size with one decimal
 */
char *
sy_words_points (double points)
{
  return g_strdup_printf ("%.1f", fabs (points));
}

/**
 * sy_words_signed_points:
 * @points: −100…100
 *
 * Returns: (transfer full): with its sign, a real minus, and one decimal
 */
char *
sy_words_signed_points (double points)
{
  g_autofree char *size = sy_words_points (points);

  return g_strconcat (points < 0 ? "−" : points > 0 ? "+" : "", size, NULL);
}

/**
 * sy_words_margin:
 * @points: −100…100
 *
 * Returns: (transfer full): its size with one decimal, for a sentence: what is little is not said
 * to be nothing
 */
char *
sy_words_margin (double points)
{
  return sy_words_is_hair (points) ? g_strdup (_ ("less than 0.1")) : sy_words_points (points);
}

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
 * sy_words_lead:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full): who leads and by how much; of an option that remains, what its score is
 * worth
 */
char *
sy_words_lead (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *points = sy_words_margin (analysis->lead_points);

  if (analysis->verdict == SY_VERDICT_NONE)
    return g_strdup (_ ("Give at least one criterion a weight above 0."));
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
describe_tie (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *left = sy_words_share (analysis->reach.left_share, FALSE);
  g_autofree char *right = sy_words_share (analysis->reach.right_share, FALSE);

  if (sy_words_is_always_tie (analysis))
    return g_strdup_printf (
        /* Translators: steps of sliders, steps of ratings. */
        _ ("It is an exact tie in every one of the ways in which weights may be off by %1$d and "
           "ratings by %2$d."),
        analysis->weight_reach, analysis->rating_reach);

  return g_strdup_printf (
      /* Translators: option, share, option, share, steps of sliders, steps of ratings. */
      _ ("%1$s leads in %2$s and %3$s in %4$s of the ways in which weights may be off by %5$d and "
         "ratings by %6$d."),
      sy_words_get_name (catalogue, SY_LEFT), left, sy_words_get_name (catalogue, SY_RIGHT), right,
      analysis->weight_reach, analysis->rating_reach);
}

/**
 * sy_words_sureness:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): how the lead fares when weights and ratings are off
 */
char *
sy_words_sureness (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *share = NULL;
  const char *leader;

  if (analysis->verdict == SY_VERDICT_NONE)
    return NULL;
  if (sy_words_is_exact (analysis))
    return g_strdup (_ ("Weights and ratings are taken as exactly right."));
  if (analysis->leader == SY_NEITHER)
    return describe_tie (catalogue, analysis);

  leader = sy_words_get_name (catalogue, analysis->leader);
  if (analysis->reach.certain == analysis->leader)
    return g_strdup_printf (
        _ ("%1$s stays ahead in every one of the ways in which weights may be off by %2$d and "
           "ratings by %3$d."),
        leader, analysis->weight_reach, analysis->rating_reach);

  share = sy_words_share (sy_words_get_share (analysis, analysis->leader), FALSE);

  return g_strdup_printf (_ ("%1$s stays ahead in %2$s of the ways in which weights may be off by "
                             "%3$d and ratings by %4$d."),
                          leader, share, analysis->weight_reach, analysis->rating_reach);
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

  if (analysis->verdict == SY_VERDICT_NONE || sy_words_is_exact (analysis))
    return NULL;

  number = sy_words_combinations (analysis);

  return g_strdup_printf (_ ("Counted, not sampled: all %s combinations."), number);
}

static char *
join_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    sy_words_append_item (text, g_ptr_array_index (names, i));

  return g_string_free (text, FALSE);
}

static char *
list_failed_musts (SyCatalogue *catalogue, SyAnalysis *analysis, SyHand hand)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < analysis->n_criteria; i++)
    if (sy_analysis_rules_out (analysis, i, hand))
      g_ptr_array_add (names, (gpointer) sy_words_get_criterion_name (catalogue, i));

  return join_names (names);
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
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (
          text,
          /* Translators: option, the least rating of a must, names of criteria. */
          _ ("%1$s is ruled out, because it is rated below %2$d on a must: %3$s."),
          sy_words_get_name (catalogue, (SyHand) hand), SY_MUST_RATING, names);
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

/* What was chosen, in words. */
static char *
describe_choice (SyCatalogue *catalogue, const SyDecision *decision)
{
  SyHand chosen = sy_catalogue_find_option (catalogue, decision->chosen);

  if (*decision->chosen == '\0')
    return g_strdup (_ ("The decision is still open."));
  if (chosen == SY_NEITHER)
    return *decision->date != '\0'
               ? g_strdup_printf (_ ("Decided on %s: both together."), decision->date)
               : g_strdup (_ ("Decided: both together."));
  if (*decision->date != '\0')
    return g_strdup_printf (_ ("Decided on %1$s: %2$s."), decision->date,
                            sy_words_get_name (catalogue, chosen));

  return g_strdup_printf (_ ("Decided: %s."), sy_words_get_name (catalogue, chosen));
}

/* Whether people chose other than what the numbers recommend. */
static gboolean
decides_against (SyCatalogue *catalogue, const SyDecision *decision, SyAnalysis *analysis)
{
  SyHand chosen = sy_catalogue_find_option (catalogue, decision->chosen);

  return chosen != SY_NEITHER && analysis->recommended != SY_NEITHER
         && chosen != analysis->recommended;
}

/**
 * sy_words_decision:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): what people decided, why, who, and where it differs from the
 *   recommendation
 */
char *
sy_words_decision (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  g_autofree char *choice = NULL;
  GString *text;

  if (decision == NULL)
    return NULL;

  choice = describe_choice (catalogue, decision);
  text = g_string_new (choice);
  if (decides_against (catalogue, decision, analysis))
    g_string_append_printf (text, " %s", _ ("The numbers recommend otherwise; people decide."));
  if (*decision->reason != '\0')
    g_string_append_printf (text, " %s", decision->reason);
  if (decision->people->len > 0)
    {
      g_autofree char *names = join_names (decision->people);

      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("Took part: %s."), names);
    }
  if (*decision->revisit != '\0')
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("To be looked at again on %s."), decision->revisit);
    }

  return g_string_free (text, FALSE);
}
