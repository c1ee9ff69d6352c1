/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-problem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis-test.h"
#include "sy-order.h"
#include "sy-swing.h"

#define N 3

/* What one makes of a catalogue and a profile, and that a team's weights count as one's own do. */

static SyCatalogue *
make_catalogue (void)
{
  static const char *const ids[N] = { "speed", "maths", "cost" };
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->together_criterion = g_strdup ("cost");
  for (guint i = 0; i < N; i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup (ids[i]);
      criterion->side = i == 0 ? SY_SIDE_INTERFACE : i == 1 ? SY_SIDE_DATA : SY_SIDE_WHOLE;
      criterion->ratings[SY_LEFT] = 9 - (int) i;
      criterion->ratings[SY_RIGHT] = 4 + (int) i;
      g_ptr_array_add (catalogue->criteria, criterion);
    }
  sy_catalogue_seal (catalogue);

  return catalogue;
}

/* Weighs the last criterion and one that the catalogue does not know, and rates the first itself.
 */
static SyProfile *
make_profile (void)
{
  g_autoptr (SyProfile) empty = sy_profile_new ("test", 1);
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (empty, "cost", 7);
  g_autoptr (SyProfile) strange = sy_profile_with_weight (weighed, "strange", 3);
  g_autoptr (SyProfile) rated = sy_profile_with_rating (strange, "speed", SY_RIGHT, 10);
  g_autoptr (SyProfile) must = sy_profile_with_must (rated, "maths", TRUE);

  return sy_profile_with_reach (must, 4, 3);
}

static void
assert_ints (const int *values, int first, int second, int third)
{
  g_assert_cmpint (values[0], ==, first);
  g_assert_cmpint (values[1], ==, second);
  g_assert_cmpint (values[2], ==, third);
}

/* What does not come from the weights. */
static void
assert_rest (const SyProblem *problem)
{
  g_assert_cmpuint (problem->n, ==, N);
  assert_ints (problem->ratings[SY_LEFT], 9, 8, 7);
  assert_ints (problem->ratings[SY_RIGHT], 10, 5, 6);
  assert_ints (problem->musts, FALSE, TRUE, FALSE);
  assert_ints ((const int *) problem->sides, SY_SIDE_INTERFACE, SY_SIDE_DATA, SY_SIDE_WHOLE);
  g_assert_cmpint (problem->weight_reach, ==, 4);
  g_assert_cmpint (problem->rating_reach, ==, 3);
}

static void
test_profile (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile ();
  g_autoptr (SyProblem) problem = sy_problem_new (catalogue, profile, NULL);

  assert_rest (problem);
  assert_ints (problem->weights, 0, 0, 7);
  g_assert_cmpint (problem->together_weight, ==, 7);
  g_assert_null (problem->weight_sets);
  g_assert_cmpint (sy_problem_get_weight_max (problem), ==, SY_WEIGHT_MAX);
}

static void
test_person (void)
{
  const int values[N] = { 10, 2, 1 };
  const SyWeights weights = { .values = values };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile ();
  g_autoptr (SyProblem) problem = sy_problem_new (catalogue, profile, &weights);

  assert_rest (problem);
  assert_ints (problem->weights, 10, 2, 1);
  g_assert_cmpint (problem->together_weight, ==, 1);
  g_assert_null (problem->weight_sets);
}

/* The problem is its own, and so is what an answer keeps of it. */
static void
test_team (void)
{
  int values[N] = { 20, 3, 10 };
  SyWeightSet sets[N] = { { { [10] = 2 } }, { { [0] = 1, [3] = 1 } }, { { [5] = 2 } } };
  const SyWeights weights = { .values = values, .n_people = 2, .sets = sets };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile ();
  g_autoptr (SyProblem) problem = sy_problem_new (catalogue, profile, &weights);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (problem);

  g_assert_true (analysis->problem->weights != problem->weights);
  g_assert_true (analysis->problem->ratings[SY_LEFT] != problem->ratings[SY_LEFT]);
  g_assert_true (analysis->problem->ratings[SY_RIGHT] != problem->ratings[SY_RIGHT]);
  g_assert_true (analysis->problem->musts != problem->musts);
  g_assert_true (analysis->problem->sides != problem->sides);
  g_assert_true (analysis->problem->weight_sets != problem->weight_sets);

  values[0] = 1;
  sets[1].times[3] = 9;
  g_clear_pointer (&problem, sy_problem_free);

  assert_rest (analysis->problem);
  assert_ints (analysis->problem->weights, 20, 3, 10);
  g_assert_cmpint (analysis->problem->together_weight, ==, 10);
  g_assert_cmpint (sy_problem_get_weight_max (analysis->problem), ==, 2 * SY_WEIGHT_MAX);
  g_assert_cmpint (analysis->problem->weight_sets[0].times[10], ==, 2);
  g_assert_cmpint (analysis->problem->weight_sets[1].times[3], ==, 1);
  g_assert_cmpint (analysis->problem->weight_sets[2].times[5], ==, 2);
}

