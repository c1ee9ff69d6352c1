/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-document.h"

/**
 * SyDocument:
 *
 * The one thing that changes: the current profile, the steps that led to it, the file that holds
 * it.
 *
 * Undo and redo are stacks of profiles. They are cheap, since profiles share what did not change,
 * and they cannot be wrong, since a profile never changes. The document is modified while its
 * profile is not the very one that was saved, so undoing back to it makes the document unmodified
 * again.
 */
struct _SyDocument
{
  GObject parent_instance;

  SyProfile *profile;
  SyProfile *saved; /* (nullable): what the file holds */
  GPtrArray *undo;  /* of SyProfile, the latest last */
  GPtrArray *redo;
  SyGesture gesture; /* of the latest step, if it may still grow */
  GFile *file;
  SyFileState *state;
  gboolean is_gone;
  SyDecision *unrecorded;      /* (nullable) */
  SySecretRound *secret_round; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SyDocument, sy_document, G_TYPE_OBJECT)

typedef enum
{
  PROP_PROFILE = 1,
  PROP_FILE,
  PROP_STATE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  PROP_UNRECORDED,
  PROP_SECRET_ROUND,
} SyDocumentProperty;

static GParamSpec *properties[PROP_SECRET_ROUND + 1];

typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
} State;

static State
read_state (SyDocument *self)
{
  return (State) {
    .can_undo = sy_document_get_can_undo (self),
    .can_redo = sy_document_get_can_redo (self),
    .modified = sy_document_get_modified (self),
  };
}

static void
notify_state (SyDocument *self, const State *before)
{
  State now = read_state (self);

  if (now.can_undo != before->can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (now.can_redo != before->can_redo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  if (now.modified != before->modified)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
set_profile (SyDocument *self, SyProfile *profile)
{
  if (self->profile == profile)
    return;

  sy_profile_ref (profile);
  sy_profile_unref (self->profile);
  self->profile = profile;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}

/* Moves one step from the top of @from to the current profile, and that one onto @to. */
static void
step (SyDocument *self, GPtrArray *from, GPtrArray *to)
{
  State before = read_state (self);
  g_autoptr (SyProfile) next = NULL;

  if (from->len == 0)
    return;

  next = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, sy_profile_ref (self->profile));
  self->gesture = SY_GESTURE_NONE;
  set_profile (self, next);
  notify_state (self, &before);
}

static void
replace_state (SyDocument *self, SyFileState *state)
{
  SyFileState *before = self->state;

  if (before == state)
    return;

  self->state = state != NULL ? sy_file_state_ref (state) : NULL;
  g_clear_pointer (&before, sy_file_state_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
sy_document_finalize (GObject *object)
{
  SyDocument *self = SY_DOCUMENT (object);

  g_clear_pointer (&self->profile, sy_profile_unref);
  g_clear_pointer (&self->saved, sy_profile_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->state, sy_file_state_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->unrecorded, sy_decision_unref);
  g_clear_pointer (&self->secret_round, sy_secret_round_unref);

  G_OBJECT_CLASS (sy_document_parent_class)->finalize (object);
}

static void
sy_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyDocument *self = SY_DOCUMENT (object);

  switch ((SyDocumentProperty) id)
    {
    case PROP_PROFILE:
      g_value_set_boxed (value, self->profile);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_STATE:
      g_value_set_boxed (value, self->state);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sy_document_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sy_document_get_can_redo (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, sy_document_get_modified (self));
      break;
    case PROP_UNRECORDED:
      g_value_set_pointer (value, self->unrecorded);
      break;
    case PROP_SECRET_ROUND:
      g_value_set_pointer (value, self->secret_round);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_document_class_init (SyDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = sy_document_finalize;
  object_class->get_property = sy_document_get_property;

  properties[PROP_PROFILE] = g_param_spec_boxed ("profile", NULL, NULL, SY_TYPE_PROFILE, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_STATE] = g_param_spec_boxed ("state", NULL, NULL, SY_TYPE_FILE_STATE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNRECORDED] = g_param_spec_pointer ("unrecorded", NULL, NULL, flags);
  properties[PROP_SECRET_ROUND] = g_param_spec_pointer ("secret-round", NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_document_init (SyDocument *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_profile_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_profile_unref);
}

/**
 * sy_document_new:
 * @profile: where it starts, taken as saved
 *
 * Returns: (transfer full): a document without a file
 */
SyDocument *
sy_document_new (SyProfile *profile)
{
  SyDocument *self;

  g_return_val_if_fail (profile != NULL, NULL);

  self = g_object_new (SY_TYPE_DOCUMENT, NULL);
  self->profile = sy_profile_ref (profile);
  self->saved = sy_profile_ref (profile);

  return self;
}

/**
 * sy_document_new_unsaved:
 * @profile: where it starts, which no file holds
 * @file: (nullable): where an earlier state of it came from
 * @state: (nullable): the file's state then
 *
 * Returns: (transfer full): a document that is modified until it is saved
 */
SyDocument *
sy_document_new_unsaved (SyProfile *profile, GFile *file, SyFileState *state)
{
  SyDocument *self = sy_document_new (profile);

  g_clear_pointer (&self->saved, sy_profile_unref);
  g_set_object (&self->file, file);
  self->state = state != NULL ? sy_file_state_ref (state) : NULL;

  return self;
}

/**
 * sy_document_get_profile:
 * @self: a document
 *
 * Returns: (transfer none): the current profile
 */
SyProfile *
sy_document_get_profile (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), NULL);

  return self->profile;
}

/**
 * sy_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it was read from or last saved to
 */
GFile *
sy_document_get_file (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * sy_document_get_state:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the file's state when it was last read or written
 */
SyFileState *
sy_document_get_state (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), NULL);

  return self->state;
}

gboolean
sy_document_get_can_undo (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), FALSE);

  return self->undo->len > 0;
}

gboolean
sy_document_get_can_redo (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), FALSE);

  return self->redo->len > 0;
}

