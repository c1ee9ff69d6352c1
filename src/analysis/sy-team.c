/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-team.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sy-agreement.h"

/* Integers decide here as everywhere: the mean of n weights is their sum over n, and all criteria
 * come to one scale by the least common multiple of these n. Where everybody has set everything
 * that is the number of people, and the weights are plain sums. */

/* So that two camps are more than one person of another mind. */
#define CAMP_LEAST 2

/* Tables with the same ids have them in the same order, mostly, so the last person's find is the
 * first guess: of 10,000 people, looking up ids would take longer than all else. */
static int
find_criterion (SyCatalogue *catalogue, const char *id, int *guess)
{
  if (*guess < 0 || strcmp (sy_catalogue_get_criterion (catalogue, (guint) *guess)->id, id) != 0)
    *guess = sy_catalogue_find_criterion (catalogue, id);

  return *guess;
}

static void
read_person (SyTeam *self,
             guint p,
             const SyPerson *person,
             SyCatalogue *catalogue,
             int guesses[SY_CRITERIA_MAX])
{
  gint8 *row = self->weights + (gsize) p * self->n_criteria;
  GHashTableIter iter;
  gpointer id;
  gpointer weight;
  guint n = 0;

  memset (row, SY_UNSET, self->n_criteria);
  g_hash_table_iter_init (&iter, person->weights);
  while (g_hash_table_iter_next (&iter, &id, &weight))
    {
      int index = find_criterion (catalogue, id, &guesses[n++ % SY_CRITERIA_MAX]);

      if (index >= 0)
        row[index] = (gint8) GPOINTER_TO_INT (weight);
    }
}

/* How often each weight was given. */
static void
count_weights (SyTeam *self, SyWeightSet *sets)
{
  for (guint p = 0; p < self->n_people; p++)
    for (guint i = 0; i < self->n_criteria; i++)
      {
        int weight = sy_team_get_weight (self, p, i);

        if (weight != SY_UNSET)
          sets[i].times[weight]++;
      }
  for (guint i = 0; i < self->n_criteria; i++)
    for (int w = 0; w <= SY_WEIGHT_MAX; w++)
      self->criteria[i].n_set += sets[i].times[w];
}

/* The weight at a place in the order of all that were given, from 0. */
static int
find_ranked (const SyWeightSet *set, guint place)
{
  guint n = 0;

  for (int w = 0; w < SY_WEIGHT_MAX; w++)
    {
      n += set->times[w];
      if (place < n)
        return w;
    }

  return SY_WEIGHT_MAX;
}

/* Of a place between two neighbours; a quarter is exact. */
static double
find_quantile (const SyWeightSet *set, guint n, guint quarter)
{
  guint place = (n - 1) * quarter;
  int below = find_ranked (set, place / 4);
  int above = find_ranked (set, MIN (place / 4 + 1, n - 1));

  return below + (above - below) * (place % 4) / 4.0;
}

static guint
sum_weights (const SyWeightSet *set)
{
  guint sum = 0;

  for (guint w = 0; w <= SY_WEIGHT_MAX; w++)
    sum += w * set->times[w];

  return sum;
}

static void
describe_spread (SyTeamCriterion *criterion, const SyWeightSet *set)
{
  const guint n = criterion->n_set;
  const guint sum = sum_weights (set);

  if (n == 0)
    return;

  criterion->least = find_ranked (set, 0);
  criterion->most = find_ranked (set, n - 1);
  criterion->lower = find_quantile (set, n, 1);
  criterion->median = find_quantile (set, n, 2);
  criterion->upper = find_quantile (set, n, 3);
  criterion->mean = (double) sum / n;
  criterion->rounded = (int) ((2 * sum + n) / (2 * n));
}

