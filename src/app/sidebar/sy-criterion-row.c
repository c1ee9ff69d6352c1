/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sy-criterion-details.h"
#include "sy-criterion-words.h"
#include "sy-focus.h"
#include "sy-label.h"
#include "sy-lazy-bin.h"
#include "sy-number.h"
#include "sy-tooltip.h"
#include "sy-weight-scale.h"

/* What the name takes of the width of the row, and what else there is of its height. */
#define NAME_SHARE 0.7
#define CONTROLS_PX 60

/**
 * SyCriterionRow:
 *
 * A criterion in the sidebar: its name, its weight as a slider and as a number, and whether it is a
 * must. Opened it has more to say; that part is made when it is first opened.
 */
struct _SyCriterionRow
{
  GtkListBoxRow parent_instance;

  SyWeighing *weighing;
  SySession *session;
  SyCriterionItem *item;
  gboolean is_stale;

  SyLazyBin *bin;
  GtkToggleButton *opener;
  GtkLabel *name;
  GtkLabel *must_label;
  GtkLabel *own_text;
  GtkSpinButton *number;
  GtkLabel *fault;
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
  PROP_MUST = 1,
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

static gboolean
is_must (SyCriterionRow *self)
{
  return self->item != NULL && sy_criterion_item_get_finding (self->item)->is_must;
}

static void
set_must (SyCriterionRow *self, gboolean must)
{
  if (self->item != NULL && is_must (self) != must)
    sy_session_set_must (self->session, sy_criterion_item_get_id (self->item), must);
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

/* Only whole weights count, wherever the slider is dropped. */
static void
weight_cb (SyCriterionRow *self)
{
  double value = gtk_adjustment_get_value (self->weight);
  int weight = (int) lround (value);
  const SyCriterion *criterion;

  if (self->item == NULL)
    return;
  if (weight < value || weight > value)
    {
      gtk_adjustment_set_value (self->weight, weight); /* comes back here */
      return;
    }

  criterion = sy_criterion_item_get_criterion (self->item);
  if (weight != sy_weighing_get_weight (self->weighing, criterion))
    sy_weighing_set_weight (self->weighing, criterion, weight,
                            sy_weight_scale_get_gesture (self->scale));
}

static void
dragged_cb (SyCriterionRow *self)
{
  gboolean is_dragged;

  g_object_get (self->scale, "is-dragged", &is_dragged, NULL);
  if (self->session != NULL)
    sy_session_hold_order (self->session, is_dragged);
}

static char *
write_tip (SyCriterionRow *self)
{
  return sy_criterion_words_tip (sy_criterion_item_get_catalogue (self->item),
                                 sy_criterion_item_get_tip_hand (self->item),
                                 sy_criterion_item_get_finding (self->item)->tips_at);
}

static char *
write_reset (SyCriterionRow *self)
{
  return sy_criterion_words_reset (sy_criterion_item_get_criterion (self->item),
                                   sy_criterion_item_get_preset (self->item),
                                   sy_criterion_item_get_weight (self->item));
}

static char *
describe_scale (SyCriterionRow *self)
{
  g_autofree char *tip = write_tip (self);

  if (*tip == '\0')
    return g_strdup (_ ("Weight, 0 to 10"));

  /* Translators: what the mark on a slider means, such as “Python would lead at 7”. */
  return g_strdup_printf (_ ("Weight, 0 to 10\nThe mark: %s"), tip);
}

static const char *
get_must_help (void)
{
  return _ ("Must: rules out an option below 5");
}

static char *
write_tooltip (GtkWidget *control, gpointer row)
{
  SyCriterionRow *self = row;

  if (control == GTK_WIDGET (self->scale))
    return describe_scale (self);
  if (control == GTK_WIDGET (self->number))
    return g_strdup (_ ("Weight, 0 to 10"));
  if (control == GTK_WIDGET (self->must))
    return g_strdup (get_must_help ());
  if (control == GTK_WIDGET (self->own_text))
    return g_strdup (_ ("Your team’s own ratings; the catalogue’s in brackets"));
  if (control == GTK_WIDGET (self->opener))
    return sy_criterion_words_help (sy_criterion_item_get_criterion (self->item));

  return write_reset (self);
}

static void
describe_control (gpointer control, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
show_weight (SyCriterionRow *self)
{
  int weight =
      sy_weighing_get_weight (self->weighing, sy_criterion_item_get_criterion (self->item));

  gtk_adjustment_set_value (self->weight, MAX (weight, 0));
}

/* What is heard of the mark is made anew only where the mark moves. */
static void
show_tip (SyCriterionRow *self)
{
  g_autofree char *text = NULL;

  if (!sy_weight_scale_set_tip (self->scale, sy_criterion_item_get_finding (self->item)->tips_at,
                                sy_criterion_item_get_tip_hand (self->item)))
    return;

  text = write_tip (self);
  describe_control (self->scale, text);
}

static void
show_reset (SyCriterionRow *self)
{
  g_autofree char *text = write_reset (self);
  gboolean can_reset = *text != '\0';

  gtk_stack_set_visible_child_name (self->reset_place, can_reset ? "yes" : "no");
  if (can_reset)
    describe_control (self->reset, text);
}

static void
show_item (SyCriterionRow *self)
{
  SyCatalogue *catalogue = sy_criterion_item_get_catalogue (self->item);
  const SyFinding *finding = sy_criterion_item_get_finding (self->item);
  guint index = sy_criterion_item_get_index (self->item);

  self->is_stale = FALSE;
  show_weight (self);
  show_tip (self);
  show_reset (self);
  sy_label_take_shown_text (self->must_label, sy_criterion_words_must (catalogue, finding),
                            self->must_label);
  sy_label_take_shown_text (self->own_text,
                            sy_criterion_words_own (catalogue, index, finding->ratings),
                            self->own_text);
  if (gtk_toggle_button_get_active (self->must) != finding->is_must)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUST]);
}

/* A row that nobody sees follows when it is seen. */
static void
changed_cb (SyCriterionRow *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_item (self);
}

/* Of another weighing than the project's, the item knows nothing. */
static void
weights_cb (SyCriterionRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_weight (self);
  else
    self->is_stale = TRUE;
}

static void
sy_criterion_row_map (GtkWidget *widget)
{
  SyCriterionRow *self = SY_CRITERION_ROW (widget);

  if (self->is_stale)
    show_item (self);

  GTK_WIDGET_CLASS (sy_criterion_row_parent_class)->map (widget);
}

static void
sy_criterion_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyCriterionRow *self = SY_CRITERION_ROW (object);

