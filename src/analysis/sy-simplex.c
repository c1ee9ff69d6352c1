/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-simplex.h"

#include "sy-order.h"

/* f(p, q) of the recursion, with one row kept: row[k] = f(i, k). */
static double
count_positive (const double *positive, guint p, const double *negative, guint q)
{
  g_autofree double *row = NULL;

  if (p == 0)
    return 0;

  row = g_new0 (double, q + 1);
  for (guint i = 0; i < p; i++)
    {
      row[0] = 1;
      for (guint k = 0; k < q; k++)
        row[k + 1] =
            (positive[i] * row[k] + negative[k] * row[k + 1]) / (positive[i] + negative[k]);
    }

  return row[q];
}

/**
 * sy_simplex_count:
 * @values: (array length=n): the differences
 * @n: their number
 *
 * The share of all weightings, uniform on the simplex, for which Σ w·values is above 0 and below 0.
 * Σ w·values has the B-spline with knots @values as its density (Curry & Schoenberg 1966);
 * evaluated at 0 by the recursion of de Boor and Cox (1972; Varsi 1973 and Ali 1973 for polytopes):
 * f(i,0) = 1, f(0,k) = 0, f(i,k) = (a_i·f(i,k−1) + b_k·f(i−1,k)) / (a_i + b_k).
 * It adds non-negative numbers alone, so nothing cancels and equal values are no special case.
 *
 * Returns: the shares; O(p·q) for p positive and q negative values
 */
SyShares
sy_simplex_count (const double *values, guint n)
{
  g_autofree double *above = g_new (double, n + 1);
  g_autofree double *below = g_new (double, n + 1);
  guint p = 0;
  guint q = 0;

  for (guint i = 0; i < n; i++)
    {
      if (values[i] > 0)
        above[p++] = values[i];
      else if (values[i] < 0)
        below[q++] = -values[i];
    }

  return (SyShares) {
    .left = count_positive (above, p, below, q),
    .right = count_positive (below, q, above, p),
  };
}

/**
 * sy_simplex_any_weights:
 * @problem: a decision
 *
 * Returns: the shares of all weightings of the criteria with a weight above 0, as if nothing were
 * known of the weights
 */
SyShares
sy_simplex_any_weights (const SyProblem *problem)
{
  g_autofree double *values = g_new (double, problem->n + 1);
  guint n = 0;

  for (guint i = 0; i < problem->n; i++)
    if (problem->weights[i] > 0)
      values[n++] = sy_problem_get_difference (problem, i);

  return sy_simplex_count (values, n);
}

/**
 * sy_simplex_same_order:
 * @problem: a decision
 *
 * Trusts the order of the criteria alone, those of equal weight as one group. The weightings that
 * keep the order are mixtures of the k heaviest groups weighed alike, so the recursion runs on the
 * running means of the differences.
 *
 * Returns: the shares of all weightings in today's order
 */
SyShares
sy_simplex_same_order (const SyProblem *problem)
{
  SyOrderStep steps[SY_CRITERIA_MAX];
  double means[SY_CRITERIA_MAX];
  guint n = sy_order_get_steps (problem, steps);

  for (guint k = 0; k < n; k++)
    means[k] = (double) steps[k].sum / steps[k].count;

  return sy_simplex_count (means, n);
}
