/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-effect.h"

#include <math.h>
#include <stdlib.h>

static int
compare_effects (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  const SyFinding *findings = data;
  int effect_first = abs (sy_finding_get_product (&findings[first]));
  int effect_second = abs (sy_finding_get_product (&findings[second]));

  if ((findings[first].weight > 0) != (findings[second].weight > 0))
    return findings[first].weight > 0 ? -1 : 1;
  if (effect_first != effect_second)
    return effect_second - effect_first;

  return first < second ? -1 : first > second;
}

/**
 * sy_effect_order:
 * @analysis: an answer
 * @n_weighted: (out) (optional): how many criteria weigh something
 *
 * Returns: (transfer full) (array): the indices of all criteria, the largest effect on the lead
 *   first, equal ones in catalogue order, those of weight 0 at the end
 */
guint *
sy_effect_order (SyAnalysis *analysis, guint *n_weighted)
{
  guint *order;
  guint weighted = 0;

  g_return_val_if_fail (analysis != NULL, NULL);

  order = g_new (guint, analysis->n_criteria + 1);
  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      order[i] = i;
      weighted += analysis->findings[i].weight > 0;
    }
  g_qsort_with_data (order, (int) analysis->n_criteria, sizeof *order, compare_effects,
                     analysis->findings);
  if (n_weighted != NULL)
    *n_weighted = weighted;

  return order;
}

/**
 * sy_effect_list_reasons:
 * @analysis: an answer
 * @n_max: how many are wanted
 * @n_reasons: (out): how many there are
 *
 * Returns: (transfer full) (array length=n_reasons): the indices of the criteria of the largest
 *   effects: those that help the favoured option, then those that speak against it
 */
guint *
sy_effect_list_reasons (SyAnalysis *analysis, guint n_max, guint *n_reasons)
{
  g_autofree guint *order = NULL;
  guint *reasons;
  SyHand favoured;
  guint n;

  g_return_val_if_fail (analysis != NULL && n_reasons != NULL, NULL);

  favoured = sy_effect_get_favoured (analysis);
  order = sy_effect_order (analysis, &n);
  n = MIN (n, n_max);
  reasons = g_new (guint, n + 1);
  *n_reasons = 0;
  for (int helps = TRUE; helps >= FALSE; helps--)
    for (guint k = 0; k < n; k++)
      {
        SyHand helped = sy_hand_of_sum (sy_finding_get_product (&analysis->findings[order[k]]));

        if (helped != SY_NEITHER && (helped == favoured) == helps)
          reasons[(*n_reasons)++] = order[k];
      }

  return reasons;
}

/**
 * sy_effect_get_favoured:
 * @analysis: an answer
 *
 * Returns: the option for or against which its criteria speak: the recommended one, else the leader
 */
SyHand
sy_effect_get_favoured (SyAnalysis *analysis)
{
  g_return_val_if_fail (analysis != NULL, SY_NEITHER);

  return analysis->recommended != SY_NEITHER ? analysis->recommended : analysis->leader;
}

/**
 * sy_effect_get_span_points:
 * @analysis: an answer
 *
 * Returns: the largest size of any contribution, 0…100
 */
double
sy_effect_get_span_points (SyAnalysis *analysis)
{
  double span_points = 0;

  g_return_val_if_fail (analysis != NULL, 0);

  for (guint i = 0; i < analysis->n_criteria; i++)
    span_points = MAX (span_points, fabs (analysis->findings[i].contribution_points));

  return span_points;
}
