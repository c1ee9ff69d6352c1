/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-weight-scale.h"

#include <math.h>

#include "sy-colour.h"
#include "sy-wheel-guard.h"
#include "sy-whole-box.h"

#define TICK_WIDTH_PX 2
#define TICK_RISE_PX 7
#define CAP_WIDTH_PX 8
#define CAP_HEIGHT_PX 3

/* Within it the digits of one number follow each other. */
#define DIGITS_MS 1500

/**
 * SyWeightScale:
 *
 * A slider for a weight. It marks the weight at which the other option would lead, in that option's
 * colour, leaves the wheel to the list, and knows which changes belong to one drag. A digit that is
 * typed sets it; 1 and then 0 are ten, in one step. One that is not set stands at 0 without a knob,
 * and whatever would set it to 0 does.
 */
struct _SyWeightScale
{
  GtkScale parent_instance;

  int tips_at;
  SyHand tip_hand;
  double drawn_value;
  float mark_x;   /* where it was drawn last */
  SyGesture drag; /* that is going on */
  gboolean is_dragged;
  gboolean is_unset;

  int typed; /* last */
  SyGesture typing;
  gint64 typed_at;
};

G_DEFINE_FINAL_TYPE (SyWeightScale, sy_weight_scale, GTK_TYPE_SCALE)

typedef enum
{
  PROP_IS_DRAGGED = 1,
} SyWeightScaleProperty;

static GParamSpec *properties[PROP_IS_DRAGGED + 1];

static guint refused_signal;
static guint zeroed_signal;

/* Its value stays 0, so nobody would hear of it. */
static void
set_from_unset (SyWeightScale *self)
{
  if (self->is_unset && lround (gtk_range_get_value (GTK_RANGE (self))) == 0)
    g_signal_emit (self, zeroed_signal, 0);
}

/* Whether a digit may go on with the number that was typed last. */
static gboolean
is_typing (SyWeightScale *self)
{
  gboolean is_soon = g_get_monotonic_time () - self->typed_at < DIGITS_MS * G_TIME_SPAN_MILLISECOND;

  return self->typed > 0 && is_soon && !self->is_unset
         && lround (gtk_range_get_value (GTK_RANGE (self))) == self->typed;
}

static void
type_digit (SyWeightScale *self, int digit)
{
  double most = gtk_adjustment_get_upper (gtk_range_get_adjustment (GTK_RANGE (self)));
  gboolean goes_on = is_typing (self) && self->typed * 10 + digit <= most;

  if (!goes_on && digit > most)
    {
      g_signal_emit (self, refused_signal, 0);
      return;
    }

  if (!goes_on)
    self->typing = sy_gesture_new_drag ();
  self->typed = goes_on ? self->typed * 10 + digit : digit;
  self->typed_at = g_get_monotonic_time ();
  self->drag = self->typing;
  gtk_range_set_value (GTK_RANGE (self), self->typed);
  set_from_unset (self);
  self->drag = SY_GESTURE_NONE;
}

/* Of any script, with or without Shift, which some keyboards need for digits. */
static gboolean
key_pressed_cb (SyWeightScale *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType others = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  if (digit < 0 || (state & others) != 0)
    return GDK_EVENT_PROPAGATE;

  type_digit (self, digit);

  return GDK_EVENT_STOP;
}

static void
set_drag (SyWeightScale *self, SyGesture drag)
{
  gboolean was_dragged = self->is_dragged;

  self->drag = drag;
  self->is_dragged = drag.kind != SY_GESTURE_KIND_NONE;
  if (self->is_dragged != was_dragged)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_DRAGGED]);
}

/* Watches the events on their way to the scale's own gestures, which then deal with them. */
static gboolean
event_cb (SyWeightScale *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    set_drag (self, sy_gesture_new_drag ());
  else if (type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL
           || type == GDK_GRAB_BROKEN || type == GDK_KEY_PRESS)
    set_drag (self, SY_GESTURE_NONE);

  return GDK_EVENT_PROPAGATE;
}

/* Of a key that moves it, or a place that it is dragged or sent to. */
static gboolean
sy_weight_scale_change_value (GtkRange *range, GtkScrollType scroll, double value)
{
  gboolean is_done =
      GTK_RANGE_CLASS (sy_weight_scale_parent_class)->change_value (range, scroll, value);

  set_from_unset (SY_WEIGHT_SCALE (range));

  return is_done;
}

