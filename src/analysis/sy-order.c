/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-order.h"

/**
 * sy_order_get_steps:
 * @problem: a decision
 * @steps: (out): a step for each weight above 0 that occurs, heaviest first
 *
 * Returns: the number of steps
 */
guint
sy_order_get_steps (const SyProblem *problem, SyOrderStep steps[SY_WEIGHT_MAX])
{
  int sums[SY_WEIGHT_MAX + 1] = { 0 };
  int counts[SY_WEIGHT_MAX + 1] = { 0 };
  SyOrderStep running = { 0 };
  guint n = 0;

  for (guint i = 0; i < problem->n; i++)
    {
      sums[problem->weights[i]] += sy_problem_get_difference (problem, i);
      counts[problem->weights[i]]++;
    }

  for (int weight = SY_WEIGHT_MAX; weight > 0; weight--)
    {
      if (counts[weight] == 0)
        continue;
      running.sum += sums[weight];
      running.count += counts[weight];
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
  SyOrderStep steps[SY_WEIGHT_MAX];
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
