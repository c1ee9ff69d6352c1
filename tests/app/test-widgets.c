/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-columns-layout.h"
#include "sy-comparison-row.h"
#include "sy-comparison-table.h"
#include "sy-criterion-details.h"
#include "sy-criterion-row.h"
#include "sy-effect-bar.h"
#include "sy-fold-layout.h"
#include "sy-lazy-bin.h"
#include "sy-rating-field.h"
#include "sy-reason-box.h"
#include "sy-recommendation-panel.h"
#include "sy-sidebar.h"
#include "sy-text-field.h"
#include "sy-tooltip.h"
#include "sy-weight-scale.h"
#include "sy-wrap-layout.h"

static void
test_templates (void)
{
  const GType types[] = {
    SY_TYPE_CRITERION_ROW,  SY_TYPE_SIDEBAR,          SY_TYPE_WEIGHT_SCALE,
    SY_TYPE_EFFECT_BAR,     SY_TYPE_REASON_BOX,       SY_TYPE_RECOMMENDATION_PANEL,
    SY_TYPE_COMPARISON_ROW, SY_TYPE_COMPARISON_TABLE, SY_TYPE_CRITERION_DETAILS,
    SY_TYPE_RATING_FIELD,   SY_TYPE_TEXT_FIELD,
  };

  sy_app_test_check_templates (types, G_N_ELEMENTS (types));
}

/* What goes into a property comes out again. */
static void
test_properties (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  const GType types[] = { SY_TYPE_SIDEBAR, SY_TYPE_RECOMMENDATION_PANEL, SY_TYPE_COMPARISON_TABLE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GObject) widget = g_object_ref_sink (g_object_new (types[i], NULL));
      g_autoptr (SySession) same = NULL;

      g_object_set (widget, "session", session, NULL);
      g_object_get (widget, "session", &same, NULL);
      g_assert_true (same == session);
    }
}

static GtkWidget *
create_row (SySession *session, SyCriterionItem *item)
{
  return sy_criterion_row_new (SY_WEIGHING (session), session, item);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_row (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCriterionItem *item = sy_criterion_list_get (sy_session_get_criteria (session), 0);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = create_row (session, item);
  GtkWidget *scale = sy_app_test_find (row, SY_TYPE_WEIGHT_SCALE, NULL);
  GtkWidget *number = sy_app_test_find (row, GTK_TYPE_SPIN_BUTTON, NULL);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (scale));

  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==,
                     sy_criterion_item_get_weight (item));
  g_assert_cmpfloat (gtk_adjustment_get_page_increment (adjustment), ==, 2);
  g_assert_cmpfloat (gtk_adjustment_get_step_increment (adjustment), ==, 1);
  g_assert_false (gtk_scale_get_draw_value (GTK_SCALE (scale)));

  sy_session_set_weight (session, sy_criterion_item_get_id (item), 1, SY_GESTURE_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  sy_test_wait_for (is_mapped, row, "the row");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 1);

  gtk_range_set_value (GTK_RANGE (scale), 6.6);
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, 7);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 7);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (number), 2);
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, 2);
  sy_session_undo (session);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 7);

  gtk_widget_activate_action (row, "row.must", NULL);
  g_assert_true (sy_criterion_item_get_finding (item)->is_must);
  g_assert_cmpuint (sy_app_test_count_nameless (row), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The wheel belongs to the list: no controller of the slider or the number takes it. */
static void
test_wheel (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCriterionItem *item = sy_criterion_list_get (sy_session_get_criteria (session), 0);
  g_autoptr (GtkWidget) row = g_object_ref_sink (create_row (session, item));
  GtkWidget *guarded[] = {
    sy_app_test_find (row, SY_TYPE_WEIGHT_SCALE, NULL),
    sy_app_test_find (row, GTK_TYPE_SPIN_BUTTON, NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (guarded[i]);
      guint n_scroll = 0;

      for (guint j = 0; j < g_list_model_get_n_items (controllers); j++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, j);

          if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
            continue;
          n_scroll++;
          g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==,
                           GTK_PHASE_NONE);
        }
      g_assert_cmpuint (n_scroll, >, 0);
    }
}

