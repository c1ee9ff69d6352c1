/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-histogram.h"

#include <stdlib.h>
#include <string.h>

#include "analysis-test.h"

#define EPSILON 1e-12
#define SUM_MAX (4 * SY_WEIGHT_MAX * SY_RATING_MAX)

static double
sum_shares (const SyHistogram *histogram, guint first, guint n)
{
  double sum = 0;

  for (guint i = first; i < first + n; i++)
    sum += histogram->bins[i].share;

  return sum;
}

/* What must hold of any histogram, and that its sides are what the reach says. */
static void
assert_sound (const SyProblem *problem, const SyHistogram *histogram)
{
  const guint n = sy_histogram_get_n_bins (histogram);
  const SyHistogramBin *bins = histogram->bins;
  const SyHistogramBin *tie = &bins[histogram->n_left];
  const SyHistogramBin *some = tie == bins ? &bins[n - 1] : bins;
  SyReach reach;

  g_assert_cmpuint (n, <=, SY_HISTOGRAM_BINS_MAX);
  g_assert_cmpint (tie->low, ==, 0);
  g_assert_cmpint (tie->high, ==, 0);
  g_assert_false (tie->is_open);
  for (guint i = 0; i + 1 < n; i++)
    g_assert_cmpint (bins[i].low, ==, bins[i + 1].high + 1);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (bins[i].share, >=, 0);
      g_assert_true (!bins[i].is_open || i == 0 || i + 1 == n);
      if (&bins[i] != tie)
        g_assert_cmpint (bins[i].high - bins[i].low, ==, some->high - some->low);
    }

  sy_reach_count (problem, &reach);
  g_assert_cmpfloat_with_epsilon (sum_shares (histogram, 0, histogram->n_left), reach.left_share,
                                  EPSILON);
  g_assert_cmpfloat_with_epsilon (tie->share, reach.tie_share, EPSILON);
  g_assert_cmpfloat_with_epsilon (sum_shares (histogram, histogram->n_left + 1, histogram->n_right),
                                  reach.right_share, EPSILON);
  g_assert_true ((histogram->n_left == 0) <= (reach.left_share <= 0));
  g_assert_true ((histogram->n_right == 0) <= (reach.right_share <= 0));
}

static void
test_reach (void)
{
  static const int sizes[] = { 0, 1, 2, 5, 20, SY_CRITERIA_MAX };
  static const int reaches[][2] = {
    { 0, 0 }, { 2, 1 }, { 1, 0 }, { 0, 1 }, { SY_WEIGHT_REACH_MAX, SY_RATING_REACH_MAX },
  };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint r = 0; r < G_N_ELEMENTS (reaches); r++)
      for (guint round = 0; round < (sizes[s] > 20 ? 1 : 20); round++)
        {
          SyHistogram histogram;
          AnyCase c;

          any_case_init (&c, (guint) sizes[s], SY_WEIGHT_MAX, reaches[r][0], reaches[r][1]);
          sy_histogram_count (&c.problem, &histogram);
          assert_sound (&c.problem, &histogram);
        }
}

/* Walks every combination of criterion @i and those after it. */
static void
enumerate (const SyProblem *problem, guint i, int sum, double *counts)
{
  if (i == problem->n)
    counts[sum + SUM_MAX]++;
  else if (problem->weights[i] == 0)
    enumerate (problem, i + 1, sum, counts);
  else
    for (int w = MAX (0, problem->weights[i] - problem->weight_reach);
         w <= MIN (SY_WEIGHT_MAX, problem->weights[i] + problem->weight_reach); w++)
      for (int l = MAX (0, problem->ratings[SY_LEFT][i] - problem->rating_reach);
           l <= MIN (SY_RATING_MAX, problem->ratings[SY_LEFT][i] + problem->rating_reach); l++)
        for (int r = MAX (0, problem->ratings[SY_RIGHT][i] - problem->rating_reach);
             r <= MIN (SY_RATING_MAX, problem->ratings[SY_RIGHT][i] + problem->rating_reach); r++)
          enumerate (problem, i + 1, sum + w * (l - r), counts);
}

static double
count_between (const double *counts, int low, int high)
{
  double count = 0;

  for (int sum = low; sum <= high; sum++)
    count += counts[sum + SUM_MAX];

  return count;
}

static guint
count_holders (const SyHistogram *histogram, int sum)
{
  guint n = 0;

  for (guint i = 0; i < sy_histogram_get_n_bins (histogram); i++)
    n += sy_histogram_bin_holds (&histogram->bins[i], sum) ? 1 : 0;

  return n;
}

/* Every bin has its share of @counts, and every S that occurs lies in exactly one. */
static void
assert_counted (const SyHistogram *histogram, const double *counts)
{
  const double all = count_between (counts, -SUM_MAX, SUM_MAX);

  for (guint i = 0; i < sy_histogram_get_n_bins (histogram); i++)
    {
      const SyHistogramBin *bin = &histogram->bins[i];
      int low = bin->is_open && bin->high < 0 ? -SUM_MAX : bin->low;
      int high = bin->is_open && bin->low > 0 ? SUM_MAX : bin->high;

      g_assert_cmpfloat_with_epsilon (bin->share, count_between (counts, low, high) / all, EPSILON);
    }
  for (int sum = -SUM_MAX; sum <= SUM_MAX; sum++)
    g_assert_true (counts[sum + SUM_MAX] <= 0 || count_holders (histogram, sum) == 1);
}

static void
test_enumeration (void)
{
  for (guint round = 0; round < 60; round++)
    {
      double counts[2 * SUM_MAX + 1] = { 0 };
      SyHistogram histogram;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (1, 5), SY_WEIGHT_MAX,
                     g_test_rand_int_range (0, 3), g_test_rand_int_range (0, 2));
      enumerate (&c.problem, 0, 0, counts);
      sy_histogram_count (&c.problem, &histogram);
      assert_counted (&histogram, counts);
    }
}

