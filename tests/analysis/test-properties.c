/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "sy-analysis.h"
#include "sy-order.h"

/* Properties that hold for every decision, tried on many random ones, and against plain
 * enumeration. */

#define N_MAX 12
#define N_ROUNDS 300

typedef struct
{
  int weights[N_MAX];
  int ratings[SY_N_HANDS][N_MAX];
  SyProblem problem;
} Case;

static void
make_case (Case *c, guint n, int max_weight, int weight_reach, int rating_reach)
{
  for (guint i = 0; i < n; i++)
    {
      c->weights[i] = g_test_rand_int_range (0, max_weight + 1);
      c->ratings[SY_LEFT][i] = g_test_rand_int_range (0, SY_RATING_MAX + 1);
      c->ratings[SY_RIGHT][i] = g_test_rand_int_range (0, SY_RATING_MAX + 1);
    }
  c->problem = (SyProblem) {
    .n = n,
    .weights = c->weights,
    .ratings = { c->ratings[SY_LEFT], c->ratings[SY_RIGHT] },
    .weight_reach = weight_reach,
    .rating_reach = rating_reach,
  };
}

static void
make_any_case (Case *c)
{
  make_case (c, (guint) g_test_rand_int_range (1, N_MAX + 1), SY_WEIGHT_MAX,
             g_test_rand_int_range (0, 4), g_test_rand_int_range (0, SY_RATING_REACH_MAX + 1));
}

static void
assert_same_counts (const SyReach *a, const SyReach *b)
{
  g_assert_true (a->is_exact && b->is_exact);
  g_assert_true (a->left == b->left);
  g_assert_true (a->tie == b->tie);
  g_assert_true (a->right == b->right);
}

/* Walks every combination of criterion @i and those after it. */
static void
enumerate (const SyProblem *problem, guint i, int sum, guint64 counts[3])
{
  if (i == problem->n)
    {
      counts[sum > 0 ? 0 : sum == 0 ? 1 : 2]++;
      return;
    }
  if (problem->weights[i] == 0)
    {
      enumerate (problem, i + 1, sum, counts);
      return;
    }
  for (int w = MAX (0, problem->weights[i] - problem->weight_reach);
       w <= MIN (SY_WEIGHT_MAX, problem->weights[i] + problem->weight_reach); w++)
    for (int l = MAX (0, problem->ratings[SY_LEFT][i] - problem->rating_reach);
         l <= MIN (SY_RATING_MAX, problem->ratings[SY_LEFT][i] + problem->rating_reach); l++)
      for (int r = MAX (0, problem->ratings[SY_RIGHT][i] - problem->rating_reach);
           r <= MIN (SY_RATING_MAX, problem->ratings[SY_RIGHT][i] + problem->rating_reach); r++)
        enumerate (problem, i + 1, sum + w * (l - r), counts);
}

static void
test_enumeration (void)
{
  for (guint round = 0; round < 60; round++)
    {
      guint64 counts[3] = { 0 };
      SyReach reach;
      Case c;

      make_case (&c, (guint) g_test_rand_int_range (1, 5), SY_WEIGHT_MAX,
                 g_test_rand_int_range (0, 3), g_test_rand_int_range (0, 2));
      enumerate (&c.problem, 0, 0, counts);
      sy_reach_count (&c.problem, &reach);
      g_assert_true (reach.is_exact);
      g_assert_cmpuint ((guint64) reach.left, ==, counts[0]);
      g_assert_cmpuint ((guint64) reach.tie, ==, counts[1]);
      g_assert_cmpuint ((guint64) reach.right, ==, counts[2]);
    }
}

static void
test_swap (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SyAnalysis) a = NULL;
      g_autoptr (SyAnalysis) b = NULL;
      SyProblem swapped;
      Case c;

      make_any_case (&c);
      swapped = c.problem;
      swapped.ratings[SY_LEFT] = c.ratings[SY_RIGHT];
      swapped.ratings[SY_RIGHT] = c.ratings[SY_LEFT];
      a = sy_analysis_new_for_problem (&c.problem);
      b = sy_analysis_new_for_problem (&swapped);

      g_assert_true (a->reach.left == b->reach.right);
      g_assert_true (a->reach.right == b->reach.left);
      g_assert_true (a->reach.tie == b->reach.tie);
      g_assert_cmpint (a->leader, ==, sy_hand_other (b->leader));
      g_assert_cmpint (a->verdict, ==, b->verdict);
      g_assert_cmpint (a->smallest_steps, ==, b->smallest_steps);
      g_assert_cmpfloat (a->any_weights.left, ==, b->any_weights.right);
      g_assert_cmpfloat (a->same_order.left, ==, b->same_order.right);
    }
}