static void
test_copy_of_nothing (void)
{
  const int weights[] = { 4 };
  const int ratings[] = { 5 };
  const SyProblem problem = { .n = 1, .weights = weights, .ratings = { ratings, ratings } };
  const SyProblem nothing = { 0 };
  g_autoptr (SyProblem) copy = sy_problem_copy (&problem);
  g_autoptr (SyProblem) empty = sy_problem_copy (&nothing);

  g_assert_true (copy->weights != weights && copy->weights[0] == 4);
  g_assert_null (copy->musts);
  g_assert_null (copy->sides);
  g_assert_null (copy->weight_sets);
  g_assert_cmpuint (empty->n, ==, 0);
}

static void
test_refused (void)
{
  const int values[N] = { 10, 11, 0 };
  const SyWeightSet empty[N] = { { { [5] = 1 } }, { { [5] = 1 } }, { { 0 } } };
  const SyWeightSet crowd[N] = { { { [5] = 1 } },
                                 { { [5] = 1 } },
                                 { { [3] = SY_PEOPLE_MAX, [4] = 1 } } };
  const SyWeights refused[] = {
    { values, 1, NULL },
    { values, 2, NULL },
    { values, 2, empty },
    { values, 2, crowd },
    { values, SY_PEOPLE_MAX + 1, empty },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_expect_message ("SyAnalysis", G_LOG_LEVEL_CRITICAL, "*are_weights_valid*");
      g_assert_null (sy_problem_new (catalogue, profile, &refused[i]));
      g_test_assert_expected_messages ();
    }
}

/* A team of one mind is that mind: what is on no scale is the same. */
static void
test_one_mind (void)
{
  for (guint round = 0; round < 200; round++)
    {
      const guint n_people = (guint) g_test_rand_int_range (1, 30);
      g_autoptr (SyAnalysis) one = NULL;
      g_autoptr (SyAnalysis) all = NULL;
      SyWeightSet sets[12];
      SySide sides[12];
      AnyCase c;

      any_case_init (&c, 12, SY_WEIGHT_MAX, 0, (int) (round % 3));
      for (guint i = 0; i < 12; i++)
        sides[i] = (SySide) g_test_rand_int_range (0, SY_N_SIDES);
      c.problem.sides = sides;
      c.problem.musts = round % 2 == 0 ? NULL : c.musts;
      c.problem.together_weight = c.weights[0];
      one = sy_analysis_new_for_problem (&c.problem);
      for (guint i = 0; i < 12; i++)
        {
          sets[i] = (SyWeightSet) { { 0 } };
          sets[i].times[c.weights[i]] = (guint16) n_people;
          c.weights[i] *= (int) n_people;
        }
      c.problem.together_weight = c.weights[0];
      c.problem.n_people = n_people;
      c.problem.weight_sets = sets;
      all = sy_analysis_new_for_problem (&c.problem);

      g_assert_cmpint (all->sum, ==, one->sum * (int) n_people);
      g_assert_cmpint (all->verdict, ==, one->verdict);
      g_assert_cmpint (all->recommended, ==, one->recommended);
      g_assert_cmpfloat (all->lead_points, ==, one->lead_points);
      g_assert_cmpfloat (all->scores_points[SY_RIGHT], ==, one->scores_points[SY_RIGHT]);
      g_assert_cmpfloat_with_epsilon (all->confidence_share, one->confidence_share, 1e-12);
      g_assert_cmpfloat (all->any_weights.left, ==, one->any_weights.left);
      g_assert_cmpfloat (all->same_order.left, ==, one->same_order.left);
      g_assert_cmpint (all->order_decides, ==, one->order_decides);
      g_assert_cmpint (all->dominates, ==, one->dominates);
      g_assert_cmpint (all->together, ==, one->together);
      g_assert_cmpint (all->together_warns, ==, one->together_warns);
    }
}

