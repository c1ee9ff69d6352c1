/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "sy-answer-page.h"
#include "sy-app-test.h"
#include "sy-files-test.h"
#include "sy-team-page.h"
#include "sy-weighing-page.h"
#include "sy-weighing-row.h"
#include "sy-window-private.h"

static GtkApplication *application;

#define ID "0123456789abcdef0123456789abcdef"
#define OTHER_ID "fedcba9876543210fedcba9876543210"
#define HEAD                                                                                       \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"title\":\"Plan\",\"catalogue\":{\"id\":"      \
  "\"nodejs-vs-python\"}"
#define INVITATION HEAD ",\"invitation\":{\"id\":\"" ID "\",\"from\":\"Zoe\"}}"
#define ANSWER                                                                                     \
  HEAD ",\"people\":[{\"name\":\"%s\",\"weights\":{\"realtime\":%d}}],\"answer\":{\"to\":\"%s\"}}"

typedef struct
{
  char *folder;
  SyWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  self->window = sy_app_test_open_window (application);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sy_app_test_close_window (self->window);
  sy_test_remove_folder (self->folder);
  g_free (self->folder);
}

static SySession *
get_session (Fixture *self)
{
  return sy_window_get_session (self->window);
}

static SyProfile *
get_profile (Fixture *self)
{
  return sy_document_get_profile (sy_session_get_document (get_session (self)));
}

static GtkWidget *
find (Fixture *self, GType type, const char *id)
{
  return sy_app_test_find (GTK_WIDGET (self->window->answer_page), type, id);
}

static gboolean
is_answering (gpointer data)
{
  SyWindow *window = data;

  return gtk_widget_get_mapped (GTK_WIDGET (window->answer_page));
}

static GFile *
open_file (Fixture *self, const char *name, const char *contents)
{
  GFile *file = sy_test_create_file (self->folder, name, contents);

  sy_window_open (self->window, file);
  sy_test_wait_for (is_answering, self->window, "an answer");
  sy_test_settle ();

  return file;
}

static void
type_name (Fixture *self, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (find (self, GTK_TYPE_ENTRY, "name")), name);
  sy_test_settle ();
}

static const char *
get_text (Fixture *self, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (find (self, GTK_TYPE_LABEL, id)));
}

static void
test_templates (void)
{
  const GType types[] = { SY_TYPE_ANSWER_PAGE };

  sy_app_test_check_templates (types, G_N_ELEMENTS (types));
}

/* Who is asked sees questions, and nothing that would tell what they come to. */
static void
test_invitation (Fixture *self, gconstpointer data)
{
  static const char *const actions[] = {
    "decide",          "rename",           "join-people",  "ask-team", "follow-folder",
    "weigh-in-secret", "use-team-weights", "meeting-view", "search",   "tip"
  };
  g_autoptr (GFile) file = open_file (self, "i.steelyard", INVITATION);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->window->flap)));
  g_assert_cmpstr (get_text (self, "heading"), ==, "Zoe asks what counts for “Plan”");
  g_assert_nonnull (strstr (get_text (self, "text"), "send that file back to Zoe"));
  g_assert_cmpstr (get_text (self, "progress"), ==, "0 of 18 set");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Plan");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), actions[i]));
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (self->window)), ==, 0);
  g_assert_true (sy_session_is_untouched (get_session (self)));
  g_assert_null (sy_document_get_file (sy_session_get_document (get_session (self))));

  /* Without a name there is no answer. */
  g_assert_true (gtk_widget_is_ancestor (focus, find (self, GTK_TYPE_ENTRY, "name")));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
  sy_test_settle ();
  g_assert_null (sy_app_test_find_dialog (self->window));
}

