/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-problem.h"

G_BEGIN_DECLS

/**
 * SyOrderStep:
 * @sum: Σ d of the criteria so far
 * @count: their number
 *
 * The criteria taken by weight, heaviest group first, up to and with one group of equal weight.
 */
typedef struct
{
  int sum;
  int count;
} SyOrderStep;

guint sy_order_get_steps (const SyProblem *problem, SyOrderStep *steps);
gboolean sy_order_decides (const SyProblem *problem);
gboolean sy_order_dominates (const SyProblem *problem);

G_END_DECLS
