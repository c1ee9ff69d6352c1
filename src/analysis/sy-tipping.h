/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-problem.h"

G_BEGIN_DECLS

/**
 * SyMove:
 * @criterion: index of the criterion
 * @from: its weight today
 * @to: the weight to move it to
 */
typedef struct
{
  guint criterion;
  int from;
  int to;
} SyMove;

/* Slider steps beyond which a change is far off: the whole way of one slider. Such a change says
 * that another project would give another answer, not that this one might.
 */
#define SY_FAR_STEPS SY_WEIGHT_MAX

/* The weight of a criterion that matters: half of what there is. A team that gave it so much does
 * not take it out of the decision.
 */
#define SY_FAR_WEIGHT (SY_WEIGHT_MAX / 2)

int sy_tipping_weight (const SyProblem *problem, int sum, guint i);
int sy_tipping_rating (const SyProblem *problem, int sum, guint i, SyHand hand);
int sy_tipping_smallest_change (const SyProblem *problem, int sum, SyMove *moves, guint *n_moves);
gboolean sy_tipping_is_far (const SyProblem *problem, const SyMove *moves, guint n_moves);

G_END_DECLS
