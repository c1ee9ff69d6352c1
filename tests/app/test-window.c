/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-chart-item.h"
#include "sy-comparison-row.h"
#include "sy-criterion-row.h"
#include "sy-expander-row.h"
#include "sy-other-profile-card.h"
#include "sy-reason-box.h"
#include "sy-text-scale.h"
#include "sy-weight-scale.h"
#include "sy-window-private.h"

#include <math.h>

/* How long one is there before the next. */
#define TOAST_SECONDS 4

static GtkApplication *application;

static const char *const pages[] = { "comparison", "what-if", "questions" };
static const char *const dialogs[] = { "win.decide", "win.open-catalogue" };

static const char *
get_verdict (SyWindow *window)
{
  return gtk_label_get_text (
      GTK_LABEL (sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "verdict")));
}

static gboolean
is_enabled (SyWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static gboolean
has_toast (gpointer window)
{
  GType type = g_type_from_name ("AdwToastWidget");

  return type != G_TYPE_INVALID && sy_app_test_find (window, type, NULL) != NULL;
}

static gboolean
has_no_toast (gpointer window)
{
  return !has_toast (window);
}

static void
test_slider (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autofree char *before = g_strdup (get_verdict (window));
  SySession *session = sy_window_get_session (window);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  GtkWidget *scale = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_WEIGHT_SCALE, NULL);
  const SyGesture drag = sy_gesture_new_drag ();

  g_assert_false (is_enabled (window, "undo"));
  for (guint i = 1; i < catalogue->criteria->len; i++)
    sy_session_set_weight (session, sy_catalogue_get_criterion (catalogue, i)->id, 0, drag);
  gtk_range_set_value (GTK_RANGE (scale), 10);
  sy_test_settle ();
  g_assert_cmpstr (get_verdict (window), !=, before);
  g_assert_cmpstr (get_verdict (window), ==, "The figures now clearly speak for NodeJS");
  g_assert_true (is_enabled (window, "undo"));

  gtk_widget_activate_action (scale, "win.undo", NULL);
  g_assert_true (is_enabled (window, "redo"));
  gtk_widget_activate_action (scale, "win.undo", NULL);
  g_assert_cmpstr (get_verdict (window), ==, before);
  g_assert_false (is_enabled (window, "undo"));
  sy_app_test_close_window (window);
}

/* Of the table, with their evidence and its links, and of the sidebar. */
static void
open_all_rows (GtkWidget *root)
{
  if (SY_IS_EXPANDER_ROW (root))
    sy_expander_row_set_expanded (SY_EXPANDER_ROW (root), TRUE);
  if (SY_IS_CRITERION_ROW (root))
    g_object_set (root, "open", TRUE, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_all_rows (child);
}

static void
test_names (void)
{
  SyWindow *window = sy_app_test_open_window (application);

  open_all_rows (GTK_WIDGET (window));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", pages[i]);
      sy_test_settle ();
      g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (window)), ==, 0);
    }
  gtk_test_accessible_assert_property (sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL,
                                                         "verdict"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, get_verdict (window));
  sy_app_test_close_window (window);
}

static gboolean
has_other (gpointer card)
{
  return gtk_widget_get_visible (sy_app_test_find (card, GTK_TYPE_BOX, "result"));
}

static GtkWidget *
get_other_card (SyWindow *window)
{
  return sy_app_test_find (GTK_WIDGET (window), SY_TYPE_OTHER_PROFILE_CARD, NULL);
}

static void
hold_other_profile (SyWindow *window)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/steelyard/Steelyard/examples/"
                                               "booking-api-rewrite.steelyard.json");
  GtkWidget *card;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "what-if");
  card = get_other_card (window);
  sy_other_profile_card_open (SY_OTHER_PROFILE_CARD (card), file);
  sy_test_wait_for (has_other, card, "the other profile");
}

/* The items of a chart follow it in the next frame. */
static void
wait_for_frames (SyWindow *window)
{
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

static guint
count (GtkWidget *root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));

  return SY_IS_CHART_ITEM (widget) ? sy_chart_item_get_text (SY_CHART_ITEM (widget)) : "";
}

/* Nothing that is on the screen is of the catalogue that was there before. */
static void
check_names (GtkWidget *root, const char *const *old)
{
  const char *text = get_text (root);

  if (!gtk_widget_get_mapped (root))
    return;

  for (guint i = 0; old[i] != NULL; i++)
    if (strstr (text, old[i]) != NULL)
      g_error ("Still there: “%s”", text);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, old);
}

