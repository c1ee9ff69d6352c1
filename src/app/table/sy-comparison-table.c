/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-comparison-table.h"

#include <glib/gi18n.h>

#include "sy-batch.h"
#include "sy-comparison-row.h"
#include "sy-sticky-box.h"

#define QUIET_FRAMES 3

/**
 * SyComparisonTable:
 *
 * Both options side by side: criteria in the chosen order, those that weigh nothing at their end,
 * then the facts. Rows are made once; a change of the order moves them.
 */
struct _SyComparisonTable
{
  SySessionView parent_instance;

  char *sort_by; /* "effect", "weight", "catalogue" or "name" */

  SyStickyBox *box;
  GtkBox *heading;
  GtkLabel *left_name;
  GtkLabel *right_name;
  GtkListBox *list;

  GPtrArray *items; /* of SyCriterionItem, as they were sorted when their rows began to be made */
  SyBatch *rows;    /* (nullable) */

  GtkWidget *opened; /* (nullable), the row that is scrolled to while it opens */
  gboolean is_to_top;
  int opened_px; /* its height at the last look */
  guint n_quiet; /* looks since anything has moved */
  guint follow;
};

G_DEFINE_FINAL_TYPE (SyComparisonTable, sy_comparison_table, SY_TYPE_SESSION_VIEW)

typedef enum
{
  PROP_SORT_BY = 1,
} SyComparisonTableProperty;

static GParamSpec *properties[PROP_SORT_BY + 1];

static SySession *
get_session (SyComparisonTable *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

static int
compare_places (guint first, guint second)
{
  return first < second ? -1 : first > second;
}

static int
compare_items (SyComparisonTable *self, SyCriterionItem *a, SyCriterionItem *b)
{
  int weight_a = sy_criterion_item_get_weight (a);
  int weight_b = sy_criterion_item_get_weight (b);

  if (sy_criterion_item_is_fact (a) || sy_criterion_item_is_fact (b))
    return compare_places (sy_criterion_item_get_index (a), sy_criterion_item_get_index (b));
  if ((weight_a > 0) != (weight_b > 0))
    return weight_a > 0 ? -1 : 1;
  if (strcmp (self->sort_by, "name") == 0)
    return g_utf8_collate (sy_criterion_item_get_name (a), sy_criterion_item_get_name (b));
  if (strcmp (self->sort_by, "weight") == 0 && weight_a != weight_b)
    return weight_b - weight_a;
  if (strcmp (self->sort_by, "catalogue") == 0)
    return compare_places (sy_criterion_item_get_index (a), sy_criterion_item_get_index (b));

  return compare_places (sy_criterion_item_get_rank (a), sy_criterion_item_get_rank (b));
}

static int
compare_rows (GtkListBoxRow *first, GtkListBoxRow *second, gpointer table)
{
  return compare_items (table, sy_comparison_row_get_item (SY_COMPARISON_ROW (first)),
                        sy_comparison_row_get_item (SY_COMPARISON_ROW (second)));
}

static int
compare_places_in_table (gconstpointer first, gconstpointer second, gpointer table)
{
  return compare_items (table, *(SyCriterionItem *const *) first,
                        *(SyCriterionItem *const *) second);
}

/* Sorting moves widgets and lays out the whole table, so it is asked for only where it is due. */
static gboolean
is_sorted (SyComparisonTable *self)
{
  GtkListBoxRow *last = gtk_list_box_get_row_at_index (self->list, 0);
  GtkListBoxRow *row;

  for (int i = 1; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (compare_rows (last, row, self) > 0)
        return FALSE;
      last = row;
    }

  return TRUE;
}

static void
sort (SyComparisonTable *self)
{
  if (!sy_session_is_order_held (get_session (self)) && !is_sorted (self))
    gtk_list_box_invalidate_sort (self->list);
}

static void
append_row (gpointer data, guint i)
{
  SyComparisonTable *self = data;

  gtk_list_box_append (self->list, sy_comparison_row_new (get_session (self),
                                                          g_ptr_array_index (self->items, i)));
}

static void
add_items (SyComparisonTable *self, SyCriterionList *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (self->items, g_object_ref (sy_criterion_list_get (list, i)));
}

static void
stop_following (SyComparisonTable *self)
{
  if (self->follow != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->follow);
  self->follow = 0;
  self->opened = NULL;
}

/* Until the row is open and nothing has moved for some frames: what is new has its place only after
 * the next layout, and what comes near is laid out in the frames after that.
 */
static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SyComparisonTable *self = SY_COMPARISON_TABLE (widget);
  gboolean has_moved = sy_sticky_box_scroll_to (self->box, self->opened, self->is_to_top);
  int height_px = gtk_widget_get_height (self->opened);

  if (has_moved || height_px != self->opened_px
      || !sy_comparison_row_is_settled (SY_COMPARISON_ROW (self->opened)))
    self->n_quiet = 0;
  else
    self->n_quiet++;
  self->opened_px = height_px;
  if (self->n_quiet < QUIET_FRAMES && gtk_widget_get_mapped (widget))
    return G_SOURCE_CONTINUE;

  self->follow = 0;
  self->opened = NULL;

  return G_SOURCE_REMOVE;
}

