/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session-private.h"

/* Criteria of the project's own: each function is one step to undo. */

static SyProfile *
get_profile (SySession *self)
{
  return sy_document_get_profile (sy_session_get_document (self));
}

/**
 * sy_session_can_add_own:
 * @self: a session
 *
 * Returns: whether there is room for one more criterion
 */
gboolean
sy_session_can_add_own (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), FALSE);

  return sy_session_get_catalogue (self)->criteria->len < SY_CRITERIA_MAX;
}

/**
 * sy_session_add_own:
 * @self: a session in which sy_session_can_add_own()
 * @own: a criterion of a new id; not to be changed any more
 * @weight: 0…%SY_WEIGHT_MAX
 *
 * Adds it and selects it.
 */
void
sy_session_add_own (SySession *self, SyOwn *own, int weight)
{
  g_autoptr (SyProfile) added = NULL;

  g_return_if_fail (SY_IS_SESSION (self) && own != NULL);
  g_return_if_fail (sy_session_can_add_own (self));

  added = sy_profile_with_own_criterion (get_profile (self), own);
  _sy_session_apply (self, sy_profile_with_weight (added, own->criterion.id, weight),
                     SY_GESTURE_NONE);
  sy_session_select (self, own->criterion.id);
}

/**
 * sy_session_set_own:
 * @self: a session
 * @own: takes the place of the one of the same id; not to be changed any more
 */
void
sy_session_set_own (SySession *self, SyOwn *own)
{
  g_return_if_fail (SY_IS_SESSION (self) && own != NULL);

  _sy_session_apply (self, sy_profile_with_own_criterion (get_profile (self), own),
                     SY_GESTURE_NONE);
}

/**
 * sy_session_move_own:
 * @self: a session
 * @id: of one of the project's own criteria
 * @steps: down if positive, up if negative; at an end it stays
 */
void
sy_session_move_own (SySession *self, const char *id, int steps)
{
  g_return_if_fail (SY_IS_SESSION (self) && id != NULL);

  _sy_session_apply (self, sy_profile_with_own_moved (get_profile (self), id, steps),
                     SY_GESTURE_NONE);
}

/**
 * sy_session_remove_own:
 * @self: a session
 * @id: of one of the project's own criteria, which goes with all that is said of it
 */
void
sy_session_remove_own (SySession *self, const char *id)
{
  g_return_if_fail (SY_IS_SESSION (self) && id != NULL);

  _sy_session_apply (self, sy_profile_without_own (get_profile (self), id), SY_GESTURE_NONE);
}
