/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/**
 * SyDifference:
 * @criterion: index of the criterion
 * @points: its part in the change of the lead, positive where it moves towards the left option
 * @has_weight: whether its weight differs
 * @has_rating: whether the rating of an option differs
 * @has_must: whether one makes it a must and the other does not
 *
 * What one criterion adds to the change of the lead. Where nothing of its own differs, it is the
 * sum of all weights that does.
 */
typedef struct
{
  guint criterion;
  double points;
  gboolean has_weight;
  gboolean has_rating[SY_N_HANDS];
  gboolean has_must;
} SyDifference;

SyHand sy_difference_get_hand (SyAnalysis *from, SyAnalysis *to);
SyDifference *sy_difference_list (SyAnalysis *from, SyAnalysis *to, guint *n_differences);

G_END_DECLS