static void
test_total (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      SyReach reach;
      Case c;

      make_any_case (&c);
      sy_reach_count (&c.problem, &reach);
      g_assert_true ((double) (reach.left + reach.tie + reach.right) == reach.combinations);
      g_assert_cmpfloat_with_epsilon (reach.left_share + reach.tie_share + reach.right_share, 1,
                                      1e-12);
    }
}

static void
test_criteria_order (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      SyReach before, after;
      Case c;
      guint n;

      make_any_case (&c);
      n = c.problem.n;
      sy_reach_count (&c.problem, &before);
      for (guint i = n - 1; i > 0; i--)
        {
          guint k = (guint) g_test_rand_int_range (0, (int) i + 1);
          int *arrays[] = { c.weights, c.ratings[SY_LEFT], c.ratings[SY_RIGHT] };

          for (guint a = 0; a < G_N_ELEMENTS (arrays); a++)
            {
              int kept = arrays[a][i];

              arrays[a][i] = arrays[a][k];
              arrays[a][k] = kept;
            }
        }
      sy_reach_count (&c.problem, &after);
      assert_same_counts (&before, &after);
    }
}

static void
test_equal_ratings_change_nothing (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SyAnalysis) before = NULL;
      g_autoptr (SyAnalysis) after = NULL;
      Case c;

      make_case (&c, 6, SY_WEIGHT_MAX, 2, 0);
      before = sy_analysis_new_for_problem (&c.problem);
      c.weights[6] = 7;
      c.ratings[SY_LEFT][6] = c.ratings[SY_RIGHT][6] = 4;
      c.problem.n = 7;
      after = sy_analysis_new_for_problem (&c.problem);

      g_assert_cmpfloat_with_epsilon (before->reach.left_share, after->reach.left_share, 1e-15);
      g_assert_cmpfloat_with_epsilon (before->reach.tie_share, after->reach.tie_share, 1e-15);
      g_assert_cmpfloat (before->any_weights.left, ==, after->any_weights.left);
      g_assert_cmpint (before->leader, ==, after->leader);
      g_assert_cmpint (before->smallest_steps, ==, after->smallest_steps);
    }
}

static void
test_scale_changes_nothing (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double values[N_MAX];
      double scaled[N_MAX];
      SyShares a, b, minus;
      guint n = (guint) g_test_rand_int_range (1, N_MAX);
      gboolean all_zero = TRUE;

      for (guint i = 0; i < n; i++)
        {
          values[i] = g_test_rand_int_range (-10, 11);
          scaled[i] = 3 * values[i];
          all_zero &= values[i] == 0;
        }
      a = sy_simplex_count (values, n);
      b = sy_simplex_count (scaled, n);
      g_assert_cmpfloat_with_epsilon (a.left, b.left, 1e-14);

      for (guint i = 0; i < n; i++)
        scaled[i] = -values[i];
      minus = sy_simplex_count (scaled, n);
      g_assert_cmpfloat (a.left, ==, minus.right);
      g_assert_cmpfloat_with_epsilon (a.left + minus.left, all_zero ? 0 : 1, 1e-14);
    }
}

