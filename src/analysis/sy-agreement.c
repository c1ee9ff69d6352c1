/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-agreement.h"

#include <math.h>

/**
 * sy_agreement_compute:
 * @weights: one row a person, one column a criterion
 * @n_people: number of rows
 * @n_criteria: number of columns
 *
 * Kendall's W on the ranks of the weights with correction for ties (Kendall & Babington Smith
 * 1939): W = 12·Σ(R_i − m(n+1)/2)² / (m²(n³−n) − m·ΣT), T = Σ(t³−t) per person. Twice the midrank
 * less n + 1 is the number of smaller weights less the number of larger ones, and T = Σ_i (e_i² −
 * 1) for the sizes e_i of the tie groups, so all sums are integers.
 *
 * Returns: 1 = same order for all, 0 = none; NaN for one person or where nobody distinguishes
 */
double
sy_agreement_compute (const int *weights, guint n_people, guint n_criteria)
{
  gint64 m = n_people;
  gint64 n = n_criteria;
  gint64 squares = 0;
  gint64 ties = 0;
  gint64 denominator;

  for (guint i = 0; i < n_criteria; i++)
    {
      gint64 wins = 0;

      for (guint p = 0; p < n_people; p++)
        {
          const int *row = weights + (gsize) p * n_criteria;
          gint64 equal = 0;

          for (guint k = 0; k < n_criteria; k++)
            {
              wins += (row[k] < row[i]) - (row[k] > row[i]);
              equal += row[k] == row[i];
            }
          ties += equal * equal - 1;
        }
      squares += wins * wins;
    }

  denominator = m * m * (n * n * n - n) - m * ties;
  if (m < 2 || denominator == 0)
    return NAN;

  return 3.0 * (double) squares / (double) denominator;
}
