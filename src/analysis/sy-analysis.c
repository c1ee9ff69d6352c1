/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-analysis.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sy-order.h"

/* Each side of a system must carry this much of W to be worth an option of its own. */
#define TOGETHER_WEIGHT_PERCENT 15
#define TOGETHER_LEAD_POINTS 10

static const char *const verdict_ids[] = {
  [SY_VERDICT_NONE] = "none",   [SY_VERDICT_NEITHER] = "neither", [SY_VERDICT_ONLY] = "only",
  [SY_VERDICT_CLOSE] = "close", [SY_VERDICT_LEAN] = "lean",       [SY_VERDICT_CLEAR] = "clear",
};

G_DEFINE_BOXED_TYPE (SyAnalysis, sy_analysis, sy_analysis_ref, sy_analysis_unref)

static void
clear_analysis (gpointer data)
{
  SyAnalysis *self = data;

  sy_problem_free (self->problem);
  g_free (self->findings);
  g_free (self->moves);
}

static void
fill_findings (SyAnalysis *self, const SyProblem *problem)
{
  self->n_criteria = problem->n;
  self->findings = g_new0 (SyFinding, problem->n);

  for (guint i = 0; i < problem->n; i++)
    {
      SyFinding *finding = &self->findings[i];
      int product = problem->weights[i] * sy_problem_get_difference (problem, i);

      finding->weight = problem->weights[i];
      finding->is_must = problem->musts != NULL && problem->musts[i];
      finding->side = problem->sides != NULL ? problem->sides[i] : SY_SIDE_WHOLE;
      if (self->weight_total > 0)
        finding->contribution_points = 10.0 * product / self->weight_total;
      finding->tips_at = sy_tipping_weight (problem, self->sum, i);
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        {
          finding->ratings[hand] = problem->unrated != NULL && problem->unrated[i]
                                       ? SY_UNSET
                                       : problem->ratings[hand][i];
          finding->rating_tips_at[hand] = sy_tipping_rating (problem, self->sum, i, (SyHand) hand);
          if (sy_analysis_rules_out (self, i, (SyHand) hand))
            self->is_ruled_out[hand] = TRUE;
        }
    }
}

static void
fill_scores (SyAnalysis *self, const SyProblem *problem)
{
  if (self->weight_total == 0)
    return;

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      int sum = 0;

      for (guint i = 0; i < problem->n; i++)
        sum += problem->weights[i] * problem->ratings[hand][i];
      self->scores_points[hand] = 10.0 * sum / self->weight_total;
    }
  self->lead_points = 10.0 * self->sum / self->weight_total;
}

/* |lead| < @points, as integers: 10·|S| < points·W. */
static gboolean
is_lead_below (SyAnalysis *self, int points)
{
  return 10 * abs (self->sum) < points * self->weight_total;
}

static SyVerdict
find_verdict (SyAnalysis *self)
{
  if (self->weight_total == 0)
    return SY_VERDICT_NONE;
  if (self->is_ruled_out[SY_LEFT] && self->is_ruled_out[SY_RIGHT])
    return SY_VERDICT_NEITHER;
  if (sy_analysis_has_ruled_out (self))
    return SY_VERDICT_ONLY;
  if (self->leader == SY_NEITHER || is_lead_below (self, SY_CLOSE_POINTS)
      || sy_reach_is_below (&self->reach, self->leader, SY_CLOSE_PERCENT))
    return SY_VERDICT_CLOSE;
  if (is_lead_below (self, SY_LEAN_POINTS)
      || sy_reach_is_below (&self->reach, self->leader, SY_LEAN_PERCENT))
    return SY_VERDICT_LEAN;

  return SY_VERDICT_CLEAR;
}

static SyHand
find_recommended (SyAnalysis *self)
{
  switch (self->verdict)
    {
    case SY_VERDICT_LEAN:
    case SY_VERDICT_CLEAR:
      return self->leader;
    case SY_VERDICT_ONLY:
      return self->is_ruled_out[SY_LEFT] ? SY_RIGHT : SY_LEFT;
    case SY_VERDICT_NONE:
    case SY_VERDICT_NEITHER:
    case SY_VERDICT_CLOSE:
    default:
      return SY_NEITHER;
    }
}

/* Both together: the two sides have opposite leaders, each carries at least 15 % of W and its own
 * lead is at least 10 points.
 */
static void
fill_together (SyAnalysis *self)
{
  int sums[SY_N_SIDES] = { 0 };
  int totals[SY_N_SIDES] = { 0 };
  gboolean together = TRUE;

  for (guint i = 0; i < self->n_criteria; i++)
    {
      const SyFinding *finding = &self->findings[i];

      sums[finding->side] += sy_finding_get_product (finding);
      totals[finding->side] += finding->weight;
    }

  for (int side = SY_SIDE_INTERFACE; side <= SY_SIDE_DATA; side++)
    {
      self->side_leaders[side] = sy_hand_of_sum (sums[side]);
      if (self->side_leaders[side] == SY_NEITHER
          || 100 * totals[side] < TOGETHER_WEIGHT_PERCENT * self->weight_total
          || 10 * abs (sums[side]) < TOGETHER_LEAD_POINTS * totals[side])
        together = FALSE;
    }

  self->together =
      together && self->side_leaders[SY_SIDE_INTERFACE] != self->side_leaders[SY_SIDE_DATA];
}

/* Of sums, what they are to a person counts. */
static gboolean
has_together_warning (SyAnalysis *self)
{
  const SyProblem *problem = self->problem;

  return self->together
         && problem->together_weight * SY_WEIGHT_MAX
                >= SY_TOGETHER_WARNING_WEIGHT * sy_problem_get_weight_max (problem);
}