/* The same of what a team says. */
static void
test_weight_sets (void)
{
  for (guint round = 0; round < 60; round++)
    {
      double counts[2 * SUM_MAX + 1] = { 0 };
      SyHistogram histogram;
      AnyTeam team;

      any_team_init (&team, (guint) g_test_rand_int_range (1, 5),
                     (guint) g_test_rand_int_range (1, TEAM_MAX + 1), g_test_rand_int_range (0, 2));
      any_team_enumerate (&team, 0, 0, counts, SUM_MAX);
      sy_histogram_count (&team.decision.problem, &histogram);
      assert_sound (&team.decision.problem, &histogram);
      assert_counted (&histogram, counts);
    }
}

/* What is cut off at an end is at most a thousandth, and is marked where it is anything. */
static void
test_tails (void)
{
  SyHistogram histogram;
  AnyCase c;
  guint n;

  any_case_init (&c, 20, SY_WEIGHT_MAX, 2, 1);
  for (guint i = 0; i < 20; i++)
    {
      c.weights[i] = 5;
      c.ratings[SY_LEFT][i] = c.ratings[SY_RIGHT][i] = 5;
    }
  sy_histogram_count (&c.problem, &histogram);
  n = sy_histogram_get_n_bins (&histogram);
  g_assert_cmpuint (histogram.n_left, ==, histogram.n_right);
  g_assert_cmpuint (n, >=, 30);
  g_assert_true (histogram.bins[0].is_open);
  g_assert_true (histogram.bins[n - 1].is_open);
  g_assert_cmpfloat (histogram.bins[0].share, <, 0.002);
  /* All of it would reach to 20 · 7 · 2. */
  g_assert_cmpint (histogram.bins[0].high, <, 280);
}

/* Weights that are exactly right leave one sum, and it has one bin. */
static void
test_point (void)
{
  int weights[] = { 4, 3 };
  int left[] = { 9, 2 };
  int right[] = { 4, 6 };
  const SyProblem problem = { .n = 2, .weights = weights, .ratings = { left, right } };
  SyHistogram histogram;

  sy_histogram_count (&problem, &histogram);
  g_assert_cmpuint (histogram.n_right, ==, 0);
  g_assert_cmpuint (histogram.n_left, ==, 8);
  g_assert_cmpint (histogram.bins[0].high, ==, 8);
  g_assert_cmpfloat (histogram.bins[0].share, ==, 1);
  g_assert_true (histogram.bins[0].is_all);
  g_assert_false (histogram.bins[0].is_open);
}

/* S in steps of 5 has bins of whole steps, or every other bar would be missing. */
static void
test_step (void)
{
  int weights[] = { 5, 5 };
  int left[] = { 8, 3 };
  int right[] = { 3, 8 };
  const SyProblem problem = {
    .n = 2, .weights = weights, .ratings = { left, right }, .weight_reach = 2
  };
  SyHistogram histogram;

  sy_histogram_count (&problem, &histogram);
  g_assert_cmpint (histogram.values_per_bin, ==, 1);
  g_assert_cmpuint (histogram.n_left, ==, 4);
  g_assert_cmpuint (histogram.n_right, ==, 4);
  for (guint i = 0; i < sy_histogram_get_n_bins (&histogram); i++)
    g_assert_cmpfloat (histogram.bins[i].share, >, 0);
}

static void
test_nothing (void)
{
  SyHistogram histogram;
  AnyCase c;

  any_case_init (&c, 20, 0, SY_WEIGHT_REACH_MAX, SY_RATING_REACH_MAX);
  sy_histogram_count (&c.problem, &histogram);
  g_assert_cmpuint (sy_histogram_get_n_bins (&histogram), ==, 1);
  g_assert_cmpfloat (histogram.bins[0].share, ==, 1);
  g_assert_true (histogram.bins[0].is_all);
}

/* Swapped options mirror the bins, and the analysis gives the same as the problem. */
static void
test_swap (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      SyHistogram one = { 0 }, other = { 0 };
      AnyCase c;
      guint n;

      any_case_init (&c, 8, SY_WEIGHT_MAX, 2, 1);
      sy_histogram_count (&c.problem, &one);
      analysis = sy_analysis_new_for_problem (&c.problem);
      sy_histogram_count (analysis->problem, &other);
      g_assert_cmpmem (&one, sizeof one, &other, sizeof other);

      c.problem.ratings[SY_LEFT] = c.ratings[SY_RIGHT];
      c.problem.ratings[SY_RIGHT] = c.ratings[SY_LEFT];
      sy_histogram_count (&c.problem, &other);
      n = sy_histogram_get_n_bins (&one);
      g_assert_cmpuint (one.n_left, ==, other.n_right);
      g_assert_cmpuint (one.n_right, ==, other.n_left);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (one.bins[i].low, ==, -other.bins[n - 1 - i].high);
          g_assert_cmpfloat_with_epsilon (one.bins[i].share, other.bins[n - 1 - i].share, EPSILON);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/histogram/reach", test_reach);
  g_test_add_func ("/histogram/enumeration", test_enumeration);
  g_test_add_func ("/histogram/weight-sets", test_weight_sets);
  g_test_add_func ("/histogram/tails", test_tails);
  g_test_add_func ("/histogram/point", test_point);
  g_test_add_func ("/histogram/step", test_step);
  g_test_add_func ("/histogram/nothing", test_nothing);
  g_test_add_func ("/histogram/swap", test_swap);

  return g_test_run ();
}
