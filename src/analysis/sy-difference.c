/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-difference.h"

#include <stdlib.h>

/* A difference with its size as an integer: all parts have the denominator W·W' in common. */
typedef struct
{
  SyDifference difference;
  gint64 size;
} Sized;

static int
compare_sizes (const void *a, const void *b)
{
  const Sized *first = a;
  const Sized *second = b;

  if (first->size != second->size)
    return first->size > second->size ? -1 : 1;

  return first->difference.criterion < second->difference.criterion ? -1 : 1;
}

static Sized
measure_difference (SyAnalysis *from, SyAnalysis *to, guint i)
{
  const SyFinding *before = &from->findings[i];
  const SyFinding *after = &to->findings[i];
  /* Where nothing is weighed every product is 0, and so is its part of the lead. */
  gint64 part = (gint64) sy_finding_get_product (after) * MAX (from->weight_total, 1)
                - (gint64) sy_finding_get_product (before) * MAX (to->weight_total, 1);
  Sized sized = { .difference = { .criterion = i }, .size = llabs (part) };

  sized.difference.points = after->contribution_points - before->contribution_points;
  if (part == 0)
    sized.difference.points = 0;
  sized.difference.has_weight = before->weight != after->weight;
  sized.difference.has_must = before->is_must != after->is_must;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sized.difference.has_rating[hand] = before->ratings[hand] != after->ratings[hand];

  return sized;
}

static gboolean
is_worth_listing (const Sized *sized)
{
  const SyDifference *difference = &sized->difference;

  return sized->size != 0 || difference->has_weight || difference->has_must
         || difference->has_rating[SY_LEFT] || difference->has_rating[SY_RIGHT];
}

/**
 * sy_difference_get_hand:
 * @from: an answer in which something is weighed
 * @to: another one
 *
 * Returns: the option towards which the lead moves from @from to @to, decided in integers; or
 *   %SY_NEITHER where both leads are exactly the same
 */
SyHand
sy_difference_get_hand (SyAnalysis *from, SyAnalysis *to)
{
  gint64 there;
  gint64 here;

  g_return_val_if_fail (from != NULL && from->weight_total > 0, SY_NEITHER);
  g_return_val_if_fail (to != NULL && to->weight_total > 0, SY_NEITHER);

  there = (gint64) to->sum * from->weight_total;
  here = (gint64) from->sum * to->weight_total;

  return there > here ? SY_LEFT : there < here ? SY_RIGHT : SY_NEITHER;
}

/**
 * sy_difference_list:
 * @from: an answer
 * @to: another one of the same catalogue
 * @n_differences: (out): their number
 *
 * Returns: (transfer full) (array length=n_differences): the parts of the change of the lead, the
 *   largest first, equal ones in catalogue order; they add up to the change. Criteria that add
 *   nothing are listed where anything of theirs differs.
 */
SyDifference *
sy_difference_list (SyAnalysis *from, SyAnalysis *to, guint *n_differences)
{
  g_autofree Sized *sized = NULL;
  SyDifference *differences;
  guint n = 0;

  g_return_val_if_fail (from != NULL && to != NULL && n_differences != NULL, NULL);
  g_return_val_if_fail (from->n_criteria == to->n_criteria, NULL);

  sized = g_new (Sized, from->n_criteria);
  for (guint i = 0; i < from->n_criteria; i++)
    {
      sized[n] = measure_difference (from, to, i);
      n += is_worth_listing (&sized[n]);
    }
  if (n > 0)
    qsort (sized, n, sizeof *sized, compare_sizes);

  differences = g_new (SyDifference, n);
  for (guint i = 0; i < n; i++)
    differences[i] = sized[i].difference;
  *n_differences = n;

  return differences;
}
