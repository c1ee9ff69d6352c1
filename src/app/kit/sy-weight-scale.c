/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-weight-scale.h"

#include "sy-colour.h"
#include "sy-wheel-guard.h"

#define TICK_WIDTH_PX 2
#define TICK_RISE_PX 7
#define CAP_WIDTH_PX 8
#define CAP_HEIGHT_PX 3

/**
 * SyWeightScale:
 *
 * A slider for a weight. It marks the weight at which the other option would lead, in that option's
 * colour, leaves the wheel to the list, and knows which changes belong to one drag.
 */
struct _SyWeightScale
{
  GtkScale parent_instance;

  int tips_at;
  SyHand tip_hand;
  SyGesture drag; /* that is going on */
};

G_DEFINE_FINAL_TYPE (SyWeightScale, sy_weight_scale, GTK_TYPE_SCALE)

/* Watches the events on their way to the scale's own gestures, which then deal with them. */
static gboolean
event_cb (SyWeightScale *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    self->drag = sy_gesture_new_drag ();
  else if (type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL
           || type == GDK_GRAB_BROKEN || type == GDK_KEY_PRESS)
    self->drag = SY_GESTURE_NONE;

  return GDK_EVENT_PROPAGATE;
}

static void
sy_weight_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyWeightScale *self = SY_WEIGHT_SCALE (widget);
  GdkRectangle trough;
  GdkRGBA colour;
  double share;
  float x;
  float y;

  if (self->tips_at >= 0)
    {
      gtk_range_get_range_rect (GTK_RANGE (self), &trough);
      share = self->tips_at / (double) SY_WEIGHT_MAX;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        share = 1 - share;
      x = (float) (trough.x + share * trough.width);
      y = (float) trough.y - TICK_RISE_PX;
      colour = sy_colour_get_for_hand (widget, self->tip_hand);
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (x - TICK_WIDTH_PX / 2.f, y, TICK_WIDTH_PX,
                                                      (float) trough.height + 2 * TICK_RISE_PX));
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (x - CAP_WIDTH_PX / 2.f, y, CAP_WIDTH_PX,
                                                      CAP_HEIGHT_PX));
    }

  GTK_WIDGET_CLASS (sy_weight_scale_parent_class)->snapshot (widget, snapshot);
}

static void
sy_weight_scale_class_init (SyWeightScaleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = sy_weight_scale_snapshot;
}

static void
sy_weight_scale_init (SyWeightScale *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  self->tips_at = SY_UNSET;
  self->tip_hand = SY_NEITHER;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "weight");
  gtk_scale_set_draw_value (GTK_SCALE (self), FALSE);
  gtk_scale_set_digits (GTK_SCALE (self), 0);
  sy_wheel_guard (GTK_WIDGET (self));
}

/**
 * sy_weight_scale_set_tip:
 * @tips_at: the weight at which the other option would lead, or %SY_UNSET for none
 * @hand: that option
 *
 * Returns: whether the mark is another than before
 */
gboolean
sy_weight_scale_set_tip (SyWeightScale *self, int tips_at, SyHand hand)
{
  g_return_val_if_fail (SY_IS_WEIGHT_SCALE (self), FALSE);

  if (self->tips_at == tips_at && self->tip_hand == hand)
    return FALSE;

  self->tips_at = tips_at;
  self->tip_hand = hand;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/**
 * sy_weight_scale_get_gesture:
 *
 * Returns: the drag that is going on; %SY_GESTURE_NONE where the value changes in another way, such
 *   as by a key
 */
SyGesture
sy_weight_scale_get_gesture (SyWeightScale *self)
{
  g_return_val_if_fail (SY_IS_WEIGHT_SCALE (self), SY_GESTURE_NONE);

  return self->drag;
}
