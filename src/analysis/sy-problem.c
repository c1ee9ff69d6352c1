/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-problem.h"

/**
 * sy_problem_get_weight_total:
 * @problem: a decision
 *
 * Returns: W = Σ w_i
 */
int
sy_problem_get_weight_total (const SyProblem *problem)
{
  int total = 0;

  for (guint i = 0; i < problem->n; i++)
    total += problem->weights[i];

  return total;
}

/**
 * sy_problem_get_sum:
 * @problem: a decision
 *
 * Returns: S = Σ w_i·d_i; its sign alone decides the leader
 */
int
sy_problem_get_sum (const SyProblem *problem)
{
  int sum = 0;

  for (guint i = 0; i < problem->n; i++)
    sum += problem->weights[i] * sy_problem_get_difference (problem, i);

  return sum;
}
