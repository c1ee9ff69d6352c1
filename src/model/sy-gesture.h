/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyGestureKind:
 * @SY_GESTURE_KIND_NONE: a change on its own
 * @SY_GESTURE_KIND_DRAG: a slider that is dragged, another number for each drag
 * @SY_GESTURE_KIND_REASON: letters of a reason, by the number of its criterion
 * @SY_GESTURE_KIND_NOTE: letters of a note, likewise
 * @SY_GESTURE_KIND_NAME: letters of a person's name, by the index of the person
 * @SY_GESTURE_KIND_PERSON: digits of a person's weight, by person and criterion
 */
typedef enum
{
  SY_GESTURE_KIND_NONE,
  SY_GESTURE_KIND_DRAG,
  SY_GESTURE_KIND_REASON,
  SY_GESTURE_KIND_NOTE,
  SY_GESTURE_KIND_NAME,
  SY_GESTURE_KIND_PERSON,
} SyGestureKind;

/**
 * SyGesture:
 * @kind: what the user does
 * @number: which of its kind
 *
 * What several changes in a row are part of: they are one step to undo. A value, compared by
 * sy_gesture_is_same().
 */
typedef struct
{
  SyGestureKind kind;
  guint number;
} SyGesture;

#define SY_GESTURE_NONE ((SyGesture) { SY_GESTURE_KIND_NONE, 0 })

SyGesture sy_gesture_new_drag (void);
gboolean sy_gesture_is_same (SyGesture first, SyGesture second);

G_END_DECLS
