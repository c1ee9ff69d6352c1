/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-private.h"

#include <string.h>

/* The with_ functions: each gives a changed copy that shares the rest. */

static void
set_ref_string (char **place, const char *value)
{
  char *old = *place;

  *place = g_ref_string_new (value);
  g_ref_string_release (old);
}

static gpointer
acquire_entry (gconstpointer entry, gpointer user_data)
{
  return g_rc_box_acquire ((gpointer) entry);
}

/* The changed copy that every with_ function starts from: it shares each part with @self. */
SyProfile *
_sy_profile_copy (SyProfile *self)
{
  SyProfile *copy = g_rc_box_new0 (SyProfile);

  copy->title = g_ref_string_acquire (self->title);
  copy->catalogue_id = g_ref_string_acquire (self->catalogue_id);
  copy->catalogue_version = self->catalogue_version;
  copy->preset = g_ref_string_acquire (self->preset);
  copy->weight_reach = self->weight_reach;
  copy->rating_reach = self->rating_reach;
  copy->own = g_ptr_array_ref (self->own);
  copy->entries = g_ptr_array_ref (self->entries);
  copy->people = g_ptr_array_ref (self->people);
  copy->rounds = g_ptr_array_ref (self->rounds);
  copy->decision = self->decision != NULL ? g_rc_box_acquire (self->decision) : NULL;
  copy->result = self->result != NULL ? g_rc_box_acquire (self->result) : NULL;
  copy->invitation_id = g_ref_string_acquire (self->invitation_id);
  copy->invitation_from = g_ref_string_acquire (self->invitation_from);
  copy->answer_to = g_ref_string_acquire (self->answer_to);
  copy->extras = g_ptr_array_ref (self->extras);

  return copy;
}

/* A list that its caller may change. */
GPtrArray *
_sy_profile_copy_entries (SyProfile *self)
{
  return g_ptr_array_copy (self->entries, (GCopyFunc) acquire_entry, NULL);
}

/* A copy of the entry on @criterion that its caller may change, or a new one. */
static SyEntry *
copy_entry (SyProfile *self, const char *criterion)
{
  const SyEntry *old = sy_profile_find_entry (self, criterion);

  return old != NULL ? sy_entry_copy (old) : sy_entry_new (criterion);
}

/* Takes @entry, which takes the place of the one on the same criterion. */
static SyProfile *
replace_entry (SyProfile *self, SyEntry *entry)
{
  SyProfile *copy = _sy_profile_copy (self);
  guint index;

  g_ptr_array_unref (copy->entries);
  copy->entries = _sy_profile_copy_entries (self);
  if (_sy_profile_locate_entry (self, entry->criterion, &index))
    g_ptr_array_remove_index (copy->entries, index);
  g_ptr_array_insert (copy->entries, (int) index, entry);

  return copy;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(SyEntry *const *) a)->criterion, (*(SyEntry *const *) b)->criterion);
}

SyProfile *
sy_profile_with_title (SyProfile *self, const char *title)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && title != NULL, NULL);

  if (strcmp (self->title, title) == 0)
    return sy_profile_ref (self);

  copy = _sy_profile_copy (self);
  set_ref_string (&copy->title, title);

  return copy;
}

SyProfile *
sy_profile_with_catalogue (SyProfile *self, const char *id, int version)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (strcmp (self->catalogue_id, id) == 0 && self->catalogue_version == version)
    return sy_profile_ref (self);

  copy = _sy_profile_copy (self);
  set_ref_string (&copy->catalogue_id, id);
  copy->catalogue_version = version;

  return copy;
}

