/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-secret-round.h"

#include <string.h>

#include "sy-profile-private.h"

static void
clear_round (gpointer data)
{
  SySecretRound *self = data;

  g_ptr_array_unref (self->people);
  g_free (self->turns);
}

/**
 * sy_secret_round_new:
 * @people: (element-type SyPerson): who is to weigh, at least one, and shared with the round
 *
 * Returns: (transfer full): a round that begins with the first of them
 */
SySecretRound *
sy_secret_round_new (GPtrArray *people)
{
  SySecretRound *self;

  g_return_val_if_fail (people != NULL && people->len > 0, NULL);

  self = g_rc_box_new0 (SySecretRound);
  self->people = g_ptr_array_ref (people);
  self->turns = g_new0 (guint8, people->len);

  return self;
}

static SySecretRound *
copy_round (const SySecretRound *self)
{
  SySecretRound *copy = sy_secret_round_new (self->people);

  memcpy (copy->turns, self->turns, self->people->len);
  copy->turn = self->turn;
  copy->phase = self->phase;

  return copy;
}

SySecretRound *
sy_secret_round_ref (const SySecretRound *self)
{
  return g_rc_box_acquire ((gpointer) self);
}

void
sy_secret_round_unref (SySecretRound *self)
{
  g_rc_box_release_full (self, clear_round);
}

/**
 * sy_secret_round_count:
 * @self: a round
 * @turn: how a turn may stand
 *
 * Returns: of how many people it stands so
 */
guint
sy_secret_round_count (const SySecretRound *self, SySecretTurn turn)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->people->len; i++)
    n += self->turns[i] == turn;

  return n;
}

/**
 * sy_secret_round_has_any:
 * @self: a round
 *
 * Returns: whether anybody has set anything
 */
gboolean
sy_secret_round_has_any (const SySecretRound *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return _sy_people_have_any (self->people);
}

/**
 * sy_secret_round_with_people:
 * @self: a round
 * @people: (element-type SyPerson): as many as it has, with what they have given by now
 *
 * Returns: (transfer full): the changed round
 */
SySecretRound *
sy_secret_round_with_people (const SySecretRound *self, GPtrArray *people)
{
  SySecretRound *copy;

  g_return_val_if_fail (self != NULL && people != NULL, NULL);
  g_return_val_if_fail (people->len == self->people->len, NULL);

  copy = copy_round (self);
  g_ptr_array_unref (copy->people);
  copy->people = g_ptr_array_ref (people);

  return copy;
}

/**
 * sy_secret_round_with_turn_begun:
 * @self: a round that is being handed over
 *
 * Returns: (transfer full): the round in which that person weighs
 */
SySecretRound *
sy_secret_round_with_turn_begun (const SySecretRound *self)
{
  SySecretRound *copy;

  g_return_val_if_fail (self != NULL && self->phase == SY_SECRET_PHASE_HAND_OVER, NULL);

  copy = copy_round (self);
  copy->phase = SY_SECRET_PHASE_WEIGHING;

  return copy;
}

/**
 * sy_secret_round_with_turn_ended:
 * @self: a round that somebody weighs in, or is to
 * @how: %SY_SECRET_TURN_DONE or %SY_SECRET_TURN_SKIPPED
 *
 * Goes on to the next who has not had their turn, behind this one or else from the start.
 *
 * Returns: (transfer full): the changed round
 */
SySecretRound *
sy_secret_round_with_turn_ended (const SySecretRound *self, SySecretTurn how)
{
  SySecretRound *copy;
  guint n;

  g_return_val_if_fail (self != NULL && self->phase != SY_SECRET_PHASE_ALL_IN, NULL);
  g_return_val_if_fail (how != SY_SECRET_TURN_WAITING && how < SY_N_SECRET_TURNS, NULL);

  copy = copy_round (self);
  n = copy->people->len;
  copy->turns[copy->turn] = (guint8) how;
  copy->phase = SY_SECRET_PHASE_ALL_IN;
  for (guint i = 1; i < n; i++)
    if (copy->turns[(self->turn + i) % n] == SY_SECRET_TURN_WAITING)
      {
        copy->turn = (self->turn + i) % n;
        copy->phase = SY_SECRET_PHASE_HAND_OVER;
        break;
      }

  return copy;
}

/**
 * sy_secret_round_with_hand_over:
 * @self: a round
 * @person: index of who is to weigh next, or again
 *
 * Returns: (transfer full): the changed round; whoever weighs now has not ended their turn
 */
SySecretRound *
sy_secret_round_with_hand_over (const SySecretRound *self, guint person)
{
  g_return_val_if_fail (self != NULL && person < self->people->len, NULL);

  return sy_secret_round_with_turns (self, self->turns, person, SY_SECRET_PHASE_HAND_OVER);
}

