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

int sy_tipping_weight (const SyProblem *problem, int sum, guint i);
int sy_tipping_rating (const SyProblem *problem, int sum, guint i, SyHand hand);
int sy_tipping_smallest_change (const SyProblem *problem, int sum, SyMove *moves, guint *n_moves);

G_END_DECLS
