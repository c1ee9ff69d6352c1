/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-round-dialog.h"
#include "sy-round-page.h"
#include "sy-team-page.h"
#include "sy-weighing-page.h"
#include "sy-weight-scale.h"

static GtkApplication *application;

static SyDocument *
get_document (SyWindow *window)
{
  return sy_session_get_document (sy_window_get_session (window));
}

static SyProfile *
get_profile (SyWindow *window)
{
  return sy_document_get_profile (get_document (window));
}

static const SySecretRound *
get_round (SyWindow *window)
{
  return sy_document_get_secret_round (get_document (window));
}

static GtkWidget *
find (SyWindow *window, GType type, const char *id)
{
  return sy_app_test_find (GTK_WIDGET (window), type, id);
}

static void
act (SyWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  sy_test_settle ();
}

static gboolean
is_enabled (SyWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
start (SyWindow *window, const char *const *names)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.start-round",
                                                     g_variant_new_strv (names, -1)));
  sy_test_settle ();
}

/* By the first slider of whose turn it is. */
static GtkRange *
get_slider (SyWindow *window)
{
  GtkWidget *page = find (window, SY_TYPE_WEIGHING_PAGE, NULL);
  GtkWidget *scale = sy_app_test_find (page, SY_TYPE_WEIGHT_SCALE, NULL);

  g_assert_nonnull (scale);

  return GTK_RANGE (scale);
}

static void
weigh_in_turn (SyWindow *window, int weight)
{
  act (window, "win.begin-turn");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_slider (window)), "unset"));
  gtk_range_set_value (get_slider (window), weight);
  act (window, "win.end-turn");
}

/* Whether @page is what stands below the header. */
static void
assert_shows (SyWindow *window, const char *page)
{
  static const char *const pages[] = { "flap", "nothing", "round_page" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_assert_cmpint (gtk_widget_get_visible (find (window, GTK_TYPE_WIDGET, pages[i])), ==,
                     g_str_equal (pages[i], page));
}

/* Of any result, or of anybody else's weights, there is not a word. */
static void
assert_blind (SyWindow *window)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (sy_window_get_session (window));
  g_autofree char *words = sy_app_test_dup_all_words (GTK_WIDGET (window));
  const char *title = gtk_window_get_title (GTK_WINDOW (window));

  g_assert_cmpstr (title, ==, "Secret Round");
  for (guint hand = 0; hand < 2; hand++)
    g_assert_null (strstr (words, catalogue->options[hand].name));
  g_assert_null (strstr (words, "73"));
}

static const char *const three[] = { "Ana", "Bo", "", NULL };

/* One after the other, hidden until all are in; then at once, in one step. */
static void
test_round (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autoptr (SyProfile) before = sy_profile_ref (get_profile (window));
  g_autofree char *heading = NULL;
  g_autofree char *last = NULL;

  start (window, three);
  assert_shows (window, "round_page");
  heading = sy_app_test_dup_words (find (window, SY_TYPE_ROUND_PAGE, NULL), "heading");
  g_assert_cmpstr (heading, ==, "Hand over to Ana");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window))
                 == find (window, GTK_TYPE_BUTTON, "begin"));
  assert_blind (window);
  weigh_in_turn (window, 9);
  assert_blind (window);
  weigh_in_turn (window, 2);
  weigh_in_turn (window, 5);
  assert_blind (window);
  last = sy_app_test_dup_words (find (window, SY_TYPE_ROUND_PAGE, NULL), "heading");
  g_assert_cmpstr (last, ==, "All are in");
  g_assert_true (get_profile (window) == before);
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (window)), ==, 0);

  act (window, "win.reveal-round");
  assert_shows (window, "flap");
  g_assert_null (get_round (window));
  g_assert_true (gtk_widget_get_mapped (find (window, SY_TYPE_TEAM_PAGE, NULL)));
  g_assert_cmpuint (sy_profile_get_people (get_profile (window))->len, ==, 3);
  act (window, "win.undo");
  g_assert_true (get_profile (window) == before);
  act (window, "win.redo");
  sy_app_test_close_window (window);
}

