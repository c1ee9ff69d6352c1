/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/**
 * SyRatingTip:
 * @criterion: index of the criterion
 * @hand: the option that is rated
 * @from: its rating today
 * @to: the nearest one at which the other option leads
 *
 * A rating that on its own makes the other option lead.
 */
typedef struct
{
  guint criterion;
  SyHand hand;
  int from;
  int to;
} SyRatingTip;

gboolean sy_tips_is_weight_far (SyAnalysis *analysis, const SyFinding *finding);
const SyFinding *sy_tips_find_weight (SyAnalysis *analysis);
SyRatingTip *sy_tips_list_ratings (SyAnalysis *analysis, guint *n_tips);

G_END_DECLS
