/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session-private.h"

#include <string.h>

#include "sy-catalogue-steps.h"
#include "sy-since.h"

/* What a user may change: each function is one step to undo, and none where nothing changes. */

static SyProfile *
get_profile (SySession *self)
{
  return sy_document_get_profile (sy_session_get_document (self));
}

/* Takes @profile. */
void
_sy_session_apply (SySession *self, SyProfile *profile, SyGesture gesture)
{
  sy_document_apply (sy_session_get_document (self), profile, gesture);
  sy_profile_unref (profile);
}

/* Letters typed in a row into one field are one step. */
static void
apply_typed (SySession *self, SyProfile *profile, SyGestureKind field, const char *id)
{
  int index = sy_catalogue_find_criterion (sy_session_get_catalogue (self), id);

  _sy_session_apply (self, profile, (SyGesture) { field, (guint) index });
}

static int
sy_session_get_weight (SyWeighing *weighing, const SyCriterion *criterion)
{
  return sy_profile_get_weight (get_profile (SY_SESSION (weighing)), criterion->id);
}

static void
sy_session_weigh (SyWeighing *weighing, const SyCriterion *criterion, int weight, SyGesture gesture)
{
  sy_session_set_weight (SY_SESSION (weighing), criterion->id, weight, gesture);
}

/* In a project, what nobody has weighed weighs nothing. */
static gboolean
sy_session_may_be_unset (SyWeighing *weighing)
{
  return FALSE;
}

/* Its weights are those of the project. */
void
_sy_session_init_weighing (SyWeighingInterface *interface)
{
  interface->get_weight = sy_session_get_weight;
  interface->set_weight = sy_session_weigh;
  interface->may_be_unset = sy_session_may_be_unset;
}

/**
 * sy_session_set_title:
 * @self: a session
 * @title: of the project
 */
void
sy_session_set_title (SySession *self, const char *title)
{
  g_return_if_fail (SY_IS_SESSION (self));

  _sy_session_apply (self, sy_profile_with_title (get_profile (self), title), SY_GESTURE_NONE);
}

/**
 * sy_session_set_weight:
 * @self: a session
 * @id: of a criterion
 * @weight: 0…%SY_WEIGHT_MAX
 * @gesture: what this is part of
 */
void
sy_session_set_weight (SySession *self, const char *id, int weight, SyGesture gesture)
{
  g_return_if_fail (SY_IS_SESSION (self));

  _sy_session_apply (self, sy_profile_with_weight (get_profile (self), id, weight), gesture);
}

void
sy_session_set_must (SySession *self, const char *id, gboolean is_must)
{
  g_return_if_fail (SY_IS_SESSION (self));

  _sy_session_apply (self, sy_profile_with_must (get_profile (self), id, is_must), SY_GESTURE_NONE);
}

/**
 * sy_session_set_rating:
 * @self: a session
 * @id: of a criterion
 * @hand: the option
 * @rating: the team's own, 0…%SY_RATING_MAX; the catalogue's own value, or %SY_UNSET, goes back to
 *   the catalogue's
 */
void
sy_session_set_rating (SySession *self, const char *id, SyHand hand, int rating)
{
  SyCatalogue *catalogue;
  int index;

  g_return_if_fail (SY_IS_SESSION (self));

  catalogue = sy_session_get_catalogue (self);
  index = sy_catalogue_find_criterion (catalogue, id);
  if (index >= 0 && sy_catalogue_get_criterion (catalogue, (guint) index)->ratings[hand] == rating)
    rating = SY_UNSET;

  _sy_session_apply (self, sy_profile_with_rating (get_profile (self), id, hand, rating),
                     SY_GESTURE_NONE);
}

/**
 * sy_session_rate:
 * @self: a session
 * @id: of a criterion that is for the team to rate
 * @left: of the left option, 0…%SY_RATING_MAX
 * @right: of the right option, likewise
 * @reason: why, or ""
 *
 * Rates both options in one step: of one alone nothing can be counted.
 */
void
sy_session_rate (SySession *self, const char *id, int left, int right, const char *reason)
{
  g_autoptr (SyProfile) half = NULL;
  g_autoptr (SyProfile) whole = NULL;

  g_return_if_fail (SY_IS_SESSION (self) && id != NULL && reason != NULL);

  half = sy_profile_with_rating (get_profile (self), id, SY_LEFT, left);
  whole = sy_profile_with_rating (half, id, SY_RIGHT, right);
  _sy_session_apply (self, sy_profile_with_reason (whole, id, reason), SY_GESTURE_NONE);
}

/**
 * sy_session_set_reason:
 * @self: a session
 * @id: of a criterion
 * @reason: why the team rates so, or ""
 *
 * Letters typed in a row are one step, until sy_session_end_gesture().
 */
void
sy_session_set_reason (SySession *self, const char *id, const char *reason)
{
  g_return_if_fail (SY_IS_SESSION (self));

  apply_typed (self, sy_profile_with_reason (get_profile (self), id, reason),
               SY_GESTURE_KIND_REASON, id);
}