static void
replace_catalogue (SyWindow *window, SyCatalogue *catalogue)
{
  g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, 1);

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      g_autoptr (SyProfile) before = g_steal_pointer (&profile);

      profile = sy_profile_with_weight (before, sy_catalogue_get_criterion (catalogue, i)->id,
                                        1 + (int) i % SY_WEIGHT_MAX);
    }
  sy_app_test_show (sy_window_get_session (window), profile, catalogue);
  wait_for_frames (window);
  sy_test_settle (); /* with its last rows */
}

/* What is on the screen, then all pages, end on the one that was shown. */
static void
check_pages (SyWindow *window, const char *shown, SyCatalogue *catalogue, const char *const *old)
{
  check_names (GTK_WIDGET (window), old);
  g_assert_cmpuint (count (GTK_WIDGET (window), SY_TYPE_CRITERION_ROW), ==,
                    catalogue->criteria->len);
  g_assert_cmpuint (count (GTK_WIDGET (window), SY_TYPE_COMPARISON_ROW), ==,
                    catalogue->criteria->len);
  open_all_rows (GTK_WIDGET (window));
  for (guint i = 0; i <= G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s",
                                  i < G_N_ELEMENTS (pages) ? pages[i] : shown);
      wait_for_frames (window);
      check_names (GTK_WIDGET (window), old);
    }
}

/* A file brings a catalogue of its own, large or small, while everything is open; warnings are
 * fatal. */
static void
test_other_catalogue (gconstpointer data)
{
  static const struct
  {
    guint n_criteria;
    gboolean has_groups;
    const char *old[3];
  } cases[] = {
    { 30, TRUE, { "NodeJS", "Python", NULL } }, { 3, FALSE, { "Tea 30", "/30", NULL } },
    { 1, TRUE, { "Tea 3", "/3", NULL } },       { 30, FALSE, { "Tea 1", "/1", NULL } },
    { 1, FALSE, { "Tea 30", "/30", NULL } },    { 3, TRUE, { "Tea 1", "/1", NULL } },
  };
  const char *page = data;
  SyWindow *window = sy_app_test_open_window (application);

  hold_other_profile (window);
  open_all_rows (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", page);
  wait_for_frames (window);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyCatalogue) catalogue =
          sy_app_test_create_catalogue (cases[i].n_criteria, cases[i].has_groups);

      replace_catalogue (window, catalogue);
      check_pages (window, page, catalogue, cases[i].old);
      g_assert_false (has_other (get_other_card (window)));
    }
  sy_app_test_close_window (window);
}

static void
test_sidebar (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *flap = sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_FLAP, NULL);

  g_assert_true (adw_flap_get_reveal_flap (ADW_FLAP (flap)));
  gtk_widget_activate_action (flap, "win.toggle-sidebar", NULL);
  g_assert_false (adw_flap_get_reveal_flap (ADW_FLAP (flap)));

  /* Searching brings it back. */
  sy_test_settle ();
  gtk_widget_activate_action (flap, "win.search", NULL);
  g_assert_true (adw_flap_get_reveal_flap (ADW_FLAP (flap)));
  g_assert_nonnull (
      gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_SEARCH_ENTRY));
  sy_app_test_close_window (window);
}

/* A reason in the panel opens the evidence of its row in the table. */
static void
test_explain (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *list = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LIST_BOX, "list");
  SyExpanderRow *row = SY_EXPANDER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  GtkWidget *chip =
      gtk_widget_get_first_child (sy_app_test_find (GTK_WIDGET (window), SY_TYPE_REASON_BOX, NULL));

  g_assert_false (sy_expander_row_get_expanded (row));
  g_signal_emit_by_name (chip, "clicked");
  g_assert_true (sy_expander_row_get_expanded (row));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (row)));
  sy_app_test_close_window (window);
}

static gboolean
get_state (SyWindow *window, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);

  return g_variant_get_boolean (state);
}

typedef struct
{
  GtkWidget *widget;
  double scale;
} Size;

/* Styles follow with the next frame. */
static gboolean
is_larger (gpointer data)
{
  Size *size = data;

  return sy_text_scale_get (size->widget) > size->scale + 0.01;
}

static gboolean
is_as_large (gpointer data)
{
  Size *size = data;

  return fabs (sy_text_scale_get (size->widget) - size->scale) < 0.01 * size->scale;
}

