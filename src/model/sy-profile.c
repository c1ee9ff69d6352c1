/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile.h"

#include <string.h>

struct _SyProfile
{
  char *title;
  char *catalogue_id;
  int catalogue_version;
  char *preset;
  int weight_reach;
  int rating_reach;
  GPtrArray *entries; /* of SyEntry, sorted by criterion */
  GPtrArray *people;
  SyDecision *decision;
  SySnapshot *result;
  GPtrArray *extras;
};

G_DEFINE_BOXED_TYPE (SyProfile, sy_profile, sy_profile_ref, sy_profile_unref)

static void
clear_entry (gpointer data)
{
  SyEntry *entry = data;

  g_ref_string_release (entry->criterion);
  g_ref_string_release (entry->reason);
  g_ref_string_release (entry->note);
  g_clear_pointer (&entry->extras, g_ptr_array_unref);
}

static void
clear_decision (gpointer data)
{
  SyDecision *decision = data;

  g_free (decision->chosen);
  g_free (decision->reason);
  g_free (decision->date);
  g_ptr_array_unref (decision->people);
  g_free (decision->revisit);
}

static void
clear_snapshot (gpointer data)
{
  SySnapshot *snapshot = data;

  g_free (snapshot->verdict);
  g_free (snapshot->leader);
}

static void
free_person (gpointer data)
{
  SyPerson *person = data;

  g_free (person->name);
  g_hash_table_unref (person->weights);
  g_clear_pointer (&person->extras, g_ptr_array_unref);
  g_free (person);
}

static void
clear_profile (gpointer data)
{
  SyProfile *self = data;

  g_ref_string_release (self->title);
  g_ref_string_release (self->catalogue_id);
  g_ref_string_release (self->preset);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->people);
  g_clear_pointer (&self->decision, sy_decision_unref);
  g_clear_pointer (&self->result, sy_snapshot_unref);
  g_ptr_array_unref (self->extras);
}

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
static SyProfile *
copy_profile (SyProfile *self)
{
  SyProfile *copy = g_rc_box_new0 (SyProfile);

  copy->title = g_ref_string_acquire (self->title);
  copy->catalogue_id = g_ref_string_acquire (self->catalogue_id);
  copy->catalogue_version = self->catalogue_version;
  copy->preset = g_ref_string_acquire (self->preset);
  copy->weight_reach = self->weight_reach;
  copy->rating_reach = self->rating_reach;
  copy->entries = g_ptr_array_ref (self->entries);
  copy->people = g_ptr_array_ref (self->people);
  copy->decision = self->decision != NULL ? g_rc_box_acquire (self->decision) : NULL;
  copy->result = self->result != NULL ? g_rc_box_acquire (self->result) : NULL;
  copy->extras = g_ptr_array_ref (self->extras);

  return copy;
}

/* Where @criterion stands in the sorted entries, or where it belongs. */
static gboolean
locate_entry (SyProfile *self, const char *criterion, guint *index)
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

/* A copy of the entry on @criterion that its caller may change, or a new one. */
static SyEntry *
copy_entry (SyProfile *self, const char *criterion)
{
  const SyEntry *old = sy_profile_find_entry (self, criterion);
  SyEntry *entry;

  if (old == NULL)
    return sy_entry_new (criterion);

  entry = g_rc_box_dup (sizeof *old, (gpointer) old);
  g_ref_string_acquire (entry->criterion);
  g_ref_string_acquire (entry->reason);
  g_ref_string_acquire (entry->note);
  if (entry->extras != NULL)
    g_ptr_array_ref (entry->extras);

  return entry;
}

static SyProfile *
replace_entry (SyProfile *self, SyEntry *entry)
{
  g_autoptr (SyEntry) changed = entry;

  return sy_profile_with_entry (self, changed);
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
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_entry_unref);
  self->people = sy_people_new ();
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
 * Returns: how many steps each rating may be off, 0…%SY_RATING_REACH_MAX
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

  return locate_entry (self, criterion, &index) ? g_ptr_array_index (self->entries, index) : NULL;
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
 * sy_profile_get_extras:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type SyExtra): unknown members outside of entries and people;
 *   containers "", "catalogue", "reach", "decision" and "result"
 */
GPtrArray *
sy_profile_get_extras (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->extras;
}

SyProfile *
sy_profile_with_title (SyProfile *self, const char *title)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && title != NULL, NULL);

  if (strcmp (self->title, title) == 0)
    return sy_profile_ref (self);

  copy = copy_profile (self);
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

  copy = copy_profile (self);
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

  copy = copy_profile (self);
  set_ref_string (&copy->preset, preset);

  return copy;
}

