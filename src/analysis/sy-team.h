/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/**
 * SyTeamPerson:
 * @n_set: criteria that the person has set a weight of
 * @weight_total: W of the person's weights, where what is not set weighs 0
 * @leader: of the person's S
 * @lead_points: 10·S / W, −100…100; 0 where W is 0
 *
 * One person's own result.
 */
typedef struct
{
  guint n_set;
  int weight_total;
  SyHand leader;
  double lead_points;
} SyTeamPerson;

/**
 * SyTeamCriterion:
 * @n_set: people who have set a weight of it; where it is 0, the others are 0
 * @least: the least of their weights
 * @most: the most
 * @lower: first quartile, by linear interpolation (Hyndman and Fan 1996, type 7), exact
 * @median: likewise
 * @upper: third quartile, likewise
 * @mean: arithmetic mean
 * @rounded: @mean as a weight, halves up
 * @stakes: (most − least)·|d|: what there is to talk about
 * @decides: whether the team's leader at @least differs from that at @most, all others at the
 *   team's weights
 * @camp_means: of those who lead to the left and to the right option; NaN where none of them has
 *   set it
 *
 * What a team says of one criterion. Figures are of those who have set a weight.
 */
typedef struct
{
  guint n_set;
  int least;
  int most;
  double lower;
  double median;
  double upper;
  double mean;
  int rounded;
  int stakes;
  gboolean decides;
  double camp_means[SY_N_HANDS];
} SyTeamCriterion;

/**
 * SyTeam:
 * @n_people: number of @people
 * @people: (array length=n_people): in the order of the profile
 * @n_criteria: number of @criteria
 * @criteria: (array length=n_criteria): in catalogue order
 * @order: (array length=n_criteria): indices of criteria, those to talk about first
 * @weights: (array): a row a person, a column a criterion: 0…%SY_WEIGHT_MAX, or %SY_UNSET
 * @n_for: people whose own leader each option is
 * @n_weighing: people who have set anything
 * @agreement: Kendall's W over @n_ranked_people and @n_ranked_criteria, 0…1; NaN where there is
 * none
 * @n_ranked_people: those who have set anything
 * @n_ranked_criteria: what all of these have set
 * @camps_criterion: what parts the people of one leader from those of the other most, or −1 where
 *   not at least two people stand on each side
 * @is_exact: whether the team's weights are exact: if not, they are rounded to less than a
 *   thousandth of a step, which takes more than a few people and gaps in their weights
 * @analysis: the answer at the team's weights, whose reach is the team's own: each criterion takes
 *   the weights that the people give it, each person's equally likely
 *
 * What a group says together. The team's weights are the means of those who set them, as integers
 * on a common scale.
 */
typedef struct
{
  guint n_people;
  SyTeamPerson *people;
  guint n_criteria;
  SyTeamCriterion *criteria;
  guint *order;
  gint8 *weights;
  guint n_for[SY_N_HANDS];
  guint n_weighing;
  double agreement;
  guint n_ranked_people;
  guint n_ranked_criteria;
  int camps_criterion;
  gboolean is_exact;
  SyAnalysis *analysis;
} SyTeam;

SyTeam *sy_team_new (SyCatalogue *catalogue, SyProfile *profile);
void sy_team_free (SyTeam *self);

/* Of @person's weight of a criterion: 0…%SY_WEIGHT_MAX, or %SY_UNSET. */
static inline int
sy_team_get_weight (const SyTeam *self, guint person, guint criterion)
{
  return self->weights[(gsize) person * self->n_criteria + criterion];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyTeam, sy_team_free)

G_END_DECLS
