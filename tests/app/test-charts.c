/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-chart-item.h"
#include "sy-difference-chart.h"
#include "sy-histogram-chart.h"
#include "sy-sliders-chart.h"

typedef struct
{
  SySession *session;
  GtkWidget *window;
  GtkWidget *stack;
  GtkWidget *chart;
} Fixture;

/* A chart on the first of two pages, so that it can be hidden. */
static void
set_up (Fixture *fixture, gconstpointer type)
{
  fixture->session = sy_projects_load_example ("booking-api-rewrite");
  fixture->chart = g_object_new (GPOINTER_TO_SIZE (type), "session", fixture->session, NULL);
  fixture->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (fixture->stack), fixture->chart, "chart");
  gtk_stack_add_named (GTK_STACK (fixture->stack), gtk_label_new (NULL), "nothing");
  /* Wherever the pointer happens to be, it points at nothing. */
  gtk_widget_set_can_target (fixture->stack, FALSE);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->stack);
}

static guint
count_items (GtkWidget *chart)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (chart); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += SY_IS_CHART_ITEM (child);

  return n;
}

static SyChartItem *
get_item (GtkWidget *chart, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (chart);

  for (guint i = 0; i < index; i++)
    child = gtk_widget_get_next_sibling (child);

  return SY_CHART_ITEM (child);
}

static gboolean
has_items (gpointer chart)
{
  SyPlot *plot = sy_chart_get_plot (chart);

  return plot != NULL && plot->n_items > 0 && count_items (chart) == plot->n_items;
}

static void
show (Fixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  sy_test_wait_for (has_items, fixture->chart, "the chart");
  /* A window gives the focus to the first that takes it. */
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  sy_test_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer type)
{
  gpointer chart = fixture->chart;

  g_object_add_weak_pointer (G_OBJECT (chart), &chart);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sy_test_settle ();
  g_assert_null (chart);
  g_object_unref (fixture->session);
}

static void
test_items (Fixture *fixture, gconstpointer type)
{
  g_autoptr (SySession) session = NULL;
  SyPlot *plot;
  graphene_rect_t place;

  show (fixture);
  g_object_get (fixture->chart, "session", &session, NULL);
  g_assert_true (session == fixture->session);
  plot = sy_chart_get_plot (SY_CHART (fixture->chart));
  g_assert_true (
      gtk_test_accessible_has_role (GTK_ACCESSIBLE (fixture->chart), GTK_ACCESSIBLE_ROLE_LIST));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->chart),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (guint i = 0; i < plot->n_items; i++)
    {
      GtkWidget *item = GTK_WIDGET (get_item (fixture->chart, i));

      g_assert_true (
          gtk_test_accessible_has_role (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_ROLE_LIST_ITEM));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           plot->items[i].text);
      g_assert_true (gtk_widget_compute_bounds (item, fixture->chart, &place));
      g_assert_cmpfloat_with_epsilon (place.origin.x, plot->items[i].area.x, 0.01);
      g_assert_cmpfloat_with_epsilon (place.origin.y, plot->items[i].area.y, 0.01);
    }
}

static guint
find_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  for (guint i = 0; i < count_items (fixture->chart); i++)
    if (GTK_WIDGET (get_item (fixture->chart, i)) == focus)
      return i;

  return G_MAXUINT;
}

/* Activates a key of the chart's own, as the window would. */
static gboolean
press (GtkWidget *widget, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0;
           G_IS_LIST_MODEL (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller));
           k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          g_autofree char *trigger =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_not_reached ();
}

