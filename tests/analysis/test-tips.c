/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-tips.h"

#include <stdlib.h>

#include "analysis-test.h"

#define N_ROUNDS 200

/* The fewest steps in which @value, a part of @c, makes the other option lead: tried one by one; 0
 * where no value does.
 */
static int
try_steps (AnyCase *c, int *value, int max)
{
  const int today = *value;
  const SyHand other = sy_hand_other (sy_hand_of_sum (sy_problem_get_sum (&c->problem)));
  int fewest = 0;

  for (*value = 0; *value <= max; (*value)++)
    if (other != SY_NEITHER && sy_hand_of_sum (sy_problem_get_sum (&c->problem)) == other
        && (fewest == 0 || abs (*value - today) < fewest))
      fewest = abs (*value - today);
  *value = today;

  return fewest;
}

static void
test_weight (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      const SyFinding *found;
      int fewest = 0;
      guint best = 0;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (0, 8), SY_WEIGHT_MAX, 0, 0);
      analysis = sy_analysis_new_for_problem (&c.problem);
      for (guint i = 0; i < c.problem.n; i++)
        {
          int steps = try_steps (&c, &c.weights[i], SY_WEIGHT_MAX);

          /* To take out what weighs half or more comes after all else. */
          if (steps > 0 && steps == c.weights[i] && steps >= 5
              && analysis->findings[i].tips_at == 0)
            steps += SY_WEIGHT_MAX;
          if (steps == 0 || (fewest > 0 && steps >= fewest))
            continue;
          fewest = steps;
          best = i;
        }
      found = sy_tips_find_weight (analysis);
      g_assert_true (found == (fewest > 0 ? &analysis->findings[best] : NULL));
    }
}

/* Walks the tips in the order in which they are due: by steps, then the catalogue's, then by hand.
 */
static void
test_ratings (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      g_autofree SyRatingTip *tips = NULL;
      guint n;
      guint k = 0;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (0, 8), SY_WEIGHT_MAX, 0, 0);
      analysis = sy_analysis_new_for_problem (&c.problem);
      tips = sy_tips_list_ratings (analysis, &n);
      for (int steps = 1; steps <= SY_RATING_MAX; steps++)
        for (guint i = 0; i < SY_N_HANDS * c.problem.n; i++)
          {
            const guint hand = i % SY_N_HANDS;
            int *rating = &c.ratings[hand][i / SY_N_HANDS];

            if (try_steps (&c, rating, SY_RATING_MAX) != steps)
              continue;
            g_assert_cmpuint (k, <, n);
            g_assert_cmpuint (tips[k].criterion, ==, i / SY_N_HANDS);
            g_assert_cmpint (tips[k].hand, ==, hand);
            g_assert_cmpint (tips[k].from, ==, *rating);
            g_assert_cmpint (abs (tips[k].to - tips[k].from), ==, steps);
            k++;
          }
      g_assert_cmpuint (k, ==, n);
    }
}

/* More than the whole way of one slider, or what weighs half and more to nothing. */
static void
test_far (void)
{
  static const struct
  {
    SyMove moves[2];
    gboolean is_far;
  } rows[] = {
    { { { 0, 3, 10 }, { 1, 5, 8 } }, FALSE }, { { { 0, 3, 10 }, { 1, 5, 9 } }, TRUE },
    { { { 0, 5, 1 }, { 1, 4, 0 } }, FALSE },  { { { 0, 5, 0 }, { 1, 4, 4 } }, TRUE },
    { { { 0, 10, 0 }, { 1, 4, 4 } }, TRUE },
  };
  const SyProblem alone = { .n = 2 };
  const SyWeightSet sets[2] = { { { 0 } }, { { 0 } } };
  const SyProblem two = { .n = 2, .n_people = 2, .weight_sets = sets };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SyMove sums[2];

      g_assert_cmpint (sy_tipping_is_far (&alone, rows[i].moves, 2), ==, rows[i].is_far);
      for (guint k = 0; k < 2; k++)
        sums[k] = (SyMove) { k, 2 * rows[i].moves[k].from, 2 * rows[i].moves[k].to };
      g_assert_cmpint (sy_tipping_is_far (&two, sums, 2), ==, rows[i].is_far);
    }
  g_assert_false (sy_tipping_is_far (&alone, NULL, 0));
}

static void
test_tie (void)
{
  const int weights[] = { 6, 5 };
  const int left[] = { 9, 3 };
  const int right[] = { 4, 9 };
  const SyProblem problem = { .n = 2, .weights = weights, .ratings = { left, right } };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  guint n = 1;
  g_autofree SyRatingTip *tips = sy_tips_list_ratings (analysis, &n);

  g_assert_cmpint (analysis->leader, ==, SY_NEITHER);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (sy_tips_find_weight (analysis));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tips/weight", test_weight);
  g_test_add_func ("/tips/ratings", test_ratings);
  g_test_add_func ("/tips/far", test_far);
  g_test_add_func ("/tips/tie", test_tie);

  return g_test_run ();
}
