/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-outlook.h"

#include <glib/gi18n-lib.h>

#include "sy-tips.h"
#include "sy-words-figures.h"
#include "sy-words-private.h"

static const char *
other_name (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  return sy_words_get_name (catalogue, sy_hand_other (analysis->leader));
}

/* Why no team would make the smallest change: the many steps, or what would count no more. */
static char *
describe_far (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  const char *other = other_name (catalogue, analysis);

  for (guint i = 0; i < analysis->n_moves; i++)
    if (analysis->smallest_steps <= SY_FAR_STEPS
        && sy_tipping_is_far (analysis->problem, &analysis->moves[i], 1))
      return g_strdup_printf (
          /* Translators: option, criterion. */
          _ ("%1$s is far off: %2$s would have to count for nothing"), other,
          sy_words_get_criterion_name (catalogue, analysis->moves[i].criterion));

  return g_strdup_printf (
      /* Translators: option, number of steps. */
      ngettext ("%1$s is far off: it would take %2$d slider step",
                "%1$s is far off: it would take %2$d slider steps",
                (gulong) analysis->smallest_steps),
      other, analysis->smallest_steps);
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
                              sy_words_get_name (catalogue, analysis->recommended));
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
  if (analysis->is_change_far)
    return describe_far (catalogue, analysis);

  return g_strdup_printf (
      /* Translators: option, number of steps. */
      ngettext ("The smallest change that tips it to %1$s is %2$d slider step",
                "The smallest change that tips it to %1$s is %2$d slider steps",
                (gulong) analysis->smallest_steps),
      other_name (catalogue, analysis), analysis->smallest_steps);
}

/* The order of importance, where musts rule an option out. */
static char *
describe_order_of_scores (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->dominates)
    return g_strdup_printf (
        _ ("By the scores alone, %s is better or equal on everything that has a weight."),
        sy_words_get_name (catalogue, analysis->leader));
  if (analysis->order_decides)
    return g_strdup_printf (_ ("By the scores alone, with this order of importance no weights at "
                               "all make %s lead."),
                            other_name (catalogue, analysis));

  return NULL;
}

/**
 * sy_words_order:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): the strongest thing that can be said of the order of
 * importance
 */
char *
sy_words_order (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->verdict == SY_VERDICT_NEITHER)
    return NULL;
  if (sy_analysis_has_ruled_out (analysis))
    return describe_order_of_scores (catalogue, analysis);
  if (analysis->dominates)
    return g_strdup_printf (_ ("%s is better or equal on everything that counts."),
                            sy_words_get_name (catalogue, analysis->leader));
  if (analysis->order_decides)
    return g_strdup_printf (_ ("With this order of importance no weights at all make %s win."),
                            other_name (catalogue, analysis));

  return NULL;
}

static char *
describe_move (SyCatalogue *catalogue, guint criterion, int from, int to)
{
  g_autofree char *from_to = sy_words_from_to (from, to);

  /* Translators: criterion, a move of its slider such as 3 → 5. */
  return g_strdup_printf (C_ ("move", "%1$s %2$s"),
                          sy_words_get_criterion_name (catalogue, criterion), from_to);
}

/**
 * sy_words_moves:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full): the moves of the smallest change, or ""
 */
char *
sy_words_moves (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < analysis->n_moves; i++)
    g_ptr_array_add (items, describe_move (catalogue, analysis->moves[i].criterion,
                                           analysis->moves[i].from, analysis->moves[i].to));

  return sy_words_join (items);
}

/* The smallest change, where musts rule an option out. */
static char *
describe_change_of_scores (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  const char *other = other_name (catalogue, analysis);
  g_autofree char *moves = NULL;

  if (analysis->smallest_steps == SY_UNSET)
    return g_strdup_printf (_ ("By the scores alone, no move of the sliders in use makes %s lead."),
                            other);
  if (analysis->is_change_far)
    {
      g_autofree char *far = describe_far (catalogue, analysis);

      /* Translators: a sentence such as “Python is far off: it would take 34 slider steps”. */
      return g_strdup_printf (_ ("By the scores alone, %s."), far);
    }

  moves = sy_words_moves (catalogue, analysis);

  return g_strdup_printf (
      /* Translators: number of steps, option, moves. */
      ngettext ("By the scores alone, %1$d slider step makes %2$s lead: %3$s.",
                "By the scores alone, %1$d slider steps make %2$s lead: %3$s.",
                (gulong) analysis->smallest_steps),
      analysis->smallest_steps, other, moves);
}

/**
 * sy_words_change:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): the smallest change of sliders that makes the other option
 *   lead; of one that is far off, only how far; %NULL where no option is left to lead
 */