/* Takes @problem. */
static SyAnalysis *
analyse (SyProblem *problem)
{
  SyAnalysis *self = g_rc_box_new0 (SyAnalysis);

  self->problem = problem;
  self->weight_total = sy_problem_get_weight_total (problem);
  self->sum = sy_problem_get_sum (problem);
  self->leader = sy_hand_of_sum (self->sum);
  self->weight_reach = problem->weight_reach;
  self->rating_reach = problem->rating_reach;
  fill_findings (self, problem);
  fill_scores (self, problem);

  sy_reach_count (problem, &self->reach);
  self->confidence_share = sy_reach_get_confidence (&self->reach, self->leader);
  self->any_weights = sy_simplex_any_weights (problem);
  self->same_order = sy_simplex_same_order (problem);
  self->order_decides = sy_order_decides (problem);
  self->dominates = sy_order_dominates (problem);
  self->moves = g_new (SyMove, problem->n);
  self->smallest_steps =
      sy_tipping_smallest_change (problem, self->sum, self->moves, &self->n_moves);
  self->is_change_far = sy_tipping_is_far (problem, self->moves, self->n_moves);

  self->verdict = find_verdict (self);
  self->recommended = find_recommended (self);
  fill_together (self);
  self->together_warns = has_together_warning (self);

  return self;
}

/**
 * sy_analysis_new_for_problem:
 * @problem: a decision as plain arrays
 *
 * Returns: (transfer full): the whole answer
 */
SyAnalysis *
sy_analysis_new_for_problem (const SyProblem *problem)
{
  g_return_val_if_fail (problem != NULL && problem->n <= SY_CRITERIA_MAX, NULL);
  g_return_val_if_fail (problem->n_people <= 1 || problem->weight_sets != NULL, NULL);

  return analyse (sy_problem_copy (problem));
}

/**
 * sy_analysis_new:
 * @catalogue: what is known
 * @profile: what is wanted
 *
 * Weighs the criteria of @catalogue; entries of @profile that it does not know do not count.
 *
 * Returns: (transfer full): the whole answer
 */
SyAnalysis *
sy_analysis_new (SyCatalogue *catalogue, SyProfile *profile)
{
  g_return_val_if_fail (catalogue != NULL && profile != NULL, NULL);

  return analyse (sy_problem_new (catalogue, profile, NULL));
}

SyAnalysis *
sy_analysis_ref (SyAnalysis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

void
sy_analysis_unref (SyAnalysis *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_analysis);
}

/**
 * sy_analysis_has_ruled_out:
 * @self: an answer
 *
 * Returns: whether the musts rule out an option, so that the verdict is not the scores' alone
 */
gboolean
sy_analysis_has_ruled_out (SyAnalysis *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_ruled_out[SY_LEFT] || self->is_ruled_out[SY_RIGHT];
}

/**
 * sy_analysis_leads_in_vain:
 * @self: an answer
 *
 * Returns: whether its scores say nothing of the outcome: the musts rule out the leader, or both
 */
gboolean
sy_analysis_leads_in_vain (SyAnalysis *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->verdict == SY_VERDICT_NEITHER
         || (self->leader != SY_NEITHER && self->is_ruled_out[self->leader]);
}

/**
 * sy_analysis_is_exact:
 * @self: an answer
 *
 * Returns: whether no weight and no rating may be off, so that one combination is all there is
 */
gboolean
sy_analysis_is_exact (SyAnalysis *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->weight_reach == 0
         && (self->rating_reach == 0
             || (self->rating_reach == SY_REACH_BY_EVIDENCE && self->reach.combinations <= 1));
}

/**
 * sy_analysis_has_spread:
 * @self: an answer
 *
 * Returns: whether there is a lead that may be another, since weights or ratings may be off; none
 * is one where the musts rule out who has it
 */
gboolean
sy_analysis_has_spread (SyAnalysis *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->verdict != SY_VERDICT_NONE && !sy_analysis_leads_in_vain (self)
         && !sy_analysis_is_exact (self);
}

/**
 * sy_analysis_rules_out:
 * @self: an analysis
 * @criterion: index of a criterion
 * @hand: an option
 *
 * Returns: whether the criterion is a must that the option does not meet
 */
gboolean
sy_analysis_rules_out (SyAnalysis *self, guint criterion, SyHand hand)
{
  g_return_val_if_fail (self != NULL && criterion < self->n_criteria, FALSE);
  g_return_val_if_fail (hand != SY_NEITHER, FALSE);

  return sy_finding_rules_out (&self->findings[criterion], hand);
}

/**
 * sy_verdict_get_id:
 * @verdict: a verdict
 *
 * Returns: (transfer none): its word in files
 */
const char *
sy_verdict_get_id (SyVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_ids), NULL);

  return verdict_ids[verdict];
}

/**
 * sy_verdict_find:
 * @id: a word that may come from a file of another version
 * @verdict: (out): the verdict that it stands for
 *
 * Returns: whether it stands for one
 */
gboolean
sy_verdict_find (const char *id, SyVerdict *verdict)
{
  g_return_val_if_fail (id != NULL && verdict != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (verdict_ids); i++)
    if (strcmp (verdict_ids[i], id) == 0)
      {
        *verdict = (SyVerdict) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * sy_analysis_dup_snapshot:
 * @self: an analysis
 * @catalogue: the catalogue that it is of
 *
 * Returns: (transfer full): the result to keep in a file
 */
SySnapshot *
sy_analysis_dup_snapshot (SyAnalysis *self, SyCatalogue *catalogue)
{
  g_return_val_if_fail (self != NULL && catalogue != NULL, NULL);

  return sy_snapshot_new (sy_verdict_get_id (self->verdict),
                          self->leader == SY_NEITHER ? "" : catalogue->options[self->leader].id);
}
