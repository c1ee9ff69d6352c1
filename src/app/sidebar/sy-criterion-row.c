/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sy-criterion-details.h"
#include "sy-label.h"
#include "sy-plain-number.h"
#include "sy-tooltip.h"
#include "sy-weight-scale.h"

/**
 * SyCriterionRow:
 *
 * A criterion in the sidebar: its name, its weight as a slider and as a number, and whether it is a
 * must. Opened it has more to say; that part is made when it is first opened.
 */
struct _SyCriterionRow
{
  GtkListBoxRow parent_instance;

  SySession *session;
  SyCriterionItem *item;
  GBindingGroup *bindings;
  GSignalGroup *signals;

  GtkToggleButton *opener;
  GtkLabel *name;
  GtkWidget *must_text;
  GtkLabel *must_label;
  GtkLabel *own_text;
  GtkSpinButton *number;
  SyWeightScale *scale;
  GtkAdjustment *weight;
  GtkStack *reset_place; /* which keeps the slider as long as it is */
  GtkWidget *reset;
  GtkToggleButton *must;
  GtkRevealer *revealer;
  SyCriterionDetails *details; /* (nullable), before it is first opened */
};

G_DEFINE_FINAL_TYPE (SyCriterionRow, sy_criterion_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_SESSION = 1,
  PROP_ITEM,
  PROP_MUST,
  PROP_OPEN,
} SyCriterionRowProperty;

static GParamSpec *properties[PROP_OPEN + 1];

