/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-comparison-row.h"
#include "sy-comparison-table.h"

/* What one sees and hears of the table while the page scrolls and rows open. */

static GtkApplication *application;

typedef struct
{
  SyWindow *window;
  GtkWidget *viewport;
  GtkAdjustment *adjustment;
  GtkWidget *heading;
  GtkListBox *list;
  GtkWidget *row; /* (nullable), the one that is looked at */
  float top;      /* of the heading, that is waited for */
} Table;

static gboolean
has_room (gpointer data)
{
  Table *table = data;

  return gtk_adjustment_get_upper (table->adjustment)
         > gtk_adjustment_get_page_size (table->adjustment);
}

static void
open_table (Table *table)
{
  GtkWidget *root;

  table->window = sy_app_test_open_window (application);
  root = sy_app_test_find (GTK_WIDGET (table->window), SY_TYPE_COMPARISON_TABLE, NULL);
  table->heading = sy_app_test_find (root, GTK_TYPE_BOX, "heading");
  table->list = GTK_LIST_BOX (sy_app_test_find (root, GTK_TYPE_LIST_BOX, "list"));
  table->viewport = gtk_widget_get_ancestor (root, GTK_TYPE_VIEWPORT);
  table->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table->viewport));
  sy_test_wait_for (has_room, table, "a page that scrolls");
}

static graphene_rect_t
get_bounds (Table *table, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, table->viewport, &bounds));

  return bounds;
}

static gboolean
is_head_there (gpointer data)
{
  Table *table = data;

  return ABS (get_bounds (table, table->heading).origin.y - table->top) < 1;
}

/* The pointer finds what the eye sees: the head, not a row behind it. */
static void
assert_head_on_top (Table *table)
{
  graphene_rect_t bounds = get_bounds (table, table->heading);
  GtkWidget *picked = gtk_widget_pick (table->viewport, (double) bounds.origin.x + 30,
                                       (double) bounds.origin.y + 15, GTK_PICK_DEFAULT);

  g_assert_true (gtk_widget_is_ancestor (picked, table->heading));
}

static void
check_head (Table *table)
{
  float place = get_bounds (table, table->heading).origin.y;
  double end = gtk_adjustment_get_upper (table->adjustment)
               - gtk_adjustment_get_page_size (table->adjustment);

  g_assert_cmpfloat ((double) place, >, 0);
  table->top = 0;
  gtk_adjustment_set_value (table->adjustment, (double) place + 100);
  sy_test_wait_for (is_head_there, table, "the head at the top edge");
  assert_head_on_top (table);
  gtk_adjustment_set_value (table->adjustment, end);
  sy_test_wait_for (is_head_there, table, "the head at the top edge, at the end");
  assert_head_on_top (table);

  table->top = place;
  gtk_adjustment_set_value (table->adjustment, 0);
  sy_test_wait_for (is_head_there, table, "the head at its own place");
  g_assert_true (gtk_widget_get_height (table->heading) > 0);
}

static void
test_head (void)
{
  Table table = { 0 };

  open_table (&table);
  check_head (&table);
  sy_app_test_close_window (table.window);
}

