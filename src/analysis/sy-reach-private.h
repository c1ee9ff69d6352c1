/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-problem.h"

G_BEGIN_DECLS

/*< private >
 * SyReachHalf:
 * @block: what @shares lies in
 * @shares: (array length=length): how much of this half's combinations gives the sum @min + index
 * @length: number of @shares
 * @min: the smallest sum
 */
typedef struct
{
  double *block;
  double *shares;
  gsize length;
  int min;
} SyReachHalf;

/*< private >
 * SyReachHalves:
 * @halves: each S is a sum of one of the first and one of the second
 * @step: all S lie this far apart, or multiples of it
 */
typedef struct
{
  SyReachHalf halves[2];
  int step;
} SyReachHalves;

void sy_reach_fill_halves (const SyProblem *problem, SyReachHalves *halves);
void sy_reach_clear_halves (SyReachHalves *halves);

G_END_DECLS
