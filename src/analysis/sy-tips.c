/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-tips.h"

#include <stdlib.h>

static int
compare_tips (const void *a, const void *b)
{
  const SyRatingTip *first = a;
  const SyRatingTip *second = b;
  int steps_first = abs (first->to - first->from);
  int steps_second = abs (second->to - second->from);

  if (steps_first != steps_second)
    return steps_first - steps_second;
  if (first->criterion != second->criterion)
    return first->criterion < second->criterion ? -1 : 1;

  return (int) first->hand - (int) second->hand;
}

/* Whether @finding is nearer to tipping than @best: one that is not far off, then the fewest steps.
 */
static gboolean
is_nearer (SyAnalysis *analysis, const SyFinding *finding, const SyFinding *best)
{
  gboolean is_far = sy_tips_is_weight_far (analysis, finding);
  gboolean was_far = sy_tips_is_weight_far (analysis, best);

  if (is_far != was_far)
    return was_far;

  return abs (finding->tips_at - finding->weight) < abs (best->tips_at - best->weight);
}

/**
 * sy_tips_is_weight_far:
 * @analysis: an answer
 * @finding: one of its findings, whose weight on its own makes the other option lead
 *
 * Returns: whether no team would move that weight so, by sy_tipping_is_far()
 */
gboolean
sy_tips_is_weight_far (SyAnalysis *analysis, const SyFinding *finding)
{
  const SyMove move = { .from = finding->weight, .to = finding->tips_at };

  return sy_tipping_is_far (analysis->problem, &move, 1);
}

/**
 * sy_tips_find_weight:
 * @analysis: an answer
 *
 * Returns: (transfer none) (nullable): the one of its findings whose weight on its own makes the
 *   other option lead in the fewest steps, of equal ones the first in catalogue order; one that is
 *   far off only where all are; %NULL where none does
 */
const SyFinding *
sy_tips_find_weight (SyAnalysis *analysis)
{
  const SyFinding *best = NULL;

  g_return_val_if_fail (analysis != NULL, NULL);

  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      const SyFinding *finding = &analysis->findings[i];

      if (finding->tips_at != SY_UNSET && (best == NULL || is_nearer (analysis, finding, best)))
        best = finding;
    }

  return best;
}

/**
 * sy_tips_list_ratings:
 * @analysis: an answer
 * @n_tips: (out): their number
 *
 * Returns: (transfer full) (array length=n_tips): each rating that on its own makes the other
 *   option lead, the fewest steps first, equal ones in catalogue order, the left option's first
 */
SyRatingTip *
sy_tips_list_ratings (SyAnalysis *analysis, guint *n_tips)
{
  SyRatingTip *tips;
  guint n = 0;

  g_return_val_if_fail (analysis != NULL && n_tips != NULL, NULL);

  tips = g_new (SyRatingTip, SY_N_HANDS * analysis->n_criteria + 1);
  for (guint i = 0; i < analysis->n_criteria; i++)
    for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
      {
        const SyFinding *finding = &analysis->findings[i];

        if (finding->rating_tips_at[hand] != SY_UNSET)
          tips[n++] = (SyRatingTip) { i, (SyHand) hand, finding->ratings[hand],
                                      finding->rating_tips_at[hand] };
      }
  qsort (tips, n, sizeof *tips, compare_tips);
  *n_tips = n;

  return tips;
}
