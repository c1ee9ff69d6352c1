/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile.h"

G_BEGIN_DECLS

/**
 * SySecretTurn:
 * @SY_SECRET_TURN_WAITING: the person has not had their turn
 * @SY_SECRET_TURN_DONE: they have weighed
 * @SY_SECRET_TURN_SKIPPED: they were passed over; what they had set stays set
 */
typedef enum
{
  SY_SECRET_TURN_WAITING,
  SY_SECRET_TURN_DONE,
  SY_SECRET_TURN_SKIPPED,
  SY_N_SECRET_TURNS,
} SySecretTurn;

/**
 * SySecretPhase:
 * @SY_SECRET_PHASE_HAND_OVER: the machine goes to the person whose turn it is
 * @SY_SECRET_PHASE_WEIGHING: that person weighs, and alone sees what they give
 * @SY_SECRET_PHASE_ALL_IN: everybody has had their turn
 */
typedef enum
{
  SY_SECRET_PHASE_HAND_OVER,
  SY_SECRET_PHASE_WEIGHING,
  SY_SECRET_PHASE_ALL_IN,
} SySecretPhase;

/**
 * SySecretRound:
 * @people: (element-type SyPerson): those who weigh, and what they have given so far
 * @turns: (array): a %SySecretTurn for each of them
 * @turn: index of whose turn it is, or was last
 * @phase: of that turn
 *
 * People who weigh one after the other at one machine, while nobody is shown what the others give.
 * Reference-counted, and read only.
 */
typedef struct
{
  GPtrArray *people;
  guint8 *turns;
  guint turn;
  SySecretPhase phase;
} SySecretRound;

SySecretRound *sy_secret_round_new (GPtrArray *people);
SySecretRound *sy_secret_round_ref (const SySecretRound *self);
void sy_secret_round_unref (SySecretRound *self);

guint sy_secret_round_count (const SySecretRound *self, SySecretTurn turn);
gboolean sy_secret_round_has_any (const SySecretRound *self);
SySecretRound *sy_secret_round_with_people (const SySecretRound *self, GPtrArray *people);
SySecretRound *sy_secret_round_with_turn_begun (const SySecretRound *self);
SySecretRound *sy_secret_round_with_turn_ended (const SySecretRound *self, SySecretTurn how);
SySecretRound *sy_secret_round_with_hand_over (const SySecretRound *self, guint person);
SySecretRound *sy_secret_round_with_turns (const SySecretRound *self,
                                           const guint8 *turns,
                                           guint turn,
                                           SySecretPhase phase);
SyProfile *sy_secret_round_reveal (const SySecretRound *self, SyProfile *profile, const char *date);

GPtrArray *sy_profile_dup_asked (SyProfile *self, const char *const *names);
gboolean sy_profile_can_weigh_again (SyProfile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SySecretRound, sy_secret_round_unref)

G_END_DECLS
