/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-profile.h"

G_BEGIN_DECLS

/**
 * SyWeightSet:
 * @times: how often each weight is among the values, 0…%SY_PEOPLE_MAX; at least one is
 *
 * The values that the weight of one criterion takes, such as those that the people of a team give
 * it. Each is as likely as it is frequent.
 */
typedef struct
{
  guint16 times[SY_WEIGHT_MAX + 1];
} SyWeightSet;

/**
 * SyWeights:
 * @values: one a criterion, in catalogue order
 * @n_people: whose weights each of @values is the sum of, up to %SY_PEOPLE_MAX; 0 or 1 for weights
 *   that are no sum
 * @sets: (nullable): what each weight takes within reach, one a criterion; %NULL for the range
 *   around it. Sums have no such range, so they need sets.
 *
 * Other weights than those of a profile: a person's, or a team's.
 */
typedef struct
{
  const int *values;
  guint n_people;
  const SyWeightSet *sets;
} SyWeights;

/**
 * SyProblem:
 * @n: number of criteria, 0…%SY_CRITERIA_MAX
 * @weights: 0…sy_problem_get_weight_max() each
 * @ratings: of the left and of the right option, 0…%SY_RATING_MAX each
 * @musts: (nullable): %NULL for no musts
 * @sides: (nullable): %NULL where all speak of the whole
 * @unrated: (nullable): those that nobody has rated yet, which weigh 0 and are rated 0 here so that
 *   they are in no figure; %NULL for none
 * @n_people: whose weights each of @weights is the sum of, 0…%SY_PEOPLE_MAX; 0 is as good as 1
 * @weight_sets: (nullable): the values that each weight takes within reach, on the scale of one
 *   person; %NULL for @weight_reach. Not %NULL where @n_people is above 1
 * @weight_reach: steps that each weight may be off, 0…%SY_WEIGHT_REACH_MAX
 * @rating_reach: steps that each rating may be off, 0…%SY_RATING_REACH_MAX; %SY_REACH_BY_EVIDENCE
 *   where @rating_reaches has them
 * @rating_reaches: (nullable): those of each criterion
 * @together_weight: weight of the criterion that speaks against using both options; 0 for none
 *
 * A decision as plain arrays: what the kernels compute on. The arrays are borrowed from the caller,
 * unless sy_problem_new() or sy_problem_copy() made it.
 */
typedef struct
{
  guint n;
  const int *weights;
  const int *ratings[SY_N_HANDS];
  const gboolean *musts;
  const SySide *sides;
  const gboolean *unrated;
  guint n_people;
  const SyWeightSet *weight_sets;
  int weight_reach;
  int rating_reach;
  const int *rating_reaches;
  int together_weight;
} SyProblem;

/* d_i = r_iL − r_iR */
static inline int
sy_problem_get_difference (const SyProblem *problem, guint i)
{
  return problem->ratings[SY_LEFT][i] - problem->ratings[SY_RIGHT][i];
}

/* u_i: the steps that both ratings of a criterion may be off. */
static inline int
sy_problem_get_rating_reach (const SyProblem *problem, guint i)
{
  return problem->rating_reaches != NULL ? problem->rating_reaches[i] : problem->rating_reach;
}

/* The option that a sum of w·d speaks for. */
static inline SyHand
sy_hand_of_sum (int sum)
{
  return sum > 0 ? SY_LEFT : sum < 0 ? SY_RIGHT : SY_NEITHER;
}

/* The top of the scale of weights: everybody's most. */
static inline int
sy_problem_get_weight_max (const SyProblem *problem)
{
  return (int) MAX (problem->n_people, 1) * SY_WEIGHT_MAX;
}

SyProblem *sy_problem_new (SyCatalogue *catalogue, SyProfile *profile, const SyWeights *weights);
SyProblem *sy_problem_copy (const SyProblem *problem);
void sy_problem_free (SyProblem *problem);

int sy_problem_get_weight_total (const SyProblem *problem);
int sy_problem_get_sum (const SyProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyProblem, sy_problem_free)

G_END_DECLS
