/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-welcome.h"

static GtkApplication *application;

static GtkWidget *
find_welcome (SyWindow *window)
{
  return sy_app_test_find (GTK_WIDGET (window), SY_TYPE_WELCOME, NULL);
}

static SyProfile *
get_profile (SyWindow *window)
{
  return sy_document_get_profile (sy_session_get_document (sy_window_get_session (window)));
}

/* The card of a preset, by the target of its action; NULL where there is none. */
static GtkWidget *
find_card (GtkWidget *root, const char *preset)
{
  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), "win.start") == 0)
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (root));

      return strcmp (g_variant_get_string (target, NULL), preset) == 0 ? root : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_card (child, preset);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Every preset has a card; one press stands the comparison up, and undo brings the example back. */
static void
test_start (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyProfile *example = get_profile (window);
  GtkWidget *welcome = find_welcome (window);

  g_assert_true (gtk_widget_get_visible (welcome));
  for (guint i = 0; i < catalogue->presets->len; i++)
    g_assert_nonnull (
        find_card (welcome, ((SyPreset *) g_ptr_array_index (catalogue->presets, i))->id));

  g_signal_emit_by_name (find_card (welcome, "real-time-app"), "clicked");
  sy_test_settle ();
  g_assert_false (gtk_widget_get_visible (welcome));
  g_assert_null (find_card (welcome, "real-time-app"));
  g_assert_cmpstr (sy_profile_get_preset (get_profile (window)), ==, "real-time-app");
  g_assert_cmpstr (sy_profile_get_title (get_profile (window)), ==, "");
  g_assert_null (sy_profile_get_decision (get_profile (window)));
  g_assert_cmpuint (sy_session_get_preset (session), >, 0);

  sy_session_undo (session);
  g_assert_true (get_profile (window) == example);
  sy_app_test_close_window (window);
}

static void
test_blank (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autofree char *verdict = NULL;

  g_signal_emit_by_name (find_card (find_welcome (window), ""), "clicked");
  g_assert_cmpuint (sy_profile_get_n_entries (get_profile (window)), ==, 0);
  verdict = sy_app_test_dup_words (GTK_WIDGET (window), "verdict");
  g_assert_cmpstr (verdict, ==, "Nothing is weighed yet");
  sy_app_test_close_window (window);
}

/* On a blank project it changes nothing, and the welcome goes all the same. */
static void
test_blank_again (void)
{
  g_autoptr (SySession) session = sy_window_create_blank (NULL);
  SyWindow *window = sy_window_new (application, session);

  gtk_window_present (GTK_WINDOW (window));
  sy_test_settle ();
  g_signal_emit_by_name (find_card (find_welcome (window), ""), "clicked");
  g_assert_false (gtk_widget_get_visible (find_welcome (window)));
  g_assert_false (sy_document_get_modified (sy_session_get_document (session)));
  g_assert_false (sy_document_get_can_undo (sy_session_get_document (session)));
  sy_app_test_close_window (window);
}

static void
test_goes (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *welcome = find_welcome (window);

  gtk_widget_activate_action (welcome, "welcome.close", NULL);
  g_assert_false (gtk_widget_get_visible (welcome));
  g_assert_true (sy_session_is_untouched (sy_window_get_session (window)));
  sy_app_test_close_window (window);

  window = sy_app_test_open_window (application);
  welcome = find_welcome (window);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  g_assert_false (gtk_widget_get_visible (welcome));
  sy_app_test_close_window (window);
}

/* Under the cards of a catalogue lies a project of it; the other's would start with all at 0. */
static void
test_other_catalogue (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *welcome = find_welcome (window);
  g_autoptr (SyCatalogue) catalogue = sy_app_test_create_catalogue (3, FALSE);
  g_autoptr (SyCatalogue) old = sy_catalogue_ref (sy_session_get_catalogue (session));
  g_autoptr (SyProfile) blank = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyProfile) back = sy_profile_new (old->id, old->version);

  sy_app_test_show (session, blank, catalogue);
  g_assert_true (gtk_widget_get_visible (welcome));
  g_assert_null (find_card (welcome, "real-time-app"));
  g_assert_nonnull (find_card (welcome, ""));
  g_assert_false (gtk_widget_get_visible (sy_app_test_find (welcome, GTK_TYPE_LABEL, "example")));

  sy_app_test_show (session, back, old);
  g_assert_nonnull (find_card (welcome, "real-time-app"));
  sy_app_test_close_window (window);
}

/* What lies under the cards is not taken for a project of one's own, until it is one. */
static void
test_example (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *project = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "project");
  GtkWidget *state = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "state");

  gtk_widget_activate_action (find_welcome (window), "welcome.close", NULL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (project)), ==, "Example: Fraud scoring service");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (state)), ==, "nothing to save yet");

  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (project)), ==, "Fraud scoring service");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (state)), ==, "not saved yet");
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/welcome/start", test_start);
  g_test_add_func ("/welcome/blank", test_blank);
  g_test_add_func ("/welcome/blank-again", test_blank_again);
  g_test_add_func ("/welcome/goes", test_goes);
  g_test_add_func ("/welcome/other-catalogue", test_other_catalogue);
  g_test_add_func ("/welcome/example", test_example);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