/**
 * sy_secret_round_with_turns:
 * @self: a round
 * @turns: (array): a %SySecretTurn for each of its people
 * @turn: index of whose turn it is
 * @phase: of that turn
 *
 * For who brings back a round that was kept.
 *
 * Returns: (transfer full): the changed round
 */
SySecretRound *
sy_secret_round_with_turns (const SySecretRound *self,
                            const guint8 *turns,
                            guint turn,
                            SySecretPhase phase)
{
  SySecretRound *copy;

  g_return_val_if_fail (self != NULL && turns != NULL && turn < self->people->len, NULL);

  copy = copy_round (self);
  memcpy (copy->turns, turns, self->people->len);
  copy->turn = turn;
  copy->phase = phase;

  return copy;
}

/* What was said of somebody stays with them; what they give is what they gave now. */
static SyPerson *
create_weighed (const SyPerson *person, const SyPerson *former)
{
  SyPerson *copy = sy_person_copy (former);

  g_hash_table_unref (copy->weights);
  copy->weights = g_hash_table_ref (person->weights);

  return copy;
}

/* The people of @profile, and behind them those who are new. Whether any of them had weighed
 * before, @is_again.
 */
static GPtrArray *
join (const SySecretRound *self, SyProfile *profile, gboolean *is_again)
{
  GPtrArray *people = sy_people_copy (profile->people);
  g_autofree int *places = sy_people_find (profile->people, self->people);

  *is_again = FALSE;
  for (guint i = 0; i < self->people->len; i++)
    {
      SyPerson *person = g_ptr_array_index (self->people, i);
      SyPerson *former =
          places[i] >= 0 ? g_ptr_array_index (profile->people, (guint) places[i]) : NULL;

      if (former == NULL)
        {
          g_ptr_array_add (people, sy_person_ref (person));
          continue;
        }
      *is_again = *is_again || g_hash_table_size (former->weights) > 0;
      sy_person_unref (people->pdata[places[i]]);
      people->pdata[places[i]] = create_weighed (person, former);
    }

  return people;
}

/* Whether a file may hold so many people, beside what was given before. */
static gboolean
has_room (SyProfile *profile, gboolean is_again, guint n_people)
{
  guint n_free = _sy_profile_count_free (profile);

  if (!is_again)
    return n_people <= n_free + profile->people->len;

  return n_people <= n_free && profile->rounds->len < SY_ROUNDS_MAX;
}

/**
 * sy_secret_round_reveal:
 * @self: a round
 * @profile: the project that it is of
 * @date: today, as YYYY-MM-DD
 *
 * Makes what was given in secret the weights of these people. Who was not asked stays as they are.
 * Where anybody had weighed before, what all had becomes the last of the earlier rounds.
 *
 * Returns: (transfer full): the changed profile; the same where nobody has set anything, or where
 *   there would be more people or rounds than a file may have
 */
SyProfile *
sy_secret_round_reveal (const SySecretRound *self, SyProfile *profile, const char *date)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (SyProfile) begun = NULL;
  gboolean is_again;

  g_return_val_if_fail (self != NULL && profile != NULL && date != NULL, NULL);

  people = join (self, profile, &is_again);
  if (!sy_secret_round_has_any (self) || !has_room (profile, is_again, people->len))
    return sy_profile_ref (profile);

  begun = is_again ? sy_profile_with_round_begun (profile, date) : sy_profile_ref (profile);

  return sy_profile_with_people (begun, people);
}

/**
 * sy_profile_can_weigh_again:
 * @self: a profile
 *
 * Returns: whether a file may hold another round of its people, or of a first one
 */
gboolean
sy_profile_can_weigh_again (SyProfile *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_room (self, _sy_people_have_any (self->people), MAX (self->people->len, 1));
}

/**
 * sy_profile_dup_asked:
 * @self: a profile
 * @names: (array zero-terminated=1): of those who are to weigh; "" is nobody's
 *
 * Returns: (transfer full) (element-type SyPerson): they, who have set nothing; of one name only
 * the first keeps it, and the others get a number behind it
 */
GPtrArray *
sy_profile_dup_asked (SyProfile *self, const char *const *names)
{
  g_autoptr (SyProfile) profile = NULL;

  g_return_val_if_fail (self != NULL && names != NULL, NULL);

  profile = sy_profile_new (self->catalogue_id, self->catalogue_version);
  for (; *names != NULL; names++)
    {
      g_autofree char *name = sy_profile_dup_person_name (profile, *names);
      SyProfile *more = sy_profile_with_person_added (profile, name);

      sy_profile_unref (profile);
      profile = more;
    }

  return sy_people_copy (profile->people);
}