/* The file that is sent names the invitation and one person, and has no result. */
static void
test_answer (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = open_file (self, "i.steelyard", INVITATION);
  g_autoptr (GFile) sent = sy_test_create_file (self->folder, "Plan – Ana.steelyard", NULL);
  g_autofree char *suggested = NULL;
  g_autofree char *text = NULL;
  g_autofree char *invitation = NULL;

  type_name (self, "A");
  type_name (self, " Ana ");
  sy_session_set_person_weight (get_session (self), 0, "realtime", 0);
  g_assert_cmpstr (get_text (self, "progress"), ==, "1 of 18 set");
  suggested = sy_window_suggest_name (self->window);
  g_assert_cmpstr (suggested, ==, "Plan – Ana.steelyard");
  sy_project_file_save_as (sy_window_get_file (self->window), sent);
  sy_app_test_wait_for_state (get_session (self), "· saved");

  text = sy_files_test_read (sent);
  g_assert_nonnull (strstr (text, "\"to\": \"" ID "\""));
  g_assert_nonnull (strstr (text, "\"name\": \"Ana\""));
  g_assert_nonnull (strstr (text, "\"realtime\": 0"));
  g_assert_null (strstr (text, "\"result\""));
  g_assert_null (strstr (text, "\"invitation\""));
  g_assert_null (strstr (text, "Zoe"));
  invitation = sy_files_test_read (file);
  g_assert_cmpstr (invitation, ==, INVITATION);
  g_assert_nonnull (strstr (get_text (self, "text"), "“Plan – Ana.steelyard”. Send"));

  /* Letters typed in a row are one step. */
  sy_session_undo (get_session (self));
  sy_session_undo (get_session (self));
  g_assert_false (sy_document_get_can_undo (sy_session_get_document (get_session (self))));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (self, GTK_TYPE_ENTRY, "name"))), ==,
                   "");
}

/* An answer that is opened again says whose it is, and can be changed. */
static void
test_reopen (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (ANSWER, "Ana", 7, ID);
  g_autoptr (GFile) file = open_file (self, "a.steelyard", text);
  g_autofree char *changed = NULL;

  g_assert_cmpstr (get_text (self, "heading"), ==, "Ana’s answer to “Plan”");
  g_assert_nonnull (strstr (get_text (self, "text"), "send it again"));
  g_assert_cmpstr (get_text (self, "progress"), ==, "1 of 18 set");
  sy_session_set_person_weight (get_session (self), 0, "realtime", 3);
  sy_app_test_wait_for_state (get_session (self), "· edited");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
  sy_app_test_wait_for_state (get_session (self), "· saved");
  changed = sy_files_test_read (file);
  g_assert_nonnull (strstr (changed, "\"realtime\": 3"));
  g_assert_null (strstr (changed, "\"result\""));
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer flag)
{
  *(gboolean *) flag = TRUE;
}

/* What was typed comes back, and who asked is known still. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = open_file (self, "i.steelyard", INVITATION);
  SyWindow *before = self->window;
  gboolean is_done = FALSE;

  type_name (self, "Ana");
  sy_session_set_person_weight (get_session (self), 0, "realtime", 9);
  sy_project_file_flush_async (sy_window_get_file (before), done_cb, &is_done);
  sy_test_wait_for (is_set, &is_done, "a draft");
  gtk_window_destroy (GTK_WINDOW (before));
  is_done = FALSE;
  sy_window_restore_all_async (application, done_cb, &is_done);
  sy_test_wait_for (is_set, &is_done, "what was lost");

  self->window = sy_window_find (application);
  g_assert_true (self->window != before);
  sy_test_wait_for (is_answering, self->window, "an answer");
  sy_test_settle ();
  g_assert_cmpstr (get_text (self, "heading"), ==, "Zoe asks what counts for “Plan”");
  g_assert_cmpstr (get_text (self, "progress"), ==, "1 of 18 set");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (self, GTK_TYPE_ENTRY, "name"))), ==,
                   "Ana");
}

static gboolean
has_been_sent (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* What is sent says what is asked; the project knows its answers from then on, and is in its own
 * file no invitation.
 */
