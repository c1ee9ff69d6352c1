/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-weighing-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sy-label.h"
#include "sy-lazy-bin.h"
#include "sy-weight-cell.h"
#include "sy-weight-scale.h"

/* What the texts take of the width of the row, and what else there is of its height. */
#define TEXT_SHARE 0.9
#define CONTROLS_PX 70

/**
 * SyWeighingRow:
 *
 * A criterion for one person to weigh: what it asks, what 0 and 10 mean, and a slider that begins
 * not set. Of what it does to any result it knows nothing.
 */
struct _SyWeighingRow
{
  GtkListBoxRow parent_instance;

  SyWeighing *weighing;
  const SyCriterion *criterion; /* borrowed of who made the row */
  SyGesture typing;             /* into the cell */

  SyLazyBin *bin;
  GtkLabel *name;
  GtkLabel *question;
  GtkLabel *zero;
  GtkLabel *ten;
  SyWeightScale *scale;
  GtkAdjustment *weight;
  SyWeightCell *cell;
  GtkStack *clear_place; /* which keeps the slider as long as it is */
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (SyWeighingRow, sy_weighing_row, GTK_TYPE_LIST_BOX_ROW)

static void
name_control (gpointer control, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
weigh (SyWeighingRow *self, int weight, SyGesture gesture)
{
  if (self->weighing == NULL || weight == sy_weighing_get_weight (self->weighing, self->criterion))
    return;

  sy_weighing_set_weight (self->weighing, self->criterion, weight, gesture);
}

/* Only whole weights count, wherever the slider is dropped. */
static void
weight_cb (SyWeighingRow *self)
{
  double value = gtk_adjustment_get_value (self->weight);
  int weight = (int) lround (value);

  if (weight < value || weight > value)
    gtk_adjustment_set_value (self->weight, weight); /* comes back here */
  else
    weigh (self, weight, sy_weight_scale_get_gesture (self->scale));
}

static void
zeroed_cb (SyWeighingRow *self)
{
  weigh (self, 0, sy_weight_scale_get_gesture (self->scale));
}

static void
enter_cb (SyWeighingRow *self)
{
  self->typing = sy_gesture_new_drag ();
}

static void
weighed_cb (SyWeighingRow *self, int weight)
{
  weigh (self, weight, self->typing);
}

/* The button goes away with the weight; the slider keeps the keyboard. */
static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SyWeighingRow *self = SY_WEIGHING_ROW (widget);

  if (gtk_widget_has_focus (self->clear))
    gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  weigh (self, SY_UNSET, SY_GESTURE_NONE);
}

static void
show_slider (SyWeighingRow *self, int weight)
{
  g_signal_handlers_block_by_func (self->weight, weight_cb, self);
  gtk_adjustment_set_value (self->weight, MAX (weight, 0));
  g_signal_handlers_unblock_by_func (self->weight, weight_cb, self);
  sy_weight_scale_set_is_unset (self->scale, weight == SY_UNSET);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  weight == SY_UNSET ? _ ("Not set") : _ ("Weight, 0 to 10"), -1);
}

static void
weights_cb (SyWeighingRow *self)
{
  int weight = sy_weighing_get_weight (self->weighing, self->criterion);
  /* Translators: name of a criterion. */
  g_autofree char *name = g_strdup_printf (_ ("Weight: %s"), self->criterion->name);

  show_slider (self, weight);
  sy_weight_cell_show (self->cell, weight, name);
  gtk_stack_set_visible_child_name (self->clear_place, weight != SY_UNSET ? "yes" : "no");
}

static void
sy_weighing_row_dispose (GObject *object)
{
  g_clear_object (&SY_WEIGHING_ROW (object)->weighing);

  G_OBJECT_CLASS (sy_weighing_row_parent_class)->dispose (object);
}

static void
sy_weighing_row_class_init (SyWeighingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_weighing_row_dispose;

  g_type_ensure (SY_TYPE_LAZY_BIN);
  g_type_ensure (SY_TYPE_WEIGHT_CELL);
  g_type_ensure (SY_TYPE_WEIGHT_SCALE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/weighing/sy-weighing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, bin);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, name);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, question);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, zero);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, ten);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, scale);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, weight);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, cell);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, clear_place);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingRow, clear);
  gtk_widget_class_bind_template_callback (widget_class, weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, zeroed_cb);
  gtk_widget_class_bind_template_callback (widget_class, weighed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_install_action (widget_class, "row.clear", NULL, clear_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.clear", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "row.clear", NULL);
}

static void
sy_weighing_row_init (SyWeighingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_texts (SyWeighingRow *self)
{
  const SyCriterion *criterion = self->criterion;
  /* Translators: name of a criterion whose weight is to be not set again. */
  g_autofree char *clear = g_strdup_printf (_ ("Clear: %s"), criterion->name);
  glong n_chars = g_utf8_strlen (criterion->name, -1) + g_utf8_strlen (criterion->question, -1)
                  + g_utf8_strlen (criterion->ten, -1);

  sy_lazy_bin_set_estimate (self->bin, n_chars, TEXT_SHARE, CONTROLS_PX);
  sy_label_set_text (self->name, criterion->name);
  sy_label_show_text (self->question, criterion->question, self->question);
  sy_label_set_text (self->zero, criterion->zero);
  sy_label_set_text (self->ten, criterion->ten);
  name_control (self, criterion->name);
  name_control (self->scale, criterion->name);
  name_control (self->clear, clear);
}

/**
 * sy_weighing_row_new:
 * @weighing: whose weight the slider moves, one that may be unset
 * @criterion: outlives the row
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sy_weighing_row_new (SyWeighing *weighing, const SyCriterion *criterion)
{
  SyWeighingRow *self = g_object_new (SY_TYPE_WEIGHING_ROW, NULL);

  self->weighing = g_object_ref (weighing);
  self->criterion = criterion;
  show_texts (self);
  weights_cb (self);
  g_signal_connect_object (weighing, "weights-changed", G_CALLBACK (weights_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Gives the keyboard to its slider; whether that takes it. */
gboolean
sy_weighing_row_focus_slider (SyWeighingRow *self)
{
  g_return_val_if_fail (SY_IS_WEIGHING_ROW (self), FALSE);

  sy_lazy_bin_wake (self->bin);

  return gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}