/* What is not seen is not dragged any more. */
static void
sy_weight_scale_unmap (GtkWidget *widget)
{
  set_drag (SY_WEIGHT_SCALE (widget), SY_GESTURE_NONE);

  GTK_WIDGET_CLASS (sy_weight_scale_parent_class)->unmap (widget);
}

static void
sy_weight_scale_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyWeightScaleProperty) id)
    {
    case PROP_IS_DRAGGED:
      g_value_set_boolean (value, SY_WEIGHT_SCALE (object)->is_dragged);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* From where it was last to where it is, which is one place to draw anew, not two. */
static void
draw_mark (SyWeightScale *self, GtkSnapshot *snapshot)
{
  static const GdkRGBA nothing = { 0, 0, 0, 0 };
  GtkWidget *widget = GTK_WIDGET (self);
  GtkSnapshot *piece = gtk_snapshot_new ();
  GdkRGBA colour = sy_colour_get_for_hand (widget, self->tip_hand);
  double share = self->tips_at / (double) SY_WEIGHT_MAX;
  GdkRectangle trough;
  float x;
  float y;
  float height;

  gtk_range_get_range_rect (GTK_RANGE (self), &trough);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    share = 1 - share;
  x = (float) (trough.x + share * trough.width);
  y = (float) trough.y - TICK_RISE_PX;
  height = (float) trough.height + 2 * TICK_RISE_PX;
  gtk_snapshot_append_color (piece, &nothing,
                             &GRAPHENE_RECT_INIT (MIN (x, self->mark_x), y,
                                                  fabsf (x - self->mark_x), height));
  gtk_snapshot_append_color (piece, &colour,
                             &GRAPHENE_RECT_INIT (x - TICK_WIDTH_PX / 2.f, y, TICK_WIDTH_PX,
                                                  height));
  gtk_snapshot_append_color (piece, &colour,
                             &GRAPHENE_RECT_INIT (x - CAP_WIDTH_PX / 2.f, y, CAP_WIDTH_PX,
                                                  CAP_HEIGHT_PX));
  sy_whole_box_append (widget, snapshot, piece);
  self->mark_x = x;
}

/* A mark that moves is drawn anew by itself; where the slider moves, so is all of it. */
static void
sy_weight_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyWeightScale *self = SY_WEIGHT_SCALE (widget);
  double value = gtk_range_get_value (GTK_RANGE (widget));
  gboolean is_moved = value < self->drawn_value || value > self->drawn_value;
  GtkSnapshot *all = is_moved ? gtk_snapshot_new () : g_object_ref (snapshot);

  self->drawn_value = value;
  if (self->tips_at >= 0)
    draw_mark (self, all);
  GTK_WIDGET_CLASS (sy_weight_scale_parent_class)->snapshot (widget, all);
  if (is_moved)
    sy_whole_box_append (widget, snapshot, all);
  else
    g_object_unref (all);
}

static void
sy_weight_scale_class_init (SyWeightScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = sy_weight_scale_get_property;
  GTK_WIDGET_CLASS (klass)->snapshot = sy_weight_scale_snapshot;
  GTK_WIDGET_CLASS (klass)->unmap = sy_weight_scale_unmap;
  GTK_RANGE_CLASS (klass)->change_value = sy_weight_scale_change_value;

  properties[PROP_IS_DRAGGED] =
      g_param_spec_boolean ("is-dragged", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  /* a digit beyond its end was typed */
  refused_signal = g_signal_new ("refused", SY_TYPE_WEIGHT_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  /* one that was not set is to be 0 */
  zeroed_signal = g_signal_new ("zeroed", SY_TYPE_WEIGHT_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
sy_weight_scale_init (SyWeightScale *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->tips_at = SY_UNSET;
  self->tip_hand = SY_NEITHER;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
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

/* Whether nobody has given a weight yet, which is not 0. */
void
sy_weight_scale_set_is_unset (SyWeightScale *self, gboolean is_unset)
{
  g_return_if_fail (SY_IS_WEIGHT_SCALE (self));

  self->is_unset = is_unset;
  if (is_unset)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unset");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unset");
}

/**
 * sy_weight_scale_get_gesture:
 *
 * Returns: the drag that is going on, or the number that is being typed; %SY_GESTURE_NONE where the
 *   value changes in another way, such as by an arrow key
 */
SyGesture
sy_weight_scale_get_gesture (SyWeightScale *self)
{
  g_return_val_if_fail (SY_IS_WEIGHT_SCALE (self), SY_GESTURE_NONE);

  return self->drag;
}
