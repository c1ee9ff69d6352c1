/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "sy-analysis.h"

/* Random decisions of any size, for what must hold for every one. */
typedef struct
{
  int weights[SY_CRITERIA_MAX];
  int ratings[SY_N_HANDS][SY_CRITERIA_MAX];
  gboolean musts[SY_CRITERIA_MAX];
  SyProblem problem;
} AnyCase;

static inline void
any_case_init (AnyCase *c, guint n, int max_weight, int weight_reach, int rating_reach)
{
  for (guint i = 0; i < n; i++)
    {
      c->weights[i] = g_test_rand_int_range (0, max_weight + 1);
      c->musts[i] = g_test_rand_int_range (0, 4) == 0;
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        c->ratings[hand][i] = g_test_rand_int_range (0, SY_RATING_MAX + 1);
    }
  c->problem = (SyProblem) {
    .n = n,
    .weights = c->weights,
    .ratings = { c->ratings[SY_LEFT], c->ratings[SY_RIGHT] },
    .musts = c->musts,
    .weight_reach = weight_reach,
    .rating_reach = rating_reach,
  };
}