/* One stop for Tab; arrows, Home and End move inside, Escape leaves the items. */
static void
test_keys (Fixture *fixture, gconstpointer type)
{
  GtkWidget *chart = fixture->chart;
  GtkWidget *readout;
  guint last;

  show (fixture);
  last = count_items (chart) - 1;
  readout = gtk_widget_get_last_child (chart);
  g_assert_false (gtk_widget_get_visible (readout));
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (find_focus (fixture), ==, 0);
  g_assert_true (gtk_widget_get_visible (readout));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (readout)), ==,
                   sy_chart_item_get_text (get_item (chart, 0)));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_BACKWARD));

  gtk_widget_child_focus (chart, GTK_DIR_RIGHT);
  gtk_widget_child_focus (chart, GTK_DIR_DOWN);
  g_assert_cmpuint (find_focus (fixture), ==, 2);
  gtk_widget_child_focus (chart, GTK_DIR_LEFT);
  g_assert_cmpuint (find_focus (fixture), ==, 1);
  press (chart, "End");
  g_assert_cmpuint (find_focus (fixture), ==, last);
  gtk_widget_child_focus (chart, GTK_DIR_DOWN);
  g_assert_cmpuint (find_focus (fixture), ==, last);
  press (chart, "Home");
  g_assert_cmpuint (find_focus (fixture), ==, 0);
  gtk_widget_child_focus (chart, GTK_DIR_UP);
  g_assert_cmpuint (find_focus (fixture), ==, 0);

  gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
  gtk_widget_child_focus (chart, GTK_DIR_LEFT);
  g_assert_cmpuint (find_focus (fixture), ==, 1);

  g_assert_true (press (chart, "Escape"));
  g_assert_true (gtk_widget_is_focus (chart));
  g_assert_false (gtk_widget_get_visible (readout));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_false (press (chart, "Escape"));
}

/* Says to the chart's own controller where the pointer is. */
static void
point_at (GtkWidget *chart, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

typedef struct
{
  Fixture *fixture;
  SyPlot *plot;
} Change;

static gboolean
is_other_plot (gpointer data)
{
  Change *change = data;

  return sy_chart_get_plot (SY_CHART (change->fixture->chart)) != change->plot
         && has_items (change->fixture->chart);
}

static gboolean
says_first (gpointer chart)
{
  return g_strcmp0 (gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (chart))),
                    sy_chart_get_plot (chart)->items[0].text)
         == 0;
}

/* What is pointed at is said at once, and goes before what has the focus. */
static void
test_pointer (Fixture *fixture, gconstpointer type)
{
  GtkWidget *chart = fixture->chart;
  GtkWidget *readout = gtk_widget_get_last_child (chart);
  g_autoptr (SyPlot) plot = NULL;
  Change change = { .fixture = fixture };
  const SyPlotItem *items;
  double x, y;
  int pointed;

  show (fixture);
  plot = sy_plot_ref (sy_chart_get_plot (SY_CHART (chart)));
  items = plot->items;
  x = items[3].area.x + 1;
  y = items[3].area.y + 1;
  point_at (chart, x, y);
  g_assert_true (gtk_widget_get_visible (readout));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (readout)), ==, items[3].text);
  gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (readout)), ==, items[3].text);

  /* It rests there while the marks move under it. */
  change.plot = plot;
  sy_session_set_weight (fixture->session, "ai-ml", 10, SY_GESTURE_NONE);
  sy_test_wait_for (is_other_plot, &change, "the new plot");
  sy_test_settle ();
  pointed = sy_plot_hit (sy_chart_get_plot (SY_CHART (chart)), x, y);
  items = sy_chart_get_plot (SY_CHART (chart))->items;
  if (pointed >= 0)
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (readout)), ==, items[pointed].text);

  /* The window of a test that runs beside this one may have the keyboard now. */
  point_at (chart, -1, -1);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sy_test_wait_for (says_first, chart, "what has the focus");
}

static gboolean
has_names (gpointer chart)
{
  SyPlot *plot = sy_chart_get_plot (chart);

  if (!has_items (chart))
    return FALSE;
  for (guint i = 0; i < plot->n_items; i++)
    if (!g_str_equal (sy_chart_item_get_text (get_item (chart, i)), plot->items[i].text))
      return FALSE;

  return TRUE;
}

