/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-movement.h"

#include <stdlib.h>

static int
compare_steps (gconstpointer first, gconstpointer second, gpointer data)
{
  const guint *steps = data;
  const guint a = *(const guint *) first;
  const guint b = *(const guint *) second;

  if (steps[a] != steps[b])
    return steps[a] < steps[b] ? 1 : -1;

  return (a > b) - (a < b);
}

static void
list_moved (SyMovement *self, const SyTeam *team)
{
  g_autofree guint *steps = g_new0 (guint, MAX (team->n_criteria, 1));

  self->moved = g_new (guint, MAX (team->n_criteria, 1));
  for (guint i = 0; i < team->n_criteria; i++)
    {
      for (guint p = 0; p < team->n_people; p++)
        steps[i] += (guint) abs (sy_movement_get_steps (self, team, p, i));
      if (steps[i] > 0)
        self->moved[self->n_moved++] = i;
    }
  g_qsort_with_data (self->moved, (int) self->n_moved, sizeof *self->moved, compare_steps, steps);
}

/**
 * sy_movement_new:
 * @catalogue: what is weighed
 * @profile: a project
 * @team: what its people say
 *
 * Returns: (transfer full) (nullable): what they have changed since the round before, or %NULL
 *   where there was none
 */
SyMovement *
sy_movement_new (SyCatalogue *catalogue, SyProfile *profile, const SyTeam *team)
{
  GPtrArray *rounds;
  const SyRound *last;
  g_autoptr (SyProfile) before = NULL;
  SyMovement *self;

  g_return_val_if_fail (catalogue != NULL && profile != NULL && team != NULL, NULL);

  rounds = sy_profile_get_rounds (profile);
  if (rounds->len == 0)
    return NULL;

  last = g_ptr_array_index (rounds, rounds->len - 1);
  before = sy_profile_with_people (profile, last->people);
  self = g_new0 (SyMovement, 1);
  self->former = sy_team_new (catalogue, before);
  self->places = sy_people_find (last->people, sy_profile_get_people (profile));
  list_moved (self, team);

  return self;
}

void
sy_movement_free (SyMovement *self)
{
  sy_team_free (self->former);
  g_free (self->places);
  g_free (self->moved);
  g_free (self);
}

/**
 * sy_movement_get_former:
 * @self: what has moved
 * @person: index of somebody of today
 * @criterion: index of a criterion
 *
 * Returns: the weight that they gave before, 0…%SY_WEIGHT_MAX, or %SY_UNSET
 */
int
sy_movement_get_former (const SyMovement *self, guint person, guint criterion)
{
  int place = self->places[person];

  return place >= 0 ? sy_team_get_weight (self->former, (guint) place, criterion) : SY_UNSET;
}

/**
 * sy_movement_get_steps:
 * @self: what has moved
 * @team: what the people of today say
 * @person: index of one of them
 * @criterion: index of a criterion
 *
 * Returns: how many steps more they give than before, −10…10; 0 where one of both was not set
 */
int
sy_movement_get_steps (const SyMovement *self, const SyTeam *team, guint person, guint criterion)
{
  int before = sy_movement_get_former (self, person, criterion);
  int now = sy_team_get_weight (team, person, criterion);

  return before != SY_UNSET && now != SY_UNSET ? now - before : 0;
}
