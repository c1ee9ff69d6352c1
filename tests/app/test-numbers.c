/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-criterion-row.h"
#include "sy-number.h"
#include "sy-preferences-dialog.h"
#include "sy-preferences.h"
#include "sy-rating-field.h"
#include "sy-reach-row.h"
#include "sy-weight-scale.h"

/* Numbers that are typed: beside a slider, on it, and wherever else there is one. */

/* In what scrolls, as everywhere: a grid without a width answers with the height of its narrowest.
 */
static GtkWindow *
open_alone (GtkWidget *child)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_window_set_child (window, scroller);
  gtk_window_set_default_size (window, 340, 200);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  return window;
}

static GtkWindow *
open_row (SySession *session)
{
  SyCriterionItem *item = sy_criterion_list_get (sy_session_get_criteria (session), 0);

  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list),
                       sy_criterion_row_new (SY_WEIGHING (session), session, item));

  return open_alone (list);
}

/* As the keyboard would, which asks one controller after the other. */
static gboolean
press_key (GtkWidget *scale, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &is_handled);
    }

  return is_handled;
}

static int
get_weight (SySession *session)
{
  return sy_profile_get_weight (sy_document_get_profile (sy_session_get_document (session)),
                                "realtime");
}

static gboolean
is_five (gpointer session)
{
  return get_weight (session) == 5;
}

static void
assert_fault (GtkWidget *root, const char *id, const char *text)
{
  GtkWidget *fault = sy_app_test_find (root, GTK_TYPE_LABEL, id);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fault)), ==, text);
  g_assert_cmpint (gtk_widget_get_visible (fault), ==, *text != '\0');
}

static void
assert_invalid (GtkWidget *number, GtkAccessibleInvalidState state, const char *text)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (number));

  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (delegate), GTK_ACCESSIBLE_STATE_INVALID, state);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (delegate),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  g_assert_cmpint (gtk_widget_has_css_class (number, "error"), ==,
                   state == GTK_ACCESSIBLE_INVALID_TRUE);
}

/* What is typed counts without Enter, as one step. */
static void
test_typed (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_row (session);
  GtkWidget *number = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_SPIN_BUTTON, "number");
  int before = get_weight (session);

  g_assert_cmpint (before, !=, 5);
  gtk_editable_set_text (GTK_EDITABLE (number), "5");
  sy_test_wait_for (is_five, session, "what was typed");
  sy_session_undo (session);
  g_assert_cmpint (get_weight (session), ==, before);
  g_assert_false (sy_document_get_can_undo (sy_session_get_document (session)));
  gtk_window_destroy (window);
}

/* What does not count is said while it is typed, and after it has given way. */
static void
test_refused (void)
{
  static const char *const typed[] = {
    "55", "11", "-3", "7.6", "7,6", "abc", "1e1", "999999999999"
  };
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_row (session);
  GtkWidget *number = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_SPIN_BUTTON, "number");
  const char *said;

  sy_session_set_weight (session, "realtime", 7, SY_GESTURE_NONE);
  said = "A whole number from 0 to 10 is due; it stays at 7.";
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_test_message ("%s", typed[i]);
      gtk_editable_set_text (GTK_EDITABLE (number), typed[i]);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, typed[i]);
      assert_fault (GTK_WIDGET (window), "fault", said);
      assert_invalid (number, GTK_ACCESSIBLE_INVALID_TRUE, said);
      gtk_spin_button_update (GTK_SPIN_BUTTON (number));
      g_assert_cmpint (get_weight (session), ==, 7);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "7");
      assert_fault (GTK_WIDGET (window), "fault", said);
      assert_invalid (number, GTK_ACCESSIBLE_INVALID_FALSE, said);
      gtk_editable_set_text (GTK_EDITABLE (number), "");
      assert_fault (GTK_WIDGET (window), "fault", "");
    }

  gtk_spin_button_update (GTK_SPIN_BUTTON (number)); /* nothing is no number */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "7");
  assert_fault (GTK_WIDGET (window), "fault", said);
  sy_session_set_weight (session, "realtime", 8, SY_GESTURE_NONE);
  assert_fault (GTK_WIDGET (window), "fault", "");
  gtk_editable_set_text (GTK_EDITABLE (number), " 03");
  gtk_spin_button_update (GTK_SPIN_BUTTON (number));
  g_assert_cmpint (get_weight (session), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "3");
  gtk_window_destroy (window);
}

/* A click and Enter select all, so that the next digit is the number. */
static void
test_selected (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_row (session);
  GtkWidget *number = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_SPIN_BUTTON, "number");
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (number));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (text));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "pressed", 1, 0.0, 0.0);
    }
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (text)));
  g_assert_true (gtk_editable_get_selection_bounds (text, NULL, NULL));
  gtk_editable_delete_selection (text);
  gtk_editable_set_text (text, "10");
  g_signal_emit_by_name (text, "activate");
  g_assert_cmpint (get_weight (session), ==, 10);
  g_assert_true (gtk_editable_get_selection_bounds (text, NULL, NULL));
  gtk_window_destroy (window);
}

