/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-other-profile-card.h"
#include "sy-other-ways-card.h"
#include "sy-rating-tips-card.h"
#include "sy-reach-card.h"
#include "sy-reach-row.h"
#include "sy-share-bars.h"
#include "sy-smallest-change-card.h"
#include "sy-weight-scale.h"
#include "sy-what-if-page.h"
#include "sy-words-figures.h"
#include "sy-words-outlook.h"
#include "sy-words-reach.h"

static GtkApplication *application;

static GtkWidget *
get_page (SyWindow *window)
{
  return sy_app_test_find (GTK_WIDGET (window), SY_TYPE_WHAT_IF_PAGE, NULL);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
show_page (SyWindow *window, const char *name)
{
  GtkWidget *pages = sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages), name);
}

static SyWindow *
open_page (void)
{
  SyWindow *window = sy_app_test_open_window (application);

  show_page (window, "what-if");
  sy_test_wait_for (is_mapped, get_page (window), "the page");

  return window;
}

/* The words of a label below @card. */
static char *
dup_text (SyWindow *window, GType card, const char *id)
{
  return sy_app_test_dup_words (sy_app_test_find (get_page (window), card, NULL), id);
}

static void
assert_says (SyWindow *window, GType card, const char *id, const char *text)
{
  g_autofree char *said = dup_text (window, card, id);
  g_autoptr (GString) expected = g_string_new (text);

  g_string_replace (expected, "\302\240", " ", 0);
  g_assert_cmpstr (said, ==, expected->str);
}

static void
test_templates (void)
{
  const GType types[] = {
    SY_TYPE_WHAT_IF_PAGE,     SY_TYPE_SMALLEST_CHANGE_CARD, SY_TYPE_REACH_CARD,
    SY_TYPE_REACH_ROW,        SY_TYPE_OTHER_WAYS_CARD,      SY_TYPE_SHARE_BARS,
    SY_TYPE_RATING_TIPS_CARD, SY_TYPE_OTHER_PROFILE_CARD,
  };

  sy_app_test_check_templates (types, G_N_ELEMENTS (types));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A property is told once where it changes, and not at all where it does not. */
static void
test_reach_row (void)
{
  g_autoptr (GObject) row = g_object_ref_sink (g_object_new (SY_TYPE_REACH_ROW, NULL));
  g_autofree char *title = NULL;
  g_autofree char *far_end = NULL;
  guint count = 0;
  int most;
  int steps;

  g_signal_connect_swapped (row, "notify", G_CALLBACK (count_cb), &count);
  for (guint i = 0; i < 2; i++)
    g_object_set (row, "title", "Sliders", "far-end", "by 9 steps", "most", 9, "steps", 3, NULL);
  g_assert_cmpuint (count, ==, 4);
  g_object_get (row, "title", &title, "far-end", &far_end, "most", &most, "steps", &steps, NULL);
  g_assert_cmpstr (title, ==, "Sliders");
  g_assert_cmpstr (far_end, ==, "by 9 steps");
  g_assert_cmpint (most, ==, 9);
  g_assert_cmpint (steps, ==, 3);
}

static void
test_facts (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyAnalysis *analysis = sy_session_get_analysis (session);
  g_autofree char *change = sy_words_smallest_change (catalogue, analysis);
  g_autofree char *within = sy_words_within_reach (catalogue, analysis);
  g_autofree char *any = sy_words_share (analysis->any_weights.left, FALSE);
  g_autofree char *order = NULL;

  order = sy_words_order (sy_session_get_catalogue (session), sy_session_get_analysis (session));
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading", change);
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "order", order);
  assert_says (window, SY_TYPE_REACH_CARD, "within_reach", within);
  assert_says (window, SY_TYPE_OTHER_WAYS_CARD, "left_share", any);
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (window)), ==, 0);
  sy_app_test_close_window (window);
}

static void
test_try_it (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  GtkWidget *card = sy_app_test_find (get_page (window), SY_TYPE_SMALLEST_CHANGE_CARD, NULL);
  GtkWidget *button = sy_app_test_find (card, GTK_TYPE_BUTTON, NULL);
  SyHand leader = sy_session_get_analysis (session)->leader;

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (sy_session_get_analysis (session)->leader, ==, sy_hand_other (leader));
  sy_session_undo (session);
  g_assert_cmpint (sy_session_get_analysis (session)->leader, ==, leader);
  g_assert_true (sy_session_is_untouched (session)
                 || !sy_document_get_can_undo (sy_session_get_document (session)));
  sy_app_test_close_window (window);
}

