/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-person-weighing.h"
#include "sy-weighing-page.h"
#include "sy-weighing-row.h"
#include "sy-weight-cell.h"
#include "sy-weight-scale.h"

/* A page over one person of a project, in a window of its own. */
typedef struct
{
  SySession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SyWeighing) weighing = NULL;

  fixture->session = sy_projects_load_example ("fraud-scoring-service");
  sy_session_add_person (fixture->session, "Ana");
  sy_session_add_person (fixture->session, "Bo");
  weighing = sy_person_weighing_new (sy_session_get_document (fixture->session), 1);
  fixture->page = g_object_new (SY_TYPE_WEIGHING_PAGE, NULL);
  sy_weighing_page_show (SY_WEIGHING_PAGE (fixture->page), "Bo weighs",
                         sy_session_get_catalogue (fixture->session), weighing);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sy_test_wait_for (is_mapped, fixture->page, "the page");
  sy_test_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sy_test_settle ();
  g_object_unref (fixture->session);
}

static GtkWidget *
get_row (Fixture *fixture)
{
  return sy_app_test_find (fixture->page, SY_TYPE_WEIGHING_ROW, NULL);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *id)
{
  return sy_app_test_find (get_row (fixture), type, id);
}

/* Of the criterion in the first row. */
static int
get_weight (Fixture *fixture)
{
  const SyPerson *bo = g_ptr_array_index (sy_session_get_people (fixture->session), 1);
  SyCatalogue *catalogue = sy_session_get_catalogue (fixture->session);
  GtkWidget *name = find (fixture, GTK_TYPE_LABEL, "name");

  for (guint i = 0; i < catalogue->criteria->len; i++)
    if (g_str_equal (sy_catalogue_get_criterion (catalogue, i)->name,
                     gtk_label_get_text (GTK_LABEL (name))))
      return sy_person_get_weight (bo, sy_catalogue_get_criterion (catalogue, i)->id);

  g_assert_not_reached ();
}

/* What the row says of its weight: slider, cell, button and the count of the page agree. */
static void
assert_shows (Fixture *fixture, int weight)
{
  GtkWidget *scale = find (fixture, SY_TYPE_WEIGHT_SCALE, NULL);
  g_autofree char *text = weight == SY_UNSET ? g_strdup ("") : g_strdup_printf ("%d", weight);
  g_autofree char *progress = sy_app_test_dup_words (fixture->page, "progress");

  g_assert_cmpint (get_weight (fixture), ==, weight);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, MAX (weight, 0));
  g_assert_cmpint (gtk_widget_has_css_class (scale, "unset"), ==, weight == SY_UNSET);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, SY_TYPE_WEIGHT_CELL, NULL))),
                   ==, text);
  g_assert_cmpstr (progress, ==, weight == SY_UNSET ? "0 of 18 set" : "1 of 18 set");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       weight == SY_UNSET ? "Not set" : "Weight, 0 to 10");
}

static void
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
  g_assert_true (is_taken);
}

static void
move (Fixture *fixture, GtkScrollType scroll)
{
  g_signal_emit_by_name (find (fixture, SY_TYPE_WEIGHT_SCALE, NULL), "move-slider", scroll);
}

static void
test_templates (void)
{
  const GType types[] = { SY_TYPE_WEIGHING_PAGE, SY_TYPE_WEIGHING_ROW };

  sy_app_test_check_templates (types, G_N_ELEMENTS (types));
}

/* A slider that is not set is set to 0 by whatever sets one to 0, and not set again. */
static void
test_unset (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scale = find (fixture, SY_TYPE_WEIGHT_SCALE, NULL);
  SyDocument *document = sy_session_get_document (fixture->session);

  assert_shows (fixture, SY_UNSET);
  press (scale, GDK_KEY_0);
  assert_shows (fixture, 0);
  sy_session_undo (fixture->session);
  assert_shows (fixture, SY_UNSET);
  move (fixture, GTK_SCROLL_STEP_LEFT);
  assert_shows (fixture, 0);
  gtk_widget_activate_action (get_row (fixture), "row.clear", NULL);
  assert_shows (fixture, SY_UNSET);
  move (fixture, GTK_SCROLL_STEP_RIGHT);
  assert_shows (fixture, 1);
  sy_session_undo (fixture->session);
  sy_session_undo (fixture->session);
  sy_session_undo (fixture->session);
  assert_shows (fixture, SY_UNSET);

  /* 1 and 0 are ten, in one step. */
  press (scale, GDK_KEY_1);
  press (scale, GDK_KEY_0);
  assert_shows (fixture, 10);
  sy_document_undo (document);
  assert_shows (fixture, SY_UNSET);
  sy_document_undo (document); /* the last person */
  g_assert_cmpuint (sy_session_get_people (fixture->session)->len, ==, 1);
}

static void
test_cell (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = find (fixture, SY_TYPE_WEIGHT_CELL, NULL);

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), "1");
  gtk_editable_set_text (GTK_EDITABLE (cell), "10");
  sy_test_settle ();
  assert_shows (fixture, 10);
  gtk_editable_set_text (GTK_EDITABLE (cell), "");
  sy_test_settle ();
  assert_shows (fixture, SY_UNSET);
  sy_session_undo (fixture->session); /* what was typed into one place */
  g_assert_cmpuint (sy_session_get_people (fixture->session)->len, ==, 2);
  assert_shows (fixture, SY_UNSET);
}

/* Nothing of a result is among all that the page says. */
static void
test_blind (Fixture *fixture, gconstpointer data)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (fixture->session);
  g_autofree char *words = sy_app_test_dup_all_words (fixture->page);

  for (guint hand = 0; hand < 2; hand++)
    g_assert_null (strstr (words, catalogue->options[hand].name));
  g_assert_null (strstr (words, "Ana"));
  g_assert_nonnull (strstr (words, "Bo weighs"));
  g_assert_cmpuint (sy_app_test_count_nameless (fixture->window), ==, 0);
}

static void
test_step (Fixture *fixture, gconstpointer data)
{
  SyWeighingPage *page = SY_WEIGHING_PAGE (fixture->page);

  g_assert_true (sy_weighing_page_focus_slider (page));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == find (fixture, SY_TYPE_WEIGHT_SCALE, NULL));
  sy_weighing_page_step (page, -1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == find (fixture, SY_TYPE_WEIGHT_SCALE, NULL));
  sy_weighing_page_step (page, 1);
  g_assert_true (SY_IS_WEIGHT_SCALE (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 != find (fixture, SY_TYPE_WEIGHT_SCALE, NULL));

  /* Nobody's are no sliders. */
  sy_weighing_page_show (page, "", NULL, NULL);
  g_assert_null (get_row (fixture));
  g_assert_false (sy_weighing_page_focus_slider (page));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/weighing/templates", test_templates);
  g_test_add ("/weighing/unset", Fixture, NULL, set_up, test_unset, tear_down);
  g_test_add ("/weighing/cell", Fixture, NULL, set_up, test_cell, tear_down);
  g_test_add ("/weighing/blind", Fixture, NULL, set_up, test_blind, tear_down);
  g_test_add ("/weighing/step", Fixture, NULL, set_up, test_step, tear_down);

  return g_test_run ();
}
