/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-problem.h"

G_BEGIN_DECLS

__extension__ typedef unsigned __int128 SyCount;

/**
 * SyReach:
 * @is_exact: whether the number of combinations fits 128 bits, so that the counts hold
 * @left: combinations in which S > 0
 * @tie: combinations in which S = 0
 * @right: combinations in which S < 0
 * @combinations: their number, for display
 * @left_share: 0…1
 * @tie_share: 0…1
 * @right_share: 0…1
 * @certain: the option that leads in every combination, or %SY_NEITHER; always exact
 *
 * What becomes of the lead when weights and ratings may be off.
 */
typedef struct
{
  gboolean is_exact;
  SyCount left;
  SyCount tie;
  SyCount right;
  double combinations;
  double left_share;
  double tie_share;
  double right_share;
  SyHand certain;
} SyReach;

void sy_reach_count (const SyProblem *problem, SyReach *reach);
double sy_reach_get_confidence (const SyReach *reach, SyHand leader);
gboolean sy_reach_is_below (const SyReach *reach, SyHand leader, guint percent);

G_END_DECLS
