/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reach-row.h"

#include <math.h>

#include "sy-label.h"
#include "sy-number.h"
#include "sy-weight-scale.h"
#include "sy-words-reach.h"

/**
 * SyReachRow:
 *
 * A slider for how far something may be off, from exactly right to its far end, with the steps in
 * words.
 */
struct _SyReachRow
{
  AdwBin parent_instance;

  int steps;

  GtkLabel *title;
  GtkLabel *in_words;
  GtkLabel *far_end;
  GtkLabel *fault;
  SyWeightScale *scale;
  GtkAdjustment *reach;
};

G_DEFINE_FINAL_TYPE (SyReachRow, sy_reach_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_FAR_END,
  PROP_MOST,
  PROP_STEPS,
} SyReachRowProperty;

static GParamSpec *properties[PROP_STEPS + 1];

static void
show_in_words (SyReachRow *self)
{
  g_autofree char *text = sy_words_steps_off (self->steps);

  gtk_label_set_text (self->in_words, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
set_title (SyReachRow *self, const char *title)
{
  if (g_strcmp0 (gtk_label_get_text (self->title), title) == 0)
    return;

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
set_far_end (SyReachRow *self, const char *far_end)
{
  if (g_strcmp0 (gtk_label_get_text (self->far_end), far_end) == 0)
    return;

  gtk_label_set_text (self->far_end, far_end);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAR_END]);
}

static int
get_most (SyReachRow *self)
{
  return (int) gtk_adjustment_get_upper (self->reach);
}

static void
set_most (SyReachRow *self, int most)
{
  if (get_most (self) == most)
    return;

  gtk_adjustment_set_upper (self->reach, most);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOST]);
}

/* Only whole steps count, wherever the slider is dropped. */
static void
reach_cb (SyReachRow *self)
{
  sy_label_show_fault (self->fault, "");
  sy_reach_row_set_steps (self, (int) lround (gtk_adjustment_get_value (self->reach)));
  gtk_adjustment_set_value (self->reach, self->steps);
}

static void
refused_cb (SyReachRow *self)
{
  g_autofree char *text = sy_number_describe_fault (0, get_most (self), self->steps);

  sy_label_show_fault (self->fault, text);
}

/* It is about what was typed last. */
static void
leave_cb (SyReachRow *self)
{
  sy_label_show_fault (self->fault, "");
}

static void
sy_reach_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyReachRow *self = SY_REACH_ROW (object);

  switch ((SyReachRowProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->title));
      break;
    case PROP_FAR_END:
      g_value_set_string (value, gtk_label_get_text (self->far_end));
      break;
    case PROP_MOST:
      g_value_set_int (value, get_most (self));
      break;
    case PROP_STEPS:
      g_value_set_int (value, self->steps);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_reach_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyReachRow *self = SY_REACH_ROW (object);

  switch ((SyReachRowProperty) id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_FAR_END:
      set_far_end (self, g_value_get_string (value));
      break;
    case PROP_MOST:
      set_most (self, g_value_get_int (value));
      break;
    case PROP_STEPS:
      sy_reach_row_set_steps (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_reach_row_class_init (SyReachRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = sy_reach_row_get_property;
  object_class->set_property = sy_reach_row_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_FAR_END] = g_param_spec_string ("far-end", NULL, NULL, "", flags);
  properties[PROP_MOST] = g_param_spec_int ("most", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_STEPS] = g_param_spec_int ("steps", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_WEIGHT_SCALE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-reach-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyReachRow, title);
  gtk_widget_class_bind_template_child (widget_class, SyReachRow, in_words);
  gtk_widget_class_bind_template_child (widget_class, SyReachRow, far_end);
  gtk_widget_class_bind_template_child (widget_class, SyReachRow, fault);
  gtk_widget_class_bind_template_child (widget_class, SyReachRow, scale);
  gtk_widget_class_bind_template_child (widget_class, SyReachRow, reach);
  gtk_widget_class_bind_template_callback (widget_class, reach_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
sy_reach_row_init (SyReachRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_in_words (self);
}

int
sy_reach_row_get_steps (SyReachRow *self)
{
  g_return_val_if_fail (SY_IS_REACH_ROW (self), 0);

  return self->steps;
}

/**
 * sy_reach_row_set_steps:
 * @steps: 0…most
 */
void
sy_reach_row_set_steps (SyReachRow *self, int steps)
{
  g_return_if_fail (SY_IS_REACH_ROW (self));

  if (self->steps == steps)
    return;

  self->steps = steps;
  gtk_adjustment_set_value (self->reach, steps);
  show_in_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEPS]);
}

/**
 * sy_reach_row_get_gesture:
 *
 * Returns: the drag that is going on, or %SY_GESTURE_NONE
 */
SyGesture
sy_reach_row_get_gesture (SyReachRow *self)
{
  g_return_val_if_fail (SY_IS_REACH_ROW (self), SY_GESTURE_NONE);

  return sy_weight_scale_get_gesture (self->scale);
}