static void
test_ask (Fixture *self, gconstpointer data)
{
  SySession *session = get_session (self);
  g_autoptr (GFile) file = sy_test_create_file (self->folder, "i.steelyard", NULL);
  g_autoptr (GFile) own = sy_test_create_file (self->folder, "p.steelyard.json", NULL);
  g_autoptr (SyProfile) invitation = NULL;
  g_autoptr (SyProfile) again = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;
  SyProfile *profile;

  sy_session_add_person (session, "Bo");
  sy_session_set_note (session, "realtime", "Nobody is to read that");
  invitation = sy_session_dup_invitation (session, "Zoe");
  sy_profile_file_send_async (file, invitation, sy_session_get_catalogue (session), sent_cb,
                              &result);
  sy_test_wait_for (has_been_sent, &result, "an invitation");
  g_assert_true (sy_profile_file_save_finish (file, result, NULL));
  sy_session_ask (session, invitation);
  again = sy_session_dup_invitation (session, "Zoe");
  g_assert_cmpstr (sy_profile_get_invitation_id (again), ==,
                   sy_profile_get_invitation_id (get_profile (self)));
  g_assert_true (sy_profile_is_invitation_id (sy_profile_get_invitation_id (again)));

  text = sy_files_test_read (file);
  g_assert_null (strstr (text, "\"result\""));
  g_assert_null (strstr (text, "Nobody"));
  g_assert_null (strstr (text, "Bo"));
  g_assert_nonnull (strstr (text, "\"from\": \"Zoe\""));
  sy_project_file_save_as (sy_window_get_file (self->window), own);
  sy_app_test_wait_for_state (session, "· saved");
  sy_project_file_reload (sy_window_get_file (self->window));
  sy_app_test_wait_for_state (session, "· saved");
  profile = get_profile (self);
  g_assert_false (sy_profile_is_invitation (profile));
  g_assert_cmpstr (sy_profile_get_invitation_from (profile), ==, "Zoe");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->flap)));
}

static void
begin_asking (Fixture *self)
{
  g_autoptr (SyProfile) asking = sy_profile_with_invitation (get_profile (self), ID, "Zoe");

  sy_document_apply (sy_session_get_document (get_session (self)), asking, SY_GESTURE_NONE);
}

static char *
leave (Fixture *self,
       const char *folder,
       const char *name,
       const char *person,
       int weight,
       const char *to)
{
  g_autofree char *text = g_strdup_printf (ANSWER, person, weight, to);
  g_autofree char *path = g_build_filename (self->folder, folder, NULL);
  g_autoptr (GFile) file = NULL;

  g_mkdir_with_parents (path, 0700);
  file = sy_test_create_file (path, name, text);

  return g_file_get_uri (file);
}

typedef struct
{
  Fixture *fixture;
  const char *expected;
} Team;

static gboolean
is_team (gpointer data)
{
  Team *team = data;
  GPtrArray *people = sy_session_get_people (get_session (team->fixture));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const SyPerson *person = g_ptr_array_index (people, i);

      g_string_append_printf (text, "%s%s %d", i > 0 ? ", " : "", person->name,
                              sy_person_get_weight (person, "realtime"));
    }

  return g_str_equal (text->str, team->expected);
}

static void
wait_for_team (Fixture *self, const char *expected)
{
  Team team = { self, expected };

  if (self->window->folder != NULL)
    sy_answer_folder_look (self->window->folder);
  sy_test_wait_for (is_team, &team, expected);
}

