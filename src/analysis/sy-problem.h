/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "sy-types.h"

G_BEGIN_DECLS

/**
 * SyProblem:
 * @n: number of criteria
 * @weights: 0…%SY_WEIGHT_MAX each
 * @ratings: of the left and of the right option, 0…%SY_RATING_MAX each
 * @musts: (nullable): %NULL for no musts
 * @sides: (nullable): %NULL where all speak of the whole
 * @weight_reach: steps that each weight may be off, 0…%SY_WEIGHT_REACH_MAX
 * @rating_reach: steps that each rating may be off, 0…%SY_RATING_REACH_MAX
 *
 * A decision as plain arrays, borrowed from the caller: what the kernels compute on.
 */
typedef struct
{
  guint n;
  const int *weights;
  const int *ratings[SY_N_HANDS];
  const gboolean *musts;
  const SySide *sides;
  int weight_reach;
  int rating_reach;
} SyProblem;

/* d_i = r_iL − r_iR */
static inline int
sy_problem_get_difference (const SyProblem *problem, guint i)
{
  return problem->ratings[SY_LEFT][i] - problem->ratings[SY_RIGHT][i];
}

/* The option that a sum of w·d speaks for. */
static inline SyHand
sy_hand_of_sum (int sum)
{
  return sum > 0 ? SY_LEFT : sum < 0 ? SY_RIGHT : SY_NEITHER;
}

int sy_problem_get_weight_total (const SyProblem *problem);
int sy_problem_get_sum (const SyProblem *problem);

G_END_DECLS
