/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-difference.h"

#include <math.h>
#include <string.h>

#include "analysis-test.h"

static double
sum_points (const SyDifference *differences, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += differences[i].points;

  return sum;
}

/* The parts add up to the change of the lead, the largest first, and swapping turns their signs. */
static void
test_sum (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (SyAnalysis) from = NULL;
      g_autoptr (SyAnalysis) to = NULL;
      g_autofree SyDifference *there = NULL;
      g_autofree SyDifference *back = NULL;
      guint n, n_back;
      AnyCase c;

      any_case_init (&c, 12, round % 3 == 0 ? 0 : SY_WEIGHT_MAX, 0, 0);
      from = sy_analysis_new_for_problem (&c.problem);
      any_case_init (&c, 12, SY_WEIGHT_MAX, 0, 0);
      to = sy_analysis_new_for_problem (&c.problem);
      there = sy_difference_list (from, to, &n);
      back = sy_difference_list (to, from, &n_back);

      g_assert_cmpfloat_with_epsilon (sum_points (there, n), to->lead_points - from->lead_points,
                                      1e-9);
      g_assert_cmpuint (n, ==, n_back);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (there[i].criterion, ==, back[i].criterion);
          g_assert_cmpfloat (there[i].points, ==, -back[i].points);
          if (i > 0)
            g_assert_cmpfloat (fabs (there[i].points), <=, fabs (there[i - 1].points) + 1e-9);
        }
    }
}

/* Against the leads as people read them, which cannot be told apart in doubles where they are
 * equal.
 */
static void
test_hand (void)
{
  guint n_same = 0;

  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (SyAnalysis) from = NULL;
      g_autoptr (SyAnalysis) to = NULL;
      double change;
      SyHand hand;
      AnyCase c;

      any_case_init (&c, 3, 3, 0, 0);
      from = sy_analysis_new_for_problem (&c.problem);
      c.weights[round % 3] = g_test_rand_int_range (0, 4);
      to = sy_analysis_new_for_problem (&c.problem);
      if (from->weight_total == 0 || to->weight_total == 0)
        continue;
      change = to->lead_points - from->lead_points;
      hand = sy_difference_get_hand (from, to);
      if (fabs (change) > 1e-9)
        g_assert_cmpint (hand, ==, change > 0 ? SY_LEFT : SY_RIGHT);
      else
        g_assert_cmpint (hand, ==, SY_NEITHER);
      n_same += hand == SY_NEITHER;
    }
  g_assert_cmpuint (n_same, >, 0);
}

static void
test_same (void)
{
  g_autoptr (SyAnalysis) analysis = NULL;
  g_autofree SyDifference *differences = NULL;
  guint n;
  AnyCase c;

  any_case_init (&c, 12, SY_WEIGHT_MAX, 2, 1);
  analysis = sy_analysis_new_for_problem (&c.problem);
  differences = sy_difference_list (analysis, analysis, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* One weight moves every part, because W moves; but only one says that it differs. */
static void
test_what_differs (void)
{
  int weights[] = { 4, 4, 2 };
  int left[] = { 8, 3, 5 };
  int right[] = { 3, 6, 5 };
  gboolean musts[] = { FALSE, FALSE, FALSE };
  const SyProblem problem = {
    .n = 3, .weights = weights, .ratings = { left, right }, .musts = musts
  };
  g_autoptr (SyAnalysis) from = sy_analysis_new_for_problem (&problem);
  g_autoptr (SyAnalysis) to = NULL;
  g_autofree SyDifference *differences = NULL;
  guint n;

  weights[0] = 8;
  musts[2] = TRUE;
  right[2] = 5;
  to = sy_analysis_new_for_problem (&problem);
  differences = sy_difference_list (from, to, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (differences[0].criterion, ==, 0);
  g_assert_true (differences[0].has_weight);
  g_assert_false (differences[0].has_must);
  g_assert_cmpuint (differences[1].criterion, ==, 1);
  g_assert_false (differences[1].has_weight);
  g_assert_cmpfloat (differences[1].points, >, 0);
  g_assert_cmpuint (differences[2].criterion, ==, 2);
  g_assert_true (differences[2].has_must);
  g_assert_cmpfloat (differences[2].points, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/sum", test_sum);
  g_test_add_func ("/difference/hand", test_hand);
  g_test_add_func ("/difference/same", test_same);
  g_test_add_func ("/difference/what-differs", test_what_differs);

  return g_test_run ();
}