/* The nearest sum that tips, tried one by one, and the ends of each swing. */
static void
test_scale_of_sums (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      g_autofree SySwing *swings = NULL;
      guint n_swings;
      AnyTeam team;
      SyProblem *problem = &team.decision.problem;
      SyHand other;

      any_team_init (&team, 5, (guint) g_test_rand_int_range (1, TEAM_MAX + 1), 0);
      analysis = sy_analysis_new_for_problem (problem);
      other = sy_hand_other (analysis->leader);
      for (guint i = 0; i < problem->n; i++)
        {
          int *weight = &team.decision.weights[i];
          const int today = *weight;
          int nearest = SY_UNSET;

          for (*weight = 0; *weight <= (int) team.n_people * SY_WEIGHT_MAX; (*weight)++)
            if (other != SY_NEITHER && sy_hand_of_sum (sy_problem_get_sum (problem)) == other
                && (nearest == SY_UNSET || abs (*weight - today) < abs (nearest - today)))
              nearest = *weight;
          *weight = today;
          g_assert_cmpint (analysis->findings[i].tips_at, ==, nearest);
        }

      swings = sy_swing_list (analysis, &n_swings);
      for (guint k = 0; k < n_swings; k++)
        {
          int *weight = &team.decision.weights[swings[k].criterion];
          const int today = *weight;

          *weight = (int) team.n_people * SY_WEIGHT_MAX;
          g_assert_cmpfloat_with_epsilon (swings[k].lead_at_max_points,
                                          10.0 * sy_problem_get_sum (problem)
                                              / sy_problem_get_weight_total (problem),
                                          1e-9);
          *weight = today;
        }
    }
}

/* The fewest steps by trying all sums of three criteria. */
static void
test_smallest_change_of_sums (void)
{
  for (guint round = 0; round < 30; round++)
    {
      SyMove moves[N];
      AnyTeam team;
      SyProblem *problem = &team.decision.problem;
      int *weights = team.decision.weights;
      int today[N];
      guint n_moves;
      int fewest = SY_UNSET;
      SyHand other;
      int sum, max;

      any_team_init (&team, N, (guint) g_test_rand_int_range (1, 3), 0);
      max = sy_problem_get_weight_max (problem);
      sum = sy_problem_get_sum (problem);
      other = sy_hand_other (sy_hand_of_sum (sum));
      memcpy (today, weights, sizeof today);
      for (weights[0] = 0; weights[0] <= max; weights[0]++)
        for (weights[1] = 0; weights[1] <= max; weights[1]++)
          for (weights[2] = 0; weights[2] <= max; weights[2]++)
            {
              gboolean is_allowed = other != SY_NEITHER;
              int steps = 0;

              for (guint i = 0; i < N; i++)
                {
                  is_allowed = is_allowed && (today[i] > 0 || weights[i] == 0);
                  steps += abs (weights[i] - today[i]);
                }
              if (is_allowed && sy_hand_of_sum (sy_problem_get_sum (problem)) == other
                  && (fewest == SY_UNSET || steps < fewest))
                fewest = steps;
            }
      memcpy (weights, today, sizeof today);
      g_assert_cmpint (sy_tipping_smallest_change (problem, sum, moves, &n_moves), ==, fewest);
    }
}

/* Group after group as whoever looks for the next lighter one finds them. */
static void
test_order_of_sums (void)
{
  for (guint round = 0; round < 200; round++)
    {
      SyOrderStep steps[SY_CRITERIA_MAX];
      AnyTeam team;
      const SyProblem *problem = &team.decision.problem;
      int weight = G_MAXINT;
      guint n;

      any_team_init (&team, (guint) g_test_rand_int_range (0, 30),
                     (guint) g_test_rand_int_range (1, TEAM_MAX + 1), 0);
      n = sy_order_get_steps (problem, steps);
      for (guint k = 0; k <= n; k++)
        {
          SyOrderStep expected = { 0 };
          int next = 0;

          for (guint i = 0; i < problem->n; i++)
            if (problem->weights[i] < weight)
              next = MAX (next, problem->weights[i]);
          weight = next;
          for (guint i = 0; i < problem->n; i++)
            if (problem->weights[i] >= weight)
              {
                expected.sum += sy_problem_get_difference (problem, i);
                expected.count++;
              }
          g_assert_cmpint (weight == 0, ==, k == n);
          if (k < n)
            g_assert_cmpmem (&steps[k], sizeof expected, &expected, sizeof expected);
        }
    }
}

