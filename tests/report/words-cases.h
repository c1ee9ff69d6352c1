/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report-test.h"

#define N_CRITERIA 3

/* A decision of the criteria of make_catalogue (): weights, the ratings of Alpha and of Beta,
 * musts, reach. */
typedef struct
{
  int weights[N_CRITERIA];
  int left[N_CRITERIA];
  int right[N_CRITERIA];
  gboolean musts[N_CRITERIA];
  int weight_reach;
  int rating_reach;
} Case;

/* clang-format off */
static const Case nothing G_GNUC_UNUSED = { { 0, 0, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case tie G_GNUC_UNUSED = { { 6, 5, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case lead G_GNUC_UNUSED = { { 7, 5, 1 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case exact G_GNUC_UNUSED = { { 7, 5, 1 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 0, 0 };
static const Case certain G_GNUC_UNUSED = { { 6, 0, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case far G_GNUC_UNUSED = { { 10, 1, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
/* clang-format on */

static inline SyAnalysis *
analyse (const Case *data)
{
  SyProblem problem = {
    .n = N_CRITERIA,
    .weights = data->weights,
    .ratings = { data->left, data->right },
    .musts = data->musts,
    .weight_reach = data->weight_reach,
    .rating_reach = data->rating_reach,
  };

  return sy_analysis_new_for_problem (&problem);
}