static gboolean
is_hidden (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* Nothing is made while nobody looks, and the next look is up to date. */
static void
test_hidden (Fixture *fixture, gconstpointer type)
{
  g_autoptr (SyPlot) plot = NULL;
  Change change = { .fixture = fixture };

  g_assert_null (sy_chart_get_plot (SY_CHART (fixture->chart)));
  sy_session_set_weight (fixture->session, "security", 9, SY_GESTURE_NONE);
  sy_test_settle ();
  g_assert_null (sy_chart_get_plot (SY_CHART (fixture->chart)));

  show (fixture);
  plot = change.plot = sy_plot_ref (sy_chart_get_plot (SY_CHART (fixture->chart)));
  gtk_stack_set_visible_child_name (GTK_STACK (fixture->stack), "nothing");
  sy_test_wait_for (is_hidden, fixture->chart, "the chart to go");
  for (int weight = 0; weight <= SY_WEIGHT_MAX; weight++)
    sy_session_set_weight (fixture->session, "ai-ml", weight, SY_GESTURE_NONE);
  gtk_widget_queue_resize (fixture->chart);
  gtk_test_widget_wait_for_draw (fixture->stack);
  g_assert_true (sy_chart_get_plot (SY_CHART (fixture->chart)) == plot);

  gtk_stack_set_visible_child_name (GTK_STACK (fixture->stack), "chart");
  sy_test_wait_for (is_other_plot, &change, "the new plot");
}

static void
frame_cb (GdkFrameClock *clock, GtkWidget *chart)
{
  g_signal_handlers_disconnect_by_func (clock, frame_cb, chart);
  gtk_widget_set_visible (chart, TRUE);
}

/* Shown in the midst of a frame it has no size yet; its items say what it shows nevertheless. */
static void
test_shown_again (Fixture *fixture, gconstpointer type)
{
  GtkWidget *chart = fixture->chart;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GdkFrameClock *clock;
  g_autoptr (SyPlot) plot = NULL;
  Change change = { .fixture = fixture };

  g_object_ref (chart);
  gtk_stack_remove (GTK_STACK (fixture->stack), chart);
  gtk_box_append (GTK_BOX (box), chart);
  g_object_unref (chart);
  gtk_stack_add_child (GTK_STACK (fixture->stack), box);
  gtk_stack_set_visible_child (GTK_STACK (fixture->stack), box);
  show (fixture);
  plot = change.plot = sy_plot_ref (sy_chart_get_plot (SY_CHART (chart)));
  clock = gtk_widget_get_frame_clock (fixture->stack);
  gtk_widget_set_visible (chart, FALSE);
  gtk_test_widget_wait_for_draw (fixture->window);
  sy_session_set_weight (fixture->session, "ai-ml", 9, SY_GESTURE_NONE);
  g_signal_connect (clock, "before-paint", G_CALLBACK (frame_cb), chart);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  sy_test_wait_for (is_other_plot, &change, "the new plot");
  sy_test_wait_for (has_names, chart, "the names of its items");
}

/* A tick changes what is said, and keeps the widgets that say it. */
static void
test_tick (Fixture *fixture, gconstpointer type)
{
  g_autoptr (SyPlot) plot = NULL;
  Change change = { .fixture = fixture };
  SyChartItem *first;

  show (fixture);
  first = get_item (fixture->chart, 0);
  plot = change.plot = sy_plot_ref (sy_chart_get_plot (SY_CHART (fixture->chart)));
  sy_session_set_weight (fixture->session, "ai-ml", 9, SY_GESTURE_NONE);
  sy_session_set_weight (fixture->session, "ai-ml", 10, SY_GESTURE_NONE);
  g_assert_true (sy_chart_get_plot (SY_CHART (fixture->chart)) == plot);
  sy_test_wait_for (is_other_plot, &change, "the new plot");
  sy_test_settle ();
  g_assert_true (get_item (fixture->chart, 0) == first);
  g_assert_cmpstr (sy_chart_item_get_text (first), ==,
                   sy_chart_get_plot (SY_CHART (fixture->chart))->items[0].text);
}

static gboolean
has_one_item (gpointer chart)
{
  return count_items (chart) == 1;
}

static void
test_nothing_weighed (Fixture *fixture, gconstpointer type)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (fixture->session);

  show (fixture);
  gtk_widget_child_focus (fixture->chart, GTK_DIR_TAB_FORWARD);
  press (fixture->chart, "End");
  for (guint i = 0; i < catalogue->criteria->len; i++)
    sy_session_set_weight (fixture->session, sy_catalogue_get_criterion (catalogue, i)->id, 0,
                           SY_GESTURE_NONE);
  sy_test_wait_for (has_one_item, fixture->chart, "the message");
  g_assert_cmpuint (find_focus (fixture), ==, 0);
  g_assert_cmpstr (sy_chart_item_get_text (get_item (fixture->chart, 0)), ==,
                   "Nothing is weighed yet");
}

