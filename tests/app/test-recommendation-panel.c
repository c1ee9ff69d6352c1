/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-recommendation-panel.h"

static GtkApplication *application;

static gboolean
is_shown (SyWindow *window, GType type, const char *id)
{
  GtkWidget *panel = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_RECOMMENDATION_PANEL, NULL);

  return gtk_widget_get_visible (sy_app_test_find (panel, type, id));
}

/* What there is nothing to say of is not shown: one combination has no spread, but reasons. */
static void
test_parts (void)
{
  static const char *const none[] = { NULL };
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);

  g_assert_true (is_shown (window, GTK_TYPE_LABEL, "counting"));
  g_assert_true (is_shown (window, GTK_TYPE_BOX, "histogram_box"));
  g_assert_true (is_shown (window, GTK_TYPE_BOX, "reasons_box"));

  sy_session_set_reach (session, 0, 0, SY_GESTURE_NONE);
  g_assert_false (is_shown (window, GTK_TYPE_LABEL, "counting"));
  g_assert_false (is_shown (window, GTK_TYPE_BOX, "histogram_box"));
  g_assert_true (is_shown (window, GTK_TYPE_BOX, "reasons_box"));
  g_assert_true (is_shown (window, GTK_TYPE_LABEL, "sureness"));

  sy_session_set_reach (session, 1, 0, SY_GESTURE_NONE);
  g_assert_true (is_shown (window, GTK_TYPE_BOX, "histogram_box"));

  sy_app_test_weigh (session, none, 0);
  g_assert_false (is_shown (window, GTK_TYPE_BOX, "histogram_box"));
  g_assert_false (is_shown (window, GTK_TYPE_BOX, "reasons_box"));
  sy_app_test_close_window (window);
}

/* Where a must rules an option out, nothing suggests it, neither alone nor as one of both. */
static void
test_musts (void)
{
  static const char *const both[] = { "realtime", "ai-ml", NULL };
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);

  sy_app_test_weigh (session, both, 8);
  g_assert_true (is_shown (window, GTK_TYPE_BOX, "together_box"));
  sy_session_set_must (session, "ai-ml", TRUE);
  g_assert_false (is_shown (window, GTK_TYPE_BOX, "together_box"));
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/recommendation-panel/parts", test_parts);
  g_test_add_func ("/recommendation-panel/musts", test_musts);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