/* Each size has a style of its own, larger than the one before, within bounds. */
static void
test_zoom (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *verdict = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "verdict");
  double normal = sy_text_scale_get (verdict);
  Size size = { verdict, 0.75 * normal };
  guint steps = 0;

  while (is_enabled (window, "zoom-out"))
    gtk_widget_activate_action (verdict, "win.zoom-out", NULL);
  sy_test_wait_for (is_as_large, &size, "the smallest size");
  for (; is_enabled (window, "zoom-in"); steps++)
    {
      size.scale = sy_text_scale_get (verdict);
      gtk_widget_activate_action (verdict, "win.zoom-in", NULL);
      sy_test_wait_for (is_larger, &size, "larger type");
    }
  g_assert_cmpuint (steps, ==, 7);
  g_assert_cmpfloat_with_epsilon (sy_text_scale_get (verdict), 2 * normal, 0.01 * normal);
  gtk_widget_activate_action (verdict, "win.zoom-normal", NULL);
  size.scale = normal;
  sy_test_wait_for (is_as_large, &size, "the normal size");
  g_assert_false (is_enabled (window, "zoom-normal"));
  sy_app_test_close_window (window);
}

static gboolean
is_fullscreen (gpointer window)
{
  return gtk_window_is_fullscreen (window);
}

static gboolean
is_left (gpointer window)
{
  return !gtk_window_is_fullscreen (window) && !get_state (window, "meeting-view");
}

/* All grows, not the page alone, and the sliders are beside the verdict that they change. */
static void
test_meeting (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  AdwFlap *flap = ADW_FLAP (sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_FLAP, NULL));
  GtkWidget *verdict = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "verdict");
  GtkWidget *project = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "project");
  GtkWidget *slider = sy_app_test_find (GTK_WIDGET (flap), SY_TYPE_WEIGHT_SCALE, NULL);
  GtkWidget *toasts = sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY, NULL);
  Size sizes[] = { { verdict, 1.5 * sy_text_scale_get (verdict) },
                   { project, 1.3 * sy_text_scale_get (project) },
                   { slider, 1.3 * sy_text_scale_get (slider) },
                   { toasts, 1.3 * sy_text_scale_get (toasts) } };

  gtk_widget_activate_action (verdict, "win.toggle-sidebar", NULL);
  gtk_widget_activate_action (verdict, "win.meeting-view", NULL);
  sy_test_wait_for (is_fullscreen, window, "the whole screen");
  g_assert_true (adw_flap_get_reveal_flap (flap));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    sy_test_wait_for (is_larger, &sizes[i], "what is to be read from the back row");
  g_assert_false (adw_flap_get_folded (flap));
  gtk_widget_activate_action (verdict, "win.meeting-view", NULL);
  sy_test_wait_for (is_left, window, "the window as it was");
  g_assert_false (adw_flap_get_reveal_flap (flap));

  /* The window manager ends it, too. */
  gtk_widget_activate_action (verdict, "win.meeting-view", NULL);
  sy_test_wait_for (is_fullscreen, window, "the whole screen");
  gtk_window_unfullscreen (GTK_WINDOW (window));
  sy_test_wait_for (is_left, window, "the window as it was");
  sy_app_test_close_window (window);
}

static void
test_tip (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  g_autofree char *before = g_strdup (get_verdict (window));
  SyHand leader = sy_session_get_analysis (session)->leader;

  g_assert_true (is_enabled (window, "tip"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tip", NULL);
  g_assert_cmpint (sy_session_get_analysis (session)->leader, ==, sy_hand_other (leader));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (get_verdict (window), ==, before);
  g_assert_false (is_enabled (window, "undo"));

  /* An offer to undo ends with the next change. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tip", NULL);
  sy_test_wait_for (has_toast, window, "an offer to undo");
  sy_session_set_must (session, "realtime", TRUE);
  sy_test_wait_for (has_no_toast, window, "no offer to undo");
  sy_session_undo (session);
  sy_session_undo (session);

  /* Where musts decide, no slider does. */
  sy_session_set_rating (session, "realtime", SY_LEFT, 3);
  sy_session_set_must (session, "realtime", TRUE);
  g_assert_false (is_enabled (window, "tip"));
  sy_session_set_must (session, "realtime", FALSE);
  g_assert_true (is_enabled (window, "tip"));

  sy_session_start (session, "", 2, 1);
  g_assert_false (is_enabled (window, "tip"));
  sy_app_test_close_window (window);
}

static void
test_rename (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  g_autofree char *title = g_strnfill (200, 'x');

  gtk_widget_activate_action (GTK_WIDGET (window), "win.rename", NULL);
  g_assert_nonnull (sy_app_test_find_dialog (window));
  sy_session_set_title (session, "<b>Ours & theirs");
  sy_test_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "<b>Ours & theirs");
  sy_session_set_title (session, title);
  sy_test_settle ();
  sy_session_undo (session);
  sy_session_undo (session);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Fraud scoring service");
  sy_app_test_close_window (window);
}

static gboolean
is_folded (gpointer flap)
{
  return adw_flap_get_folded (flap);
}

static gboolean
is_unfolded (gpointer flap)
{
  return !adw_flap_get_folded (flap);
}

/* Without a compositor, GTK draws a frame of 5 px around it. */
#define NARROWEST_PX (360 + 2 * 5)

/* However wide it was, it can be made narrow at once, and back. */
static void
test_narrow (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  AdwFlap *flap = ADW_FLAP (sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_FLAP, NULL));
  int minimum;

  g_assert_false (adw_flap_get_folded (flap));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, NARROWEST_PX);
  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST_PX, 720);
  sy_test_wait_for (is_folded, flap, "a sidebar that lies over the page");
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, NARROWEST_PX);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  sy_test_wait_for (is_unfolded, flap, "a sidebar beside the page");
  sy_app_test_close_window (window);
}