/* Published closed forms of the share of all weightings. */
static void
test_simplex_known (void)
{
  const double three[] = { 1, 1, -1 };
  const double four[] = { 2, 1, 0, -1 };
  const double ten[] = { 10, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
  double power = 1;

  g_assert_cmpfloat_with_epsilon (sy_simplex_count (three, 3).left, 3.0 / 4, 1e-15);
  g_assert_cmpfloat_with_epsilon (sy_simplex_count (four, 4).left, 5.0 / 6, 1e-15);
  for (guint i = 0; i < 9; i++)
    power *= 10.0 / 11;
  g_assert_cmpfloat_with_epsilon (sy_simplex_count (ten, 10).left, power, 1e-15);
}

/* The reference problem of 18 criteria, whose shares are known as fractions. */
static void
test_reference_problem (void)
{
  static const int left[] = { 8, 9, 3, 9, 6, 7, 8, 4, 7, 6, 7, 7, 7, 7, 6, 10, 9, 5 };
  static const int right[] = { 5, 6, 10, 7, 9, 6, 7, 5, 6, 6, 6, 8, 8, 9, 8, 2, 6, 9 };
  static const int weights[] = { 6, 7, 8, 7, 5, 9, 6, 5, 3, 4, 6, 5, 4, 4, 6, 8, 4, 5 };
  SyProblem problem = {
    .n = 18, .weights = weights, .ratings = { left, right }, .weight_reach = 1
  };
  SyReach reach;

  sy_reach_count (&problem, &reach);
  g_assert_true (reach.left == 385860750);
  g_assert_true (reach.left + reach.tie + reach.right == 387420489);

  problem.weight_reach = 2;
  sy_reach_count (&problem, &reach);
  g_assert_true (reach.left == G_GUINT64_CONSTANT (2800888430945));
  g_assert_cmpfloat_with_epsilon (reach.tie_share, 0.007975747486, 1e-12);
  g_assert_cmpfloat_with_epsilon (sy_simplex_any_weights (&problem).left, 0.560633452784856, 1e-14);
}

/* Whatever tips must tip, and one step less must not. */
static void
test_tipping_is_nearest (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Case c;
      int sum;

      make_any_case (&c);
      sum = sy_problem_get_sum (&c.problem);
      for (guint i = 0; i < c.problem.n; i++)
        {
          int today = c.weights[i];
          int tips_at = sy_tipping_weight (&c.problem, sum, i);
          int nearest = SY_UNSET;

          for (int v = 0; v <= SY_WEIGHT_MAX; v++)
            {
              c.weights[i] = v;
              if (sum != 0
                  && sy_hand_of_sum (sy_problem_get_sum (&c.problem))
                         == sy_hand_other (sy_hand_of_sum (sum))
                  && (nearest == SY_UNSET || abs (v - today) < abs (nearest - today)))
                nearest = v;
            }
          c.weights[i] = today;
          g_assert_cmpint (tips_at, ==, nearest);
        }
    }
}

static void
test_tipping_rating_is_nearest (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Case c;
      int sum;

      make_any_case (&c);
      sum = sy_problem_get_sum (&c.problem);
      for (guint k = 0; k < 2 * c.problem.n; k++)
        {
          SyHand hand = (SyHand) (k % 2);
          int *rating = &c.ratings[hand][k / 2];
          int today = *rating;
          int nearest = SY_UNSET;

          for (int v = 0; v <= SY_RATING_MAX; v++)
            {
              *rating = v;
              if (sum != 0
                  && sy_hand_of_sum (sy_problem_get_sum (&c.problem))
                         == sy_hand_other (sy_hand_of_sum (sum))
                  && (nearest == SY_UNSET || abs (v - today) < abs (nearest - today)))
                nearest = v;
            }
          *rating = today;
          g_assert_cmpint (sy_tipping_rating (&c.problem, sum, k / 2, hand), ==, nearest);
        }
    }
}

/* The fewest steps by trying all: every vector of weights reachable from the sliders in use. */
static int
search_smallest (Case *c, guint i, int steps, int sum)
{
  int today;
  int best = G_MAXINT;

  if (i == c->problem.n)
    return sy_hand_of_sum (sy_problem_get_sum (&c->problem)) == sy_hand_other (sy_hand_of_sum (sum))
               ? steps
               : G_MAXINT;

  today = c->weights[i];
  if (today == 0)
    return search_smallest (c, i + 1, steps, sum);
  for (int v = 0; v <= SY_WEIGHT_MAX; v++)
    {
      c->weights[i] = v;
      best = MIN (best, search_smallest (c, i + 1, steps + abs (v - today), sum));
    }
  c->weights[i] = today;

  return best;
}

static void
test_smallest_change (void)
{
  for (guint round = 0; round < 60; round++)
    {
      SyMove moves[N_MAX];
      guint n_moves;
      int total = 0;
      int sum, steps, best;
      Case c;

      make_case (&c, 3, SY_WEIGHT_MAX, 0, 0);
      sum = sy_problem_get_sum (&c.problem);
      steps = sy_tipping_smallest_change (&c.problem, sum, moves, &n_moves);
      best = sum == 0 ? G_MAXINT : search_smallest (&c, 0, 0, sum);
      g_assert_cmpint (steps, ==, best == G_MAXINT ? SY_UNSET : best);

      for (guint k = 0; k < n_moves; k++)
        {
          g_assert_cmpint (c.weights[moves[k].criterion], ==, moves[k].from);
          c.weights[moves[k].criterion] = moves[k].to;
          total += abs (moves[k].to - moves[k].from);
        }
      if (steps != SY_UNSET)
        {
          g_assert_cmpint (total, ==, steps);
          g_assert_cmpint (sy_hand_of_sum (sy_problem_get_sum (&c.problem)), ==,
                           sy_hand_other (sy_hand_of_sum (sum)));
        }
    }
}

