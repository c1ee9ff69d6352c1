/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogues.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sy-app-test.h"
#include "sy-catalogue-folder.h"
#include "sy-recent-files.h"
#include "sy-window-private.h"

/* Catalogues that are kept, replaced and gone back to, and projects that lack theirs. */

#define CATALOGUE                                                                                  \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"%s\",\"version\":%d,"         \
  "\"title\":\"<b>Tea &amp;\",\"options\":[{\"id\":\"t\",\"name\":\"Tea\"},"                       \
  "{\"id\":\"c\",\"name\":\"Coffee\"}],"                                                           \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"t\":%d,\"c\":2}}]}"

#define PROFILE                                                                                    \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"title\":\"Breakfast\","                       \
  "\"catalogue\":{\"id\":\"%s\"},\"criteria\":{\"k\":{\"weight\":4}}}"

static GtkApplication *application;

typedef struct
{
  char *folder;
  SyWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->window = sy_app_test_open_window (application);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) recent = sy_recent_files_list (sy_recent_files_get_default ());

  while (gtk_application_get_windows (application) != NULL)
    sy_app_test_close_window (gtk_application_get_windows (application)->data);
  for (guint i = 0; i < recent->len; i++)
    sy_recent_files_remove (sy_recent_files_get_default (), g_ptr_array_index (recent, i));
  sy_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
create_catalogue (Fixture *fixture, const char *name, const char *id, int version, int rating)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, id, version, rating);

  return sy_test_create_file (fixture->folder, name, text);
}

static GFile *
create_profile (Fixture *fixture, const char *id)
{
  g_autofree char *text = g_strdup_printf (PROFILE, id);

  return sy_test_create_file (fixture->folder, "p.steelyard.json", text);
}

static void
open_file (Fixture *fixture, GFile *file)
{
  sy_window_open (fixture->window, file);
}

static gboolean
shows (SyWindow *window, const char *catalogue)
{
  return g_str_equal (sy_session_get_catalogue (sy_window_get_session (window))->id, catalogue);
}

static gboolean
has_window_of (gpointer catalogue)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data) && shows (link->data, catalogue))
      return TRUE;

  return FALSE;
}

static void
wait_for_window (const char *catalogue)
{
  sy_test_wait_for (has_window_of, (gpointer) catalogue, "a project of the catalogue");
}

static gboolean
has_dialog (gpointer window)
{
  return sy_app_test_find_dialog (window) != NULL;
}

static gboolean
has_no_dialog (gpointer window)
{
  return !has_dialog (window);
}

static char *
dup_question (SyWindow *window)
{
  GtkWidget *box;

  sy_test_wait_for (has_dialog, window, "a question");
  box = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (sy_app_test_find_dialog (window)));

  return g_strdup (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (box))));
}

static void
answer (SyWindow *window, const char *response)
{
  sy_test_wait_for (has_dialog, window, "a question");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (sy_app_test_find_dialog (window)), response);
  sy_test_wait_for (has_no_dialog, window, "the end of the question");
  sy_test_settle ();
}

static int
get_kept_version (const char *id)
{
  g_autoptr (SyKeptCatalogue) kept = sy_catalogues_find_kept (id);

  return kept != NULL ? kept->catalogue->version : 0;
}

/* It starts a project, and profiles that weigh it find it from now on. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_catalogue (fixture, "tea.json", "../tea", 3, 1);
  g_autofree char *elsewhere = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *text = g_strdup_printf (PROFILE, "../tea");
  g_autoptr (GFile) profile = sy_test_create_file (elsewhere, "p.json", text);

  open_file (fixture, file);
  wait_for_window ("../tea");
  g_assert_true (shows (fixture->window, "../tea"));
  g_assert_cmpint (get_kept_version ("../tea"), ==, 3);

  open_file (fixture, profile);
  sy_app_test_wait_for_state (sy_window_get_session (fixture->window), "p.json · saved");
  sy_test_remove_folder (elsewhere);
}

/* Nothing may pass itself off as what comes with the program. */
static void
test_false (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file =
      create_catalogue (fixture, "false.json", "nodejs-vs-python", G_MAXINT, 1);

  open_file (fixture, file);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
}

static char *
dup_former_uri (guint n)
{
  g_autoptr (GPtrArray) former = sy_catalogues_list_former ();
  g_autoptr (GFile) file = NULL;

  g_assert_cmpuint (former->len, ==, n);
  file = g_file_new_for_path (((SyKeptCatalogue *) g_ptr_array_index (former, 0))->path);

  return g_file_get_uri (file);
}

