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

static const char *
get_text (GtkWidget *panel, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (sy_app_test_find (panel, GTK_TYPE_LABEL, id)));
}

/* What the answer lacks stands in it, and "Why" is never empty where something is weighed. */
static void
test_what_it_lacks (void)
{
  static const char *const one[] = { "realtime", NULL };
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  SyDocument *document = sy_session_get_document (session);
  GtkWidget *panel = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_RECOMMENDATION_PANEL, NULL);
  g_autoptr (SyProfile) misspelt = NULL;
  g_autoptr (SyProfile) left = NULL;
  g_autoptr (SyProfile) equal = NULL;

  sy_app_test_weigh (session, one, 5);
  g_assert_false (is_shown (window, GTK_TYPE_LABEL, "unknown_criteria"));
  g_assert_false (is_shown (window, GTK_TYPE_LABEL, "no_reason"));

  misspelt = sy_profile_with_weight (sy_document_get_profile (document), "real-time", 9);
  sy_document_apply (document, misspelt, SY_GESTURE_NONE);
  g_assert_true (is_shown (window, GTK_TYPE_LABEL, "unknown_criteria"));
  g_assert_nonnull (strstr (get_text (panel, "unknown_criteria"), "real-time"));

  left = sy_profile_with_rating (misspelt, "realtime", SY_LEFT, 5);
  equal = sy_profile_with_rating (left, "realtime", SY_RIGHT, 5);
  sy_document_apply (document, equal, SY_GESTURE_NONE);
  g_assert_true (is_shown (window, GTK_TYPE_BOX, "reasons_box"));
  g_assert_true (is_shown (window, GTK_TYPE_LABEL, "no_reason"));
  sy_app_test_close_window (window);
}

static double
get_y (GtkWidget *panel, const char *id)
{
  GtkWidget *label = sy_app_test_find (panel, GTK_TYPE_LABEL, id);
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (label, panel, &GRAPHENE_POINT_INIT (0, 0), &point));

  return point.y;
}

static gboolean
is_verdict_first (gpointer panel)
{
  return get_y (panel, "verdict") < get_y (panel, "title");
}

static gboolean
is_decision_first (gpointer panel)
{
  return get_y (panel, "verdict") > get_y (panel, "title");
}

/* In the first row. */
static const char *
get_field (GtkGrid *fields, int column)
{
  return gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (fields, column, 0)));
}

/* Once people have decided, that leads the panel, and the figures are no headline against it. */
static void
test_decision (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *panel = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_RECOMMENDATION_PANEL, NULL);
  g_autoptr (SyDecision) decision = sy_decision_new ();
  GtkGrid *fields;

  sy_session_set_decision (session, NULL);
  sy_test_wait_for (is_verdict_first, panel, "the verdict as the headline");
  g_assert_cmpstr (get_text (panel, "title"), ==, "Decision");
  g_assert_false (is_shown (window, GTK_TYPE_LABEL, "figures"));

  g_free (decision->chosen);
  decision->chosen = g_strdup ("nodejs");
  g_free (decision->reason);
  decision->reason = g_strdup ("We know it.");
  sy_session_set_decision (session, decision);
  sy_test_wait_for (is_decision_first, panel, "the decision as the headline");
  g_assert_cmpstr (get_text (panel, "title"), ==, "Decision: NodeJS");
  g_assert_cmpstr (get_text (panel, "verdict"), ==, "The figures now clearly speak for Python");
  g_assert_true (is_shown (window, GTK_TYPE_LABEL, "figures"));
  fields = GTK_GRID (sy_app_test_find (panel, GTK_TYPE_GRID, "fields"));
  g_assert_cmpstr (get_field (fields, 0), ==, "Why");
  g_assert_cmpstr (get_field (fields, 1), ==, "We know it.");
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/recommendation-panel/parts", test_parts);
  g_test_add_func ("/recommendation-panel/musts", test_musts);
  g_test_add_func ("/recommendation-panel/what-it-lacks", test_what_it_lacks);
  g_test_add_func ("/recommendation-panel/decision", test_decision);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
