/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "sy-analysis.h"

/* The verdict at its bounds, musts, and both together, on small decisions that can be done by hand.
 */

static SyAnalysis *
analyse (guint n, const int *weights, const int *left, const int *right, const gboolean *musts)
{
  SyProblem problem = { .n = n, .weights = weights, .ratings = { left, right }, .musts = musts };

  return sy_analysis_new_for_problem (&problem);
}

/* A lead of exactly @tenths tenths of a point, from W = 100. */
static SyVerdict
verdict_of_lead (int tenths)
{
  int weights[12];
  int left[12];
  int right[12];
  g_autoptr (SyAnalysis) analysis = NULL;
  int missing = tenths;

  for (guint i = 0; i < 10; i++)
    {
      int step = MIN (missing / 10, SY_RATING_MAX);

      weights[i] = 10;
      left[i] = step;
      right[i] = 0;
      missing -= 10 * step;
    }
  g_assert_cmpint (missing, ==, 0);
  analysis = analyse (10, weights, left, right, NULL);
  g_assert_cmpfloat_with_epsilon (analysis->lead_points, tenths / 10.0, 1e-12);

  return analysis->verdict;
}

static void
test_bounds_of_lead (void)
{
  g_assert_cmpint (verdict_of_lead (0), ==, SY_VERDICT_CLOSE);
  g_assert_cmpint (verdict_of_lead (10), ==, SY_VERDICT_CLOSE);
  g_assert_cmpint (verdict_of_lead (20), ==, SY_VERDICT_LEAN);
  g_assert_cmpint (verdict_of_lead (40), ==, SY_VERDICT_LEAN);
  g_assert_cmpint (verdict_of_lead (50), ==, SY_VERDICT_CLEAR);
  g_assert_cmpint (verdict_of_lead (200), ==, SY_VERDICT_CLEAR);
}

/* Counts that put the confidence on a bound and a hair beside it, up to the width of the integers.
 */
static void
test_bounds_of_confidence (void)
{
  SyCount huge = ~(SyCount) 0;
  SyReach reach = { .is_exact = TRUE, .left = 6, .right = 4 };

  g_assert_false (sy_reach_is_below (&reach, SY_LEFT, 60));
  reach = (SyReach) { .is_exact = TRUE, .left = 59, .tie = 2, .right = 39 };
  g_assert_false (sy_reach_is_below (&reach, SY_LEFT, 60));
  reach = (SyReach) { .is_exact = TRUE, .left = 59, .tie = 1, .right = 40 };
  g_assert_true (sy_reach_is_below (&reach, SY_LEFT, 60));
  g_assert_true (sy_reach_is_below (&reach, SY_RIGHT, 60));
  g_assert_true (sy_reach_is_below (&reach, SY_NEITHER, 60));

  reach = (SyReach) { .is_exact = TRUE, .left = huge / 10 * 9, .right = huge / 10 };
  g_assert_false (sy_reach_is_below (&reach, SY_LEFT, 90));
  reach.left--;
  g_assert_true (sy_reach_is_below (&reach, SY_LEFT, 90));
}

static void
test_musts (void)
{
  const int weights[] = { 4, 6 };
  const int left[] = { 4, 8 };
  const int right[] = { 5, 3 };
  const gboolean first[] = { TRUE, FALSE };
  const gboolean both[] = { TRUE, TRUE };
  g_autoptr (SyAnalysis) only = analyse (2, weights, left, right, first);
  g_autoptr (SyAnalysis) neither = analyse (2, weights, left, right, both);

  /* Left leads, but is rated 4 on a must; a rating of 5 meets it. */
  g_assert_cmpint (only->leader, ==, SY_LEFT);
  g_assert_cmpint (only->verdict, ==, SY_VERDICT_ONLY);
  g_assert_cmpint (only->recommended, ==, SY_RIGHT);
  g_assert_true (sy_analysis_rules_out (only, 0, SY_LEFT));
  g_assert_false (sy_analysis_rules_out (only, 0, SY_RIGHT));
  g_assert_cmpint (neither->verdict, ==, SY_VERDICT_NEITHER);
  g_assert_cmpint (neither->recommended, ==, SY_NEITHER);
}

static void
test_nothing_weighed (void)
{
  const int weights[] = { 0, 0 };
  const int ratings[] = { 3, 9 };
  const gboolean musts[] = { TRUE, TRUE };
  g_autoptr (SyAnalysis) analysis = analyse (2, weights, ratings, ratings, musts);

  g_assert_cmpint (analysis->verdict, ==, SY_VERDICT_NONE);
  g_assert_cmpint (analysis->recommended, ==, SY_NEITHER);
  g_assert_cmpint (analysis->smallest_steps, ==, SY_UNSET);
}

static void
test_together (void)
{
  const int weights[] = { 3, 3, 4 };
  const int left[] = { 9, 2, 5 };
  const int right[] = { 5, 8, 5 };
  const SySide sides[] = { SY_SIDE_INTERFACE, SY_SIDE_DATA, SY_SIDE_WHOLE };
  SyProblem problem = { .n = 3, .weights = weights, .ratings = { left, right }, .sides = sides };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  int light[] = { 1, 9, 10 };
  g_autoptr (SyAnalysis) lopsided = NULL;

  g_assert_true (analysis->together);
  g_assert_cmpint (analysis->side_leaders[SY_SIDE_INTERFACE], ==, SY_LEFT);
  g_assert_cmpint (analysis->side_leaders[SY_SIDE_DATA], ==, SY_RIGHT);

  /* One of twenty is less than 15 %. */
  problem.weights = light;
  lopsided = sy_analysis_new_for_problem (&problem);
  g_assert_false (lopsided->together);
}

static void
test_verdict_ids (void)
{
  SyVerdict found = SY_VERDICT_CLOSE;

  for (int i = SY_VERDICT_NONE; i <= SY_VERDICT_CLEAR; i++)
    {
      g_assert_true (sy_verdict_find (sy_verdict_get_id ((SyVerdict) i), &found));
      g_assert_cmpint (found, ==, i);
    }
  g_assert_false (sy_verdict_find ("", &found));
  g_assert_false (sy_verdict_find ("Clear", &found));
  g_assert_cmpint (found, ==, SY_VERDICT_CLEAR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/bounds-of-lead", test_bounds_of_lead);
  g_test_add_func ("/analysis/bounds-of-confidence", test_bounds_of_confidence);
  g_test_add_func ("/analysis/musts", test_musts);
  g_test_add_func ("/analysis/nothing-weighed", test_nothing_weighed);
  g_test_add_func ("/analysis/together", test_together);
  g_test_add_func ("/analysis/verdict-ids", test_verdict_ids);

  return g_test_run ();
}
