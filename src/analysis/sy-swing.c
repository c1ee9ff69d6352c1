/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-swing.h"

#include <stdlib.h>

/* A swing with the size of its bar as an exact fraction, up to the factor all have in common. */
typedef struct
{
  SySwing swing;
  guint64 numerator;
  guint64 denominator;
} Sized;

static int
compare_sizes (const void *a, const void *b)
{
  const Sized *first = a;
  const Sized *second = b;
  SyCount left = (SyCount) first->numerator * second->denominator;
  SyCount right = (SyCount) second->numerator * first->denominator;

  if (left != right)
    return left > right ? -1 : 1;

  return first->swing.criterion < second->swing.criterion ? -1 : 1;
}

static Sized
measure_swing (SyAnalysis *analysis, guint i)
{
  const SyFinding *finding = &analysis->findings[i];
  const int max = sy_problem_get_weight_max (analysis->problem);
  const int difference = finding->ratings[SY_LEFT] - finding->ratings[SY_RIGHT];
  const int sum = analysis->sum - finding->weight * difference;
  const int total = analysis->weight_total - finding->weight;
  Sized sized = { .swing = { .criterion = i, .has_min = total > 0 }, .denominator = 1 };

  sized.swing.lead_at_max_points = 10.0 * (sum + max * difference) / (total + max);
  sized.swing.lead_at_min_points = sized.swing.lead_at_max_points;
  if (total > 0)
    {
      sized.swing.lead_at_min_points = 10.0 * sum / total;
      sized.numerator = (guint64) llabs ((gint64) difference * total - sum);
      sized.denominator = (guint64) total * (guint64) (total + max);
    }

  return sized;
}

/**
 * sy_swing_list:
 * @analysis: an answer
 * @n_swings: (out): their number
 *
 * Returns: (transfer full) (array length=n_swings): the swing of every criterion that weighs
 *   something, the longest first, equal ones in catalogue order
 */
SySwing *
sy_swing_list (SyAnalysis *analysis, guint *n_swings)
{
  g_autofree Sized *sized = NULL;
  SySwing *swings;
  guint n = 0;

  g_return_val_if_fail (analysis != NULL && n_swings != NULL, NULL);

  sized = g_new (Sized, analysis->n_criteria);
  for (guint i = 0; i < analysis->n_criteria; i++)
    if (analysis->findings[i].weight > 0)
      sized[n++] = measure_swing (analysis, i);
  if (n > 0)
    qsort (sized, n, sizeof *sized, compare_sizes);

  swings = g_new (SySwing, n);
  for (guint i = 0; i < n; i++)
    swings[i] = sized[i].swing;
  *n_swings = n;

  return swings;
}