static void
test_head_right_to_left (void)
{
  Table table = { 0 };

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_table (&table);
  check_head (&table);
  sy_app_test_close_window (table.window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What stands above the table and grows moves it, but not the head. */
static void
test_head_while_page_grows (void)
{
  Table table = { 0 };
  GtkWidget *page;

  open_table (&table);
  page = sy_app_test_find (table.viewport, GTK_TYPE_BOX, "content");
  gtk_adjustment_set_value (table.adjustment, gtk_adjustment_get_upper (table.adjustment) / 2);
  sy_test_wait_for (is_head_there, &table, "the head at the top edge");
  gtk_box_prepend (GTK_BOX (page),
                   g_object_new (GTK_TYPE_DRAWING_AREA, "content-height", 77, NULL));
  sy_test_settle ();
  sy_test_wait_for (is_head_there, &table, "the head at the top edge again");
  sy_app_test_close_window (table.window);
}

static gboolean
is_under_head (gpointer data)
{
  Table *table = data;
  graphene_rect_t head = get_bounds (table, table->heading);
  graphene_rect_t row = get_bounds (table, table->row);

  return row.origin.y > head.origin.y + head.size.height - 1;
}

/* The top of the row is seen, and of the rest what fits. */
static gboolean
is_in_sight (gpointer data)
{
  Table *table = data;
  graphene_rect_t head = get_bounds (table, table->heading);
  graphene_rect_t row = get_bounds (table, table->row);
  float page = (float) gtk_adjustment_get_page_size (table->adjustment);
  float room = page - head.size.height;

  return sy_comparison_row_is_settled (SY_COMPARISON_ROW (table->row)) && is_under_head (table)
         && row.origin.y + MIN (row.size.height, room) < page + 1 && row.size.height > 150;
}

static gboolean
is_at_top (gpointer data)
{
  Table *table = data;
  graphene_rect_t head = get_bounds (table, table->heading);

  return is_in_sight (table) && head.origin.y < 1
         && get_bounds (table, table->row).origin.y < head.size.height + 2;
}

static void
explain (Table *table, int index)
{
  SyCriterionItem *item;

  table->row = GTK_WIDGET (gtk_list_box_get_row_at_index (table->list, index));
  item = sy_comparison_row_get_item (SY_COMPARISON_ROW (table->row));
  sy_session_explain (sy_window_get_session (table->window), sy_criterion_item_get_id (item));
}

/* A reason leads to the evidence, which is then in sight: from above, from below, and again. */
static void
test_explain (void)
{
  Table table = { 0 };

  open_table (&table);
  explain (&table, 3);
  sy_test_wait_for (is_at_top, &table, "the evidence");
  explain (&table, 1);
  sy_test_wait_for (is_at_top, &table, "the evidence further up");
  gtk_adjustment_set_value (table.adjustment, 0);
  explain (&table, 1);
  sy_test_wait_for (is_at_top, &table, "the evidence that was open");
  sy_app_test_close_window (table.window);
}

/* Whatever row is opened: as much of it as fits, and no further than that. */
static void
test_open (void)
{
  Table table = { 0 };
  GtkListBoxRow *row;

  open_table (&table);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (table.list, i)) != NULL; i += 4)
    {
      table.row = GTK_WIDGET (row);
      gtk_widget_grab_focus (table.row);
      g_signal_emit_by_name (row, "activate");
      sy_test_wait_for (is_in_sight, &table, "an open row");
    }
  sy_app_test_close_window (table.window);
}

/* Longer than a frame may be busy with what it wakes. */
#define SLOW_US 40000

static void
measure_slowly (GtkWidget *widget,
                GtkOrientation orientation,
                int for_size,
                int *minimum,
                int *natural,
                int *minimum_baseline,
                int *natural_baseline)
{
  g_usleep (SLOW_US);
  *minimum = *natural = 1;
}

static void
slow_class_init (gpointer klass, gpointer data)
{
  GTK_WIDGET_CLASS (klass)->measure = measure_slowly;
}

/* Where the machine is busy, each row in sight takes frames of its own to be laid out. */
static void
test_open_slowly (void)
{
  GType slow =
      g_type_register_static_simple (GTK_TYPE_WIDGET, "SlowWidget", sizeof (GtkWidgetClass),
                                     slow_class_init, sizeof (GtkWidget), NULL, 0);
  Table table = { 0 };
  GtkListBoxRow *row;

  open_table (&table);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (table.list, i)) != NULL; i++)
    {
      GtkWidget *bin = gtk_list_box_row_get_child (row);

      table.row = GTK_WIDGET (row);
      gtk_box_append (GTK_BOX (gtk_widget_get_first_child (bin)), g_object_new (slow, NULL));
    }
  gtk_widget_grab_focus (table.row);
  g_signal_emit_by_name (table.row, "activate");
  sy_test_wait_for (is_in_sight, &table, "the last row, open");
  sy_app_test_close_window (table.window);
}

