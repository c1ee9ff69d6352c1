/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-swing.h"

#include <math.h>
#include <string.h>

#include "analysis-test.h"

#define EPSILON 1e-9

static SyAnalysis *
analyse_at (AnyCase *c, guint i, int weight)
{
  const int kept = c->weights[i];
  SyAnalysis *analysis;

  c->weights[i] = weight;
  analysis = sy_analysis_new_for_problem (&c->problem);
  c->weights[i] = kept;

  return analysis;
}

/* The ends are the leads of the analysis there, and every place between lies between them. */
static void
assert_swing (AnyCase *c, const SySwing *swing)
{
  double low = MIN (swing->lead_at_min_points, swing->lead_at_max_points);
  double high = MAX (swing->lead_at_min_points, swing->lead_at_max_points);

  for (int weight = 0; weight <= SY_WEIGHT_MAX; weight++)
    {
      g_autoptr (SyAnalysis) analysis = analyse_at (c, swing->criterion, weight);

      if (weight == 0)
        g_assert_cmpint (swing->has_min, ==, analysis->weight_total > 0);
      if (analysis->weight_total == 0)
        continue;
      g_assert_cmpfloat (analysis->lead_points, >=, low - EPSILON);
      g_assert_cmpfloat (analysis->lead_points, <=, high + EPSILON);
      if (weight == 0)
        g_assert_cmpfloat_with_epsilon (analysis->lead_points, swing->lead_at_min_points, EPSILON);
      if (weight == SY_WEIGHT_MAX)
        g_assert_cmpfloat_with_epsilon (analysis->lead_points, swing->lead_at_max_points, EPSILON);
    }
}

static void
test_leads (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      g_autofree SySwing *swings = NULL;
      double before = HUGE_VAL;
      guint n;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (1, 8), SY_WEIGHT_MAX, 0, 0);
      analysis = sy_analysis_new_for_problem (&c.problem);
      swings = sy_swing_list (analysis, &n);
      for (guint i = 0; i < n; i++)
        {
          double size = fabs (swings[i].lead_at_max_points - swings[i].lead_at_min_points);

          assert_swing (&c, &swings[i]);
          g_assert_cmpfloat (size, <=, before + EPSILON);
          before = size;
        }
    }
}

static void
test_order_of_equals (void)
{
  int weights[] = { 3, 3, 0, 3 };
  int left[] = { 4, 4, 9, 4 };
  int right[] = { 6, 6, 1, 6 };
  const SyProblem problem = { .n = 4, .weights = weights, .ratings = { left, right } };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  guint n;
  g_autofree SySwing *swings = sy_swing_list (analysis, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (swings[0].criterion, ==, 0);
  g_assert_cmpuint (swings[1].criterion, ==, 1);
  g_assert_cmpuint (swings[2].criterion, ==, 3);
}

/* Where one criterion is all there is, its weight changes nothing but whether there is a lead. */
static void
test_alone (void)
{
  int weights[] = { 3, 0 };
  int left[] = { 8, 1 };
  int right[] = { 5, 9 };
  const SyProblem problem = { .n = 2, .weights = weights, .ratings = { left, right } };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  guint n;
  g_autofree SySwing *swings = sy_swing_list (analysis, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_false (swings[0].has_min);
  g_assert_cmpfloat (swings[0].lead_at_min_points, ==, 30);
  g_assert_cmpfloat (swings[0].lead_at_max_points, ==, 30);
}

static void
test_nothing (void)
{
  const SyProblem problem = { 0 };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  guint n = 1;
  g_autofree SySwing *swings = sy_swing_list (analysis, &n);

  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/swing/leads", test_leads);
  g_test_add_func ("/swing/order-of-equals", test_order_of_equals);
  g_test_add_func ("/swing/alone", test_alone);
  g_test_add_func ("/swing/nothing", test_nothing);

  return g_test_run ();
}