/* A window that closes, or saves, knows what was typed a moment ago. */
static void
test_taken (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_row (session);
  GtkWidget *number = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_SPIN_BUTTON, "number");

  gtk_widget_grab_focus (number);
  gtk_editable_set_text (GTK_EDITABLE (number), "5");
  g_assert_false (is_five (session));
  sy_number_take_typed (window);
  g_assert_true (is_five (session));
  gtk_window_set_focus (window, NULL);
  sy_number_take_typed (window);
  gtk_window_destroy (window);
}

static void
test_digits (void)
{
  static const struct
  {
    guint keyval;
    int weight;
  } cases[] = {
    { GDK_KEY_5, 5 }, { GDK_KEY_KP_3, 3 }, { GDK_KEY_Arabic_7, 7 }, { GDK_KEY_0, 0 },
    { GDK_KEY_1, 1 }, { GDK_KEY_0, 10 },   { GDK_KEY_0, 0 },        { GDK_KEY_9, 9 },
  };
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_row (session);
  GtkWidget *scale = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_WEIGHT_SCALE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (press_key (scale, cases[i].keyval, 0));
      g_assert_cmpint (get_weight (session), ==, cases[i].weight);
    }
  g_assert_false (press_key (scale, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_false (press_key (scale, GDK_KEY_1, GDK_ALT_MASK));
  g_assert_false (press_key (scale, GDK_KEY_a, 0));
  g_assert_cmpint (get_weight (session), ==, 9);

  /* back over 9, 0, ten of two digits, 0 */
  for (guint i = 0; i < 3; i++)
    sy_session_undo (session);
  g_assert_cmpint (get_weight (session), ==, 0);

  /* a 1 that is not what was typed last goes on with nothing */
  g_assert_true (press_key (scale, GDK_KEY_1, GDK_SHIFT_MASK));
  sy_session_set_weight (session, "realtime", 2, SY_GESTURE_NONE);
  g_assert_true (press_key (scale, GDK_KEY_0, GDK_SHIFT_MASK));
  g_assert_cmpint (get_weight (session), ==, 0);
  gtk_window_destroy (window);
}

/* A slider that ends before 9 says so. */
static void
test_short_slider (void)
{
  GtkWidget *row = g_object_new (SY_TYPE_REACH_ROW, "title", "Off", "most", 3, "steps", 1, NULL);
  GtkWindow *window = open_alone (row);
  GtkWidget *scale = sy_app_test_find (row, SY_TYPE_WEIGHT_SCALE, NULL);

  g_assert_true (press_key (scale, GDK_KEY_4, 0));
  g_assert_cmpint (sy_reach_row_get_steps (SY_REACH_ROW (row)), ==, 1);
  assert_fault (row, "fault", "A whole number from 0 to 3 is due; it stays at 1.");
  g_assert_true (press_key (scale, GDK_KEY_3, 0));
  g_assert_cmpint (sy_reach_row_get_steps (SY_REACH_ROW (row)), ==, 3);
  assert_fault (row, "fault", "");
  gtk_window_destroy (window);
}

static void
test_rating (void)
{
  GtkWidget *field = g_object_new (SY_TYPE_RATING_FIELD, NULL);
  GtkWindow *window = open_alone (field);
  GtkWidget *number = sy_app_test_find (field, GTK_TYPE_SPIN_BUTTON, NULL);

  sy_rating_field_show (SY_RATING_FIELD (field), "Tea", "Taste", 4);
  sy_rating_field_set_rating (SY_RATING_FIELD (field), 4);
  gtk_editable_set_text (GTK_EDITABLE (number), "40");
  gtk_spin_button_update (GTK_SPIN_BUTTON (number));
  g_assert_cmpint (sy_rating_field_get_rating (SY_RATING_FIELD (field)), ==, 4);
  assert_fault (field, "fault", "A whole number from 0 to 10 is due; it stays at 4.");
  gtk_window_destroy (window);
}

static void
test_preferences (void)
{
  const SyPreferences *preferences = sy_preferences_get_default ();
  GtkWidget *dialog = sy_preferences_dialog_new (NULL);
  GtkWidget *rating = sy_app_test_find (dialog, GTK_TYPE_SPIN_BUTTON, "rating_reach");

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (rating), "4");
  assert_fault (dialog, "rating_fault", "A whole number from 0 to 3 is due; it stays at 1.");
  gtk_spin_button_update (GTK_SPIN_BUTTON (rating));
  g_assert_cmpfloat (gtk_adjustment_get_value (preferences->rating_reach), ==, 1);
  assert_fault (dialog, "weight_fault", "");
  gtk_editable_set_text (GTK_EDITABLE (rating), "2");
  gtk_spin_button_update (GTK_SPIN_BUTTON (rating));
  g_assert_cmpfloat (gtk_adjustment_get_value (preferences->rating_reach), ==, 2);
  gtk_adjustment_set_value (preferences->rating_reach, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/numbers/typed", test_typed);
  g_test_add_func ("/numbers/refused", test_refused);
  g_test_add_func ("/numbers/selected", test_selected);
  g_test_add_func ("/numbers/taken", test_taken);
  g_test_add_func ("/numbers/digits", test_digits);
  g_test_add_func ("/numbers/short-slider", test_short_slider);
  g_test_add_func ("/numbers/rating", test_rating);
  g_test_add_func ("/numbers/preferences", test_preferences);

  return g_test_run ();
}
