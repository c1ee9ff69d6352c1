/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-agreement.h"

#include <math.h>

#include "sy-types.h"

/* How many of one person's weights are smaller and how many are larger than each that may be, and
 * what they tie. */
typedef struct
{
  gint64 wins[SY_WEIGHT_MAX + 1];
  gint64 ties;
} Ranks;

static void
rank (Ranks *ranks, const int *weights, guint n)
{
  gint64 times[SY_WEIGHT_MAX + 1] = { 0 };
  gint64 below = 0;

  ranks->ties = 0;
  for (guint i = 0; i < n; i++)
    times[weights[i]]++;
  for (guint w = 0; w <= SY_WEIGHT_MAX; w++)
    {
      ranks->wins[w] = 2 * below + times[w] - n;
      ranks->ties += times[w] * (times[w] * times[w] - 1);
      below += times[w];
    }
}

/**
 * sy_agreement_compute:
 * @weights: one row a person, one column a criterion, 0…%SY_WEIGHT_MAX each
 * @n_people: number of rows, up to %SY_PEOPLE_MAX
 * @n_criteria: number of columns, up to %SY_CRITERIA_MAX
 *
 * Kendall's W on the ranks of the weights with correction for ties (Kendall & Babington Smith
 * 1939): W = 12·Σ(R_i − m(n+1)/2)² / (m²(n³−n) − m·ΣT), T = Σ(t³−t) per person. Twice the midrank
 * less n + 1 is the number of smaller weights less the number of larger ones, so all sums are
 * integers; none is above m²·n³, which is below 10¹⁵.
 *
 * Returns: 1 = same order for all, 0 = none; NaN for one person or where nobody distinguishes
 */
double
sy_agreement_compute (const int *weights, guint n_people, guint n_criteria)
{
  gint64 m = n_people;
  gint64 n = n_criteria;
  gint64 wins[SY_CRITERIA_MAX] = { 0 };
  gint64 squares = 0;
  gint64 ties = 0;
  gint64 denominator;

  g_return_val_if_fail (n_people <= SY_PEOPLE_MAX && n_criteria <= SY_CRITERIA_MAX, NAN);

  for (guint p = 0; p < n_people; p++)
    {
      const int *row = weights + (gsize) p * n_criteria;
      Ranks ranks;

      rank (&ranks, row, n_criteria);
      for (guint i = 0; i < n_criteria; i++)
        wins[i] += ranks.wins[row[i]];
      ties += ranks.ties;
    }
  for (guint i = 0; i < n_criteria; i++)
    squares += wins[i] * wins[i];

  denominator = m * m * (n * n * n - n) - m * ties;
  if (m < 2 || denominator == 0)
    return NAN;

  return 3.0 * (double) squares / (double) denominator;
}