/* What the page says where there is nothing to tip, and why. */
static void
test_nothing_to_tip (void)
{
  static const char *const none[] = { NULL };
  static const char *const even[] = { "realtime", NULL };
  static const char *const one[] = { "ai-ml", NULL };
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  GtkWidget *card = sy_app_test_find (get_page (window), SY_TYPE_SMALLEST_CHANGE_CARD, NULL);
  GtkWidget *button = sy_app_test_find (card, GTK_TYPE_BUTTON, NULL);

  sy_app_test_weigh (session, none, 0);
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading",
               "Nothing is weighed yet, so there is nothing to tip");
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "moves",
               "Give at least one criterion a weight above 0.");
  assert_says (window, SY_TYPE_REACH_CARD, "within_reach", "");
  assert_says (window, SY_TYPE_OTHER_WAYS_CARD, "none", "Nothing is weighed yet.");
  assert_says (window, SY_TYPE_RATING_TIPS_CARD, "none", "Nothing is weighed yet.");
  g_assert_false (gtk_widget_is_sensitive (button));

  sy_session_set_rating (session, "realtime", SY_LEFT, 6);
  sy_app_test_weigh (session, even, 5);
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading",
               "It is an exact tie, so there is no lead to tip");
  assert_says (window, SY_TYPE_OTHER_WAYS_CARD, "none", "Neither ever leads.");
  assert_says (window, SY_TYPE_RATING_TIPS_CARD, "none",
               "It is an exact tie, so there is no lead to tip.");
  g_assert_false (gtk_widget_is_sensitive (button));

  sy_app_test_weigh (session, one, 5);
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading",
               "No move of the sliders in use tips it to NodeJS");
  assert_says (window, SY_TYPE_REACH_CARD, "rest", "");
  assert_says (window, SY_TYPE_OTHER_WAYS_CARD, "left_share", "0 %");
  assert_says (window, SY_TYPE_OTHER_WAYS_CARD, "right_share", "100 %");
  g_assert_false (gtk_widget_is_sensitive (button));
  sy_app_test_close_window (window);
}

static void
test_musts (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  g_autofree char *moves = NULL;

  sy_session_set_must (session, "ai-ml", TRUE);
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading",
               "No slider changes it: only Python meets the musts");
  moves = dup_text (window, SY_TYPE_SMALLEST_CHANGE_CARD, "moves");
  g_assert_cmpstr (moves, ==,
                   "NodeJS would meet the musts if this were none, or were rated 5: AI and machine "
                   "learning 3 → 5.");
  assert_says (window, SY_TYPE_REACH_CARD, "score_alone",
               "By the scores alone, without the musts, Python leads.");
  sy_session_set_must (session, "full-stack-javascript", TRUE);
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading",
               "No slider changes it: neither option meets the musts");
  assert_says (window, SY_TYPE_REACH_CARD, "score_alone",
               "Neither option meets the musts, so the scores decide nothing.");
  assert_says (window, SY_TYPE_REACH_CARD, "within_reach", "");
  sy_app_test_close_window (window);
}

static SyReachRow *
get_row (SyWindow *window, const char *id)
{
  return SY_REACH_ROW (sy_app_test_find (get_page (window), SY_TYPE_REACH_ROW, id));
}

static void
test_reach (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  SyDocument *document = sy_session_get_document (session);
  SyReachRow *weights = get_row (window, "weights");
  SyReachRow *ratings = get_row (window, "ratings");
  GtkRange *scale = GTK_RANGE (sy_app_test_find (GTK_WIDGET (weights), SY_TYPE_WEIGHT_SCALE, NULL));

  g_assert_cmpint (sy_reach_row_get_steps (weights), ==, 2);
  g_assert_cmpint (sy_reach_row_get_steps (ratings), ==, 1);
  gtk_range_set_value (scale, 4.6);
  g_assert_cmpint (sy_profile_get_weight_reach (sy_document_get_profile (document)), ==, 5);
  g_assert_cmpint (sy_profile_get_rating_reach (sy_document_get_profile (document)), ==, 1);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 5);
  assert_says (window, SY_TYPE_REACH_ROW, "in_words", "±5 steps");

  sy_reach_row_set_steps (ratings, 3);
  g_assert_cmpint (sy_profile_get_weight_reach (sy_document_get_profile (document)), ==, 5);
  g_assert_cmpint (sy_profile_get_rating_reach (sy_document_get_profile (document)), ==, 3);
  sy_session_undo (session);
  sy_session_undo (session);
  g_assert_false (sy_document_get_can_undo (document));
  g_assert_cmpint (sy_reach_row_get_steps (weights), ==, 2);
  g_assert_cmpint (sy_reach_row_get_steps (ratings), ==, 1);

  sy_session_set_reach (session, 0, 0, SY_GESTURE_NONE);
  assert_says (window, SY_TYPE_REACH_ROW, "in_words", "not at all");
  assert_says (window, SY_TYPE_REACH_CARD, "within_reach",
               "Weights and ratings are taken as exactly right: that is one combination, the one "
               "you see.");
  sy_app_test_close_window (window);
}