/* Whatever version a stranger's catalogue calls itself, the user decides, knows what it changes,
 * and can go back.
 */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) mine = create_catalogue (fixture, "mine.json", "tea", 3, 9);
  g_autoptr (GFile) other = create_catalogue (fixture, "other.json", "tea", G_MAXINT, 0);
  g_autoptr (GFile) profile = create_profile (fixture, "tea");
  g_autofree char *question = NULL;
  g_autofree char *uri = NULL;

  open_file (fixture, mine);
  wait_for_window ("tea");
  open_file (fixture, profile);
  sy_app_test_wait_for_state (sy_window_get_session (fixture->window), "· saved");
  sy_app_test_close_window (fixture->window);
  fixture->window = sy_app_test_open_window (application);

  open_file (fixture, other);
  question = dup_question (fixture->window);
  g_assert_cmpstr (question, ==,
                   "You have “<b>Tea &amp;”, version 3. The file holds “<b>Tea &amp;”, version "
                   "2147483647. 1 of 2 ratings are different.\n"
                   "“Breakfast”: now “Tea is the clear choice”, then “Coffee is the clear "
                   "choice”.\n"
                   "What you have stays at hand in “Open Catalogue”, to go back to.");
  answer (fixture->window, "cancel");
  g_assert_cmpint (get_kept_version ("tea"), ==, 3);
  g_assert_false (shows (fixture->window, "tea"));

  open_file (fixture, other);
  answer (fixture->window, "replace");
  wait_for_window ("tea");
  g_assert_cmpint (get_kept_version ("tea"), ==, G_MAXINT);

  uri = dup_former_uri (1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go-back-to-catalogue", "s", uri);
  answer (fixture->window, "replace");
  g_assert_cmpint (get_kept_version ("tea"), ==, 3);
}

/* What carries its catalogue opens as before, whatever is kept. */
static void
test_replace_carried (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) mine = create_catalogue (fixture, "mine.json", "carried", 3, 9);
  g_autoptr (GFile) other = create_catalogue (fixture, "other.json", "carried", 4, 0);
  g_autoptr (GFile) profile = create_profile (fixture, "carried");
  SySession *session = sy_window_get_session (fixture->window);
  g_autofree char *question = NULL;

  open_file (fixture, mine);
  wait_for_window ("carried");
  open_file (fixture, profile);
  sy_app_test_wait_for_state (session, "· saved");
  sy_session_set_weight (session, "k", 5, SY_GESTURE_NONE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  sy_app_test_wait_for_state (session, "· saved");

  open_file (fixture, other);
  question = dup_question (fixture->window);
  g_assert_null (strstr (question, "Breakfast"));
  g_assert_nonnull (
      strstr (question, "\n1 project carries its own catalogue and stays as it is.\n"));
  answer (fixture->window, "cancel");
}