/* The keyboard goes up without passing behind the head. */
static void
test_focus (void)
{
  Table table = { 0 };
  GtkListBoxRow *row;
  int n = 0;

  open_table (&table);
  while (gtk_list_box_get_row_at_index (table.list, n) != NULL)
    n++;
  while (--n >= 0 && (row = gtk_list_box_get_row_at_index (table.list, n)) != NULL)
    {
      table.row = GTK_WIDGET (row);
      gtk_widget_grab_focus (table.row);
      sy_test_wait_for (is_under_head, &table, "a row in sight");
    }
  gtk_widget_child_focus (GTK_WIDGET (table.window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (table.window)), table.heading));
  gtk_widget_child_focus (GTK_WIDGET (table.window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (table.window)) == table.row);
  sy_app_test_close_window (table.window);
}

static void
assert_name (Table *table, const char *id, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (table->list, i)) != NULL; i++)
    if (strcmp (sy_criterion_item_get_id (sy_comparison_row_get_item (SY_COMPARISON_ROW (row))), id)
        == 0)
      {
        gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             name);
        return;
      }

  g_assert_not_reached ();
}

/* Who hears the table hears the values, as they are now. */
static void
test_names (void)
{
  Table table = { 0 };
  SySession *session;
  GtkWidget *points;

  open_table (&table);
  session = sy_window_get_session (table.window);
  assert_name (&table, "ai-ml",
               "AI and machine learning: NodeJS 3, Python 10, weight 10, Python +9.0 points");
  sy_session_set_weight (session, "ai-ml", 0, SY_GESTURE_NONE);
  assert_name (&table, "ai-ml",
               "AI and machine learning: NodeJS 3, Python 10, weight 0, No effect on the result");
  points = sy_app_test_find (GTK_WIDGET (table.list), GTK_TYPE_INSCRIPTION, "points");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (points)), ==,
                   GTK_ACCESSIBLE_ROLE_PRESENTATION);
  sy_app_test_close_window (table.window);
}

static SyCriterionItem *
get_first (GtkListBox *list)
{
  return sy_comparison_row_get_item (SY_COMPARISON_ROW (gtk_list_box_get_row_at_index (list, 0)));
}

/* Rows and reasons do not jump while a slider is dragged; they follow when it is let go. */
static void
test_order_held (void)
{
  Table table = { 0 };
  SySession *session;
  GtkListBox *list;
  SyCriterionItem *first;
  g_autoptr (SyCriterionItem) reason = NULL;
  g_autoptr (SyCriterionItem) next = NULL;

  open_table (&table);
  session = sy_window_get_session (table.window);
  list = GTK_LIST_BOX (sy_app_test_find (table.viewport, GTK_TYPE_LIST_BOX, "list"));
  first = get_first (list);
  reason = g_list_model_get_item (G_LIST_MODEL (sy_session_get_reasons (session)), 0);
  sy_session_hold_order (session, TRUE);
  sy_session_set_weight (session, sy_criterion_item_get_id (first), 0, sy_gesture_new_drag ());
  sy_test_settle ();
  g_assert_true (get_first (list) == first);
  next = g_list_model_get_item (G_LIST_MODEL (sy_session_get_reasons (session)), 0);
  g_assert_true (next == reason);

  sy_session_hold_order (session, FALSE);
  sy_test_settle ();
  g_assert_true (get_first (list) != first);
  g_clear_object (&next);
  next = g_list_model_get_item (G_LIST_MODEL (sy_session_get_reasons (session)), 0);
  g_assert_true (next != reason);
  sy_app_test_close_window (table.window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/comparison-table/head", test_head);
  g_test_add_func ("/comparison-table/head-right-to-left", test_head_right_to_left);
  g_test_add_func ("/comparison-table/head-while-page-grows", test_head_while_page_grows);
  g_test_add_func ("/comparison-table/explain", test_explain);
  g_test_add_func ("/comparison-table/open", test_open);
  g_test_add_func ("/comparison-table/open-slowly", test_open_slowly);
  g_test_add_func ("/comparison-table/focus", test_focus);
  g_test_add_func ("/comparison-table/names", test_names);
  g_test_add_func ("/comparison-table/order-held", test_order_held);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
