/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session-private.h"

#include "sy-team.h"

/* What a user may change of the people: each function is one step to undo, and none where nothing
 * changes. */

static SyProfile *
get_profile (SySession *self)
{
  return sy_document_get_profile (sy_session_get_document (self));
}

static gboolean
is_person (SySession *self, guint person)
{
  return person < sy_session_get_people (self)->len;
}

/**
 * sy_session_get_people:
 * @self: a session
 *
 * Returns: (transfer none) (element-type SyPerson): the people of the project; another array where
 *   any of them has changed
 */
GPtrArray *
sy_session_get_people (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return sy_profile_get_people (get_profile (self));
}

/**
 * sy_session_add_person:
 * @self: a session
 * @name: of the person; one that somebody has already gets a number
 *
 * Adds somebody who has set nothing yet; nothing happens where there are as many as there may be.
 */
void
sy_session_add_person (SySession *self, const char *name)
{
  g_autofree char *free_name = NULL;

  g_return_if_fail (SY_IS_SESSION (self) && name != NULL);

  free_name = sy_profile_dup_person_name (get_profile (self), name);
  _sy_session_apply (self, sy_profile_with_person_added (get_profile (self), free_name),
                     SY_GESTURE_NONE);
}

/**
 * sy_session_rename_person:
 * @self: a session
 * @person: index of the person
 * @name: what they are called from now on
 * @gesture: what this is part of
 */
void
sy_session_rename_person (SySession *self, guint person, const char *name, SyGesture gesture)
{
  g_return_if_fail (SY_IS_SESSION (self) && is_person (self, person) && name != NULL);

  _sy_session_apply (self, sy_profile_with_person_renamed (get_profile (self), person, name),
                     gesture);
}

/**
 * sy_session_move_person:
 * @self: a session
 * @person: index of the person
 * @steps: towards the end; what lies beyond an end is that end
 */
void
sy_session_move_person (SySession *self, guint person, int steps)
{
  g_return_if_fail (SY_IS_SESSION (self) && is_person (self, person));

  _sy_session_apply (self, sy_profile_with_person_moved (get_profile (self), person, steps),
                     SY_GESTURE_NONE);
}

void
sy_session_remove_person (SySession *self, guint person)
{
  g_return_if_fail (SY_IS_SESSION (self) && is_person (self, person));

  _sy_session_apply (self, sy_profile_without_person (get_profile (self), person), SY_GESTURE_NONE);
}

/**
 * sy_session_set_person_weight:
 * @self: a session
 * @person: index of the person
 * @id: of a criterion
 * @weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET, which is not the same as 0
 *
 * Digits typed in a row into one place are one step, until sy_session_end_gesture().
 */
void
sy_session_set_person_weight (SySession *self, guint person, const char *id, int weight)
{
  int index;

  g_return_if_fail (SY_IS_SESSION (self) && is_person (self, person) && id != NULL);

  index = sy_catalogue_find_criterion (sy_session_get_catalogue (self), id);
  g_return_if_fail (index >= 0);
  _sy_session_apply (self, sy_profile_with_person_weight (get_profile (self), person, id, weight),
                     (SyGesture) { SY_GESTURE_KIND_PERSON,
                                   person * SY_CRITERIA_MAX + (guint) index });
}

/**
 * sy_session_use_team_weights:
 * @self: a session
 *
 * Gives the project the mean of the weights of those who have set one, halves rounded up; what
 * nobody has set stays as it is.
 */
void
sy_session_use_team_weights (SySession *self)
{
  SyCatalogue *catalogue;
  g_autoptr (SyTeam) team = NULL;
  SyProfile *profile;

  g_return_if_fail (SY_IS_SESSION (self));

  catalogue = sy_session_get_catalogue (self);
  team = sy_team_new (catalogue, get_profile (self));
  profile = sy_profile_ref (get_profile (self));
  for (guint i = 0; i < team->n_criteria; i++)
    {
      g_autoptr (SyProfile) before = profile;

      profile = team->criteria[i].n_set > 0
                    ? sy_profile_with_weight (before, sy_catalogue_get_criterion (catalogue, i)->id,
                                              team->criteria[i].rounded)
                    : sy_profile_ref (before);
    }
  _sy_session_apply (self, profile, SY_GESTURE_NONE);
}