static void
test_effect_bar (void)
{
  g_autoptr (GtkWidget) bar = g_object_ref_sink (g_object_new (SY_TYPE_EFFECT_BAR, NULL));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  sy_effect_bar_show (SY_EFFECT_BAR (bar), -0.5, "Python +3.0 points");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Python +3.0 points");
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (bar, 101, 20, -1, NULL);
  GTK_WIDGET_GET_CLASS (bar)->snapshot (bar, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
}

static void
test_columns_layout (void)
{
  static const SyCellPlace columns[] = { { 1, 0, 1 }, { 3, 1, 1 } };
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *first = gtk_label_new ("a");
  GtkWidget *second = gtk_label_new ("b");
  graphene_rect_t place;

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_set_layout_manager (box, sy_columns_layout_new (columns, 2, 200, 0, 0));
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 400, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (box, 400, 100, -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (second, box, &place));
  g_assert_cmpfloat (place.origin.x, ==, 100);
  g_assert_cmpfloat (place.origin.y, ==, 0);

  gtk_widget_allocate (box, 150, 100, -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (second, box, &place));
  g_assert_cmpfloat (place.origin.x, ==, 0);
  g_assert_cmpfloat (place.origin.y, >, 0);
}

/* Before the child has its place: it is hidden where there is less room than it needs. */
static void
fold_cb (GtkWidget *child, int width_px)
{
  int least_px;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL, NULL);
  g_object_set_data (G_OBJECT (child), "width", GINT_TO_POINTER (width_px));
  gtk_widget_set_visible (gtk_widget_get_last_child (child), width_px >= least_px);
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_px)
{
  int least_px;

  gtk_widget_measure (widget, orientation, for_px, &least_px, NULL, NULL, NULL);

  return least_px;
}

/* It asks for less than its child needs, and asks the child for no height in less. */
static void
test_fold_layout (void)
{
  g_autoptr (GtkWidget) bin = g_object_ref_sink (adw_bin_new ());
  SyFoldLayout *layout = g_object_new (SY_TYPE_FOLD_LAYOUT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (bin, GTK_LAYOUT_MANAGER (layout));
  g_assert_cmpint (measure (bin, GTK_ORIENTATION_HORIZONTAL, -1), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *half = adw_bin_new ();

      gtk_widget_set_size_request (half, 200, 10);
      gtk_box_append (GTK_BOX (box), half);
    }
  adw_bin_set_child (ADW_BIN (bin), box);
  g_signal_connect_swapped (layout, "fold", G_CALLBACK (fold_cb), box);

  g_assert_cmpint (measure (bin, GTK_ORIENTATION_HORIZONTAL, -1), ==, 400);
  sy_fold_layout_set_least_width (layout, 250);
  g_assert_cmpint (measure (bin, GTK_ORIENTATION_HORIZONTAL, -1), ==, 250);
  g_assert_cmpint (measure (bin, GTK_ORIENTATION_VERTICAL, 250), ==,
                   measure (box, GTK_ORIENTATION_VERTICAL, 400));
  gtk_widget_allocate (bin, 250, 100, -1, NULL);
  g_assert_cmpint (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (box), "width")), ==, 250);
  g_assert_cmpint (gtk_widget_get_width (box), ==, 250);
  sy_fold_layout_set_least_width (layout, -1);
  g_assert_cmpint (measure (bin, GTK_ORIENTATION_HORIZONTAL, -1), ==, 200);
}

static void
test_wrap_layout (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  int one;
  int many;

  for (guint i = 0; i < 8; i++)
    gtk_box_append (GTK_BOX (box), gtk_label_new ("eight words"));
  gtk_widget_set_layout_manager (box, sy_wrap_layout_new (6));
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 2000, &one, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 200, &many, NULL, NULL, NULL);
  g_assert_cmpint (many, >, one);
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has_text = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &has_text);

  return has_text;
}

static char *
write_label (GtkWidget *widget, gpointer label)
{
  return g_strdup (gtk_label_get_label (label));
}

