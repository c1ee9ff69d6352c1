/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-since.h"

/* A decision keeps the weights and ratings it was made on, so that day's answer can be counted
 * again, and compared with today's criterion by criterion. One that has no criterion in the
 * catalogue any more is put after the others, under its id.
 */

static void
take_profile (SyProfile **place, SyProfile *profile)
{
  sy_profile_unref (*place);
  *place = profile;
}

/* One that says only "weight" was kept of a criterion with the ratings of any day. */
static SyCriterion *
create_gone (const SyGround *ground)
{
  SyCriterion *criterion = sy_criterion_new ();

  criterion->id = g_strdup (ground->criterion);
  criterion->name = g_strdup (ground->criterion);
  criterion->group = g_strdup ("");
  criterion->question = g_strdup ("");
  criterion->zero = g_strdup ("");
  criterion->ten = g_strdup ("");
  criterion->reason = g_strdup ("");
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      criterion->ratings[hand] = MAX (ground->ratings[hand], 0);
      criterion->cells[hand] = g_strdup ("");
    }

  return criterion;
}

static GPtrArray *
list_gone (SyCatalogue *catalogue, GPtrArray *grounds)
{
  GPtrArray *gone = sy_criteria_new ();

  for (guint i = 0; i < grounds->len; i++)
    {
      const SyGround *ground = g_ptr_array_index (grounds, i);

      if (sy_catalogue_find_criterion (catalogue, ground->criterion) < 0)
        g_ptr_array_add (gone, create_gone (ground));
    }

  return gone;
}

/* What is gone is in no figure of today's, whatever the file still says of it. */
static SyProfile *
forget_gone (SyProfile *profile, GPtrArray *gone)
{
  SyProfile *now = sy_profile_ref (profile);

  for (guint i = 0; i < gone->len; i++)
    {
      const char *id = ((SyCriterion *) g_ptr_array_index (gone, i))->id;

      take_profile (&now, sy_profile_with_weight (now, id, 0));
      take_profile (&now, sy_profile_with_must (now, id, FALSE));
    }

  return now;
}

static void
go_back (SyProfile **profile, const char *criterion, const SyGround *ground)
{
  if (ground == NULL)
    take_profile (profile, sy_profile_with_weight (*profile, criterion, 0));
  else if (ground->weight != SY_UNSET)
    take_profile (profile, sy_profile_with_weight (*profile, criterion, ground->weight));
  for (int hand = SY_LEFT; ground != NULL && hand <= SY_RIGHT; hand++)
    if (ground->ratings[hand] != SY_UNSET)
      take_profile (profile, sy_profile_with_rating (*profile, criterion, (SyHand) hand,
                                                     ground->ratings[hand]));
}

/* Without what came after, which the decision and the kept result did. */
static SyProfile *
create_then (SyCatalogue *catalogue, SyProfile *profile, const SyDecision *decision)
{
  SyProfile *then = sy_profile_with_catalogue (profile, catalogue->id, catalogue->version);

  take_profile (&then, sy_profile_with_decision (then, NULL));
  take_profile (&then, sy_profile_with_result (then, NULL));
  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const char *id = sy_catalogue_get_criterion (catalogue, i)->id;

      go_back (&then, id, sy_grounds_find (decision->grounds, id));
      if (decision->musts != NULL)
        take_profile (&then, sy_profile_with_must (then, id, sy_decision_has_must (decision, id)));
    }

  return then;
}

/**
 * sy_since_new:
 * @catalogue: today's
 * @profile: a project
 *
 * Where only ratings were kept, the weights are the file's; where no musts were, they are, too.
 *
 * Returns: (transfer full) (nullable): what has changed since the decision, or %NULL where nothing
 *   was decided, or nobody kept on what; or where the criteria of both days are more than
 *   %SY_CRITERIA_MAX
 */
SySince *
sy_since_new (SyCatalogue *catalogue, SyProfile *profile)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (SyProfile) now = NULL;
  SySince *since;

  if (decision == NULL || decision->grounds->len == 0 || !sy_decision_is_made (decision))
    return NULL;
  gone = list_gone (catalogue, decision->grounds);
  if (catalogue->criteria->len + gone->len > SY_CRITERIA_MAX)
    return NULL;

  since = g_new0 (SySince, 1);
  since->catalogue =
      gone->len > 0 ? sy_catalogue_new_extended (catalogue, gone) : sy_catalogue_ref (catalogue);
  now = forget_gone (profile, gone);
  since->profile = create_then (since->catalogue, profile, decision);
  since->then = sy_analysis_new (since->catalogue, since->profile);
  since->now = sy_analysis_new (since->catalogue, now);
  since->differences = sy_difference_list (since->then, since->now, &since->n_differences);

  return since;
}

void
sy_since_free (SySince *since)
{
  sy_catalogue_unref (since->catalogue);
  sy_profile_unref (since->profile);
  sy_analysis_unref (since->then);
  sy_analysis_unref (since->now);
  g_free (since->differences);
  g_free (since);
}

/**
 * sy_analysis_keep_grounds:
 * @analysis: an answer
 * @catalogue: what it is of
 * @decision: one that nobody has got yet; it gets what weighs or is a must, in
 *   catalogue order
 */
void
sy_analysis_keep_grounds (SyAnalysis *analysis, SyCatalogue *catalogue, SyDecision *decision)
{
  g_autoptr (GPtrArray) grounds = sy_grounds_new ();
  g_autoptr (GPtrArray) musts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      const SyFinding *finding = &analysis->findings[i];
      const char *id = sy_catalogue_get_criterion (catalogue, i)->id;
      SyGround *ground;

      if (finding->is_must)
        g_ptr_array_add (musts, g_strdup (id));
      if (finding->weight == 0 && !finding->is_must)
        continue;
      ground = sy_ground_new (id);
      ground->weight = finding->weight;
      ground->ratings[SY_LEFT] = finding->ratings[SY_LEFT];
      ground->ratings[SY_RIGHT] = finding->ratings[SY_RIGHT];
      g_ptr_array_add (grounds, ground);
    }
  sy_decision_set_grounds (decision, grounds, musts);
}