/**
 * sy_profile_with_preset:
 * @self: a profile
 * @preset: id of the preset it started from, or ""
 *
 * Names the preset without touching the weights; see sy_profile_with_preset_applied().
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_preset (SyProfile *self, const char *preset)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && preset != NULL, NULL);

  if (strcmp (self->preset, preset) == 0)
    return sy_profile_ref (self);

  copy = _sy_profile_copy (self);
  set_ref_string (&copy->preset, preset);

  return copy;
}

SyProfile *
sy_profile_with_reach (SyProfile *self, int weight_reach, int rating_reach)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (0 <= weight_reach && weight_reach <= SY_WEIGHT_REACH_MAX, NULL);
  g_return_val_if_fail (rating_reach == SY_REACH_BY_EVIDENCE
                            || (0 <= rating_reach && rating_reach <= SY_RATING_REACH_MAX),
                        NULL);

  if (self->weight_reach == weight_reach && self->rating_reach == rating_reach)
    return sy_profile_ref (self);

  copy = _sy_profile_copy (self);
  copy->weight_reach = weight_reach;
  copy->rating_reach = rating_reach;

  return copy;
}

/**
 * sy_profile_with_entries:
 * @self: a profile
 * @entries: (element-type SyEntry): no two on one criterion; shared with the new profile, so not to
 *   be changed any more
 *
 * They take the place of all entries.
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_entries (SyProfile *self, GPtrArray *entries)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && entries != NULL, NULL);

  copy = _sy_profile_copy (self);
  g_ptr_array_unref (copy->entries);
  copy->entries = g_ptr_array_ref (entries);
  g_ptr_array_sort (copy->entries, compare_entries);

  return copy;
}

SyProfile *
sy_profile_with_weight (SyProfile *self, const char *criterion, int weight)
{
  SyEntry *entry;

  g_return_val_if_fail (self != NULL && criterion != NULL, NULL);
  g_return_val_if_fail (0 <= weight && weight <= SY_WEIGHT_MAX, NULL);

  if (sy_profile_get_weight (self, criterion) == weight)
    return sy_profile_ref (self);

  entry = copy_entry (self, criterion);
  entry->weight = weight;

  return replace_entry (self, entry);
}

SyProfile *
sy_profile_with_must (SyProfile *self, const char *criterion, gboolean is_must)
{
  const SyEntry *old;
  SyEntry *entry;

  g_return_val_if_fail (self != NULL && criterion != NULL, NULL);

  old = sy_profile_find_entry (self, criterion);
  if ((old != NULL && old->is_must) == !!is_must)
    return sy_profile_ref (self);

  entry = copy_entry (self, criterion);
  entry->is_must = !!is_must;

  return replace_entry (self, entry);
}

/**
 * sy_profile_with_rating:
 * @self: a profile
 * @criterion: a criterion's id
 * @hand: the option
 * @rating: the team's own 0…%SY_RATING_MAX, or %SY_UNSET to go back to the catalogue's
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_rating (SyProfile *self, const char *criterion, SyHand hand, int rating)
{
  const SyEntry *old;
  SyEntry *entry;

  g_return_val_if_fail (self != NULL && criterion != NULL && hand != SY_NEITHER, NULL);
  g_return_val_if_fail (SY_UNSET <= rating && rating <= SY_RATING_MAX, NULL);

  old = sy_profile_find_entry (self, criterion);
  if ((old != NULL ? old->ratings[hand] : SY_UNSET) == rating)
    return sy_profile_ref (self);

  entry = copy_entry (self, criterion);
  entry->ratings[hand] = rating;

  return replace_entry (self, entry);
}

SyProfile *
sy_profile_with_reason (SyProfile *self, const char *criterion, const char *reason)
{
  const SyEntry *old;
  SyEntry *entry;

  g_return_val_if_fail (self != NULL && criterion != NULL && reason != NULL, NULL);

  old = sy_profile_find_entry (self, criterion);
  if (strcmp (old != NULL ? old->reason : "", reason) == 0)
    return sy_profile_ref (self);

  entry = copy_entry (self, criterion);
  set_ref_string (&entry->reason, reason);

  return replace_entry (self, entry);
}

SyProfile *
sy_profile_with_note (SyProfile *self, const char *criterion, const char *note)
{
  const SyEntry *old;
  SyEntry *entry;

  g_return_val_if_fail (self != NULL && criterion != NULL && note != NULL, NULL);

  old = sy_profile_find_entry (self, criterion);
  if (strcmp (old != NULL ? old->note : "", note) == 0)
    return sy_profile_ref (self);

  entry = copy_entry (self, criterion);
  set_ref_string (&entry->note, note);

  return replace_entry (self, entry);
}

/**
 * sy_profile_with_preset_applied:
 * @self: a profile
 * @catalogue: the catalogue that holds @preset
 * @preset: a starting point
 *
 * Gives every criterion of @catalogue the preset's weight, 0 where it names none. Musts, own
 * ratings, reasons and notes stay, and so do the weights of the project's own criteria.
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_preset_applied (SyProfile *self, SyCatalogue *catalogue, const SyPreset *preset)
{
  SyProfile *changed;

  g_return_val_if_fail (self != NULL && catalogue != NULL && preset != NULL, NULL);

  changed = sy_profile_with_preset (self, preset->id);
  catalogue = sy_catalogue_get_base (catalogue);
  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = g_ptr_array_index (catalogue->criteria, i);
      g_autoptr (SyProfile) before = changed;
      int weight = GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, criterion->id));

      changed = sy_profile_with_weight (before, criterion->id, weight);
    }

  return changed;
}

/**
 * sy_profile_with_people:
 * @self: a profile
 * @people: (element-type SyPerson): shared with the new profile, so not to be changed any more
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_people (SyProfile *self, GPtrArray *people)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && people != NULL, NULL);

  copy = _sy_profile_copy (self);
  g_ptr_array_unref (copy->people);
  copy->people = g_ptr_array_ref (people);

  return copy;
}

/**
 * sy_profile_with_decision:
 * @self: a profile
 * @decision: (nullable): shared with the new profile, so not to be changed any more
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_decision (SyProfile *self, SyDecision *decision)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL, NULL);

  if (sy_decision_equal (self->decision, decision))
    return sy_profile_ref (self);

  copy = _sy_profile_copy (self);
  g_clear_pointer (&copy->decision, sy_decision_unref);
  copy->decision = decision != NULL ? g_rc_box_acquire (decision) : NULL;

  return copy;
}

/**
 * sy_profile_with_result:
 * @self: a profile
 * @result: (nullable): shared with the new profile, so not to be changed any more
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_result (SyProfile *self, SySnapshot *result)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = _sy_profile_copy (self);
  g_clear_pointer (&copy->result, sy_snapshot_unref);
  copy->result = result != NULL ? g_rc_box_acquire (result) : NULL;

  return copy;
}

/**
 * sy_profile_with_invitation:
 * @self: a profile
 * @id: of sy_profile_is_invitation_id(), or "" where it is to be none
 * @from: who invites, or ""
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_invitation (SyProfile *self, const char *id, const char *from)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && id != NULL && from != NULL, NULL);

  if (strcmp (self->invitation_id, id) == 0 && strcmp (self->invitation_from, from) == 0)
    return sy_profile_ref (self);

  copy = _sy_profile_copy (self);
  set_ref_string (&copy->invitation_id, id);
  set_ref_string (&copy->invitation_from, from);

  return copy;
}

/**
 * sy_profile_with_answer:
 * @self: a profile
 * @to: id of the invitation that it answers, or "" where it is to be no answer
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_answer (SyProfile *self, const char *to)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && to != NULL, NULL);

  if (strcmp (self->answer_to, to) == 0)
    return sy_profile_ref (self);

  copy = _sy_profile_copy (self);
  set_ref_string (&copy->answer_to, to);

  return copy;
}

/**
 * sy_profile_is_invitation_id:
 * @text: a text
 *
 * Returns: whether it is %SY_INVITATION_DIGITS hexadecimal digits, as invitations have
 */
gboolean
sy_profile_is_invitation_id (const char *text)
{
  return strlen (text) == SY_INVITATION_DIGITS
         && strspn (text, "0123456789abcdef") == SY_INVITATION_DIGITS;
}

/**
 * sy_profile_with_extras:
 * @self: a profile
 * @extras: (element-type SyExtra): shared with the new profile, so not to be changed any more
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_extras (SyProfile *self, GPtrArray *extras)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && extras != NULL, NULL);

  copy = _sy_profile_copy (self);
  g_ptr_array_unref (copy->extras);
  copy->extras = g_ptr_array_ref (extras);

  return copy;
}