/* Where the order decides, no weights in that order make the other option lead. */
static void
test_order_decides (void)
{
  guint tried = 0;

  while (tried < 50)
    {
      SyHand leader;
      Case c;

      make_case (&c, 5, SY_WEIGHT_MAX, 0, 0);
      if (!sy_order_decides (&c.problem))
        continue;
      tried++;
      leader = sy_hand_of_sum (sy_problem_get_sum (&c.problem));
      for (guint round = 0; round < 50; round++)
        {
          int by_rank[SY_WEIGHT_MAX + 1];
          int other[N_MAX];
          SyProblem problem = c.problem;

          by_rank[0] = 0;
          for (int rank = 1; rank <= SY_WEIGHT_MAX; rank++)
            by_rank[rank] = by_rank[rank - 1] + g_test_rand_int_range (0, 5);
          for (guint i = 0; i < c.problem.n; i++)
            other[i] = by_rank[c.weights[i]];
          problem.weights = other;
          g_assert_cmpint (sy_hand_of_sum (sy_problem_get_sum (&problem)), !=,
                           sy_hand_other (leader));
        }
      g_assert_cmpfloat (leader == SY_LEFT ? sy_simplex_same_order (&c.problem).right
                                           : sy_simplex_same_order (&c.problem).left,
                         ==, 0);
    }
}

/* The largest catalogue at the widest reach overflows any integer: shares must still add up. */
static void
test_largest (void)
{
  int weights[SY_CRITERIA_MAX];
  int ratings[SY_N_HANDS][SY_CRITERIA_MAX];
  SyProblem problem = {
    .n = SY_CRITERIA_MAX,
    .weights = weights,
    .ratings = { ratings[SY_LEFT], ratings[SY_RIGHT] },
    .weight_reach = SY_WEIGHT_REACH_MAX,
    .rating_reach = SY_RATING_REACH_MAX,
  };
  SyReach reach;

  for (guint i = 0; i < SY_CRITERIA_MAX; i++)
    {
      weights[i] = 5;
      ratings[SY_LEFT][i] = i % 2 ? 7 : 3;
      ratings[SY_RIGHT][i] = i % 2 ? 3 : 7;
    }
  sy_reach_count (&problem, &reach);
  g_assert_false (reach.is_exact);
  g_assert_cmpint (reach.certain, ==, SY_NEITHER);
  g_assert_cmpfloat_with_epsilon (reach.left_share + reach.tie_share + reach.right_share, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (reach.left_share, reach.right_share, 1e-9);
  g_assert_cmpfloat (reach.combinations, >, 1e300);
}

/* 100 % is said only of what is certain, also where doubles count. */
static void
test_certain (void)
{
  int weights[SY_CRITERIA_MAX];
  int ratings[SY_N_HANDS][SY_CRITERIA_MAX];
  SyProblem problem = {
    .n = 60,
    .weights = weights,
    .ratings = { ratings[SY_LEFT], ratings[SY_RIGHT] },
    .weight_reach = 4,
    .rating_reach = 2,
  };
  SyReach reach;

  for (guint i = 0; i < problem.n; i++)
    {
      weights[i] = 5;
      ratings[SY_LEFT][i] = 10;
      ratings[SY_RIGHT][i] = 2;
    }
  sy_reach_count (&problem, &reach);
  g_assert_false (reach.is_exact);
  g_assert_cmpint (reach.certain, ==, SY_LEFT);

  problem.weight_reach = 5;
  sy_reach_count (&problem, &reach);
  g_assert_cmpint (reach.certain, ==, SY_NEITHER);
  g_assert_cmpfloat (reach.left_share, >, 0.999999);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/properties/enumeration", test_enumeration);
  g_test_add_func ("/properties/swap", test_swap);
  g_test_add_func ("/properties/total", test_total);
  g_test_add_func ("/properties/criteria-order", test_criteria_order);
  g_test_add_func ("/properties/equal-ratings", test_equal_ratings_change_nothing);
  g_test_add_func ("/properties/scale", test_scale_changes_nothing);
  g_test_add_func ("/properties/simplex-known", test_simplex_known);
  g_test_add_func ("/properties/reference-problem", test_reference_problem);
  g_test_add_func ("/properties/tipping-weight", test_tipping_is_nearest);
  g_test_add_func ("/properties/tipping-rating", test_tipping_rating_is_nearest);
  g_test_add_func ("/properties/smallest-change", test_smallest_change);
  g_test_add_func ("/properties/order-decides", test_order_decides);
  g_test_add_func ("/properties/largest", test_largest);
  g_test_add_func ("/properties/certain", test_certain);

  return g_test_run ();
}
