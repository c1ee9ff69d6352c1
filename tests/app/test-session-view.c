/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-label.h"
#include "sy-session-view.h"

#define TEST_TYPE_VIEW (test_view_get_type ())

G_DECLARE_FINAL_TYPE (TestView, test_view, TEST, VIEW, SySessionView)

/* A view that counts what it is asked to do. */
struct _TestView
{
  SySessionView parent_instance;

  guint n_binds;
  guint n_updates;
};

G_DEFINE_FINAL_TYPE (TestView, test_view, SY_TYPE_SESSION_VIEW)

static void
test_view_bind (SySessionView *view)
{
  TEST_VIEW (view)->n_binds++;
}

static void
test_view_update (SySessionView *view)
{
  TEST_VIEW (view)->n_updates++;
}

static void
test_view_class_init (TestViewClass *klass)
{
  SY_SESSION_VIEW_CLASS (klass)->bind = test_view_bind;
  SY_SESSION_VIEW_CLASS (klass)->update = test_view_update;
}

static void
test_view_init (TestView *self)
{
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* What is dear waits until it is seen, and is then done once, however much has changed. */
static void
test_lazy (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWidget *window = gtk_window_new ();
  TestView *view = g_object_new (TEST_TYPE_VIEW, "session", session, NULL);

  g_assert_cmpuint (view->n_binds, ==, 1);
  g_assert_cmpuint (view->n_updates, ==, 0);
  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  sy_session_set_weight (session, "realtime", 8, SY_GESTURE_NONE);
  g_assert_cmpuint (view->n_updates, ==, 0);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  sy_test_wait_for (is_mapped, view, "the view");
  g_assert_cmpuint (view->n_updates, ==, 1);
  sy_session_set_weight (session, "realtime", 7, SY_GESTURE_NONE);
  g_assert_cmpuint (view->n_updates, ==, 2);

  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
  sy_session_set_weight (session, "realtime", 6, SY_GESTURE_NONE);
  g_assert_cmpuint (view->n_updates, ==, 2);
  gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
  sy_test_wait_for (is_mapped, view, "the view");
  g_assert_cmpuint (view->n_updates, ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Told once of each session that it shows, and of none that it shows already. */
static void
test_bind (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  g_autoptr (SySession) other = sy_window_create_blank (NULL);
  g_autoptr (TestView) view = g_object_ref_sink (g_object_new (TEST_TYPE_VIEW, NULL));

  g_assert_null (sy_session_view_get_session (SY_SESSION_VIEW (view)));
  g_assert_cmpuint (view->n_binds, ==, 0);
  g_object_set (view, "session", session, NULL);
  g_assert_cmpuint (view->n_binds, ==, 1);
  g_object_set (view, "session", other, NULL);
  g_assert_cmpuint (view->n_binds, ==, 2);
  g_object_set (view, "session", other, NULL);
  g_assert_cmpuint (view->n_binds, ==, 2);
  g_object_set (view, "session", NULL, NULL);
  g_assert_cmpuint (view->n_binds, ==, 2);
}

/* A text that is not there takes no place. */
static void
test_texts (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("old"));

  sy_label_take_shown_text (GTK_LABEL (label), g_strdup ("new"), label);
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "new");
  sy_label_take_shown_text (GTK_LABEL (label), NULL, label);
  g_assert_false (gtk_widget_get_visible (label));
  sy_label_show_text (GTK_LABEL (label), "again", label);
  g_assert_true (gtk_widget_get_visible (label));
}

int
main (int argc, char **argv)
{
  GtkApplication *application = sy_app_test_init (&argc, &argv);
  int status;

  g_test_add_func ("/session-view/lazy", test_lazy);
  g_test_add_func ("/session-view/bind", test_bind);
  g_test_add_func ("/session-view/texts", test_texts);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
