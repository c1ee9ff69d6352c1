/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-gesture.h"

G_BEGIN_DECLS

#define SY_TYPE_WEIGHING (sy_weighing_get_type ())

G_DECLARE_INTERFACE (SyWeighing, sy_weighing, SY, WEIGHING, GObject)

/**
 * SyWeighingInterface:
 * @get_weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET where none was given yet
 * @set_weight: takes 0…%SY_WEIGHT_MAX, and %SY_UNSET where that may be
 * @may_be_unset: whether a weight need not be given at all
 *
 * Whose weights a slider moves: the project's, or those of one person.
 */
struct _SyWeighingInterface
{
  GTypeInterface parent_interface;

  int (*get_weight) (SyWeighing *self, const SyCriterion *criterion);
  void (*set_weight) (SyWeighing *self,
                      const SyCriterion *criterion,
                      int weight,
                      SyGesture gesture);
  gboolean (*may_be_unset) (SyWeighing *self);
};

int sy_weighing_get_weight (SyWeighing *self, const SyCriterion *criterion);
void sy_weighing_set_weight (SyWeighing *self,
                             const SyCriterion *criterion,
                             int weight,
                             SyGesture gesture);
gboolean sy_weighing_may_be_unset (SyWeighing *self);
void sy_weighing_emit_changed (SyWeighing *self);

G_END_DECLS
