/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-ballot.h"

#include "sy-person-weighing.h"

/**
 * SyBallot:
 *
 * The secret round of a document, one turn after the other. What somebody gives goes to the
 * document's round at once, and to its profile only when all of it is revealed. A turn has an undo
 * of its own, which ends with it: nobody steps back into what somebody else has given.
 */
struct _SyBallot
{
  GObject parent_instance;

  SyDocument *document;
  SyDocument *sheet; /* (nullable): over a profile of the round's people, while somebody weighs */
  SyWeighing *weighing; /* (nullable), likewise */
};

G_DEFINE_FINAL_TYPE (SyBallot, sy_ballot, G_TYPE_OBJECT)

typedef enum
{
  PROP_ROUND = 1,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
} SyBallotProperty;

static GParamSpec *properties[PROP_CAN_REDO + 1];

static void
notify (SyBallot *self, SyBallotProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
sheet_cb (SyBallot *self)
{
  SyProfile *profile = sy_document_get_profile (self->sheet);
  g_autoptr (SySecretRound) round =
      sy_secret_round_with_people (sy_ballot_get_round (self), sy_profile_get_people (profile));

  sy_document_set_secret_round (self->document, round);
}

static void
can_undo_cb (SyBallot *self)
{
  notify (self, PROP_CAN_UNDO);
}

static void
can_redo_cb (SyBallot *self)
{
  notify (self, PROP_CAN_REDO);
}

/* Of the turn that begins, with nothing to undo. */
static void
open_sheet (SyBallot *self)
{
  const SySecretRound *round = sy_ballot_get_round (self);
  g_autoptr (SyProfile) blank = sy_profile_new ("", 0);
  g_autoptr (SyProfile) profile = sy_profile_with_people (blank, round->people);

  self->sheet = sy_document_new (profile);
  self->weighing = sy_person_weighing_new (self->sheet, round->turn);
  g_signal_connect_object (self->sheet, "notify::profile", G_CALLBACK (sheet_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "notify::can-undo", G_CALLBACK (can_undo_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "notify::can-redo", G_CALLBACK (can_redo_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
close_sheet (SyBallot *self)
{
  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);
  g_clear_object (&self->weighing);
  g_clear_object (&self->sheet);
}

/* Takes @round, %NULL for none. */
static void
go_on (SyBallot *self, SySecretRound *round)
{
  g_autoptr (SySecretRound) owned = round;

  close_sheet (self);
  sy_document_set_secret_round (self->document, owned);
  if (owned != NULL && owned->phase == SY_SECRET_PHASE_WEIGHING)
    open_sheet (self);
  notify (self, PROP_ROUND);
  notify (self, PROP_CAN_UNDO);
  notify (self, PROP_CAN_REDO);
}

static void
sy_ballot_dispose (GObject *object)
{
  SyBallot *self = SY_BALLOT (object);

  close_sheet (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_ballot_parent_class)->dispose (object);
}

static void
sy_ballot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyBallot *self = SY_BALLOT (object);

  switch ((SyBallotProperty) id)
    {
    case PROP_ROUND:
      g_value_set_pointer (value, (gpointer) sy_ballot_get_round (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sy_ballot_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sy_ballot_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_ballot_class_init (SyBallotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sy_ballot_dispose;
  object_class->get_property = sy_ballot_get_property;

  properties[PROP_ROUND] = g_param_spec_pointer ("round", NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_ballot_init (SyBallot *self)
{
}

/**
 * sy_ballot_new:
 * @document: whose round it is; one that is under way goes on with a hand-over
 *
 * Returns: (transfer full): a ballot
 */
SyBallot *
sy_ballot_new (SyDocument *document)
{
  SyBallot *self;
  const SySecretRound *round;

  g_return_val_if_fail (SY_IS_DOCUMENT (document), NULL);

  self = g_object_new (SY_TYPE_BALLOT, NULL);
  self->document = g_object_ref (document);
  round = sy_ballot_get_round (self);
  if (round != NULL && round->phase == SY_SECRET_PHASE_WEIGHING)
    sy_ballot_hand_over (self, round->turn);

  return self;
}

/**
 * sy_ballot_get_round:
 * @self: a ballot
 *
 * Returns: (transfer none) (nullable): the round that is under way; "notify::round" tells where
 *   another turn or phase begins, not of each weight
 */
const SySecretRound *
sy_ballot_get_round (SyBallot *self)
{
  g_return_val_if_fail (SY_IS_BALLOT (self), NULL);

  return sy_document_get_secret_round (self->document);
}

/**
 * sy_ballot_get_weighing:
 * @self: a ballot
 *
 * Returns: (transfer none) (nullable): the weights of whose turn it is, while they weigh
 */
SyWeighing *
sy_ballot_get_weighing (SyBallot *self)
{
  g_return_val_if_fail (SY_IS_BALLOT (self), NULL);

  return self->weighing;
}

gboolean
sy_ballot_get_can_undo (SyBallot *self)
{
  g_return_val_if_fail (SY_IS_BALLOT (self), FALSE);

  return self->sheet != NULL && sy_document_get_can_undo (self->sheet);
}

gboolean
sy_ballot_get_can_redo (SyBallot *self)
{
  g_return_val_if_fail (SY_IS_BALLOT (self), FALSE);

  return self->sheet != NULL && sy_document_get_can_redo (self->sheet);
}

/**
 * sy_ballot_start:
 * @self: a ballot
 * @names: (array zero-terminated=1): who weighs, one after the other; "" for one without a name
 *
 * Starts a round, in the place of one that is under way.
 */
void
sy_ballot_start (SyBallot *self, const char *const *names)
{
  g_autoptr (GPtrArray) people = NULL;

  g_return_if_fail (SY_IS_BALLOT (self));
  g_return_if_fail (names != NULL && *names != NULL);

  people = sy_profile_dup_asked (sy_document_get_profile (self->document), names);
  go_on (self, sy_secret_round_new (people));
}

/* Whose turn it is sits at the machine. */
void
sy_ballot_begin_turn (SyBallot *self)
{
  g_return_if_fail (SY_IS_BALLOT (self));
  g_return_if_fail (sy_ballot_get_round (self) != NULL);

  go_on (self, sy_secret_round_with_turn_begun (sy_ballot_get_round (self)));
}

void
sy_ballot_end_turn (SyBallot *self, SySecretTurn how)
{
  g_return_if_fail (SY_IS_BALLOT (self));
  g_return_if_fail (sy_ballot_get_round (self) != NULL);

  go_on (self, sy_secret_round_with_turn_ended (sy_ballot_get_round (self), how));
}

/* To somebody else than whose turn it would be, or to somebody who wants to change something. */
void
sy_ballot_hand_over (SyBallot *self, guint person)
{
  g_return_if_fail (SY_IS_BALLOT (self));
  g_return_if_fail (sy_ballot_get_round (self) != NULL);

  go_on (self, sy_secret_round_with_hand_over (sy_ballot_get_round (self), person));
}

/**
 * sy_ballot_reveal:
 * @self: a ballot in which everybody has had their turn
 * @date: today, as YYYY-MM-DD
 *
 * Makes all that was given the weights of the project's people, in one step, and ends the round.
 *
 * Returns: whether it did; if not, the round goes on: the project could not hold it
 */
gboolean
sy_ballot_reveal (SyBallot *self, const char *date)
{
  const SySecretRound *round;
  SyProfile *before;
  g_autoptr (SyProfile) profile = NULL;

  g_return_val_if_fail (SY_IS_BALLOT (self) && date != NULL, FALSE);

  round = sy_ballot_get_round (self);
  g_return_val_if_fail (round != NULL && round->phase == SY_SECRET_PHASE_ALL_IN, FALSE);

  before = sy_document_get_profile (self->document);
  profile = sy_secret_round_reveal (round, before, date);
  if (profile == before && sy_secret_round_has_any (round))
    return FALSE;

  sy_document_apply (self->document, profile, SY_GESTURE_NONE);
  go_on (self, NULL);

  return TRUE;
}

/* Ends the round, and what was given in it is gone. */
void
sy_ballot_throw_away (SyBallot *self)
{
  g_return_if_fail (SY_IS_BALLOT (self));

  go_on (self, NULL);
}

void
sy_ballot_undo (SyBallot *self)
{
  g_return_if_fail (SY_IS_BALLOT (self));

  if (self->sheet != NULL)
    sy_document_undo (self->sheet);
}

void
sy_ballot_redo (SyBallot *self)
{
  g_return_if_fail (SY_IS_BALLOT (self));

  if (self->sheet != NULL)
    sy_document_redo (self->sheet);
}
