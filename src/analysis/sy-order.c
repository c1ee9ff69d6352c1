/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-order.h"

/**
 * sy_order_get_steps:
 * @problem: a decision
 * @steps: (out) (array): room for @problem's n steps; one for each weight above 0 that occurs, the
 *   heaviest first
 *
 * Returns: the number of steps
 */
guint
sy_order_get_steps (const SyProblem *problem, SyOrderStep *steps)
{
  const int max = sy_problem_get_weight_max (problem);
  g_autofree SyOrderStep *groups = g_new0 (SyOrderStep, max + 1);
  SyOrderStep running = { 0 };
  guint n = 0;

  for (guint i = 0; i < problem->n; i++)
    {
      SyOrderStep *group = &groups[problem->weights[i]];

      group->sum += sy_problem_get_difference (problem, i);
      group->count++;
    }

  for (int weight = max; weight > 0; weight--)
    {
      if (groups[weight].count == 0)
        continue;
      running.sum += groups[weight].sum;
      running.count += groups[weight].count;
      steps[n++] = running;
    }

  return n;
}

/**
 * sy_order_decides:
 * @problem: a decision
 *
 * Returns: whether no weights in today's order of importance make the other option win: no partial
 * sum of d over the groups speaks against the leader, and the last speaks for it
 */
gboolean
sy_order_decides (const SyProblem *problem)
{
  SyOrderStep steps[SY_CRITERIA_MAX];
  guint n = sy_order_get_steps (problem, steps);
  SyHand leader = sy_hand_of_sum (sy_problem_get_sum (problem));

  if (leader == SY_NEITHER || steps[n - 1].sum == 0)
    return FALSE;

  for (guint k = 0; k < n; k++)
    if (sy_hand_of_sum (steps[k].sum) == sy_hand_other (leader))
      return FALSE;

  return TRUE;
}

/**
 * sy_order_dominates:
 * @problem: a decision
 *
 * Returns: whether the leader is better or equal on everything that counts
 */
gboolean
sy_order_dominates (const SyProblem *problem)
{
  SyHand leader = sy_hand_of_sum (sy_problem_get_sum (problem));

  if (leader == SY_NEITHER)
    return FALSE;

  for (guint i = 0; i < problem->n; i++)
    if (problem->weights[i] > 0
        && sy_hand_of_sum (sy_problem_get_difference (problem, i)) == sy_hand_other (leader))
      return FALSE;

  return TRUE;
}