/* Many files are one step; what was asked elsewhere needs a yes. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autofree char *one = leave (self, "", "1.steelyard", "Ana", 9, ID);
  g_autofree char *two = leave (self, "", "2.steelyard", "Bo", 2, ID);
  g_autofree char *three = leave (self, "", "3.steelyard", "Cy", 5, OTHER_ID);
  const char *all[] = { one, two, three, NULL };
  GtkWidget *dialog = NULL;

  begin_asking (self);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.join-files", "^as", all);
      while ((dialog = sy_app_test_find_dialog (self->window)) == NULL)
        g_main_context_iteration (NULL, TRUE);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), i == 0 ? "cancel" : "add");
      wait_for_team (self, i == 0 ? "Ana 9, Bo 2" : "Ana 9, Bo 2, Cy 5");
    }
  sy_session_undo (get_session (self));
  wait_for_team (self, "Ana 9, Bo 2");
  sy_session_undo (get_session (self));
  wait_for_team (self, "");
}

static void
follow (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  sy_window_follow_folder (self->window, folder);
}

/* What arrives comes, a changed answer in the place of its former; what is undone stays away. */
static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *away = g_build_filename (self->folder, "answers", NULL);
  GtkWidget *pages = GTK_WIDGET (self->window->pages);

  begin_asking (self);
  g_free (leave (self, "answers", "a.steelyard", "Ana", 9, ID));
  follow (self, "answers");
  wait_for_team (self, "Ana 9");
  g_free (leave (self, "answers", "b.steelyard", "Ana", 2, ID));
  wait_for_team (self, "Ana 9, Ana (2) 2");
  g_free (leave (self, "answers", "a.steelyard", "Ana", 8, ID));
  wait_for_team (self, "Ana 8, Ana (2) 2");
  g_free (leave (self, "answers", "b.steelyard", "Bea", 3, ID));
  wait_for_team (self, "Ana 8, Bea 3");

  sy_session_undo (get_session (self));
  wait_for_team (self, "Ana 8, Ana (2) 2");
  g_free (leave (self, "answers", "c.steelyard", "Cy", 5, ID));
  wait_for_team (self, "Ana 8, Ana (2) 2, Cy 5");

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages), "team");
  sy_test_settle ();
  g_assert_true (gtk_widget_get_mapped (sy_app_test_find (pages, GTK_TYPE_BOX, "folder")));
  g_assert_cmpstr (gtk_label_get_text (
                       GTK_LABEL (sy_app_test_find (pages, GTK_TYPE_LABEL, "folder_state"))),
                   ==, "Following “answers”: 3 answers.");
  sy_test_remove_folder (away);
  sy_answer_folder_look (self->window->folder);
  sy_app_test_wait_for_notice (self->window, SY_NOTICE_FOLDER, TRUE);
  g_free (leave (self, "answers", "c.steelyard", "Cy", 6, ID));
  wait_for_team (self, "Ana 8, Ana (2) 2, Cy 6");
  sy_app_test_wait_for_notice (self->window, SY_NOTICE_FOLDER, FALSE);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.stop-following", NULL);
  sy_test_settle ();
  g_assert_null (self->window->folder);
  g_assert_false (gtk_widget_get_mapped (sy_app_test_find (pages, GTK_TYPE_BOX, "folder")));
}

/* What was asked elsewhere is named, and waits for a yes. */
static void
test_strays (Fixture *self, gconstpointer data)
{
  begin_asking (self);
  g_free (leave (self, "answers", "a.steelyard", "Ana", 9, ID));
  g_free (leave (self, "answers", "b.steelyard", "Bo", 2, OTHER_ID));
  follow (self, "answers");
  wait_for_team (self, "Ana 9");
  sy_app_test_wait_for_notice (self->window, SY_NOTICE_STRAYS, TRUE);
  g_free (leave (self, "answers", "b.steelyard", "Bo", 3, OTHER_ID));
  g_free (leave (self, "answers", "c.steelyard", "Cy", 3, ID));
  wait_for_team (self, "Ana 9, Cy 3");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.take-strays", NULL);
  wait_for_team (self, "Ana 9, Cy 3, Bo 3");
  sy_app_test_wait_for_notice (self->window, SY_NOTICE_STRAYS, FALSE);

  /* It is of the window as long as that shows the project. */
  sy_session_replace (get_session (self), sy_document_new (get_profile (self)),
                      sy_session_get_catalogue (get_session (self)));
  g_assert_null (self->window->folder);
}

/* While somebody weighs in secret, nobody else's weights come; then they do. */
static void
test_round (Fixture *self, gconstpointer data)
{
  const char *names[] = { "Zoe", NULL };

  begin_asking (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.start-round", "^as", names);
  g_free (leave (self, "answers", "a.steelyard", "Ana", 9, ID));
  follow (self, "answers");
  sy_test_let_pass (300);
  wait_for_team (self, "");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.throw-away-round", NULL);
  wait_for_team (self, "Ana 9");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/answers/invitation", test_invitation },
    { "/answers/answer", test_answer },
    { "/answers/reopen", test_reopen },
    { "/answers/draft", test_draft },
    { "/answers/ask", test_ask },
    { "/answers/many", test_many },
    { "/answers/folder", test_folder },
    { "/answers/strays", test_strays },
    { "/answers/round", test_round },
  };

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/answers/templates", test_templates);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
