/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-comparison-row.h"

#include <glib/gi18n.h>

#include "sy-colour.h"
#include "sy-columns-layout.h"
#include "sy-criterion-words.h"
#include "sy-effect-bar.h"
#include "sy-evidence-panel.h"
#include "sy-label.h"

#define NARROW_PX 600

/**
 * SyComparisonRow:
 *
 * One row of the table: a criterion or a fact, what each option offers, what it weighs and what it
 * does to the result; opened, the evidence. Where there is no room, the cells stand on three lines.
 */
struct _SyComparisonRow
{
  SyExpanderRow parent_instance;

  SySession *session;
  SyCriterionItem *item;
  GBindingGroup *bindings;
  GSignalGroup *signals;
  char *spoken_name;
  gboolean is_name_stale;

  GtkBox *cells;
  GtkImage *arrow;
  GtkRevealer *revealer;
  GtkLabel *name;
  GtkWidget *left;
  GtkLabel *left_rating;
  GtkLabel *left_text;
  GtkWidget *right;
  GtkLabel *right_rating;
  GtkLabel *right_text;
  GtkLabel *weight;
  GtkWidget *effect;
  SyEffectBar *bar;
  GtkLabel *points;
};

G_DEFINE_FINAL_TYPE (SyComparisonRow, sy_comparison_row, SY_TYPE_EXPANDER_ROW)

typedef enum
{
  PROP_SESSION = 1,
  PROP_ITEM,
} SyComparisonRowProperty;

static GParamSpec *properties[PROP_ITEM + 1];

/* Criterion, left, right, weight, effect. */
static const SyCellPlace columns[] = {
  { 22, 0, 1 }, { 26, 1, 1 }, { 26, 1, 1 }, { 9, 2, 1 }, { 17, 2, 3 },
};

static gboolean
write_weight (GBinding *binding, const GValue *from, GValue *to, gpointer row)
{
  g_value_take_string (to, sy_criterion_item_is_fact (SY_COMPARISON_ROW (row)->item)
                               ? g_strdup (_ ("fact"))
                               : g_strdup_printf ("%d", g_value_get_int (from)));

  return TRUE;
}

static void
take_classes (GValue *to, const GValue *better, SyHand hand)
{
  const char *classes[] = { "cell", NULL, NULL };

  if (g_value_get_int (better) == hand)
    classes[1] = sy_colour_get_class (hand);
  g_value_set_boxed (to, classes);
}

/* The better cell has its option's colour. */
static gboolean
mark_left (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  take_classes (to, from, SY_LEFT);

  return TRUE;
}

static gboolean
mark_right (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  take_classes (to, from, SY_RIGHT);

  return TRUE;
}

static gboolean
dim_idle (GBinding *binding, const GValue *from, GValue *to, gpointer row)
{
  SyComparisonRow *self = row;
  gboolean is_dimmed =
      !sy_criterion_item_is_fact (self->item) && sy_criterion_item_get_weight (self->item) == 0;

  g_value_set_double (to, is_dimmed ? 0.55 : 1);

  return TRUE;
}

/* What is heard of the row: all that the eye takes in at once. */
static char *
write_name (SyComparisonRow *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);
  gboolean is_fact = sy_criterion_item_is_fact (self->item);
  const char *name = sy_criterion_item_get_name (self->item);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *effect = NULL;

  g_object_get (self->item, is_fact ? "left-text" : "left-rating", &left,
                is_fact ? "right-text" : "right-rating", &right, "effect-text", &effect, NULL);
  if (is_fact)
    return sy_criterion_words_spoken_fact (catalogue, name, left, right);

  return sy_criterion_words_spoken (catalogue, name, left, right,
                                    sy_criterion_item_get_weight (self->item), effect);
}

static void
stale_cb (SyComparisonRow *self)
{
  self->is_name_stale = TRUE;
}