  switch ((SyCriterionRowProperty) id)
    {
    case PROP_MUST:
      g_value_set_boolean (value, is_must (self));
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

  g_clear_object (&self->item);
  g_clear_object (&self->weighing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_criterion_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, bin);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, opener);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, must_label);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, own_text);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, number);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionRow, fault);
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
  widget_class->map = sy_criterion_row_map;

  properties[PROP_MUST] = g_param_spec_boolean ("must", NULL, NULL, FALSE, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_LAZY_BIN);
  g_type_ensure (SY_TYPE_WEIGHT_SCALE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-criterion-row.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, dragged_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_install_property_action (widget_class, "row.must", "must");
  gtk_widget_class_install_property_action (widget_class, "row.open", "open");
  gtk_widget_class_install_action (widget_class, "row.reset", NULL, reset_cb);
}

static void
sy_criterion_row_init (SyCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_number_set_up (self->number, self->fault);
  sy_number_hide_buttons (self->number);
  describe_control (self->must, get_must_help ());
}

static void
fetch_tooltips (SyCriterionRow *self)
{
  gpointer controls[] = { self->opener, self->number, self->own_text,
                          self->scale,  self->reset,  self->must };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    sy_tooltip_fetch (controls[i], write_tooltip, self);
}

/**
 * sy_criterion_row_new:
 * @weighing: whose weight the slider moves
 * @session: what the rest of the row changes
 * @item: the criterion that it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sy_criterion_row_new (SyWeighing *weighing, SySession *session, SyCriterionItem *item)
{
  SyCriterionRow *self = g_object_new (SY_TYPE_CRITERION_ROW, NULL);

  self->weighing = g_object_ref (weighing);
  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  sy_lazy_bin_set_estimate (self->bin, g_utf8_strlen (sy_criterion_item_get_name (item), -1),
                            NAME_SHARE, CONTROLS_PX);
  sy_label_set_text (self->name, sy_criterion_item_get_name (item));
  name_controls (self, sy_criterion_item_get_name (item));
  fetch_tooltips (self);
  show_item (self);
  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (weighing, "weights-changed", G_CALLBACK (weights_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

SyCriterionItem *
sy_criterion_row_get_item (SyCriterionRow *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ROW (self), NULL);

  return self->item;
}

/**
 * sy_criterion_row_set_selected:
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

/* Gives the keyboard to its slider; whether that takes it. */
gboolean
sy_criterion_row_focus_slider (SyCriterionRow *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ROW (self), FALSE);

  sy_lazy_bin_wake (self->bin);

  return gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

/* Gives the keyboard to the button with this action, or NULL; else to the slider. */
void
sy_criterion_row_focus_action (SyCriterionRow *self, const char *action)
{
  g_return_if_fail (SY_IS_CRITERION_ROW (self));

  sy_lazy_bin_wake (self->bin);
  if (!sy_focus_action (GTK_WIDGET (self), action))
    gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

/* The field with a text that does not fit into a project, or NULL. */
GtkWidget *
sy_criterion_row_find_unfit (SyCriterionRow *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ROW (self), NULL);

  return self->details != NULL ? sy_criterion_details_find_unfit (self->details) : NULL;
}