static gboolean
is_of_a_projector (gpointer window)
{
  return gtk_widget_get_width (window) <= 1040;
}

static gboolean
is_cut (GtkWidget *root, GType type, const char *id)
{
  GtkWidget *widget = sy_app_test_find (root, type, id);
  GtkWidget *label = sy_app_test_find (widget, GTK_TYPE_LABEL, NULL);

  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static gboolean
is_of_an_old_projector (gpointer window)
{
  return gtk_widget_get_width (window) <= 816;
}

/* The sidebar does not cover the verdict that it changes. */
static void
test_beside (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  AdwFlap *flap = ADW_FLAP (sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_FLAP, NULL));

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  sy_test_wait_for (is_of_an_old_projector, window, "a window of 800 by 600");
  g_assert_false (adw_flap_get_folded (flap));
  sy_app_test_close_window (window);
}

/* What the project is called, and what it started from, stand there in full. */
static void
test_readable (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);

  sy_session_set_title (session, "Internal reporting portal");
  sy_session_start (session, "microservices-rest-api", 2, 1);
  sy_session_set_weight (session, "ai-ml", 9, SY_GESTURE_NONE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 768);
  sy_test_wait_for (is_of_a_projector, window, "the width of a projector");
  g_assert_false (is_cut (GTK_WIDGET (window), GTK_TYPE_LABEL, "project"));
  g_assert_false (is_cut (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN, "presets"));
  sy_app_test_close_window (window);
}

static guint
count_over (gpointer window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      count += gtk_widget_get_mapped (GTK_WIDGET (toplevel)) && GTK_WIDGET (toplevel) != window;
    }

  return count;
}

static gboolean
has_one_over (gpointer window)
{
  return count_over (window) == 1;
}

/* A window manager may close a window under one that is modal. */
static void
test_goes_with_all (gconstpointer action)
{
  SyWindow *window = sy_app_test_open_window (application);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  sy_test_wait_for (has_one_over, window, "a window over it");
  sy_app_test_close_window (window);
  g_assert_cmpuint (count_over (NULL), ==, 0);
}

static gboolean
tells_second_alone (gpointer window)
{
  g_autofree char *words = sy_app_test_dup_all_words (window);

  return strstr (words, "The second") != NULL && strstr (words, "The first") == NULL;
}

/* Not after what was told before. */
static void
test_told_at_once (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  gint64 start;

  sy_window_tell (window, "The first");
  sy_test_wait_for (has_toast, window, "a toast");
  start = g_get_monotonic_time ();
  sy_window_tell (window, "The second");
  sy_test_wait_for (tells_second_alone, window, "the other toast");
  g_assert_cmpint (g_get_monotonic_time () - start, <, TOAST_SECONDS * G_TIME_SPAN_SECOND);
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/window/slider", test_slider);
  g_test_add_func ("/window/names", test_names);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strconcat ("/window/other-catalogue/", pages[i], NULL);

      g_test_add_data_func (path, pages[i], test_other_catalogue);
    }
  g_test_add_func ("/window/sidebar", test_sidebar);
  g_test_add_func ("/window/explain", test_explain);
  g_test_add_func ("/window/zoom", test_zoom);
  g_test_add_func ("/window/meeting", test_meeting);
  g_test_add_func ("/window/tip", test_tip);
  g_test_add_func ("/window/rename", test_rename);
  g_test_add_func ("/window/narrow", test_narrow);

  g_test_add_func ("/window/beside", test_beside);
  g_test_add_func ("/window/told-at-once", test_told_at_once);
  g_test_add_func ("/window/readable", test_readable);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strconcat ("/window/goes-with/", dialogs[i], NULL);

      g_test_add_data_func (path, dialogs[i], test_goes_with_all);
    }
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
