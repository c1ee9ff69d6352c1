/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-problem.h"

#include <string.h>

/* No figure is larger than 10·Σ w·d. */
G_STATIC_ASSERT (G_GINT64_CONSTANT (10) * SY_PEOPLE_MAX * SY_WEIGHT_MAX * SY_RATING_MAX
                     * SY_CRITERIA_MAX
                 <= G_MAXINT);
G_STATIC_ASSERT (SY_PEOPLE_MAX <= G_MAXUINT16);

/* A problem with its arrays in the same block: a slider's tick allocates it once. */
typedef struct
{
  SyProblem problem;
  int weights[SY_CRITERIA_MAX];
  int ratings[SY_N_HANDS][SY_CRITERIA_MAX];
  gboolean musts[SY_CRITERIA_MAX];
  SySide sides[SY_CRITERIA_MAX];
  gboolean unrated[SY_CRITERIA_MAX];
  int rating_reaches[SY_CRITERIA_MAX];
  SyWeightSet weight_sets[SY_CRITERIA_MAX];
} Store;

static gboolean
are_weights_valid (const SyWeights *weights, guint n)
{
  int max;

  if (weights->n_people > SY_PEOPLE_MAX || (weights->n_people > 1 && weights->sets == NULL))
    return FALSE;

  max = (int) MAX (weights->n_people, 1) * SY_WEIGHT_MAX;
  for (guint i = 0; i < n; i++)
    {
      guint n_values = 0;

      if (weights->values[i] < 0 || weights->values[i] > max)
        return FALSE;
      for (int w = 0; weights->sets != NULL && w <= SY_WEIGHT_MAX; w++)
        n_values += weights->sets[i].times[w];
      if (weights->sets != NULL && (n_values == 0 || n_values > SY_PEOPLE_MAX))
        return FALSE;
    }

  return TRUE;
}

static void
fill_criterion (Store *store, guint i, const SyCriterion *criterion, SyProfile *profile)
{
  const SyEntry *entry = sy_profile_find_entry (profile, criterion->id);
  const int ratings[] = { sy_entry_get_rating (entry, criterion, SY_LEFT),
                          sy_entry_get_rating (entry, criterion, SY_RIGHT) };

  store->unrated[i] = ratings[SY_LEFT] == SY_UNSET || ratings[SY_RIGHT] == SY_UNSET;
  store->weights[i] = entry != NULL ? entry->weight : 0;
  store->musts[i] = entry != NULL && entry->is_must;
  store->sides[i] = criterion->side;
  store->rating_reaches[i] = criterion->doubt;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    store->ratings[hand][i] = store->unrated[i] ? 0 : ratings[hand];
}

/* What is NULL stays so. */
static gpointer
copy_array (gpointer to, gconstpointer from, gsize size)
{
  return from != NULL ? memcpy (to, from, size) : NULL;
}

/**
 * sy_problem_new:
 * @catalogue: what is known, sealed
 * @profile: what is wanted
 * @weights: (nullable): the weights that count, one a criterion of @catalogue; %NULL for those of
 *   @profile
 *
 * Criteria that nobody has rated weigh 0. Entries of @profile that @catalogue does not know do not
 * count. Ratings, musts and reaches are always those of @profile.
 *
 * Returns: (transfer full): the criteria of @catalogue as a decision with arrays of its own
 */
SyProblem *
sy_problem_new (SyCatalogue *catalogue, SyProfile *profile, const SyWeights *weights)
{
  Store *store;
  int against;

  g_return_val_if_fail (catalogue != NULL && profile != NULL, NULL);
  g_return_val_if_fail (weights == NULL || are_weights_valid (weights, catalogue->criteria->len),
                        NULL);

  store = g_new (Store, 1);
  store->problem = (SyProblem) {
    .n = catalogue->criteria->len,
    .weights = store->weights,
    .ratings = { store->ratings[SY_LEFT], store->ratings[SY_RIGHT] },
    .musts = store->musts,
    .sides = store->sides,
    .unrated = store->unrated,
    .weight_reach = sy_profile_get_weight_reach (profile),
    .rating_reach = sy_profile_get_rating_reach (profile),
  };
  if (store->problem.rating_reach == SY_REACH_BY_EVIDENCE)
    store->problem.rating_reaches = store->rating_reaches;
  for (guint i = 0; i < store->problem.n; i++)
    fill_criterion (store, i, g_ptr_array_index (catalogue->criteria, i), profile);
  if (weights != NULL)
    {
      copy_array (store->weights, weights->values, store->problem.n * sizeof *store->weights);
      store->problem.weight_sets = copy_array (store->weight_sets, weights->sets,
                                               store->problem.n * sizeof *store->weight_sets);
      store->problem.n_people = weights->n_people;
    }

  for (guint i = 0; i < store->problem.n; i++)
    if (store->unrated[i])
      store->weights[i] = 0;

  against = sy_catalogue_find_criterion (catalogue, catalogue->together_criterion);
  store->problem.together_weight = against >= 0 ? store->weights[against] : 0;

  return &store->problem;
}

/**
 * sy_problem_copy:
 * @problem: a decision
 *
 * Returns: (transfer full): the same with arrays of its own
 */
SyProblem *
sy_problem_copy (const SyProblem *problem)
{
  const guint n = problem->n;
  Store *store;
  SyProblem *copy;

  g_return_val_if_fail (n <= SY_CRITERIA_MAX, NULL);

  store = g_new (Store, 1);
  copy = &store->problem;
  *copy = *problem;
  copy->weights = copy_array (store->weights, problem->weights, n * sizeof (int));
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    copy->ratings[hand] =
        copy_array (store->ratings[hand], problem->ratings[hand], n * sizeof (int));
  copy->musts = copy_array (store->musts, problem->musts, n * sizeof (gboolean));
  copy->rating_reaches =
      copy_array (store->rating_reaches, problem->rating_reaches, n * sizeof (int));
  copy->unrated = copy_array (store->unrated, problem->unrated, n * sizeof (gboolean));
  copy->sides = copy_array (store->sides, problem->sides, n * sizeof (SySide));
  copy->weight_sets =
      copy_array (store->weight_sets, problem->weight_sets, n * sizeof (SyWeightSet));

  return copy;
}

void
sy_problem_free (SyProblem *problem)
{
  /* The first member of its store. */
  g_free (problem);
}

/**
 * sy_problem_get_weight_total:
 * @problem: a decision
 *
 * Returns: W = Σ w_i
 */
int
sy_problem_get_weight_total (const SyProblem *problem)
{
  int total = 0;

  for (guint i = 0; i < problem->n; i++)
    total += problem->weights[i];

  return total;
}

/**
 * sy_problem_get_sum:
 * @problem: a decision
 *
 * Returns: S = Σ w_i·d_i; its sign alone decides the leader
 */
int
sy_problem_get_sum (const SyProblem *problem)
{
  int sum = 0;

  for (guint i = 0; i < problem->n; i++)
    sum += problem->weights[i] * sy_problem_get_difference (problem, i);

  return sum;
}
