/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-private.h"

#include <string.h>

#include "sy-text.h"

/* What adds, changes and removes people. A file may hold thousands, so each change copies the list
 * and shares the people in it.
 */

/* Takes @people. */
static SyProfile *
take_people (SyProfile *self, GPtrArray *people)
{
  g_autoptr (GPtrArray) changed = people;

  return sy_profile_with_people (self, changed);
}

/* Takes @person. */
static SyProfile *
replace_person (SyProfile *self, guint index, SyPerson *person)
{
  GPtrArray *people = sy_people_copy (self->people);

  sy_person_unref (people->pdata[index]);
  people->pdata[index] = person;

  return take_people (self, people);
}

/* No longer than a reader takes. */
char *
_sy_people_dup_cut (const char *text, glong max)
{
  g_autofree char *stripped = sy_text_dup_stripped (text);

  return g_utf8_strlen (stripped, -1) <= max ? g_steal_pointer (&stripped)
                                             : g_utf8_substring (stripped, 0, max);
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/* How many more a file may have, which counts those of earlier rounds too. */
guint
_sy_profile_count_free (SyProfile *self)
{
  guint n = self->people->len;

  for (guint i = 0; i < self->rounds->len; i++)
    n += ((SyRound *) g_ptr_array_index (self->rounds, i))->people->len;

  return n < SY_PEOPLE_MAX ? SY_PEOPLE_MAX - n : 0;
}

/**
 * sy_profile_with_person_added:
 * @self: a profile
 * @name: theirs, or ""; without the spaces around it, cut to %SY_TEXT_NAME_MAX characters
 *
 * Adds somebody who has set nothing, behind the others.
 *
 * Returns: (transfer full): the changed profile; the same where it has %SY_PEOPLE_MAX people,
 * earlier rounds included
 */
SyProfile *
sy_profile_with_person_added (SyProfile *self, const char *name)
{
  g_autofree char *cut = NULL;
  GPtrArray *people;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (_sy_profile_count_free (self) == 0)
    return sy_profile_ref (self);

  cut = _sy_people_dup_cut (name, SY_TEXT_NAME_MAX);
  people = sy_people_copy (self->people);
  g_ptr_array_add (people, sy_person_new (cut));

  return take_people (self, people);
}

/**
 * sy_profile_with_person_renamed:
 * @self: a profile
 * @index: of somebody
 * @name: as of sy_profile_with_person_added()
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_person_renamed (SyProfile *self, guint index, const char *name)
{
  const SyPerson *person;
  g_autofree char *cut = NULL;
  SyPerson *copy;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  g_return_val_if_fail (index < self->people->len, NULL);

  person = g_ptr_array_index (self->people, index);
  cut = _sy_people_dup_cut (name, SY_TEXT_NAME_MAX);
  if (strcmp (person->name, cut) == 0)
    return sy_profile_ref (self);

  copy = sy_person_copy (person);
  set_text (&copy->name, cut);

  return replace_person (self, index, copy);
}

/**
 * sy_profile_with_person_moved:
 * @self: a profile
 * @index: of somebody
 * @steps: down if positive, up if negative; at an end they stay
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_person_moved (SyProfile *self, guint index, int steps)
{
  GPtrArray *people;
  gint64 to;

  g_return_val_if_fail (self != NULL && index < self->people->len, NULL);

  to = CLAMP ((gint64) index + steps, 0, (gint64) self->people->len - 1);
  if (to == index)
    return sy_profile_ref (self);

  people = sy_people_copy (self->people);
  g_ptr_array_insert (people, (int) to, g_ptr_array_steal_index (people, index));

  return take_people (self, people);
}

/**
 * sy_profile_without_person:
 * @self: a profile
 * @index: of somebody
 *
 * Returns: (transfer full): the changed profile, without them
 */
SyProfile *
sy_profile_without_person (SyProfile *self, guint index)
{
  GPtrArray *people;

  g_return_val_if_fail (self != NULL && index < self->people->len, NULL);

  people = sy_people_copy (self->people);
  g_ptr_array_remove_index (people, index);

  return take_people (self, people);
}

/**
 * sy_profile_with_person_weight:
 * @self: a profile
 * @index: of somebody
 * @criterion: a criterion's id
 * @weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET, which is not 0: then they have not said
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_person_weight (SyProfile *self, guint index, const char *criterion, int weight)
{
  const SyPerson *person;
  SyPerson *copy;

  g_return_val_if_fail (self != NULL && criterion != NULL, NULL);
  g_return_val_if_fail (index < self->people->len, NULL);
  g_return_val_if_fail (SY_UNSET <= weight && weight <= SY_WEIGHT_MAX, NULL);

  person = g_ptr_array_index (self->people, index);
  if (sy_person_get_weight (person, criterion) == weight)
    return sy_profile_ref (self);

  copy = sy_person_copy (person);
  sy_person_set_weight (copy, criterion, weight);

  return replace_person (self, index, copy);
}

/**
 * sy_profile_with_person_dissent:
 * @self: a profile
 * @index: of somebody
 * @text: what they would have decided instead, and why, or ""
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_person_dissent (SyProfile *self, guint index, const char *text)
{
  const SyPerson *person;
  SyPerson *copy;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  g_return_val_if_fail (index < self->people->len, NULL);

  person = g_ptr_array_index (self->people, index);
  if (strcmp (person->dissent, text) == 0)
    return sy_profile_ref (self);

  copy = sy_person_copy (person);
  set_text (&copy->dissent, text);

  return replace_person (self, index, copy);
}

/**
 * sy_profile_with_rounds:
 * @self: a profile
 * @rounds: (element-type SyRound): shared with the new profile, so not to be changed any more
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_rounds (SyProfile *self, GPtrArray *rounds)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && rounds != NULL, NULL);

  copy = _sy_profile_copy (self);
  g_ptr_array_unref (copy->rounds);
  copy->rounds = g_ptr_array_ref (rounds);

  return copy;
}

/* The same people, who have not weighed yet. */
static GPtrArray *
copy_unset (GPtrArray *people)
{
  GPtrArray *unset = sy_people_new ();

  for (guint i = 0; i < people->len; i++)
    {
      SyPerson *copy = sy_person_copy (g_ptr_array_index (people, i));

      g_hash_table_remove_all (copy->weights);
      g_ptr_array_add (unset, copy);
    }

  return unset;
}

/* Whether anybody has set anything. */
gboolean
_sy_people_have_any (GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    if (g_hash_table_size (((SyPerson *) g_ptr_array_index (people, i))->weights) > 0)
      return TRUE;

  return FALSE;
}

/**
 * sy_profile_with_round_begun:
 * @self: a profile
 * @date: the day of the round that ends, as YYYY-MM-DD, or ""
 *
 * Keeps what people have weighed as the last of the earlier rounds, and leaves the same people with
 * nothing set. What was asked for the earlier one is not answered in this one: the invitation goes.
 *
 * Returns: (transfer full): the changed profile; the same where nobody has set anything, or where
 *   there would be more than %SY_ROUNDS_MAX rounds or %SY_PEOPLE_MAX people in all
 */
SyProfile *
sy_profile_with_round_begun (SyProfile *self, const char *date)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (SyProfile) kept = NULL;
  g_autoptr (SyProfile) unasked = NULL;

  g_return_val_if_fail (self != NULL && date != NULL, NULL);

  if (!_sy_people_have_any (self->people) || self->people->len > _sy_profile_count_free (self)
      || self->rounds->len >= SY_ROUNDS_MAX)
    return sy_profile_ref (self);

  rounds = sy_rounds_copy (self->rounds);
  g_ptr_array_add (rounds, sy_round_new (date, self->people));
  kept = sy_profile_with_rounds (self, rounds);
  unasked = sy_profile_with_invitation (kept, "", "");

  return take_people (unasked, copy_unset (self->people));
}