/**
 * sy_session_set_note:
 * @self: a session
 * @id: of a criterion
 * @note: or ""
 *
 * Letters typed in a row are one step, until sy_session_end_gesture().
 */
void
sy_session_set_note (SySession *self, const char *id, const char *note)
{
  g_return_if_fail (SY_IS_SESSION (self));

  apply_typed (self, sy_profile_with_note (get_profile (self), id, note), SY_GESTURE_KIND_NOTE, id);
}

/**
 * sy_session_set_reach:
 * @self: a session
 * @weight_reach: slider steps, 0…%SY_WEIGHT_REACH_MAX
 * @rating_reach: rating steps, 0…%SY_RATING_REACH_MAX
 * @gesture: what this is part of
 */
void
sy_session_set_reach (SySession *self, int weight_reach, int rating_reach, SyGesture gesture)
{
  g_return_if_fail (SY_IS_SESSION (self));

  _sy_session_apply (self, sy_profile_with_reach (get_profile (self), weight_reach, rating_reach),
                     gesture);
}

/* What it rests on: today's weights, ratings and musts, unless its words alone have changed. */
static void
set_grounds (SySession *self, SyDecision *decision)
{
  const SyDecision *before = sy_profile_get_decision (get_profile (self));
  gboolean is_of_before = before != NULL && sy_decision_is_made (before)
                          && strcmp (decision->chosen, before->chosen) == 0
                          && strcmp (decision->date, before->date) == 0;
  g_autoptr (GPtrArray) grounds = sy_grounds_new ();

  if (is_of_before)
    sy_decision_set_grounds (decision, before->grounds, before->musts);
  else if (sy_decision_is_made (decision))
    sy_analysis_keep_grounds (sy_session_get_analysis (self), sy_session_get_catalogue (self),
                              decision);
  else
    sy_decision_set_grounds (decision, grounds, NULL);
}

/* What was written of the people goes to them. */
static SyProfile *
take_dissents (SyProfile *profile, SyDecision *decision)
{
  g_autoptr (GPtrArray) dissents = g_steal_pointer (&decision->dissents);
  SyProfile *changed = sy_profile_ref (profile);

  if (dissents == NULL || dissents->len != sy_profile_get_people (profile)->len)
    return changed;

  for (guint i = 0; i < dissents->len; i++)
    {
      SyProfile *last = changed;

      changed = sy_profile_with_person_dissent (last, i, g_ptr_array_index (dissents, i));
      sy_profile_unref (last);
    }

  return changed;
}

/**
 * sy_session_set_decision:
 * @self: a session
 * @decision: (nullable): what people decided, without its grounds, which are added here; not to be
 *   changed any more
 *
 * Who would have decided otherwise keeps that; all is one step. What was being written of another
 * decision is settled by that.
 */
void
sy_session_set_decision (SySession *self, SyDecision *decision)
{
  g_autoptr (SyProfile) profile = NULL;

  g_return_if_fail (SY_IS_SESSION (self));

  profile = decision != NULL ? take_dissents (get_profile (self), decision)
                             : sy_profile_ref (get_profile (self));
  if (decision != NULL)
    set_grounds (self, decision);
  _sy_session_apply (self, sy_profile_with_decision (profile, decision), SY_GESTURE_NONE);
  sy_document_set_unrecorded (sy_session_get_document (self), NULL);
}

/**
 * sy_session_apply_preset:
 * @self: a session
 * @position: in the list of presets; 0 keeps the weights and forgets where they came from
 */
void
sy_session_apply_preset (SySession *self, guint position)
{
  SyCatalogue *catalogue;
  SyProfile *profile;

  g_return_if_fail (SY_IS_SESSION (self));

  catalogue = sy_session_get_catalogue (self);
  profile = get_profile (self);
  g_return_if_fail (position <= catalogue->presets->len);

  if (position == sy_session_get_preset (self))
    return;

  if (position == 0)
    _sy_session_apply (self, sy_profile_with_preset (profile, ""), SY_GESTURE_NONE);
  else
    _sy_session_apply (self,
                       sy_profile_with_preset_applied (profile, catalogue,
                                                       g_ptr_array_index (catalogue->presets,
                                                                          position - 1)),
                       SY_GESTURE_NONE);
}

static gboolean
is_blank (SyProfile *profile)
{
  return *sy_profile_get_title (profile) == '\0' && *sy_profile_get_preset (profile) == '\0'
         && sy_profile_get_own (profile)->len == 0 && sy_profile_get_n_entries (profile) == 0
         && sy_profile_get_people (profile)->len == 0 && sy_profile_get_decision (profile) == NULL
         && sy_profile_get_extras (profile)->len == 0;
}

/**
 * sy_session_start:
 * @self: a session
 * @preset: id of a preset, or ""
 * @weight_reach: of the new project
 * @rating_reach: likewise
 *
 * Starts a new project in the place of what is shown, as a step that can be undone; a blank one
 * stays.
 */
