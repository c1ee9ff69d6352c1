/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (SyProfile, sy_profile, sy_profile_ref, sy_profile_unref)

static void
clear_profile (gpointer data)
{
  SyProfile *self = data;

  g_ref_string_release (self->title);
  g_ref_string_release (self->catalogue_id);
  g_ref_string_release (self->preset);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->rounds);
  g_clear_pointer (&self->decision, sy_decision_unref);
  g_clear_pointer (&self->result, sy_snapshot_unref);
  g_ref_string_release (self->invitation_id);
  g_ref_string_release (self->invitation_from);
  g_ref_string_release (self->answer_to);
  g_ptr_array_unref (self->extras);
}

/* Where @criterion stands in the sorted entries, or where it belongs. */
gboolean
_sy_profile_locate_entry (SyProfile *self, const char *criterion, guint *index)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const SyEntry *entry = g_ptr_array_index (self->entries, middle);
      int order = strcmp (entry->criterion, criterion);

      if (order == 0)
        {
          *index = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  *index = low;
  return FALSE;
}

/**
 * sy_profile_new:
 * @catalogue_id: id of the catalogue that it weighs
 * @catalogue_version: its version, 0 where unknown
 *
 * Makes a profile that weighs nothing yet, with the default reach.
 *
 * Returns: (transfer full): the profile
 */
SyProfile *
sy_profile_new (const char *catalogue_id, int catalogue_version)
{
  SyProfile *self;

  g_return_val_if_fail (catalogue_id != NULL, NULL);

  self = g_rc_box_new0 (SyProfile);
  self->title = g_ref_string_new ("");
  self->catalogue_id = g_ref_string_new (catalogue_id);
  self->catalogue_version = catalogue_version;
  self->preset = g_ref_string_new ("");
  self->weight_reach = SY_WEIGHT_REACH_DEFAULT;
  self->rating_reach = SY_RATING_REACH_DEFAULT;
  self->own = sy_owns_new ();
  self->entries = sy_entries_new ();
  self->people = sy_people_new ();
  self->rounds = sy_rounds_new ();
  self->invitation_id = g_ref_string_new ("");
  self->invitation_from = g_ref_string_new ("");
  self->answer_to = g_ref_string_new ("");
  self->extras = sy_extras_new ();

  return self;
}

SyProfile *
sy_profile_ref (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

void
sy_profile_unref (SyProfile *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_profile);
}

const char *
sy_profile_get_title (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
sy_profile_get_catalogue_id (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue_id;
}

int
sy_profile_get_catalogue_version (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->catalogue_version;
}

/**
 * sy_profile_get_preset:
 * @self: a profile
 *
 * Returns: (transfer none): id of the preset it started from, or ""
 */
const char *
sy_profile_get_preset (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->preset;
}

/**
 * sy_profile_get_weight_reach:
 * @self: a profile
 *
 * Returns: how many steps each slider may be off, 0…%SY_WEIGHT_REACH_MAX
 */
int
sy_profile_get_weight_reach (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->weight_reach;
}

/**
 * sy_profile_get_rating_reach:
 * @self: a profile
 *
 * Returns: how many steps each rating may be off, 0…%SY_RATING_REACH_MAX, or
 *   %SY_REACH_BY_EVIDENCE
 */
int
sy_profile_get_rating_reach (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rating_reach;
}

guint
sy_profile_get_n_entries (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * sy_profile_get_entry:
 * @self: a profile
 * @index: below sy_profile_get_n_entries(); entries are sorted by the bytes of their criterion's id
 *
 * Returns: (transfer none): the entry
 */
const SyEntry *
sy_profile_get_entry (SyProfile *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}

/**
 * sy_profile_find_entry:
 * @self: a profile
 * @criterion: a criterion's id
 *
 * Returns: (transfer none) (nullable): what the profile says of it
 */
const SyEntry *
sy_profile_find_entry (SyProfile *self, const char *criterion)
{
  guint index;

  g_return_val_if_fail (self != NULL && criterion != NULL, NULL);

  return _sy_profile_locate_entry (self, criterion, &index)
             ? g_ptr_array_index (self->entries, index)
             : NULL;
}

/**
 * sy_profile_get_weight:
 * @self: a profile
 * @criterion: a criterion's id
 *
 * Returns: its weight 0…%SY_WEIGHT_MAX, 0 where the profile does not speak of it
 */
int
sy_profile_get_weight (SyProfile *self, const char *criterion)
{
  const SyEntry *entry = sy_profile_find_entry (self, criterion);

  return entry != NULL ? entry->weight : 0;
}

/**
 * sy_profile_get_rating:
 * @self: a profile
 * @criterion: a criterion
 * @hand: the option
 *
 * Returns: the team's own rating, else the catalogue's, 0…%SY_RATING_MAX; %SY_UNSET where there is
 *   neither
 */
int
sy_profile_get_rating (SyProfile *self, const SyCriterion *criterion, SyHand hand)
{
  return sy_entry_get_rating (sy_profile_find_entry (self, criterion->id), criterion, hand);
}

/**
 * sy_profile_rates:
 * @self: a profile
 * @criterion: a criterion
 *
 * Returns: whether both options are rated, so that it may be weighed
 */
gboolean
sy_profile_rates (SyProfile *self, const SyCriterion *criterion)
{
  return sy_profile_get_rating (self, criterion, SY_LEFT) != SY_UNSET
         && sy_profile_get_rating (self, criterion, SY_RIGHT) != SY_UNSET;
}

/**
 * sy_profile_get_own:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type SyOwn): criteria of the project's own, in its order
 */
GPtrArray *
sy_profile_get_own (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->own;
}

/**
 * sy_profile_get_people:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type SyPerson): in file order
 */
GPtrArray *
sy_profile_get_people (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->people;
}

/**
 * sy_profile_get_rounds:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type SyRound): the earlier rounds, oldest first
 */
GPtrArray *
sy_profile_get_rounds (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rounds;
}

/**
 * sy_profile_get_decision:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): what was decided
 */
const SyDecision *
sy_profile_get_decision (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->decision;
}

/**
 * sy_profile_get_result:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): the result at the time of saving
 */
const SySnapshot *
sy_profile_get_result (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result;
}

/**
 * sy_profile_get_invitation_id:
 * @self: a profile
 *
 * Returns: (transfer none): what tells this invitation from others, or "" where it is none
 */
const char *
sy_profile_get_invitation_id (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->invitation_id;
}

/**
 * sy_profile_get_invitation_from:
 * @self: a profile
 *
 * Returns: (transfer none): who invites, or ""
 */
const char *
sy_profile_get_invitation_from (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->invitation_from;
}

/**
 * sy_profile_get_answer_to:
 * @self: a profile
 *
 * Returns: (transfer none): id of the invitation that it answers, or "" where it is no answer
 */
const char *
sy_profile_get_answer_to (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->answer_to;
}

/**
 * sy_profile_get_extras:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type SyExtra): unknown members outside of entries and people;
 *   containers "", "catalogue", "reach", "decision", "result", "invitation" and "answer"
 */
GPtrArray *
sy_profile_get_extras (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->extras;
}
