/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-gesture.h"

G_BEGIN_DECLS

#define SY_TYPE_REACH_ROW (sy_reach_row_get_type ())

G_DECLARE_FINAL_TYPE (SyReachRow, sy_reach_row, SY, REACH_ROW, AdwBin)

int sy_reach_row_get_steps (SyReachRow *self);
void sy_reach_row_set_steps (SyReachRow *self, int steps);
SyGesture sy_reach_row_get_gesture (SyReachRow *self);

G_END_DECLS
