/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-gesture.h"
#include "sy-types.h"

G_BEGIN_DECLS

#define SY_TYPE_WEIGHT_SCALE (sy_weight_scale_get_type ())

G_DECLARE_FINAL_TYPE (SyWeightScale, sy_weight_scale, SY, WEIGHT_SCALE, GtkScale)

gboolean sy_weight_scale_set_tip (SyWeightScale *self, int tips_at, SyHand hand);
void sy_weight_scale_set_is_unset (SyWeightScale *self, gboolean is_unset);
SyGesture sy_weight_scale_get_gesture (SyWeightScale *self);

G_END_DECLS