static void
set_item (SyComparisonRow *self, SyCriterionItem *item)
{
  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  if (sy_criterion_item_is_fact (item))
    gtk_widget_add_css_class (GTK_WIDGET (self), "fact");
  gtk_widget_set_visible (self->effect, !sy_criterion_item_is_fact (item));
  g_binding_group_set_source (self->bindings, item);
  g_signal_group_set_target (self->signals, item);
  self->is_name_stale = TRUE;
  sy_comparison_row_update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
bind (SyComparisonRow *self, const char *source, gpointer target, const char *property)
{
  g_binding_group_bind (self->bindings, source, target, property, G_BINDING_SYNC_CREATE);
}

static void
bind_full (SyComparisonRow *self,
           const char *source,
           gpointer target,
           const char *property,
           GBindingTransformFunc transform)
{
  g_binding_group_bind_full (self->bindings, source, target, property, G_BINDING_SYNC_CREATE,
                             transform, NULL, self, NULL);
}

static void
watch (SyComparisonRow *self, const char *signal)
{
  g_signal_group_connect_swapped (self->signals, signal, G_CALLBACK (stale_cb), self);
}

static GtkWidget *
sy_comparison_row_create_details (SyExpanderRow *row)
{
  SyComparisonRow *self = SY_COMPARISON_ROW (row);

  return sy_evidence_panel_new (self->session, self->item);
}

static void
sy_comparison_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyComparisonRowProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SY_COMPARISON_ROW (object)->session);
      break;
    case PROP_ITEM:
      g_value_set_object (value, SY_COMPARISON_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_comparison_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyComparisonRow *self = SY_COMPARISON_ROW (object);

  switch ((SyComparisonRowProperty) id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_comparison_row_dispose (GObject *object)
{
  SyComparisonRow *self = SY_COMPARISON_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_comparison_row_parent_class)->dispose (object);
}

static void
sy_comparison_row_finalize (GObject *object)
{
  g_free (SY_COMPARISON_ROW (object)->spoken_name);

  G_OBJECT_CLASS (sy_comparison_row_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, cells);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, name);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, left);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, left_rating);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, left_text);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, right);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, right_rating);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, right_text);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, weight);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, effect);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, bar);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, points);
}

static void
sy_comparison_row_class_init (SyComparisonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sy_comparison_row_dispose;
  object_class->finalize = sy_comparison_row_finalize;
  object_class->get_property = sy_comparison_row_get_property;
  object_class->set_property = sy_comparison_row_set_property;

  SY_EXPANDER_ROW_CLASS (klass)->create_details = sy_comparison_row_create_details;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SY_TYPE_SESSION, flags);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, SY_TYPE_CRITERION_ITEM, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_EFFECT_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/table/sy-comparison-row.ui");
  bind_children (widget_class);
}

static void
sy_comparison_row_init (SyComparisonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->cells), sy_comparison_row_create_layout ());
  sy_expander_row_set_parts (SY_EXPANDER_ROW (self), self->arrow, self->revealer);

  self->bindings = g_binding_group_new ();
  sy_label_bind (self->bindings, "name", self->name);
  sy_label_bind_text (self->bindings, "left-rating", self->left_rating, self->left_rating);
  sy_label_bind (self->bindings, "left-text", self->left_text);
  sy_label_bind_text (self->bindings, "right-rating", self->right_rating, self->right_rating);
  sy_label_bind (self->bindings, "right-text", self->right_text);
  bind_full (self, "weight", self->weight, "label", write_weight);
  bind_full (self, "weight", self->cells, "opacity", dim_idle);
  bind_full (self, "better", self->left, "css-classes", mark_left);
  bind_full (self, "better", self->right, "css-classes", mark_right);
  bind (self, "effect-share", self->bar, "share");
  bind (self, "effect-text", self->bar, "text");
  bind (self, "points-text", self->points, "label");

  self->signals = g_signal_group_new (SY_TYPE_CRITERION_ITEM);
  watch (self, "notify::left-rating");
  watch (self, "notify::right-rating");
  watch (self, "notify::weight");
  watch (self, "notify::effect-text");
}

/**
 * sy_comparison_row_new:
 * @session: the item's
 * @item: what it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sy_comparison_row_new (SySession *session, SyCriterionItem *item)
{
  return g_object_new (SY_TYPE_COMPARISON_ROW, "session", session, "item", item, NULL);
}

SyCriterionItem *
sy_comparison_row_get_item (SyComparisonRow *self)
{
  g_return_val_if_fail (SY_IS_COMPARISON_ROW (self), NULL);

  return self->item;
}

/**
 * sy_comparison_row_is_settled:
 * @self: a row
 *
 * Returns: whether it is open or closed, and not on its way
 */
gboolean
sy_comparison_row_is_settled (SyComparisonRow *self)
{
  g_return_val_if_fail (SY_IS_COMPARISON_ROW (self), FALSE);

  return gtk_revealer_get_child_revealed (self->revealer)
         == gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * sy_comparison_row_update_name:
 * @self: a row
 *
 * Tells who hears the window what the row says now, if that is something else than before.
 */
void
sy_comparison_row_update_name (SyComparisonRow *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (SY_IS_COMPARISON_ROW (self));

  if (!self->is_name_stale || self->session == NULL)
    return;

  self->is_name_stale = FALSE;
  name = write_name (self);
  if (g_strcmp0 (self->spoken_name, name) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (self->spoken_name);
  self->spoken_name = g_steal_pointer (&name);
}

/**
 * sy_comparison_row_create_layout:
 *
 * Returns: (transfer full): the layout of the five cells, for the table's heading as well
 */
GtkLayoutManager *
sy_comparison_row_create_layout (void)
{
  return sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX, 0, 0);
}