/* Swings are still told apart where their sizes as fractions fill more than 64 bits. */
static void
test_swings_of_crowds (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      g_autofree SySwing *swings = NULL;
      SyWeightSet sets[SY_CRITERIA_MAX];
      double before = 200;
      guint n_swings;
      AnyCase c;

      any_case_init (&c, SY_CRITERIA_MAX, SY_PEOPLE_MAX * SY_WEIGHT_MAX, 0, 0);
      for (guint i = 0; i < SY_CRITERIA_MAX; i++)
        sets[i] = (SyWeightSet) { { [5] = 1 } };
      c.problem.n_people = SY_PEOPLE_MAX;
      c.problem.weight_sets = sets;
      analysis = sy_analysis_new_for_problem (&c.problem);
      swings = sy_swing_list (analysis, &n_swings);
      for (guint k = 0; k < n_swings; k++)
        {
          double size = fabs (swings[k].lead_at_max_points - swings[k].lead_at_min_points);

          g_assert_cmpfloat (size, <=, before + 1e-9);
          before = size;
        }
    }
}

/* The largest sums that there may be. */
static void
test_most (void)
{
  static const int most = SY_PEOPLE_MAX * SY_WEIGHT_MAX;
  static const SySide sides[SY_CRITERIA_MAX] = { SY_SIDE_DATA };
  g_autoptr (SyAnalysis) analysis = NULL;
  g_autofree SySwing *swings = NULL;
  SyWeightSet sets[SY_CRITERIA_MAX];
  guint n_swings;
  AnyCase c;

  any_case_init (&c, SY_CRITERIA_MAX, 0, 0, 0);
  for (guint i = 0; i < SY_CRITERIA_MAX; i++)
    {
      sets[i] = (SyWeightSet) { { [SY_WEIGHT_MAX] = SY_PEOPLE_MAX } };
      c.weights[i] = most;
      c.ratings[SY_LEFT][i] = 0;
      c.ratings[SY_RIGHT][i] = SY_RATING_MAX;
    }
  c.problem.musts = NULL;
  c.problem.sides = sides;
  c.problem.n_people = SY_PEOPLE_MAX;
  c.problem.weight_sets = sets;
  analysis = sy_analysis_new_for_problem (&c.problem);

  g_assert_cmpint (analysis->sum, ==, -most * SY_RATING_MAX * SY_CRITERIA_MAX);
  g_assert_cmpfloat (analysis->lead_points, ==, -100);
  g_assert_cmpfloat (analysis->scores_points[SY_RIGHT], ==, 100);
  g_assert_cmpint (analysis->verdict, ==, SY_VERDICT_CLEAR);
  g_assert_cmpint (analysis->reach.certain, ==, SY_RIGHT);
  g_assert_true (analysis->order_decides && analysis->dominates);
  g_assert_cmpint (analysis->smallest_steps, ==, SY_UNSET);
  swings = sy_swing_list (analysis, &n_swings);
  g_assert_cmpuint (n_swings, ==, SY_CRITERIA_MAX);
  for (guint k = 0; k < n_swings; k++)
    {
      g_assert_cmpuint (swings[k].criterion, ==, k);
      g_assert_cmpfloat (swings[k].lead_at_min_points, ==, -100);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/profile", test_profile);
  g_test_add_func ("/problem/person", test_person);
  g_test_add_func ("/problem/team", test_team);
  g_test_add_func ("/problem/copy-of-nothing", test_copy_of_nothing);
  g_test_add_func ("/problem/refused", test_refused);
  g_test_add_func ("/problem/one-mind", test_one_mind);
  g_test_add_func ("/problem/scale-of-sums", test_scale_of_sums);
  g_test_add_func ("/problem/smallest-change-of-sums", test_smallest_change_of_sums);
  g_test_add_func ("/problem/order-of-sums", test_order_of_sums);
  g_test_add_func ("/problem/swings-of-crowds", test_swings_of_crowds);
  g_test_add_func ("/problem/most", test_most);

  return g_test_run ();
}