void
sy_session_start (SySession *self, const char *preset, int weight_reach, int rating_reach)
{
  g_autoptr (SyProfile) blank = NULL;
  g_autoptr (SyProfile) profile = NULL;
  SyCatalogue *catalogue;
  const SyPreset *found;

  g_return_if_fail (SY_IS_SESSION (self));

  catalogue = sy_session_get_catalogue (self);
  found = sy_catalogue_find_preset (catalogue, preset);
  if (found == NULL && is_blank (get_profile (self)))
    return;

  blank = sy_profile_new (catalogue->id, catalogue->version);
  profile = sy_profile_with_reach (blank, weight_reach, rating_reach);

  _sy_session_apply (self,
                     found != NULL ? sy_profile_with_preset_applied (profile, catalogue, found)
                                   : sy_profile_ref (profile),
                     SY_GESTURE_NONE);
}

/**
 * sy_session_reset_weight:
 * @self: a session
 * @id: of a criterion
 *
 * Gives it the weight of the preset that the project started from; nothing happens where there was
 * none.
 */
void
sy_session_reset_weight (SySession *self, const char *id)
{
  SyProfile *profile;
  const SyPreset *preset;

  g_return_if_fail (SY_IS_SESSION (self));

  profile = get_profile (self);
  preset =
      sy_catalogue_find_preset (sy_session_get_catalogue (self), sy_profile_get_preset (profile));
  if (preset != NULL)
    sy_session_set_weight (self, id, GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, id)),
                           SY_GESTURE_NONE);
}

/**
 * sy_session_tip:
 * @self: a session
 *
 * Makes the smallest change that lets the other option lead; nothing happens where there is none.
 */
void
sy_session_tip (SySession *self)
{
  SyAnalysis *analysis;
  SyCatalogue *catalogue;
  SyProfile *profile;

  g_return_if_fail (SY_IS_SESSION (self));

  analysis = sy_session_get_analysis (self);
  catalogue = sy_session_get_catalogue (self);
  profile = sy_profile_ref (get_profile (self));
  for (guint i = 0; i < analysis->n_moves; i++)
    {
      const SyMove *move = &analysis->moves[i];
      g_autoptr (SyProfile) before = profile;

      profile = sy_profile_with_weight (before,
                                        sy_catalogue_get_criterion (catalogue, move->criterion)->id,
                                        move->to);
    }

  _sy_session_apply (self, profile, SY_GESTURE_NONE);
}

/**
 * sy_session_end_gesture:
 * @self: a session
 *
 * Makes what follows another step: who comes back to a text later has begun something new.
 */
void
sy_session_end_gesture (SySession *self)
{
  g_return_if_fail (SY_IS_SESSION (self));

  sy_document_end_gesture (sy_session_get_document (self));
}

void
sy_session_undo (SySession *self)
{
  g_return_if_fail (SY_IS_SESSION (self));

  sy_document_undo (sy_session_get_document (self));
}

void
sy_session_redo (SySession *self)
{
  g_return_if_fail (SY_IS_SESSION (self));

  sy_document_redo (sy_session_get_document (self));
}

/**
 * sy_session_is_untouched:
 * @self: a session
 *
 * Returns: whether nothing is lost when another file takes its place
 */
gboolean
sy_session_is_untouched (SySession *self)
{
  SyDocument *document;

  g_return_val_if_fail (SY_IS_SESSION (self), FALSE);

  document = sy_session_get_document (self);

  return sy_document_get_file (document) == NULL && !sy_document_get_modified (document)
         && sy_document_get_unrecorded (document) == NULL
         && sy_document_get_secret_round (document) == NULL && !sy_document_get_can_undo (document)
         && !sy_document_get_can_redo (document);
}

/**
 * sy_session_can_take_catalogue:
 * @self: a session
 * @catalogue: another of the same id
 *
 * Returns: whether it is of the same options, and has room for the project's own criteria
 */
gboolean
sy_session_can_take_catalogue (SySession *self, SyCatalogue *catalogue)
{
  SyCatalogue *now;

  g_return_val_if_fail (SY_IS_SESSION (self) && catalogue != NULL, FALSE);

  now = sy_session_get_catalogue (self);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    if (strcmp (now->options[hand].id, catalogue->options[hand].id) != 0)
      return FALSE;

  return catalogue->criteria->len + sy_profile_get_own (get_profile (self))->len <= SY_CRITERIA_MAX;
}

/**
 * sy_session_take_catalogue:
 * @self: a session that sy_session_can_take_catalogue()
 * @catalogue: what its project weighs from now on
 */
void
sy_session_take_catalogue (SySession *self, SyCatalogue *catalogue)
{
  g_return_if_fail (SY_IS_SESSION (self) && catalogue != NULL);
  g_return_if_fail (sy_session_can_take_catalogue (self, catalogue));

  _sy_session_apply (self,
                     sy_catalogue_steps_add (_sy_session_get_catalogue_steps (self),
                                             get_profile (self), sy_session_get_catalogue (self),
                                             catalogue),
                     SY_GESTURE_NONE);
}