SyProfile *
sy_profile_with_reach (SyProfile *self, int weight_reach, int rating_reach)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (0 <= weight_reach && weight_reach <= SY_WEIGHT_REACH_MAX, NULL);
  g_return_val_if_fail (0 <= rating_reach && rating_reach <= SY_RATING_REACH_MAX, NULL);

  if (self->weight_reach == weight_reach && self->rating_reach == rating_reach)
    return sy_profile_ref (self);

  copy = copy_profile (self);
  copy->weight_reach = weight_reach;
  copy->rating_reach = rating_reach;

  return copy;
}

/**
 * sy_profile_with_entry:
 * @self: a profile
 * @entry: (transfer none): takes the place of the entry on the same criterion
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_entry (SyProfile *self, SyEntry *entry)
{
  SyProfile *copy;
  guint index;

  g_return_val_if_fail (self != NULL && entry != NULL, NULL);

  copy = copy_profile (self);
  g_ptr_array_unref (copy->entries);
  copy->entries = g_ptr_array_copy (self->entries, (GCopyFunc) acquire_entry, NULL);

  if (locate_entry (self, entry->criterion, &index))
    g_ptr_array_remove_index (copy->entries, index);
  g_ptr_array_insert (copy->entries, (int) index, g_rc_box_acquire (entry));

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
 * Gives every criterion of @catalogue the preset's weight, 0 where it names none. Musts, own ratings,
 * reasons and notes stay.
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_preset_applied (SyProfile *self, SyCatalogue *catalogue, const SyPreset *preset)
{
  SyProfile *changed;

  g_return_val_if_fail (self != NULL && catalogue != NULL && preset != NULL, NULL);

  changed = sy_profile_with_preset (self, preset->id);
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

  copy = copy_profile (self);
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

  copy = copy_profile (self);
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

  copy = copy_profile (self);
  g_clear_pointer (&copy->result, sy_snapshot_unref);
  copy->result = result != NULL ? g_rc_box_acquire (result) : NULL;

  return copy;
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

  copy = copy_profile (self);
  g_ptr_array_unref (copy->extras);
  copy->extras = g_ptr_array_ref (extras);

  return copy;
}

/**
 * sy_entry_new:
 * @criterion: a criterion's id
 *
 * Returns: (transfer full): an entry of weight 0 that its caller may fill before giving it away; texts
 *   are reference-counted strings (g_ref_string_new())
 */
SyEntry *
sy_entry_new (const char *criterion)
{
  SyEntry *entry = g_rc_box_new0 (SyEntry);

  entry->criterion = g_ref_string_new (criterion);
  entry->ratings[SY_LEFT] = SY_UNSET;
  entry->ratings[SY_RIGHT] = SY_UNSET;
  entry->reason = g_ref_string_new ("");
  entry->note = g_ref_string_new ("");

  return entry;
}

void
sy_entry_unref (SyEntry *entry)
{
  g_rc_box_release_full (entry, clear_entry);
}

SyPerson *
sy_person_new (const char *name)
{
  SyPerson *person = g_new0 (SyPerson, 1);

  person->name = g_strdup (name);
  person->weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return person;
}

/**
 * sy_people_new:
 *
 * Returns: (transfer full) (element-type SyPerson): an empty array that owns what is added
 */
GPtrArray *
sy_people_new (void)
{
  return g_ptr_array_new_with_free_func (free_person);
}

/**
 * sy_decision_new:
 *
 * Returns: (transfer full): an open decision that its caller may fill before giving it away
 */
SyDecision *
sy_decision_new (void)
{
  SyDecision *decision = g_rc_box_new0 (SyDecision);

  decision->chosen = g_strdup ("");
  decision->reason = g_strdup ("");
  decision->date = g_strdup ("");
  decision->people = g_ptr_array_new_with_free_func (g_free);
  decision->revisit = g_strdup ("");

  return decision;
}

void
sy_decision_unref (SyDecision *decision)
{
  g_rc_box_release_full (decision, clear_decision);
}

/**
 * sy_snapshot_new:
 * @verdict: its word
 * @leader: id of an option, or "" for none
 *
 * Returns: (transfer full): a result without figures that its caller may fill before giving it away
 */
SySnapshot *
sy_snapshot_new (const char *verdict, const char *leader)
{
  SySnapshot *snapshot = g_rc_box_new0 (SySnapshot);

  snapshot->verdict = g_strdup (verdict);
  snapshot->leader = g_strdup (leader);

  return snapshot;
}

void
sy_snapshot_unref (SySnapshot *snapshot)
{
  g_rc_box_release_full (snapshot, clear_snapshot);
}