static void
name_control (gpointer control, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
name_controls (SyCriterionRow *self, const char *name)
{
  /* Translators: name of a criterion that an option must meet. */
  g_autofree char *must = g_strdup_printf (_ ("Must: %s"), name);
  /* Translators: name of a criterion whose weight goes back to where it was. */
  g_autofree char *reset = g_strdup_printf (_ ("Reset: %s"), name);
  /* Translators: name of a criterion. */
  g_autofree char *number = g_strdup_printf (_ ("Weight: %s"), name);
  /* Translators: name of a criterion. */
  g_autofree char *opener = g_strdup_printf (_ ("Details: %s"), name);

  /* Not by a relation to the label as well: GTK 4.8 would say the name twice. */
  name_control (self->scale, name);
  name_control (self, name);
  name_control (self->number, number);
  name_control (self->must, must);
  name_control (self->reset, reset);
  name_control (self->opener, opener);
}

static void
set_item (SyCriterionRow *self, SyCriterionItem *item)
{
  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  name_controls (self, sy_criterion_item_get_name (item));
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

static void
bind (SyCriterionRow *self, const char *source, gpointer target, const char *property)
{
  g_binding_group_bind (self->bindings, source, target, property, G_BINDING_SYNC_CREATE);
}

static void
set_open (SyCriterionRow *self, gboolean is_open)
{
  if (gtk_revealer_get_reveal_child (self->revealer) == is_open || self->item == NULL)
    return;

  if (is_open && self->details == NULL)
    {
      self->details = SY_CRITERION_DETAILS (sy_criterion_details_new (self->session));
      gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->details));
    }
  if (is_open)
    sy_criterion_details_set_item (self->details, self->item);
  gtk_revealer_set_reveal_child (self->revealer, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static gboolean
name_place (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_static_string (to, *g_value_get_string (from) != '\0' ? "yes" : "no");

  return TRUE;
}

/* What is closed follows nothing. */
static void
child_revealed_cb (SyCriterionRow *self)
{
  if (self->details != NULL && !gtk_revealer_get_reveal_child (self->revealer))
    sy_criterion_details_set_item (self->details, NULL);
}

/* The button goes away with the difference; the slider keeps the keyboard. */
static void
reset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SyCriterionRow *self = SY_CRITERION_ROW (widget);

  if (gtk_widget_has_focus (self->reset))
    gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  sy_session_reset_weight (self->session, sy_criterion_item_get_id (self->item));
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

static char *
describe_scale (SyCriterionRow *self)
{
  const char *tip = sy_criterion_item_get_tip_text (self->item);

  if (*tip == '\0')
    return g_strdup (_ ("Weight, 0 to 10"));

  /* Translators: what the mark on a slider means, such as “Python would lead at 7”. */
  return g_strdup_printf (_ ("Weight, 0 to 10\nThe mark: %s"), tip);
}

static char *
describe (SyCriterionRow *self, gpointer control)
{
  char *text = NULL;

  if (control == self->scale)
    text = describe_scale (self);
  else if (control == self->number)
    text = g_strdup (_ ("Weight, 0 to 10"));
  else if (control == self->must)
    text = g_strdup (_ ("Must: rules out an option below 5"));
  else if (control == self->own_text)
    text = g_strdup (_ ("Your team’s own ratings; the catalogue’s in brackets"));
  else
    g_object_get (self->item, control == self->opener ? "help" : "reset-text", &text, NULL);

  return text;
}

/* Tooltips are made when they are asked for: to set the text of one takes GTK two questions to the
 * display server, which is too dear for a slider tick, and for a sidebar full of them. */
static gboolean
query_tooltip_cb (SyCriterionRow *self,
                  int x,
                  int y,
                  gboolean is_by_key,
                  GtkTooltip *tooltip,
                  GtkWidget *control)
{
  g_autofree char *text = NULL;

  if (self->item == NULL)
    return FALSE;

  text = describe (self, control);
  sy_tooltip_show (tooltip, text);

  return TRUE;
}

static void
describe_control (gpointer control, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
tip_cb (SyCriterionRow *self)
{
  describe_control (self->scale, sy_criterion_item_get_tip_text (self->item));
}

static void
reset_text_cb (SyCriterionRow *self)
{
  g_autofree char *text = describe (self, self->reset);

  describe_control (self->reset, text);
}

static void
bind_cb (SyCriterionRow *self)
{
  g_autofree char *must = describe (self, self->must);

  describe_control (self->must, must);
  tip_cb (self);
  reset_text_cb (self);
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
    case PROP_OPEN:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->revealer));
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
    case PROP_OPEN:
      set_open (self, g_value_get_boolean (value));
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
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, opener);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, must_text);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, must_label);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, own_text);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, number);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, scale);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, weight);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, reset_place);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, reset);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, must);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, revealer);
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
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_WEIGHT_SCALE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-criterion-row.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_install_property_action (widget_class, "row.must", "must");
  gtk_widget_class_install_property_action (widget_class, "row.open", "open");
  gtk_widget_class_install_action (widget_class, "row.reset", NULL, reset_cb);
}

static void
sy_criterion_row_init (SyCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_plain_number (self->number);

  self->bindings = g_binding_group_new ();
  sy_label_bind (self->bindings, "name", self->name);
  sy_label_bind_text (self->bindings, "must-text", self->must_label, self->must_text);
  sy_label_bind_text (self->bindings, "own-text", self->own_text, self->own_text);
  bind (self, "weight", self->weight, "value");
  bind (self, "tips-at", self->scale, "tips-at");
  bind (self, "tip-hand", self->scale, "tip-hand");
  g_binding_group_bind_full (self->bindings, "reset-text", self->reset_place, "visible-child-name",
                             G_BINDING_SYNC_CREATE, name_place, NULL, NULL, NULL);

  self->signals = g_signal_group_new (SY_TYPE_CRITERION_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::is-must", G_CALLBACK (is_must_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::tip-text", G_CALLBACK (tip_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::reset-text", G_CALLBACK (reset_text_cb),
                                  self);
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
 * sy_criterion_row_set_selected:
 * @self: a row
 * @is_selected: whether it is the one that the user looks at
 *
 * Marks it.
 */
void
sy_criterion_row_set_selected (SyCriterionRow *self, gboolean is_selected)
{
  g_return_if_fail (SY_IS_CRITERION_ROW (self));

  if (is_selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_selected,
                               -1);
}
