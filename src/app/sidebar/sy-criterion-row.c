/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sy-weight-scale.h"
#include "sy-wheel-guard.h"

/**
 * SyCriterionRow:
 *
 * A criterion in the sidebar: its name, its weight as a slider and as a number, and whether it is a
 * must.
 */
struct _SyCriterionRow
{
  GtkListBoxRow parent_instance;

  SySession *session;
  SyCriterionItem *item;
  GBindingGroup *bindings;
  GSignalGroup *signals;

  GtkLabel *name;
  GtkToggleButton *must;
  GtkSpinButton *number;
  SyWeightScale *scale;
  GtkAdjustment *weight;
};

G_DEFINE_FINAL_TYPE (SyCriterionRow, sy_criterion_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_SESSION = 1,
  PROP_ITEM,
  PROP_MUST,
} SyCriterionRowProperty;

static GParamSpec *properties[PROP_MUST + 1];

static void
set_item (SyCriterionRow *self, SyCriterionItem *item)
{
  const char *name;
  g_autofree char *must = NULL;

  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  /* Not by a relation to the label as well: GTK 4.8 would say the name twice. */
  name = sy_criterion_item_get_name (item);
  /* Translators: name of a criterion that an option must meet. */
  must = g_strdup_printf (_ ("Must: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->must), GTK_ACCESSIBLE_PROPERTY_LABEL, must,
                                  -1);
  g_signal_group_set_target (self->signals, item);
  g_binding_group_set_source (self->bindings, item);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
set_must (SyCriterionRow *self, gboolean is_must)
{
  if (self->item == NULL || sy_criterion_item_is_must (self->item) == is_must)
    return;

  sy_session_set_must (self->session, sy_criterion_item_get_id (self->item), is_must);
}

/* The number is plain: the slider above it is the way to step. */
static void
hide_steppers (GtkWidget *number)
{
  for (GtkWidget *child = gtk_widget_get_first_child (number); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_widget_set_visible (child, FALSE);
}

static void
weight_cb (SyCriterionRow *self)
{
  double value = gtk_adjustment_get_value (self->weight);
  int weight = (int) lround (value);
  g_autofree char *gesture = sy_weight_scale_dup_gesture (self->scale);

  if (weight < value || weight > value)
    {
      gtk_adjustment_set_value (self->weight, weight); /* comes back here */
      return;
    }
  if (self->item != NULL && weight != sy_criterion_item_get_weight (self->item))
    sy_session_set_weight (self->session, sy_criterion_item_get_id (self->item), weight, gesture);
}

static void
is_must_cb (SyCriterionRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUST]);
}

static void
tip_cb (SyCriterionRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sy_criterion_item_get_tip_text (self->item), -1);
}

static void
bind_cb (SyCriterionRow *self)
{
  tip_cb (self);
  is_must_cb (self);
}

static void
sy_criterion_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyCriterionRow *self = SY_CRITERION_ROW (object);

  switch ((SyCriterionRowProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_MUST:
      g_value_set_boolean (value, self->item != NULL && sy_criterion_item_is_must (self->item));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_criterion_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyCriterionRow *self = SY_CRITERION_ROW (object);

  switch ((SyCriterionRowProperty) id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    case PROP_MUST:
      set_must (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_criterion_row_dispose (GObject *object)
{
  SyCriterionRow *self = SY_CRITERION_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_criterion_row_parent_class)->dispose (object);
}

static void
sy_criterion_row_class_init (SyCriterionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sy_criterion_row_dispose;
  object_class->get_property = sy_criterion_row_get_property;
  object_class->set_property = sy_criterion_row_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SY_TYPE_SESSION, flags);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, SY_TYPE_CRITERION_ITEM, flags);
  properties[PROP_MUST] = g_param_spec_boolean ("must", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_WEIGHT_SCALE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, must);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, number);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, scale);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, weight);
  gtk_widget_class_bind_template_callback (widget_class, weight_cb);
  gtk_widget_class_install_property_action (widget_class, "row.must", "must");
}

static void
sy_criterion_row_init (SyCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_wheel_guard (GTK_WIDGET (self->number));
  hide_steppers (GTK_WIDGET (self->number));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "name", self->name, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "help", self, "tooltip-text", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "weight", self->weight, "value", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "tips-at", self->scale, "tips-at", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "tip-hand", self->scale, "tip-hand", G_BINDING_SYNC_CREATE);

  self->signals = g_signal_group_new (SY_TYPE_CRITERION_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::is-must", G_CALLBACK (is_must_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::tip-text", G_CALLBACK (tip_cb), self);
  g_signal_connect_swapped (self->signals, "bind", G_CALLBACK (bind_cb), self);
}

/**
 * sy_criterion_row_new:
 * @session: what it changes
 * @item: the criterion that it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sy_criterion_row_new (SySession *session, SyCriterionItem *item)
{
  return g_object_new (SY_TYPE_CRITERION_ROW, "session", session, "item", item, NULL);
}

SyCriterionItem *
sy_criterion_row_get_item (SyCriterionRow *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ROW (self), NULL);

  return self->item;
}

/**
 * sy_criterion_row_focus:
 * @self: a row
 *
 * Gives the slider the keyboard, which also scrolls it into view.
 */
void
sy_criterion_row_focus (SyCriterionRow *self)
{
  g_return_if_fail (SY_IS_CRITERION_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}
