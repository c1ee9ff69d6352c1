/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/**
 * SySwing:
 * @criterion: index of the criterion
 * @lead_at_min_points: the lead with its slider at 0; where nothing else weighs anything there is
 *   none at 0, and this is the lead at every other place
 * @lead_at_max_points: the lead with its slider at the top, sy_problem_get_weight_max()
 * @has_min: whether there is a lead with its slider at 0
 *
 * What one slider alone does to the lead, the others held. In between the lead is monotone: it is
 * 10·(S' + v·d) / (W' + v), a Möbius function of v without a pole where v is a weight. So the ends
 * bound it.
 */
typedef struct
{
  guint criterion;
  double lead_at_min_points;
  double lead_at_max_points;
  gboolean has_min;
} SySwing;

SySwing *sy_swing_list (SyAnalysis *analysis, guint *n_swings);

G_END_DECLS
