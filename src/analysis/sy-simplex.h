/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-problem.h"

G_BEGIN_DECLS

/**
 * SyShares:
 * @left: share of the weightings for which the left option leads, 0…1
 * @right: likewise the right one
 *
 * What is left of 1 are ties: all of them, where every difference is 0, else none.
 */
typedef struct
{
  double left;
  double right;
} SyShares;

SyShares sy_simplex_count (const double *values, guint n);
SyShares sy_simplex_any_weights (const SyProblem *problem);
SyShares sy_simplex_same_order (const SyProblem *problem);

G_END_DECLS