char *
sy_words_change (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *moves = NULL;
  const char *other;

  if (analysis->leader == SY_NEITHER || analysis->verdict == SY_VERDICT_NEITHER)
    return NULL;
  if (sy_analysis_has_ruled_out (analysis))
    return describe_change_of_scores (catalogue, analysis);

  other = other_name (catalogue, analysis);
  if (analysis->smallest_steps == SY_UNSET)
    return g_strdup_printf (_ ("No move of the sliders in use makes %s lead."), other);
  if (analysis->is_change_far)
    {
      g_autofree char *far = describe_far (catalogue, analysis);

      /* Translators: a sentence without its full stop. */
      return g_strdup_printf (C_ ("sentence", "%s."), far);
    }

  moves = sy_words_moves (catalogue, analysis);

  return g_strdup_printf (ngettext ("%1$d slider step makes %2$s lead: %3$s.",
                                    "%1$d slider steps make %2$s lead: %3$s.",
                                    (gulong) analysis->smallest_steps),
                          analysis->smallest_steps, other, moves);
}

/**
 * sy_words_single_change:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): the single slider that tips the lead in the fewest steps;
 * %NULL where sy_words_change() says it already, where that would be far off, and where no slider
 * changes the result as musts decide
 */
char *
sy_words_single_change (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  const SyFinding *finding;
  g_autofree char *from_to = NULL;
  const char *other;
  const char *name;

  if (analysis->leader == SY_NEITHER || sy_analysis_has_ruled_out (analysis)
      || (analysis->n_moves == 1 && !analysis->is_change_far))
    return NULL;

  finding = sy_tips_find_weight (analysis);
  other = other_name (catalogue, analysis);
  if (finding == NULL)
    return g_strdup_printf (_ ("No single slider makes %s lead."), other);

  if (sy_tips_is_weight_far (analysis, finding))
    return NULL;

  name = sy_words_get_criterion_name (catalogue, (guint) (finding - analysis->findings));
  from_to = sy_words_from_to (finding->weight, finding->tips_at);

  /* Translators: criterion, a move of its slider such as 3 → 5, option. */
  return g_strdup_printf (_ ("Alone, %1$s %2$s makes %3$s lead."), name, from_to, other);
}

/* The musts that rule @hand out, each with the rating that would do. */
static char *
list_lifts (SyCatalogue *catalogue, SyAnalysis *analysis, SyHand hand, guint *n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < analysis->n_criteria; i++)
    if (sy_analysis_rules_out (analysis, i, hand))
      g_ptr_array_add (items, describe_move (catalogue, i, analysis->findings[i].ratings[hand],
                                             SY_MUST_RATING));
  *n = items->len;

  return sy_words_join (items);
}

/**
 * sy_words_lifts:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): which musts and which ratings keep an option out, and what
 *   would let it in
 */
char *
sy_words_lifts (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  GString *text = g_string_new (NULL);

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      guint n;
      g_autofree char *list = list_lifts (catalogue, analysis, (SyHand) hand, &n);

      if (n == 0)
        continue;
      sy_words_take_sentence (
          text,
          g_strdup_printf (
              /* Translators: option, the least rating of a must, criteria each with its rating and
               * the one that would do, such as “Hiring 3 → 5”. */
              ngettext ("%1$s would meet the musts if this were none, or were rated %2$d: %3$s.",
                        "%1$s would meet the musts if each of these were none, or were rated "
                        "%2$d: %3$s.",
                        n),
              sy_words_get_name (catalogue, (SyHand) hand), SY_MUST_RATING, list));
    }

  return g_string_free (text, text->len == 0);
}

/**
 * sy_words_score_alone:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): that what tips speaks of the scores alone, where musts
 *   decide; where they leave nothing, that
 */
char *
sy_words_score_alone (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->verdict == SY_VERDICT_NEITHER)
    return g_strdup (_ ("Neither option meets the musts, so the scores decide nothing."));
  if (analysis->leader == SY_NEITHER || !sy_analysis_has_ruled_out (analysis))
    return NULL;

  return g_strdup_printf (_ ("By the scores alone, without the musts, %s leads."),
                          sy_words_get_name (catalogue, analysis->leader));
}

/**
 * sy_words_rating_tips:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full): each rating that on its own makes the other option lead, the fewest
 *   steps first, equal ones in catalogue order; none where musts rule out both
 */
char **
sy_words_rating_tips (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  guint n_tips;
  g_autofree SyRatingTip *tips = sy_tips_list_ratings (analysis, &n_tips);
  guint n = analysis->verdict != SY_VERDICT_NEITHER ? n_tips : 0;
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const SyRatingTip *tip = &tips[i];
      g_autofree char *from_to = sy_words_from_to (tip->from, tip->to);

      texts[i] = g_strdup_printf (
          /* Translators: criterion, option, its rating today and the one that tips the result. */
          _ ("%1$s: %2$s %3$s"), sy_words_get_criterion_name (catalogue, tip->criterion),
          sy_words_get_name (catalogue, tip->hand), from_to);
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
  if (analysis->verdict == SY_VERDICT_NEITHER)
    return sy_words_score_alone (catalogue, analysis);
  if (analysis->leader == SY_NEITHER)
    return g_strdup (_ ("It is an exact tie, so there is no lead to tip."));

  return g_strdup_printf (_ ("None. Whatever a single rating were changed to, %s would not lead."),
                          other_name (catalogue, analysis));
}