/* Keeps the row in sight while it opens. */
static void
follow (SyComparisonTable *self, GtkListBoxRow *row, gboolean is_to_top)
{
  stop_following (self);
  self->opened = GTK_WIDGET (row);
  self->is_to_top = is_to_top;
  self->n_quiet = 0;
  self->follow = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
}

static void
criteria_cb (SyComparisonTable *self)
{
  SySession *session = get_session (self);
  GtkWidget *child;

  stop_following (self);
  g_clear_pointer (&self->rows, sy_batch_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_ptr_array_set_size (self->items, 0);
  add_items (self, sy_session_get_criteria (session));
  add_items (self, sy_session_get_facts (session));
  g_ptr_array_sort_with_data (self->items, compare_places_in_table, self);
  self->rows = sy_batch_new (GTK_WIDGET (self->list), self->items->len, append_row, self);
}

/* Whose row is opened, its slider is shown too, also where it was shown before. */
static void
row_activated_cb (SyComparisonTable *self, GtkListBoxRow *row)
{
  SyCriterionItem *item = sy_comparison_row_get_item (SY_COMPARISON_ROW (row));

  sy_expander_row_toggle (SY_EXPANDER_ROW (row));
  stop_following (self);
  if (!sy_expander_row_get_expanded (SY_EXPANDER_ROW (row)))
    return;
  follow (self, row, FALSE);
  if (sy_criterion_item_is_fact (item))
    return;

  sy_session_select (get_session (self), sy_criterion_item_get_id (item));
}

static void
explain_cb (SyComparisonTable *self, const char *id)
{
  GtkListBoxRow *row;

  sy_batch_finish (self->rows);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      SyCriterionItem *item = sy_comparison_row_get_item (SY_COMPARISON_ROW (row));

      if (strcmp (sy_criterion_item_get_id (item), id) != 0)
        continue;
      sy_expander_row_set_expanded (SY_EXPANDER_ROW (row), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (row));
      follow (self, row, TRUE);
    }
}

static void
set_sort_by (SyComparisonTable *self, const char *sort_by)
{
  if (g_strcmp0 (self->sort_by, sort_by) == 0)
    return;

  g_free (self->sort_by);
  self->sort_by = g_strdup (sort_by);
  gtk_list_box_invalidate_sort (self->list);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_BY]);
}

static void
sy_comparison_table_update (SySessionView *view)
{
  SyComparisonTable *self = SY_COMPARISON_TABLE (view);
  SyCatalogue *catalogue = sy_session_get_catalogue (get_session (self));
  GtkListBoxRow *row;

  gtk_label_set_text (self->left_name, catalogue->options[SY_LEFT].name);
  gtk_label_set_text (self->right_name, catalogue->options[SY_RIGHT].name);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    sy_comparison_row_update (SY_COMPARISON_ROW (row));
  sort (self);
}

static void
sy_comparison_table_bind (SySessionView *view)
{
  criteria_cb (SY_COMPARISON_TABLE (view));
  sy_comparison_table_update (view);
}

static void
sy_comparison_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyComparisonTable *self = SY_COMPARISON_TABLE (object);

  switch ((SyComparisonTableProperty) id)
    {
    case PROP_SORT_BY:
      g_value_set_string (value, self->sort_by);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_comparison_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyComparisonTable *self = SY_COMPARISON_TABLE (object);

  switch ((SyComparisonTableProperty) id)
    {
    case PROP_SORT_BY:
      set_sort_by (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_comparison_table_dispose (GObject *object)
{
  SyComparisonTable *self = SY_COMPARISON_TABLE (object);

  stop_following (self);
  g_clear_pointer (&self->rows, sy_batch_free);

  G_OBJECT_CLASS (sy_comparison_table_parent_class)->dispose (object);
}

static void
sy_comparison_table_finalize (GObject *object)
{
  SyComparisonTable *self = SY_COMPARISON_TABLE (object);

  g_ptr_array_unref (self->items);
  g_free (self->sort_by);

  G_OBJECT_CLASS (sy_comparison_table_parent_class)->finalize (object);
}

static void
sy_comparison_table_class_init (SyComparisonTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sy_comparison_table_dispose;
  object_class->finalize = sy_comparison_table_finalize;
  object_class->get_property = sy_comparison_table_get_property;
  object_class->set_property = sy_comparison_table_set_property;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_comparison_table_bind;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_comparison_table_update;

  properties[PROP_SORT_BY] = g_param_spec_string ("sort-by", NULL, NULL, "effect", flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_STICKY_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/table/sy-comparison-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SyComparisonTable, box);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonTable, heading);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonTable, left_name);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonTable, right_name);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonTable, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_property_action (widget_class, "table.sort-by", "sort-by");
}

static void
sy_comparison_table_init (SyComparisonTable *self)
{
  self->sort_by = g_strdup ("effect");
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->heading), sy_comparison_row_create_layout ());
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);

  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::catalogue", G_CALLBACK (criteria_cb));
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::is-order-held", G_CALLBACK (sort));
  sy_session_view_connect (SY_SESSION_VIEW (self), "explain", G_CALLBACK (explain_cb));
}