static guint
find_common_divisor (guint a, guint b)
{
  while (b != 0)
    {
      guint rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

/* The scale of the team's weights: as if so many people had set everything. */
static guint
find_scale (SyTeam *self)
{
  guint scale = 1;

  for (guint i = 0; i < self->n_criteria; i++)
    {
      const guint n = MAX (self->criteria[i].n_set, 1);

      scale *= n / find_common_divisor (scale, n); /* both are at most SY_PEOPLE_MAX */
      if (scale > SY_PEOPLE_MAX)
        {
          self->is_exact = FALSE;
          return SY_PEOPLE_MAX;
        }
    }

  return scale;
}

/* The answer at the team's weights. What nobody has set, or rated, weighs nothing. */
static void
analyse (SyTeam *self, SyCatalogue *catalogue, SyProfile *profile, SyWeightSet *sets)
{
  const guint scale = find_scale (self);
  int values[SY_CRITERIA_MAX];
  const SyWeights weights = { values, scale, sets };
  g_autoptr (SyProblem) problem = NULL;

  for (guint i = 0; i < self->n_criteria; i++)
    {
      const guint n = MAX (self->criteria[i].n_set, 1);

      /* 10·10,000·10,000 twice over fits an unsigned int; where @scale is a multiple of @n nothing
       * is rounded */
      values[i] = (int) ((2 * sum_weights (&sets[i]) * scale + n) / (2 * n));
      if (self->criteria[i].n_set == 0
          || !sy_profile_rates (profile, sy_catalogue_get_criterion (catalogue, i)))
        sets[i] = (SyWeightSet) { .times = { 1 } };
    }
  problem = sy_problem_new (catalogue, profile, &weights);
  self->analysis = sy_analysis_new_for_problem (problem);
}

/* What a criterion adds for each step of its weight; nothing where it is not rated. */
typedef struct
{
  int lead[SY_CRITERIA_MAX];
  int weight[SY_CRITERIA_MAX]; /* 1, or 0 */
} Step;

static void
fill_step (SyTeam *self, Step *step)
{
  const SyProblem *problem = self->analysis->problem;

  for (guint i = 0; i < self->n_criteria; i++)
    {
      step->weight[i] = !problem->unrated[i];
      step->lead[i] = step->weight[i] * sy_problem_get_difference (problem, i);
    }
}

static void
weigh_person (SyTeam *self, guint p, const Step *step)
{
  SyTeamPerson *person = &self->people[p];
  const gint8 *row = self->weights + (gsize) p * self->n_criteria;
  guint n_set = 0;
  int total = 0;
  int sum = 0;

  for (guint i = 0; i < self->n_criteria; i++)
    {
      const int weight = MAX (row[i], 0); /* what is not set adds nothing */

      n_set += row[i] != SY_UNSET;
      total += weight * step->weight[i];
      sum += weight * step->lead[i];
    }
  person->n_set = n_set;
  person->weight_total = total;
  person->leader = sy_hand_of_sum (sum);
  if (total > 0)
    person->lead_points = 10.0 * sum / total;
  if (person->leader != SY_NEITHER)
    self->n_for[person->leader]++;
  self->n_weighing += n_set > 0;
}

static void
weigh_people (SyTeam *self)
{
  Step step;

  fill_step (self, &step);
  for (guint p = 0; p < self->n_people; p++)
    weigh_person (self, p, &step);
}

/* The leader where one criterion has another weight, on the scale of a person. */
static SyHand
find_leader_at (const SyAnalysis *analysis, guint i, int weight)
{
  const SyProblem *problem = analysis->problem;
  int scaled = weight * (int) MAX (problem->n_people, 1);

  return sy_hand_of_sum (analysis->sum
                         + (scaled - problem->weights[i]) * sy_problem_get_difference (problem, i));
}

static void
find_stakes (SyTeam *self)
{
  for (guint i = 0; i < self->n_criteria; i++)
    {
      SyTeamCriterion *criterion = &self->criteria[i];

      if (self->analysis->problem->unrated[i])
        continue;
      criterion->stakes = (criterion->most - criterion->least)
                          * abs (sy_problem_get_difference (self->analysis->problem, i));
      criterion->decides = find_leader_at (self->analysis, i, criterion->least)
                           != find_leader_at (self->analysis, i, criterion->most);
    }
}

static int
compare_stakes (gconstpointer first, gconstpointer second, gpointer team)
{
  const SyTeam *self = team;
  const guint a = *(const guint *) first;
  const guint b = *(const guint *) second;

  if (self->criteria[a].stakes != self->criteria[b].stakes)
    return self->criteria[a].stakes > self->criteria[b].stakes ? -1 : 1;

  return a < b ? -1 : a > b;
}

static void
sort (SyTeam *self)
{
  self->order = g_new (guint, self->n_criteria);
  for (guint i = 0; i < self->n_criteria; i++)
    self->order[i] = i;
  g_qsort_with_data (self->order, (int) self->n_criteria, sizeof *self->order, compare_stakes,
                     self);
}

/* Those who have set nothing are out, and so is what one of the others has not set. */
static void
agree (SyTeam *self)
{
  g_autofree int *ranked = g_new (int, (gsize) self->n_people * self->n_criteria);
  gsize n = 0;

  self->n_ranked_people = self->n_weighing;
  if (self->n_weighing == 0)
    {
      self->agreement = NAN;
      return;
    }

  for (guint i = 0; i < self->n_criteria; i++)
    self->n_ranked_criteria += self->criteria[i].n_set == self->n_weighing;
  for (guint p = 0; p < self->n_people; p++)
    for (guint i = 0; i < self->n_criteria && self->people[p].n_set > 0; i++)
      if (self->criteria[i].n_set == self->n_weighing)
        ranked[n++] = sy_team_get_weight (self, p, i);
  self->agreement = sy_agreement_compute (ranked, self->n_ranked_people, self->n_ranked_criteria);
}

/* Row by row, as they lie. */
static void
find_camp_means (SyTeam *self)
{
  guint sums[SY_N_HANDS][SY_CRITERIA_MAX] = { 0 };
  guint n[SY_N_HANDS][SY_CRITERIA_MAX] = { 0 };

  for (guint p = 0; p < self->n_people; p++)
    {
      const SyHand leader = self->people[p].leader;
      const gint8 *row = self->weights + (gsize) p * self->n_criteria;

      for (guint i = 0; i < self->n_criteria && leader != SY_NEITHER; i++)
        {
          sums[leader][i] += (guint) MAX (row[i], 0);
          n[leader][i] += row[i] != SY_UNSET;
        }
    }
  for (guint i = 0; i < self->n_criteria; i++)
    for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
      self->criteria[i].camp_means[hand] =
          n[hand][i] > 0 ? (double) sums[hand][i] / n[hand][i] : NAN;
}

/* What parts those of one leader from those of the other. */
static void
find_camps (SyTeam *self)
{
  const SyProblem *problem = self->analysis->problem;
  double widest = 0;

  find_camp_means (self);
  self->camps_criterion = -1;
  for (guint i = 0; i < self->n_criteria; i++)
    {
      SyTeamCriterion *criterion = &self->criteria[i];
      double gap;

      if (problem->unrated[i])
        continue;
      gap = fabs (criterion->camp_means[SY_LEFT] - criterion->camp_means[SY_RIGHT])
            * abs (sy_problem_get_difference (problem, i));
      if (gap > widest) /* which NaN is not */
        {
          widest = gap;
          self->camps_criterion = (int) i;
        }
    }
  if (MIN (self->n_for[SY_LEFT], self->n_for[SY_RIGHT]) < CAMP_LEAST)
    self->camps_criterion = -1;
}

/**
 * sy_team_new:
 * @catalogue: what is known, sealed
 * @profile: whose people weigh; its ratings, musts and rating reach count
 *
 * Returns: (transfer full): what they say together; of no people, figures of none
 */
SyTeam *
sy_team_new (SyCatalogue *catalogue, SyProfile *profile)
{
  GPtrArray *people;
  SyTeam *self;
  SyWeightSet sets[SY_CRITERIA_MAX] = { 0 };
  int guesses[SY_CRITERIA_MAX];

  g_return_val_if_fail (catalogue != NULL && profile != NULL, NULL);

  people = sy_profile_get_people (profile);
  self = g_new0 (SyTeam, 1);
  self->n_people = people->len;
  self->people = g_new0 (SyTeamPerson, people->len);
  self->n_criteria = catalogue->criteria->len;
  self->criteria = g_new0 (SyTeamCriterion, self->n_criteria);
  self->weights = g_new (gint8, (gsize) people->len * self->n_criteria);
  self->is_exact = TRUE;
  for (guint i = 0; i < SY_CRITERIA_MAX; i++)
    guesses[i] = -1;
  for (guint p = 0; p < people->len; p++)
    read_person (self, p, g_ptr_array_index (people, p), catalogue, guesses);
  count_weights (self, sets);
  for (guint i = 0; i < self->n_criteria; i++)
    describe_spread (&self->criteria[i], &sets[i]);
  analyse (self, catalogue, profile, sets);
  weigh_people (self);
  find_stakes (self);
  sort (self);
  agree (self);
  find_camps (self);

  return self;
}

void
sy_team_free (SyTeam *self)
{
  g_free (self->people);
  g_free (self->criteria);
  g_free (self->order);
  g_free (self->weights);
  sy_analysis_unref (self->analysis);
  g_free (self);
}