static void
test_sizes (Fixture *fixture, gconstpointer type)
{
  int minimum;
  int wide;
  int narrow;

  gtk_widget_measure (fixture->chart, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 200);
  gtk_widget_measure (fixture->chart, GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  gtk_widget_measure (fixture->chart, GTK_ORIENTATION_VERTICAL, 200, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (wide, >, 0);
  g_assert_cmpint (narrow, >=, wide);
}

static void
test_height_lines (void)
{
  g_autoptr (GtkWidget) chart = g_object_ref_sink (g_object_new (SY_TYPE_HISTOGRAM_CHART, NULL));
  int eight;
  int four;
  int lines;

  g_object_get (chart, "height-lines", &lines, NULL);
  g_assert_cmpint (lines, ==, 8);
  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, -1, &eight, NULL, NULL, NULL);
  g_object_set (chart, "height-lines", 4, NULL);
  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, -1, &four, NULL, NULL, NULL);
  g_assert_cmpint (ABS (eight - 2 * four), <=, 1);
}

/* Nothing without another profile, all that differs with one, and a word where nothing does. */
static void
test_difference (Fixture *fixture, gconstpointer type)
{
  g_autoptr (SySession) other = sy_projects_load_example ("sensor-data-platform");
  SyDifferenceChart *chart = SY_DIFFERENCE_CHART (fixture->chart);

  gtk_window_present (GTK_WINDOW (fixture->window));
  sy_test_settle ();
  g_assert_null (sy_chart_get_plot (SY_CHART (fixture->chart)));

  sy_difference_chart_set_other (chart, sy_session_get_analysis (other));
  sy_test_wait_for (has_items, fixture->chart, "the differences");
  g_assert_cmpuint (count_items (fixture->chart), >, 3);

  sy_difference_chart_set_other (chart, sy_session_get_analysis (fixture->session));
  sy_test_wait_for (has_one_item, fixture->chart, "the message");
  g_assert_true (sy_difference_chart_get_other (chart)
                 == sy_session_get_analysis (fixture->session));
}

static void
add_for (const char *name, GType type, void (*test) (Fixture *fixture, gconstpointer type))
{
  g_autofree char *path = g_strdup_printf ("/charts/%s/%s", g_type_name (type), name);

  g_test_add (path, Fixture, GSIZE_TO_POINTER (type), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);
  const GType types[] = { SY_TYPE_HISTOGRAM_CHART, SY_TYPE_SLIDERS_CHART };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      add_for ("items", types[i], test_items);
      add_for ("keys", types[i], test_keys);
      add_for ("pointer", types[i], test_pointer);
      add_for ("hidden", types[i], test_hidden);
      add_for ("shown-again", types[i], test_shown_again);
      add_for ("tick", types[i], test_tick);
      add_for ("nothing-weighed", types[i], test_nothing_weighed);
      add_for ("sizes", types[i], test_sizes);
    }
  add_for ("difference", SY_TYPE_DIFFERENCE_CHART, test_difference);
  g_test_add_func ("/charts/height-lines", test_height_lines);

  return g_test_run ();
}
