/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-effect.h"

#include <math.h>
#include <stdlib.h>

#include "analysis-test.h"

#define N_ROUNDS 200

/* What S loses when criterion @i goes: its effect, without a look at how S is made. */
static int
measure_effect (AnyCase *c, guint i)
{
  const int kept = c->weights[i];
  int sum = sy_problem_get_sum (&c->problem);

  c->weights[i] = 0;
  sum -= sy_problem_get_sum (&c->problem);
  c->weights[i] = kept;

  return sum;
}

/* Whether @a is to stand before @b. */
static gboolean
is_before (AnyCase *c, guint a, guint b)
{
  const int size_a = c->weights[a] > 0 ? abs (measure_effect (c, a)) : -1;
  const int size_b = c->weights[b] > 0 ? abs (measure_effect (c, b)) : -1;

  return size_a != size_b ? size_a > size_b : a < b;
}

/* The place of every criterion is the number of those before it. */
static void
test_order (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      g_autofree guint *order = NULL;
      guint n_weighted;
      guint weighted = 0;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (0, 25), (int) (round % 4), 0, 0);
      analysis = sy_analysis_new_for_problem (&c.problem);
      order = sy_effect_order (analysis, &n_weighted);
      for (guint i = 0; i < c.problem.n; i++)
        {
          guint rank = 0;

          weighted += c.weights[i] > 0;
          for (guint k = 0; k < c.problem.n; k++)
            rank += is_before (&c, k, i);
          g_assert_cmpuint (order[rank], ==, i);
        }
      g_assert_cmpuint (n_weighted, ==, weighted);
    }
}

static void
test_order_by_hand (void)
{
  const int weights[] = { 2, 9, 0, 3, 5 };
  const int left[] = { 9, 3, 9, 6, 4 };
  const int right[] = { 4, 9, 1, 6, 6 };
  const guint expected[] = { 1, 0, 4, 3, 2 };
  const SyProblem problem = { .n = 5, .weights = weights, .ratings = { left, right } };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  guint n_weighted;
  g_autofree guint *order = sy_effect_order (analysis, &n_weighted);

  /* 54, then twice 10, then one that weighs but tells nothing apart, then what weighs nothing. */
  g_assert_cmpuint (n_weighted, ==, 4);
  g_assert_cmpmem (order, sizeof expected, expected, sizeof expected);
}

/* Of the first by effect, all that have one: those for the favoured option, then the others. */
static void
test_reasons (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      g_autofree guint *order = NULL;
      g_autofree guint *reasons = NULL;
      const guint n_max = (guint) g_test_rand_int_range (0, 9);
      SyHand favoured;
      guint n, n_weighted;
      guint found = 0;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (0, 13), (int) (round % 5), 1, 0);
      analysis = sy_analysis_new_for_problem (&c.problem);
      favoured = sy_effect_get_favoured (analysis);
      order = sy_effect_order (analysis, &n_weighted);
      reasons = sy_effect_list_reasons (analysis, n_max, &n);
      for (int speaks_for = 1; speaks_for >= 0; speaks_for--)
        for (guint k = 0; k < MIN (n_weighted, n_max); k++)
          {
            SyHand hand = sy_hand_of_sum (measure_effect (&c, order[k]));

            if (hand == SY_NEITHER || (hand == favoured) != speaks_for)
              continue;
            g_assert_cmpuint (found, <, n);
            g_assert_cmpuint (reasons[found++], ==, order[k]);
          }
      g_assert_cmpuint (found, ==, n);
    }
}

static void
test_favoured (void)
{
  const int weights[] = { 9, 1 };
  const int left[] = { 4, 8 };
  const int right[] = { 2, 9 };
  const gboolean musts[] = { FALSE, TRUE };
  const int low[] = { 4, 2 };
  SyProblem problem = { .n = 2, .weights = weights, .ratings = { left, right }, .musts = musts };
  g_autoptr (SyAnalysis) led = sy_analysis_new_for_problem (&problem);
  g_autoptr (SyAnalysis) only = NULL;
  g_autoptr (SyAnalysis) close = NULL;
  g_autoptr (SyAnalysis) tie = NULL;

  /* Left leads; where it does not meet the must the other one is recommended. */
  g_assert_cmpint (sy_effect_get_favoured (led), ==, SY_LEFT);
  problem.ratings[SY_LEFT] = low;
  only = sy_analysis_new_for_problem (&problem);
  g_assert_cmpint (only->leader, ==, SY_LEFT);
  g_assert_cmpint (sy_effect_get_favoured (only), ==, SY_RIGHT);

  /* None is recommended, but one leads. */
  problem = (SyProblem) {
    .n = 2, .weights = weights, .ratings = { left, right }, .weight_reach = 10, .rating_reach = 3
  };
  close = sy_analysis_new_for_problem (&problem);
  g_assert_cmpint (close->recommended, ==, SY_NEITHER);
  g_assert_cmpint (sy_effect_get_favoured (close), ==, SY_LEFT);

  problem.ratings[SY_RIGHT] = left;
  tie = sy_analysis_new_for_problem (&problem);
  g_assert_cmpint (sy_effect_get_favoured (tie), ==, SY_NEITHER);
}

static void
test_span (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      double largest = 0;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (0, 9), (int) (round % 5), 0, 0);
      analysis = sy_analysis_new_for_problem (&c.problem);
      for (guint i = 0; i < c.problem.n && analysis->weight_total > 0; i++)
        largest = fmax (largest, 10.0 * abs (measure_effect (&c, i)) / analysis->weight_total);
      g_assert_cmpfloat_with_epsilon (sy_effect_get_span_points (analysis), largest, 1e-12);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effect/order", test_order);
  g_test_add_func ("/effect/order-by-hand", test_order_by_hand);
  g_test_add_func ("/effect/reasons", test_reasons);
  g_test_add_func ("/effect/favoured", test_favoured);
  g_test_add_func ("/effect/span", test_span);

  return g_test_run ();
}