/* A tooltip that is fetched: there while there is a text. */
static void
test_tooltip (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_button_new ());
  g_autoptr (GtkWidget) source = g_object_ref_sink (gtk_label_new (""));

  sy_tooltip_fetch (widget, write_label, source);
  g_assert_true (gtk_widget_get_has_tooltip (widget));
  g_assert_false (has_tooltip (widget));
  gtk_label_set_label (GTK_LABEL (source), "Python +1.6 points");
  g_assert_true (has_tooltip (widget));
}

#define N_BINS 60

static gboolean
is_open (gpointer window)
{
  return gtk_widget_get_height (window) > 0;
}

static gboolean
is_high (gpointer window)
{
  return gtk_widget_get_height (window) > 800;
}

static gboolean
is_in_sight_awake (gpointer box)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (box));

  for (GtkWidget *bin = gtk_widget_get_first_child (box); bin != NULL;
       bin = gtk_widget_get_next_sibling (bin))
    {
      graphene_rect_t place;

      if (gtk_widget_compute_bounds (bin, window, &place)
          && place.origin.y < (float) gtk_widget_get_height (window)
          && !sy_lazy_bin_is_awake (SY_LAZY_BIN (bin)))
        return FALSE;
    }

  return TRUE;
}

/* A page in a low window. */
static GtkWidget *
open_bins (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < N_BINS; i++)
    gtk_box_append (GTK_BOX (box), sy_lazy_bin_new (gtk_label_new ("Row")));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_window_present (GTK_WINDOW (window));
  sy_test_wait_for (is_open, window, "a low window");
  sy_test_wait_for (is_in_sight_awake, box, "its rows");
  sy_test_let_pass (300);

  return box;
}

/* What comes in sight as the window grows is not blank. */
static void
test_lazy_grows (void)
{
  GtkWidget *box = open_bins ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (box));

  gtk_window_set_default_size (GTK_WINDOW (window), 300, 900);
  sy_test_wait_for (is_high, window, "a high window");
  sy_test_wait_for (is_in_sight_awake, box, "its rows");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_drawn (gpointer bin)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gtk_widget_snapshot_child (gtk_widget_get_parent (bin), bin, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;

  gsk_render_node_unref (node);

  return TRUE;
}

static gboolean
is_left_out (gpointer bin)
{
  return !is_drawn (bin);
}

/* Only what is in sight is drawn, however it comes there: by a change of places or of the page's.
 */
static void
test_lazy_drawn (void)
{
  GtkWidget *box = open_bins ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (box));
  GtkWidget *first = gtk_widget_get_first_child (box);
  GtkWidget *last = gtk_widget_get_last_child (box);
  GtkScrolledWindow *scroller =
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (box, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  g_assert_true (is_drawn (first));
  g_assert_false (is_drawn (last));
  gtk_box_reorder_child_after (GTK_BOX (box), last, NULL);
  gtk_box_reorder_child_after (GTK_BOX (box), first, gtk_widget_get_last_child (box));
  sy_test_wait_for (is_drawn, last, "the row that is now the first");
  sy_test_wait_for (is_left_out, first, "nothing of the row that is now the last");
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  sy_test_wait_for (is_drawn, first, "the last row");
  sy_test_wait_for (is_left_out, last, "nothing of the first row");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/widgets/templates", test_templates);
  g_test_add_func ("/widgets/properties", test_properties);
  g_test_add_func ("/widgets/row", test_row);
  g_test_add_func ("/widgets/wheel", test_wheel);
  g_test_add_func ("/widgets/effect-bar", test_effect_bar);
  g_test_add_func ("/widgets/columns-layout", test_columns_layout);
  g_test_add_func ("/widgets/fold-layout", test_fold_layout);
  g_test_add_func ("/widgets/wrap-layout", test_wrap_layout);
  g_test_add_func ("/widgets/tooltip", test_tooltip);
  g_test_add_func ("/widgets/lazy-grows", test_lazy_grows);
  g_test_add_func ("/widgets/lazy-drawn", test_lazy_drawn);

  return g_test_run ();
}