/**
 * sy_document_get_modified:
 * @self: a document
 *
 * Returns: whether it holds something that no file holds
 */
gboolean
sy_document_get_modified (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), FALSE);

  return self->profile != self->saved || self->is_gone;
}

/**
 * sy_document_get_unrecorded:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): a decision that somebody is writing and has not recorded:
 *   it is in no profile, and lost if nobody keeps it
 */
const SyDecision *
sy_document_get_unrecorded (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), NULL);

  return self->unrecorded;
}

/**
 * sy_document_set_unrecorded:
 * @self: a document
 * @decision: (nullable): what is being written, not to be changed any more, or %NULL once it is
 *   recorded or discarded
 */
void
sy_document_set_unrecorded (SyDocument *self, SyDecision *decision)
{
  SyDecision *before;

  g_return_if_fail (SY_IS_DOCUMENT (self));

  before = self->unrecorded;
  if (before == decision)
    return;

  self->unrecorded = decision != NULL ? g_rc_box_acquire (decision) : NULL;
  g_clear_pointer (&before, sy_decision_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNRECORDED]);
}

/**
 * sy_document_get_secret_round:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): a round that is under way and that nobody is shown: it is in
 *   no profile, and lost if nobody keeps it
 */
const SySecretRound *
sy_document_get_secret_round (SyDocument *self)
{
  g_return_val_if_fail (SY_IS_DOCUMENT (self), NULL);

  return self->secret_round;
}

/**
 * sy_document_set_secret_round:
 * @self: a document
 * @round: (nullable): how far the round is, or %NULL once it is revealed or thrown away
 *
 * No step: undo neither reveals it nor takes anything of it away.
 */
void
sy_document_set_secret_round (SyDocument *self, const SySecretRound *round)
{
  SySecretRound *before;

  g_return_if_fail (SY_IS_DOCUMENT (self));

  before = self->secret_round;
  if (before == round)
    return;

  self->secret_round = round != NULL ? sy_secret_round_ref (round) : NULL;
  g_clear_pointer (&before, sy_secret_round_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECRET_ROUND]);
}

/**
 * sy_document_apply:
 * @self: a document
 * @profile: the changed profile; the current one makes no step
 * @gesture: what the user is doing
 *
 * Makes @profile current as one step. Steps in a row with the same @gesture are one: the drag of a
 * slider passes many values and is undone at once.
 */
void
sy_document_apply (SyDocument *self, SyProfile *profile, SyGesture gesture)
{
  State before;
  gboolean grows;

  g_return_if_fail (SY_IS_DOCUMENT (self));
  g_return_if_fail (profile != NULL);

  if (profile == self->profile)
    return;

  before = read_state (self);
  grows = sy_gesture_is_same (gesture, self->gesture);
  if (!grows)
    {
      g_ptr_array_add (self->undo, sy_profile_ref (self->profile));
      self->gesture = gesture;
    }
  g_ptr_array_set_size (self->redo, 0);
  set_profile (self, profile);
  notify_state (self, &before);
}

/**
 * sy_document_end_gesture:
 * @self: a document
 *
 * Makes what follows another step, also where it is of the same gesture.
 */
void
sy_document_end_gesture (SyDocument *self)
{
  g_return_if_fail (SY_IS_DOCUMENT (self));

  self->gesture = SY_GESTURE_NONE;
}

void
sy_document_undo (SyDocument *self)
{
  g_return_if_fail (SY_IS_DOCUMENT (self));

  step (self, self->undo, self->redo);
}

void
sy_document_redo (SyDocument *self)
{
  g_return_if_fail (SY_IS_DOCUMENT (self));

  step (self, self->redo, self->undo);
}

/**
 * sy_document_set_saved:
 * @self: a document
 * @profile: what was written; the user may have gone on since
 * @file: (nullable): where it stands now
 * @state: (nullable): the file's state
 */
void
sy_document_set_saved (SyDocument *self, SyProfile *profile, GFile *file, SyFileState *state)
{
  State before;

  g_return_if_fail (SY_IS_DOCUMENT (self));
  g_return_if_fail (profile != NULL);

  before = read_state (self);
  sy_profile_ref (profile);
  g_clear_pointer (&self->saved, sy_profile_unref);
  self->saved = profile;
  self->is_gone = FALSE;
  self->gesture = SY_GESTURE_NONE;
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  replace_state (self, state);
  notify_state (self, &before);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * sy_document_set_state:
 * @self: a document
 * @state: another state of the file that is no change to what was saved, such as a touch
 */
void
sy_document_set_state (SyDocument *self, SyFileState *state)
{
  g_return_if_fail (SY_IS_DOCUMENT (self));
  g_return_if_fail (state != NULL);

  replace_state (self, state);
}

/**
 * sy_document_set_is_gone:
 * @self: a document
 * @is_gone: whether its file is no longer there: then what was saved is only here
 */
void
sy_document_set_is_gone (SyDocument *self, gboolean is_gone)
{
  State before;

  g_return_if_fail (SY_IS_DOCUMENT (self));

  before = read_state (self);
  self->is_gone = is_gone;
  notify_state (self, &before);
}