/* Leaving it to the evidence is a step of its own; the slider then has nothing to say. */
static void
test_reach_by_evidence (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  SyDocument *document = sy_session_get_document (session);
  GtkWidget *evidence = sy_app_test_find (get_page (window), GTK_TYPE_CHECK_BUTTON, "evidence");
  GtkWidget *ratings = GTK_WIDGET (get_row (window, "ratings"));

  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (evidence)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (evidence), TRUE);
  g_assert_cmpint (sy_profile_get_rating_reach (sy_document_get_profile (document)), ==,
                   SY_REACH_BY_EVIDENCE);
  g_assert_cmpint (sy_profile_get_weight_reach (sy_document_get_profile (document)), ==, 2);
  g_assert_false (gtk_widget_get_visible (ratings));
  sy_session_undo (session);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (evidence)));
  g_assert_true (gtk_widget_get_visible (ratings));
  g_assert_false (sy_document_get_can_undo (document));
  sy_session_redo (session);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (evidence), FALSE);
  g_assert_cmpint (sy_profile_get_rating_reach (sy_document_get_profile (document)), ==, 1);
  sy_app_test_close_window (window);
}

/* A page that nobody sees costs nothing, and shows what holds when it is seen again. */
static void
test_unmapped (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  g_autofree char *before = dup_text (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading");
  static const char *const one[] = { "ai-ml", NULL };

  show_page (window, "comparison");
  sy_test_settle ();
  g_assert_false (gtk_widget_get_mapped (get_page (window)));
  sy_app_test_weigh (session, one, 5);
  sy_session_set_reach (session, 7, 2, SY_GESTURE_NONE);
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading", before);
  g_assert_cmpint (sy_reach_row_get_steps (get_row (window, "weights")), ==, 2);

  show_page (window, "what-if");
  sy_test_wait_for (is_mapped, get_page (window), "the page");
  assert_says (window, SY_TYPE_SMALLEST_CHANGE_CARD, "heading",
               "No move of the sliders in use tips it to NodeJS");
  g_assert_cmpint (sy_reach_row_get_steps (get_row (window, "weights")), ==, 7);
  sy_app_test_close_window (window);
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

static void
test_rating_tips (void)
{
  static const char *const some[] = { "io-concurrency", "running-cost", "hosted-models",
                                      "data-analytics", "realtime",     NULL };
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  GtkWidget *card = sy_app_test_find (get_page (window), SY_TYPE_RATING_TIPS_CARD, NULL);
  GtkWidget *list = sy_app_test_find (card, GTK_TYPE_LIST_BOX, NULL);
  GtkWidget *more = sy_app_test_find (card, GTK_TYPE_TOGGLE_BUTTON, NULL);
  g_auto (GStrv) texts = NULL;

  g_assert_false (gtk_widget_get_visible (list));
  sy_app_test_weigh (session, some, 5);
  texts =
      sy_words_rating_tips (sy_session_get_catalogue (session), sy_session_get_analysis (session));
  g_assert_cmpuint (g_strv_length (texts), >, 6);
  g_assert_cmpuint (count_rows (list), ==, 6);
  gtk_widget_activate_action (more, "tips.show-all", NULL);
  g_assert_cmpuint (count_rows (list), ==, g_strv_length (texts));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (more)));
  gtk_widget_activate_action (more, "tips.show-all", NULL);
  g_assert_cmpuint (count_rows (list), ==, 6);
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/what-if/templates", test_templates);
  g_test_add_func ("/what-if/facts", test_facts);
  g_test_add_func ("/what-if/try-it", test_try_it);
  g_test_add_func ("/what-if/nothing-to-tip", test_nothing_to_tip);
  g_test_add_func ("/what-if/musts", test_musts);
  g_test_add_func ("/what-if/reach-row", test_reach_row);
  g_test_add_func ("/what-if/reach", test_reach);
  g_test_add_func ("/what-if/reach-by-evidence", test_reach_by_evidence);
  g_test_add_func ("/what-if/unmapped", test_unmapped);
  g_test_add_func ("/what-if/rating-tips", test_rating_tips);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
