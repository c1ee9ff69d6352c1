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

#define TEAM_MAX 4

/* A random decision of a team: its weights are the sums of what the people say. */
typedef struct
{
  AnyCase decision;
  guint n_people;
  int weights[TEAM_MAX][SY_CRITERIA_MAX]; /* of each person */
  SyWeightSet sets[SY_CRITERIA_MAX];
} AnyTeam;

static inline void
any_team_init (AnyTeam *team, guint n, guint n_people, int rating_reach)
{
  any_case_init (&team->decision, n, 0, 0, rating_reach);
  team->n_people = n_people;
  for (guint i = 0; i < n; i++)
    {
      team->sets[i] = (SyWeightSet) { { 0 } };
      for (guint p = 0; p < n_people; p++)
        {
          int weight = g_test_rand_int_range (0, SY_WEIGHT_MAX + 1);

          team->weights[p][i] = weight;
          team->sets[i].times[weight]++;
          team->decision.weights[i] += weight;
        }
    }
  team->decision.problem.n_people = n_people;
  team->decision.problem.weight_sets = team->sets;
}

/* Adds to @counts how often each S occurs, whose index is S + @offset: every person's word on every
 * criterion meets every pair of its ratings.
 */
static inline void
any_team_enumerate (const AnyTeam *team, guint i, int sum, double *counts, int offset)
{
  const AnyCase *c = &team->decision;
  const int reach = c->problem.rating_reach;

  if (i == c->problem.n)
    counts[sum + offset]++;
  else if (c->weights[i] == 0)
    any_team_enumerate (team, i + 1, sum, counts, offset);
  else
    for (guint p = 0; p < team->n_people; p++)
      for (int l = MAX (0, c->ratings[SY_LEFT][i] - reach);
           l <= MIN (SY_RATING_MAX, c->ratings[SY_LEFT][i] + reach); l++)
        for (int r = MAX (0, c->ratings[SY_RIGHT][i] - reach);
             r <= MIN (SY_RATING_MAX, c->ratings[SY_RIGHT][i] + reach); r++)
          any_team_enumerate (team, i + 1, sum + team->weights[p][i] * (l - r), counts, offset);
}