/* The same in other bytes is nobody's change. Of several the user is asked one after the other. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = create_catalogue (fixture, "1.json", "several", 1, 1);
  g_autofree char *text = g_strdup_printf ("\xef\xbb\xbf" CATALOGUE "\r\n", "several", 1, 1);
  g_autoptr (GFile) same = sy_test_create_file (fixture->folder, "2.json", text);
  g_autoptr (GFile) third = create_catalogue (fixture, "3.json", "several", 3, 1);
  g_autoptr (GFile) fourth = create_catalogue (fixture, "4.json", "several", 4, 1);

  open_file (fixture, first);
  wait_for_window ("several");
  open_file (fixture, same);
  open_file (fixture, third);
  open_file (fixture, fourth);
  sy_test_wait_for (has_dialog, fixture->window, "a question");
  answer (fixture->window, "cancel");
  sy_test_wait_for (has_dialog, fixture->window, "another question");
  answer (fixture->window, "replace");
  g_assert_cmpint (get_kept_version ("several"), >, 1);
}

/* What lies beside a project is of that project alone. */
static void
test_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) catalogue = create_catalogue (fixture, "any.json", "beside", 1, 1);
  g_autoptr (GFile) profile = create_profile (fixture, "beside");
  SySession *session = sy_window_get_session (fixture->window);

  open_file (fixture, profile);
  sy_app_test_wait_for_state (session, "· saved");
  g_assert_true (shows (fixture->window, "beside"));
  g_assert_cmpint (get_kept_version ("beside"), ==, 0);

  sy_session_set_weight (session, "k", 5, SY_GESTURE_NONE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  sy_app_test_wait_for_state (session, "· saved");
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

static gboolean
has_project (SyWindow *window)
{
  return gtk_widget_get_visible (GTK_WIDGET (window->flap));
}

/* A window that was made for a file shows nothing else instead, and the file as soon as it can. */
static void
test_await (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) profile = create_profile (fixture, "later");
  g_autoptr (GFile) catalogue = NULL;
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyWindow *window = sy_window_new (application, session);
  g_autofree char *words = NULL;

  sy_window_open (window, profile);
  sy_app_test_wait_for_notice (window, SY_NOTICE_NO_CATALOGUE, TRUE);
  words =
      sy_app_test_dup_words (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_NO_CATALOGUE),
                             "text");
  g_assert_true (g_str_has_prefix (words, "p.steelyard.json needs the catalogue “later”."));
  sy_test_wait_for (is_mapped, window, "the window");
  g_assert_false (has_project (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Steelyard");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));

  catalogue = create_catalogue (fixture, "any.json", "later", 1, 1);
  wait_for_window ("later");
  g_assert_true (shows (window, "later"));
  g_assert_true (has_project (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Breakfast");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_NO_CATALOGUE));
}

static GFile *
create_elsewhere (const char *folder, const char *id)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, id, 1, 1);

  return sy_test_create_file (folder, "c.json", text);
}

static gboolean
names_wrong (gpointer window)
{
  GtkWidget *notice = sy_app_test_find_notice (window, SY_NOTICE_OPEN_FAILED);
  g_autofree char *words = sy_app_test_dup_words (notice, "text");

  return strcmp (words, "c.json: It is the catalogue “wrong”.") == 0;
}

/* Another catalogue than the one that is missing is not kept; the right one opens the project, and
 * nothing else. What stood in the window before stands as long.
 */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) profile = create_profile (fixture, "chosen");
  g_autoptr (GFile) wrong = create_elsewhere (elsewhere, "wrong");
  g_autoptr (GFile) right = NULL;
  guint n_windows = g_list_length (gtk_application_get_windows (application));

  open_file (fixture, profile);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_NO_CATALOGUE, TRUE);
  g_assert_true (has_project (fixture->window));

  sy_window_try_catalogue (fixture->window, profile);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
  sy_window_try_catalogue (fixture->window, wrong);
  sy_test_wait_for (names_wrong, fixture->window, "what is wrong with it");
  g_assert_cmpint (get_kept_version ("wrong"), ==, 0);

  right = create_elsewhere (elsewhere, "chosen");
  sy_window_try_catalogue (fixture->window, right);
  wait_for_window ("chosen");
  g_assert_cmpint (get_kept_version ("chosen"), ==, 1);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, n_windows);
  sy_test_remove_folder (elsewhere);
}

/* Opened by any other way, in any window, it opens what waits for it; not what nobody waits for any
 * more.
 */
static void
test_dismiss (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) profile = create_profile (fixture, "dropped");
  g_autoptr (GFile) catalogue = create_elsewhere (elsewhere, "dropped");
  SyWindow *other = sy_app_test_open_window (application);

  open_file (fixture, profile);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_NO_CATALOGUE, TRUE);
  sy_window_open (other, catalogue);
  wait_for_window ("dropped");
  g_assert_true (shows (fixture->window, "dropped"));
  g_assert_false (shows (other, "dropped"));

  g_clear_object (&profile);
  g_clear_object (&catalogue);
  profile = sy_test_create_file (fixture->folder, "q.steelyard.json", PROFILE);
  catalogue = create_elsewhere (elsewhere, "%s");
  sy_window_open (other, profile);
  sy_app_test_wait_for_notice (other, SY_NOTICE_NO_CATALOGUE, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (other), "win.dismiss", "u",
                              (guint) SY_NOTICE_NO_CATALOGUE);
  sy_window_open (fixture->window, catalogue);
  wait_for_window ("%s");
  sy_test_let_pass (400);
  g_assert_false (shows (other, "%s"));
  sy_test_remove_folder (elsewhere);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/catalogues/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  application = sy_app_test_init (&argc, &argv);

  ADD ("keep", test_keep);
  ADD ("false", test_false);
  ADD ("replace", test_replace);
  ADD ("replace-carried", test_replace_carried);
  ADD ("several", test_several);
  ADD ("beside", test_beside);
  ADD ("await", test_await);
  ADD ("choose", test_choose);
  ADD ("dismiss", test_dismiss);

  return g_test_run ();
}
