/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reach.h"

#include "analysis-test.h"

/* Each criterion's ratings may be off by as much as its own evidence says: every combination is
 * tried by itself.
 */

#define N_MAX 3

typedef struct
{
  double left;
  double tie;
  double right;
} Counts;

static void
try_all (const SyProblem *problem, const int *reaches, guint i, int sum, Counts *counts)
{
  if (i == problem->n)
    {
      *(sum > 0 ? &counts->left : sum < 0 ? &counts->right : &counts->tie) += 1;
      return;
    }
  if (problem->weights[i] == 0)
    {
      try_all (problem, reaches, i + 1, sum, counts);
      return;
    }

  for (int w = 0; w <= SY_WEIGHT_MAX; w++)
    for (int l = 0; l <= SY_RATING_MAX; l++)
      for (int r = 0; r <= SY_RATING_MAX; r++)
        if (ABS (w - problem->weights[i]) <= problem->weight_reach
            && ABS (l - problem->ratings[SY_LEFT][i]) <= reaches[i]
            && ABS (r - problem->ratings[SY_RIGHT][i]) <= reaches[i])
          try_all (problem, reaches, i + 1, sum + w * (l - r), counts);
}

static void
test_enumeration (void)
{
  for (guint round = 0; round < 60; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, N_MAX + 1);
      int reaches[N_MAX];
      Counts counts = { 0 };
      SyReach reach;
      AnyCase c;

      any_case_init (&c, n, SY_WEIGHT_MAX, g_test_rand_int_range (0, 2), 0);
      for (guint i = 0; i < n; i++)
        reaches[i] = g_test_rand_int_range (0, n < N_MAX ? SY_RATING_REACH_MAX + 1 : 2);
      c.problem.rating_reach = SY_REACH_BY_EVIDENCE;
      c.problem.rating_reaches = reaches;
      sy_reach_count (&c.problem, &reach);
      try_all (&c.problem, reaches, 0, 0, &counts);

      g_assert_true (reach.is_exact);
      g_assert_cmpfloat ((double) reach.left, ==, counts.left);
      g_assert_cmpfloat ((double) reach.tie, ==, counts.tie);
      g_assert_cmpfloat ((double) reach.right, ==, counts.right);
      g_assert_cmpfloat (reach.combinations, ==, counts.left + counts.tie + counts.right);
    }
}

/* Where all say the same it is that number for all. */
static void
test_uniform (void)
{
  for (guint round = 0; round < 100; round++)
    {
      const int u = g_test_rand_int_range (0, SY_RATING_REACH_MAX + 1);
      int reaches[SY_CRITERIA_MAX];
      SyReach uniform, own;
      AnyCase c;

      any_case_init (&c, (guint) g_test_rand_int_range (0, 30), SY_WEIGHT_MAX,
                     g_test_rand_int_range (0, SY_WEIGHT_REACH_MAX + 1), u);
      for (guint i = 0; i < SY_CRITERIA_MAX; i++)
        reaches[i] = u;
      sy_reach_count (&c.problem, &uniform);
      c.problem.rating_reach = SY_REACH_BY_EVIDENCE;
      c.problem.rating_reaches = reaches;
      sy_reach_count (&c.problem, &own);
      g_assert_true (uniform.left == own.left && uniform.tie == own.tie);
      g_assert_true (uniform.right == own.right);
      g_assert_cmpfloat (uniform.left_share, ==, own.left_share);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence-reach/enumeration", test_enumeration);
  g_test_add_func ("/evidence-reach/uniform", test_uniform);

  return g_test_run ();
}
