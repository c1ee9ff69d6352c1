/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-weighing.h"

G_DEFINE_INTERFACE (SyWeighing, sy_weighing, G_TYPE_OBJECT)

static guint changed_signal;

static void
sy_weighing_default_init (SyWeighingInterface *interface)
{
  /* any of the weights may be another than before */
  changed_signal = g_signal_new ("weights-changed", SY_TYPE_WEIGHING, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * sy_weighing_get_weight:
 * @self: weights
 * @criterion: a criterion of what is weighed
 *
 * Returns: 0…%SY_WEIGHT_MAX, or %SY_UNSET where none was given yet
 */
int
sy_weighing_get_weight (SyWeighing *self, const SyCriterion *criterion)
{
  g_return_val_if_fail (SY_IS_WEIGHING (self) && criterion != NULL, 0);

  return SY_WEIGHING_GET_IFACE (self)->get_weight (self, criterion);
}

/**
 * sy_weighing_set_weight:
 * @self: weights
 * @criterion: a criterion of what is weighed
 * @weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET where sy_weighing_may_be_unset()
 * @gesture: what this is part of
 *
 * Changes one weight, as a step that can be undone.
 */
void
sy_weighing_set_weight (SyWeighing *self,
                        const SyCriterion *criterion,
                        int weight,
                        SyGesture gesture)
{
  g_return_if_fail (SY_IS_WEIGHING (self) && criterion != NULL);
  g_return_if_fail (weight <= SY_WEIGHT_MAX);
  g_return_if_fail (weight >= 0 || (weight == SY_UNSET && sy_weighing_may_be_unset (self)));

  SY_WEIGHING_GET_IFACE (self)->set_weight (self, criterion, weight, gesture);
}

/**
 * sy_weighing_may_be_unset:
 * @self: weights
 *
 * Returns: whether a weight need not be given at all, which is not the same as 0
 */
gboolean
sy_weighing_may_be_unset (SyWeighing *self)
{
  g_return_val_if_fail (SY_IS_WEIGHING (self), FALSE);

  return SY_WEIGHING_GET_IFACE (self)->may_be_unset (self);
}

/**
 * sy_weighing_emit_changed:
 * @self: weights
 *
 * For who implements it: lets the sliders follow.
 */
void
sy_weighing_emit_changed (SyWeighing *self)
{
  g_return_if_fail (SY_IS_WEIGHING (self));

  g_signal_emit (self, changed_signal, 0);
}
