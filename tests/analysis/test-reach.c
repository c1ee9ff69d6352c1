/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reach.h"

#include "analysis-test.h"

/* Sets of weights instead of a range around each; test-properties.c has what holds of ranges. */

#define SUM_MAX (4 * SY_WEIGHT_MAX * SY_RATING_MAX)

static double
sum_counts (const double *counts, int low, int high)
{
  double sum = 0;

  for (int s = low; s <= high; s++)
    sum += counts[s + SUM_MAX];

  return sum;
}

static void
test_enumeration (void)
{
  for (guint round = 0; round < 100; round++)
    {
      double counts[2 * SUM_MAX + 1] = { 0 };
      SyReach reach;
      AnyTeam team;

      any_team_init (&team, (guint) g_test_rand_int_range (1, 5),
                     (guint) g_test_rand_int_range (1, TEAM_MAX + 1), g_test_rand_int_range (0, 2));
      any_team_enumerate (&team, 0, 0, counts, SUM_MAX);
      sy_reach_count (&team.decision.problem, &reach);
      g_assert_true (reach.is_exact);
      g_assert_cmpfloat ((double) reach.left, ==, sum_counts (counts, 1, SUM_MAX));
      g_assert_cmpfloat ((double) reach.tie, ==, sum_counts (counts, 0, 0));
      g_assert_cmpfloat ((double) reach.right, ==, sum_counts (counts, -SUM_MAX, -1));
      g_assert_cmpint (reach.certain == SY_LEFT, ==, reach.tie + reach.right == 0);
      g_assert_cmpint (reach.certain == SY_RIGHT, ==, reach.tie + reach.left == 0);
    }
}

/* Sets of what lies within @weight_reach, each weight @times times. */
static void
fill_range (SyWeightSet *sets, const SyProblem *problem, guint16 times)
{
  for (guint i = 0; i < problem->n; i++)
    for (int w = 0; w <= SY_WEIGHT_MAX; w++)
      sets[i].times[w] = ABS (w - problem->weights[i]) <= problem->weight_reach ? times : 0;
}

/* A set that is the range counts as the range does, also beyond what integers hold. */
static void
test_range (void)
{
  for (guint round = 0; round < 200; round++)
    {
      const guint n = round < 190 ? (guint) g_test_rand_int_range (0, 25) : SY_CRITERIA_MAX;
      SyWeightSet sets[SY_CRITERIA_MAX];
      SyReach range, set;
      AnyCase c;

      any_case_init (&c, n, SY_WEIGHT_MAX, g_test_rand_int_range (0, SY_WEIGHT_REACH_MAX + 1),
                     g_test_rand_int_range (0, SY_RATING_REACH_MAX + 1));
      sy_reach_count (&c.problem, &range);
      fill_range (sets, &c.problem, 1);
      c.problem.weight_sets = sets;
      sy_reach_count (&c.problem, &set);
      g_assert_cmpint (range.is_exact, ==, set.is_exact);
      g_assert_true (range.left == set.left);
      g_assert_true (range.tie == set.tie);
      g_assert_true (range.right == set.right);
      g_assert_cmpfloat (range.combinations, ==, set.combinations);
      g_assert_cmpfloat (range.left_share, ==, set.left_share);
      g_assert_cmpfloat (range.tie_share, ==, set.tie_share);
      g_assert_cmpfloat (range.right_share, ==, set.right_share);
      g_assert_cmpint (range.certain, ==, set.certain);
    }
}

/* Every value as often again changes the number of combinations, but no share. */
static void
test_frequent (void)
{
  for (guint round = 0; round < 50; round++)
    {
      SyWeightSet sets[SY_CRITERIA_MAX];
      SyReach once, often;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (1, 40), SY_WEIGHT_MAX, 3, 1);
      sy_reach_count (&c.problem, &once);
      fill_range (sets, &c.problem, SY_PEOPLE_MAX / 11);
      c.problem.weight_sets = sets;
      sy_reach_count (&c.problem, &often);
      g_assert_cmpint (once.certain, ==, often.certain);
      g_assert_cmpfloat_with_epsilon (once.left_share, often.left_share, 1e-12);
      g_assert_cmpfloat_with_epsilon (once.tie_share, often.tie_share, 1e-12);
      g_assert_cmpfloat_with_epsilon (once.right_share, often.right_share, 1e-12);
    }
}

/* As many people as there may be: one of them gives 0, the others 10. */
static void
test_many_people (void)
{
  const int weights[] = { (SY_PEOPLE_MAX - 1) * SY_WEIGHT_MAX };
  const int left[] = { 6 };
  const int right[] = { 4 };
  const SyWeightSet sets[] = { { { [0] = 1, [SY_WEIGHT_MAX] = SY_PEOPLE_MAX - 1 } } };
  const SyProblem problem = {
    .n = 1,
    .weights = weights,
    .ratings = { left, right },
    .n_people = SY_PEOPLE_MAX,
    .weight_sets = sets,
    .rating_reach = SY_RATING_REACH_MAX,
  };
  SyReach reach;

  /* Of 7 · 7 pairs of ratings, 3…9 against 1…7, 5 are ties and 10 speak for the right option. */
  sy_reach_count (&problem, &reach);
  g_assert_true (reach.is_exact);
  g_assert_cmpuint ((guint64) reach.left, ==, 34 * (SY_PEOPLE_MAX - 1));
  g_assert_cmpuint ((guint64) reach.tie, ==, 5 * (SY_PEOPLE_MAX - 1) + 49);
  g_assert_cmpuint ((guint64) reach.right, ==, 10 * (SY_PEOPLE_MAX - 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach/enumeration", test_enumeration);
  g_test_add_func ("/reach/range", test_range);
  g_test_add_func ("/reach/frequent", test_frequent);
  g_test_add_func ("/reach/many-people", test_many_people);

  return g_test_run ();
}
