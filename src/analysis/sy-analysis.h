/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-profile.h"
#include "sy-problem.h"
#include "sy-reach.h"
#include "sy-simplex.h"
#include "sy-tipping.h"

G_BEGIN_DECLS

/**
 * SyVerdict:
 * @SY_VERDICT_NONE: nothing is weighed yet
 * @SY_VERDICT_NEITHER: both options are ruled out by musts
 * @SY_VERDICT_ONLY: one is ruled out, the other remains
 * @SY_VERDICT_CLOSE: a tie, |lead| < 2 points, or confidence < 60 %
 * @SY_VERDICT_LEAN: |lead| < 5 points, or confidence < 90 %
 * @SY_VERDICT_CLEAR: otherwise
 *
 * The first that matches.
 */
typedef enum
{
  SY_VERDICT_NONE,
  SY_VERDICT_NEITHER,
  SY_VERDICT_ONLY,
  SY_VERDICT_CLOSE,
  SY_VERDICT_LEAN,
  SY_VERDICT_CLEAR,
} SyVerdict;

/* The bounds of the verdicts. */
#define SY_CLOSE_POINTS 2
#define SY_CLOSE_PERCENT 60
#define SY_LEAN_POINTS 5
#define SY_LEAN_PERCENT 90

/**
 * SyFinding:
 * @weight: 0…sy_problem_get_weight_max()
 * @ratings: the ratings that count: the team's own, else the catalogue's; both %SY_UNSET where
 *   nobody has rated it, so that it weighs 0 and is in no figure
 * @is_must: whether an option must meet it
 * @side: the side of the system it speaks of
 * @contribution_points: 10·w·d / W, positive for the left option; they add up to the lead
 * @tips_at: weight at which the other option leads, or %SY_UNSET
 * @rating_tips_at: likewise for each option's rating
 *
 * What the analysis says of one criterion.
 */
typedef struct
{
  int weight;
  int ratings[SY_N_HANDS];
  gboolean is_must;
  SySide side;
  double contribution_points;
  int tips_at;
  int rating_tips_at[SY_N_HANDS];
} SyFinding;

/* Whether it may be in a figure. */
static inline gboolean
sy_finding_is_rated (const SyFinding *finding)
{
  return finding->ratings[SY_LEFT] != SY_UNSET;
}

/* Whether the criterion is a must that the option does not meet. */
static inline gboolean
sy_finding_rules_out (const SyFinding *finding, SyHand hand)
{
  return finding->is_must && finding->ratings[hand] != SY_UNSET
         && finding->ratings[hand] < SY_MUST_RATING;
}

/* w·d: what the criterion adds to S. */
static inline int
sy_finding_get_product (const SyFinding *finding)
{
  return finding->weight * (finding->ratings[SY_LEFT] - finding->ratings[SY_RIGHT]);
}

#define SY_TYPE_ANALYSIS (sy_analysis_get_type ())

typedef struct _SyAnalysis SyAnalysis;

/**
 * SyAnalysis:
 * @problem: what was asked
 * @n_criteria: number of @findings
 * @findings: (array length=n_criteria): in catalogue order
 * @weight_total: W = Σ w; where it is 0 there are no scores and no lead
 * @sum: S = Σ w·d
 * @leader: of S
 * @scores_points: 10·Σ w·r / W of each option, 0…100
 * @lead_points: 10·S / W, −100…100, positive where the left option leads
 * @weight_reach: the reach that was counted, unless @problem has sets of weights
 * @rating_reach: likewise, or %SY_REACH_BY_EVIDENCE
 * @reach: how the lead fares within reach
 * @confidence_share: of the leader, 0…1
 * @any_weights: shares of all weightings
 * @same_order: shares of all weightings in today's order of importance
 * @order_decides: whether today's order alone decides
 * @dominates: whether the leader is better or equal on everything that counts
 * @smallest_steps: the fewest slider steps that tip the lead, or %SY_UNSET
 * @moves: (array length=n_moves): these steps
 * @n_moves: number of @moves
 * @is_change_far: whether no team would make them, by sy_tipping_is_far()
 * @is_ruled_out: whether a must rules the option out
 * @verdict: by the stated rule
 * @recommended: the option that the verdict recommends, or %SY_NEITHER
 * @together: whether to use both, each for its side
 * @side_leaders: who leads each side, where @together is set
 * @together_warns: whether the criterion against using both weighs %SY_TOGETHER_WARNING_WEIGHT or
 * more, to a person
 *
 * The answer: immutable, boxed, reference-counted. All decisions in it are made in integers.
 */
struct _SyAnalysis
{
  SyProblem *problem;
  guint n_criteria;
  SyFinding *findings;
  int weight_total;
  int sum;
  SyHand leader;
  double scores_points[SY_N_HANDS];
  double lead_points;
  int weight_reach;
  int rating_reach;
  SyReach reach;
  double confidence_share;
  SyShares any_weights;
  SyShares same_order;
  gboolean order_decides;
  gboolean dominates;
  int smallest_steps;
  SyMove *moves;
  guint n_moves;
  gboolean is_change_far;
  gboolean is_ruled_out[SY_N_HANDS];
  SyVerdict verdict;
  SyHand recommended;
  gboolean together;
  SyHand side_leaders[SY_N_SIDES];
  gboolean together_warns;
};

GType sy_analysis_get_type (void);

SyAnalysis *sy_analysis_new (SyCatalogue *catalogue, SyProfile *profile);
SyAnalysis *sy_analysis_new_for_problem (const SyProblem *problem);
SyAnalysis *sy_analysis_ref (SyAnalysis *self);
void sy_analysis_unref (SyAnalysis *self);

gboolean sy_analysis_has_ruled_out (SyAnalysis *self);
gboolean sy_analysis_leads_in_vain (SyAnalysis *self);
gboolean sy_analysis_is_exact (SyAnalysis *self);
gboolean sy_analysis_has_spread (SyAnalysis *self);
gboolean sy_analysis_rules_out (SyAnalysis *self, guint criterion, SyHand hand);
const char *sy_verdict_get_id (SyVerdict verdict);
gboolean sy_verdict_find (const char *id, SyVerdict *verdict);
SySnapshot *sy_analysis_dup_snapshot (SyAnalysis *self, SyCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyAnalysis, sy_analysis_unref)

G_END_DECLS
