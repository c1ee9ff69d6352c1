/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-document.h"
#include "sy-weighing.h"

G_BEGIN_DECLS

#define SY_TYPE_BALLOT (sy_ballot_get_type ())

G_DECLARE_FINAL_TYPE (SyBallot, sy_ballot, SY, BALLOT, GObject)

SyBallot *sy_ballot_new (SyDocument *document);

const SySecretRound *sy_ballot_get_round (SyBallot *self);
SyWeighing *sy_ballot_get_weighing (SyBallot *self);
gboolean sy_ballot_get_can_undo (SyBallot *self);
gboolean sy_ballot_get_can_redo (SyBallot *self);

void sy_ballot_start (SyBallot *self, const char *const *names);
void sy_ballot_begin_turn (SyBallot *self);
void sy_ballot_end_turn (SyBallot *self, SySecretTurn how);
void sy_ballot_hand_over (SyBallot *self, guint person);
gboolean sy_ballot_reveal (SyBallot *self, const char *date);
void sy_ballot_throw_away (SyBallot *self);
void sy_ballot_undo (SyBallot *self);
void sy_ballot_redo (SyBallot *self);

G_END_DECLS