/* What changes the project or tells of it is not to be had; undo is of the turn alone. */
static void
test_actions (void)
{
  static const char *const actions[] = {
    "tip",         "since",           "rename",       "evidence", "use-team-weights",
    "join-people", "weigh-in-secret", "add-criterion"
  };
  SyWindow *window = sy_app_test_open_window (application);

  sy_session_set_title (sy_window_get_session (window), "Ours");
  g_assert_true (is_enabled (window, "undo"));
  start (window, three);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (is_enabled (window, actions[i]));
  g_assert_false (is_enabled (window, "undo"));
  g_assert_true (is_enabled (window, "save"));

  act (window, "win.begin-turn");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_slider (window)));
  act (window, "win.next-criterion");
  g_assert_false (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_slider (window)));
  gtk_range_set_value (get_slider (window), 4);
  sy_test_settle ();
  g_assert_true (is_enabled (window, "undo"));
  act (window, "win.undo");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_slider (window)), "unset"));
  act (window, "win.redo");
  g_assert_cmpfloat (gtk_range_get_value (get_slider (window)), ==, 4);
  act (window, "win.end-turn");
  g_assert_false (is_enabled (window, "undo"));
  g_assert_cmpstr (sy_profile_get_title (get_profile (window)), ==, "Ours");

  act (window, "win.throw-away-round");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (is_enabled (window, actions[i]));
  act (window, "win.undo");
  g_assert_cmpstr (sy_profile_get_title (get_profile (window)), !=, "Ours");
  sy_app_test_close_window (window);
}

static void
answer (SyWindow *window, const char *response)
{
  GtkWidget *dialog = sy_app_test_find_dialog (window);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  sy_test_settle ();
}

/* It can be left for later, with nothing shown of it; or thrown away. */
static void
test_leave (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *notice;
  g_autofree char *words = NULL;
  g_autoptr (SySession) other = sy_projects_load_example ("fraud-scoring-service");

  start (window, three);
  act (window, "win.begin-turn");
  gtk_range_set_value (get_slider (window), 7);
  act (window, "win.stop-round");
  answer (window, "cancel");
  assert_shows (window, "round_page");
  g_assert_cmpint (get_round (window)->phase, ==, SY_SECRET_PHASE_WEIGHING);
  act (window, "win.stop-round");
  answer (window, "leave");
  assert_shows (window, "flap");
  g_assert_cmpint (get_round (window)->phase, ==, SY_SECRET_PHASE_HAND_OVER);
  sy_app_test_wait_for_notice (window, SY_NOTICE_ROUND, TRUE);
  notice = sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_ROUND);
  words = sy_app_test_dup_all_words (notice);
  g_assert_nonnull (strstr (words, "0 of 3 have weighed"));
  g_assert_cmpuint (sy_profile_get_people (get_profile (window))->len, ==, 0);
  g_assert_true (is_enabled (window, "decide"));
  g_assert_false (sy_session_is_untouched (sy_window_get_session (window)));

  act (window, "win.weigh-in-secret"); /* which goes on with it */
  assert_shows (window, "round_page");
  sy_app_test_wait_for_notice (window, SY_NOTICE_ROUND, FALSE);
  act (window, "win.begin-turn");
  g_assert_cmpfloat (gtk_range_get_value (get_slider (window)), ==, 7);
  act (window, "win.stop-round");
  answer (window, "throw-away");
  assert_shows (window, "flap");
  g_assert_null (get_round (window));
  g_assert_true (sy_session_is_untouched (sy_window_get_session (window)));
  sy_app_test_close_window (window);
}

/* Who comes later, or once more, gets the machine again; the second round keeps the first. */
static void
test_again (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  const SyRound *former;
  const char *id;

  start (window, three);
  act (window, "win.skip-turn");
  weigh_in_turn (window, 3);
  weigh_in_turn (window, 5);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.hand-over", "u", 0u));
  weigh_in_turn (window, 8);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.hand-over", "u", 1u));
  act (window, "win.begin-turn");
  g_assert_cmpfloat (gtk_range_get_value (get_slider (window)), ==, 3);
  act (window, "win.end-turn");
  act (window, "win.reveal-round");
  g_assert_cmpuint (sy_profile_get_rounds (get_profile (window))->len, ==, 0);

  start (window, three);
  weigh_in_turn (window, 6);
  act (window, "win.skip-turn");
  act (window, "win.skip-turn");
  act (window, "win.reveal-round");
  g_assert_cmpuint (sy_profile_get_rounds (get_profile (window))->len, ==, 1);
  former = g_ptr_array_index (sy_profile_get_rounds (get_profile (window)), 0);
  g_assert_cmpuint (strlen (former->date), ==, strlen ("2026-12-01"));
  id = "";
  for (guint i = 0; i < 2; i++)
    {
      const SyPerson *ana =
          g_ptr_array_index (i == 0 ? former->people : sy_profile_get_people (get_profile (window)),
                             0);
      g_autofree gpointer *ids = g_hash_table_get_keys_as_array (ana->weights, NULL);

      g_assert_cmpstr (ana->name, ==, "Ana");
      g_assert_cmpuint (g_hash_table_size (ana->weights), ==, 1);
      id = ids[0];
      g_assert_cmpint (sy_person_get_weight (ana, id), ==, i == 0 ? 8 : 6);
    }
  sy_app_test_close_window (window);
}

