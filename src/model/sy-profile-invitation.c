/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-private.h"

/* A project that asks a team, what it sends, and what comes back. */

static gboolean
weighs_nothing (SyProfile *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (((SyEntry *) g_ptr_array_index (self->entries, i))->weight > 0)
      return FALSE;

  return TRUE;
}

/* How the team rates is part of the question, and why; what anybody noted or demands is not. */
static GPtrArray *
list_rated (SyProfile *self)
{
  GPtrArray *entries = sy_entries_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const SyEntry *entry = g_ptr_array_index (self->entries, i);
      SyEntry *rated;

      if (entry->ratings[SY_LEFT] == SY_UNSET && entry->ratings[SY_RIGHT] == SY_UNSET)
        continue;
      rated = sy_entry_new (entry->criterion);
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        rated->ratings[hand] = entry->ratings[hand];
      g_ref_string_release (rated->reason);
      rated->reason = g_ref_string_acquire (entry->reason);
      g_ptr_array_add (entries, rated);
    }

  return entries;
}

/* What is weighed, without anybody's opinion of it. */
static SyProfile *
dup_question (SyProfile *self)
{
  g_autoptr (SyProfile) blank = sy_profile_new (self->catalogue_id, self->catalogue_version);
  g_autoptr (SyProfile) titled = sy_profile_with_title (blank, self->title);
  g_autoptr (SyProfile) reaching =
      sy_profile_with_reach (titled, self->weight_reach, self->rating_reach);
  g_autoptr (SyProfile) owning = sy_profile_with_own (reaching, self->own);
  g_autoptr (GPtrArray) entries = list_rated (self);

  return sy_profile_with_entries (owning, entries);
}

/**
 * sy_profile_is_invitation:
 * @self: a profile
 *
 * The project that asks has the id of its invitation, too, by which it knows the answers; but it
 * has a result as soon as it is in a file.
 *
 * Returns: whether it asks who reads it, and has nobody's weights and no result
 */
gboolean
sy_profile_is_invitation (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return *self->invitation_id != '\0' && *self->answer_to == '\0' && self->people->len == 0
         && self->rounds->len == 0 && self->result == NULL && weighs_nothing (self);
}

/**
 * sy_profile_is_answer:
 * @self: a profile
 *
 * Returns: whether it is what one person says to an invitation
 */
gboolean
sy_profile_is_answer (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return *self->answer_to != '\0' && self->people->len == 1;
}

/**
 * sy_profile_dup_invitation:
 * @self: a project that asks
 *
 * Returns: (transfer full): what it sends: the criteria and how the team rates, without weights,
 *   musts, notes, people, decision and result, and without what this version does not know
 */
SyProfile *
sy_profile_dup_invitation (SyProfile *self)
{
  g_autoptr (SyProfile) question = NULL;

  g_return_val_if_fail (self != NULL && *self->invitation_id != '\0', NULL);

  question = dup_question (self);

  return sy_profile_with_invitation (question, self->invitation_id, self->invitation_from);
}

/**
 * sy_profile_dup_answer:
 * @self: an invitation
 * @name: who answers, or ""
 *
 * Returns: (transfer full): the answer of somebody who has set nothing yet. It still knows the
 *   invitation, for who asks; in the file that is sent only its id stays.
 */
SyProfile *
sy_profile_dup_answer (SyProfile *self, const char *name)
{
  g_autoptr (SyProfile) question = NULL;
  g_autoptr (SyProfile) addressed = NULL;

  g_return_val_if_fail (self != NULL && name != NULL && sy_profile_is_invitation (self), NULL);

  question = sy_profile_dup_invitation (self);
  addressed = sy_profile_with_answer (question, self->invitation_id);

  return sy_profile_with_person_added (addressed, name);
}
