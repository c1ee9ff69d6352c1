/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-gesture.h"

/**
 * sy_gesture_new_drag:
 *
 * Returns: a drag that is the same as no other of this run of the program
 */
SyGesture
sy_gesture_new_drag (void)
{
  static guint n_drags;

  return (SyGesture) { SY_GESTURE_KIND_DRAG, ++n_drags };
}

/**
 * sy_gesture_is_same:
 * @first: a gesture
 * @second: a gesture
 *
 * Returns: whether changes of both are one step; a change on its own never grows
 */
gboolean
sy_gesture_is_same (SyGesture first, SyGesture second)
{
  return first.kind != SY_GESTURE_KIND_NONE && first.kind == second.kind
         && first.number == second.number;
}