/* Closing asks; what is kept is for the next start. */
static void
test_close (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autoptr (SySession) other = sy_projects_load_example ("fraud-scoring-service");

  start (window, three);
  weigh_in_turn (window, 3);
  gtk_window_close (GTK_WINDOW (window));
  sy_test_settle ();
  answer (window, "cancel");
  assert_shows (window, "round_page");
  gtk_window_close (GTK_WINDOW (window));
  sy_test_settle ();
  answer (window, "throw-away");
  g_assert_null (sy_window_find (application));
}

/* Criteria that come or go while somebody weighs are shown; what was given stays. */
static void
test_catalogue (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  g_autoptr (SyOwn) own = sy_own_new ("own-x");
  g_autofree char *progress = NULL;

  start (window, three);
  act (window, "win.begin-turn");
  gtk_range_set_value (get_slider (window), 7);
  g_free (own->criterion.name);
  own->criterion.name = g_strdup ("Our vendor’s SDK");
  own->criterion.ratings[SY_LEFT] = 2;
  own->criterion.ratings[SY_RIGHT] = 9;
  sy_session_add_own (session, own, 5);
  sy_test_settle ();
  progress = sy_app_test_dup_words (find (window, SY_TYPE_WEIGHING_PAGE, NULL), "progress");
  g_assert_cmpstr (progress, ==, "1 of 19 set");
  assert_shows (window, "round_page");
  act (window, "win.throw-away-round");
  sy_app_test_close_window (window);
}

/* Names or none, those who are there already first. */
static void
test_dialog (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *dialog;
  GtkWidget *list;

  act (window, "win.weigh-in-secret");
  dialog = sy_app_test_find_dialog (window);
  list = sy_app_test_find (dialog, GTK_TYPE_LIST_BOX, "list");
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 3));
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);
  gtk_window_close (GTK_WINDOW (dialog));
  sy_test_settle ();

  sy_session_add_person (session, "Ana");
  sy_session_add_person (session, "Bo & Co");
  act (window, "win.weigh-in-secret");
  dialog = sy_app_test_find_dialog (window);
  list = sy_app_test_find (dialog, GTK_TYPE_LIST_BOX, "list");
  gtk_widget_activate_action (dialog, "round.add", NULL);
  gtk_editable_set_text (GTK_EDITABLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2)),
                         "Ana");
  gtk_widget_activate_action (dialog, "round.start", NULL);
  sy_test_settle ();
  g_assert_null (sy_app_test_find_dialog (window));
  g_assert_cmpuint (get_round (window)->people->len, ==, 3);
  g_assert_cmpstr (((SyPerson *) get_round (window)->people->pdata[1])->name, ==, "Bo & Co");
  g_assert_cmpstr (((SyPerson *) get_round (window)->people->pdata[2])->name, ==, "Ana (2)");
  act (window, "win.throw-away-round");
  sy_app_test_close_window (window);
}

static void
test_templates (void)
{
  const GType types[] = { SY_TYPE_ROUND_PAGE };

  sy_app_test_check_templates (types, G_N_ELEMENTS (types));
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/secret-round/templates", test_templates);
  g_test_add_func ("/secret-round/round", test_round);
  g_test_add_func ("/secret-round/actions", test_actions);
  g_test_add_func ("/secret-round/leave", test_leave);
  g_test_add_func ("/secret-round/again", test_again);
  g_test_add_func ("/secret-round/catalogue", test_catalogue);
  g_test_add_func ("/secret-round/dialog", test_dialog);
  g_test_add_func ("/secret-round/close", test_close);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
