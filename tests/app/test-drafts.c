/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "sy-app-test.h"
#include "sy-draft-keeper.h"
#include "sy-draft-restore.h"

static GtkApplication *application;
static char *drafts_folder;

static guint
count_drafts (void)
{
  g_autoptr (GDir) dir = g_dir_open (drafts_folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
write_file (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* What another run of the program left behind: "origin.ini" and, unless it is NULL, a profile. */
static char *
leave_draft (const char *id, const char *origin, const char *profile)
{
  char *folder = g_build_filename (drafts_folder, id, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  write_file (folder, "origin.ini", origin);
  if (profile != NULL)
    write_file (folder, "profile.steelyard.json", profile);

  return folder;
}

static void
check_is_empty (void)
{
  g_assert_cmpuint (count_drafts (), ==, 0);
}

/* A draft is there three seconds after the last change, and not before. */
static void
test_delay (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  g_autoptr (SyDraftKeeper) keeper =
      sy_draft_keeper_new (sy_session_get_document (session), sy_session_get_catalogue (session));

  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  sy_app_test_let_pass (2000);
  sy_session_set_weight (session, "realtime", 8, SY_GESTURE_NONE);
  sy_app_test_let_pass (2000);
  check_is_empty ();
  sy_app_test_let_pass (2000);
  g_assert_cmpuint (count_drafts (), ==, 1);

  sy_session_undo (session);
  g_assert_cmpuint (count_drafts (), ==, 1);
  sy_session_undo (session);
  check_is_empty ();
}

static void
test_ends_with_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_app_test_create_file (folder, "a.json", NULL);
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);

  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  sy_window_flush_draft (window);
  g_assert_cmpuint (count_drafts (), ==, 1);
  sy_window_save (window, file, NULL);
  sy_app_test_wait_for_state (session, "· saved");
  check_is_empty ();

  sy_app_test_close_window (window);
  sy_app_test_remove_folder (folder);
}

static void
test_discard (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  g_autoptr (SyDraftKeeper) keeper =
      sy_draft_keeper_new (sy_session_get_document (session), sy_session_get_catalogue (session));

  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  sy_draft_keeper_flush (keeper);
  g_assert_cmpuint (count_drafts (), ==, 1);
  sy_draft_keeper_discard (keeper);
  check_is_empty ();
}

/* Saved while the draft is being written, and changed again: no draft of the old file stays. */
static void
test_changes_while_writing (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  g_autoptr (SyDraftKeeper) keeper =
      sy_draft_keeper_new (sy_session_get_document (session), sy_session_get_catalogue (session));
  SyDocument *document = sy_session_get_document (session);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/b.json");
  g_autoptr (SyFileState) state = sy_file_state_new_for_digest (NULL, "00");
  g_autoptr (GPtrArray) drafts = NULL;

  for (int weight = 0; weight < 20; weight++)
    {
      sy_session_set_weight (session, "realtime", weight % 10, SY_GESTURE_NONE);
      g_source_set_ready_time (g_main_context_find_source_by_user_data (NULL, keeper), 0);
      sy_app_test_settle ();
      sy_document_set_saved (document, sy_document_get_profile (document), file, state);
    }
  sy_session_set_weight (session, "realtime", 10, SY_GESTURE_NONE);
  sy_draft_keeper_flush (keeper);
  g_assert_cmpuint (count_drafts (), ==, 1);
  g_clear_object (&keeper);

  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (g_file_equal (sy_draft_get_origin (g_ptr_array_index (drafts, 0)), file));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
  check_is_empty ();
}

/* Who goes on while a save runs has a draft that comes from what was saved, not from before. */
static void
test_follows_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_app_test_create_file (folder, "a.json", NULL);
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  g_autoptr (GPtrArray) drafts = NULL;
  SyDraft *draft;

  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  sy_window_flush_draft (window);
  sy_window_save (window, file, NULL);
  sy_session_set_weight (session, "realtime", 8, SY_GESTURE_NONE);
  sy_app_test_wait_for_state (session, "a.json · edited");
  sy_window_flush_draft (window);
  sy_app_test_close_window (window);

  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_true (g_file_equal (sy_draft_get_origin (draft), file));
  g_assert_nonnull (sy_draft_get_state (draft));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
  check_is_empty ();
  sy_app_test_remove_folder (folder);
}

/* Shorter than what it said before, it says no more than that. */
static void
test_origin (void)
{
  g_autoptr (GFile) far = g_file_new_for_path ("/a/very/long/path/to/a/project.steelyard.json");
  g_autoptr (GFile) near = g_file_new_for_path ("/a.json");
  g_autoptr (SyFileState) state = sy_file_state_new_for_digest (NULL, "00");
  SyDraft *draft = sy_draft_new (far, state, NULL);
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_true (g_file_replace_contents (sy_draft_get_profile (draft), "{}", 2, NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  g_assert_true (sy_draft_set_origin (draft, near, state, NULL));
  sy_draft_free (draft);
  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (g_file_equal (sy_draft_get_origin (g_ptr_array_index (drafts, 0)), near));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
}

/* The living keep theirs; what they leave is adopted once, with what is known of its origin. */
static void
test_adopt (void)
{
  g_autoptr (GBytes) contents = g_bytes_new_static ("{}", 2);
  g_autoptr (SyFileState) state = sy_file_state_new ("1:2", contents);
  g_autoptr (GFile) origin = g_file_new_for_uri ("file:///tmp/a%20%C3%A4.json");
  g_autoptr (GError) error = NULL;
  SyDraft *draft = sy_draft_new (origin, state, &error);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) still_none = NULL;
  SyDraft *adopted;

  g_assert_no_error (error);
  g_assert_true (g_file_replace_contents (sy_draft_get_profile (draft), "{}", 2, NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  none = sy_draft_adopt_all ();
  g_assert_cmpuint (none->len, ==, 0);

  sy_draft_free (draft);
  one = sy_draft_adopt_all ();
  g_assert_cmpuint (one->len, ==, 1);
  adopted = g_ptr_array_index (one, 0);
  g_assert_true (g_file_equal (sy_draft_get_origin (adopted), origin));
  g_assert_true (sy_file_state_is_same (sy_draft_get_state (adopted), state));
  g_assert_cmpstr (sy_file_state_get_etag (sy_draft_get_state (adopted)), ==, "1:2");
  still_none = sy_draft_adopt_all ();
  g_assert_cmpuint (still_none->len, ==, 0);

  sy_draft_delete (g_ptr_array_steal_index (one, 0));
  check_is_empty ();
}

/* Whatever a crash cuts short, or somebody else puts there. */
static void
test_leftovers (void)
{
  g_autofree char *unfinished = leave_draft ("unfinished", "", NULL);
  g_autofree char *litter = leave_draft ("litter", "[Origin]\nVersion=1\n", NULL);
  g_autofree char *no_origin = leave_draft ("no-origin", "[Origin]\nFi", "{}");
  g_autofree char *strange = g_build_filename (drafts_folder, "strange", NULL);
  g_autoptr (GPtrArray) drafts = NULL;

  write_file (litter, ".goutputstream-ABCDEF", "half");
  write_file (drafts_folder, "a file", "");
  g_assert_cmpint (g_mkdir (strange, 0700), ==, 0);
  write_file (strange, "somebody's", "");

  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_null (sy_draft_get_origin (g_ptr_array_index (drafts, 0)));
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (litter, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (strange, G_FILE_TEST_EXISTS));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
  g_assert_false (g_file_test (no_origin, G_FILE_TEST_EXISTS));

  sy_app_test_remove_folder (drafts_folder);
}

static SyWindow *
find_window (const char *title)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data)
        && g_str_equal (sy_session_get_title (sy_window_get_session (link->data)), title))
      return link->data;

  return NULL;
}

#define PROFILE(title, weight)                                                                     \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"title\":\"" title "\",\"catalogue\":{\"id\":" \
  "\"nodejs-vs-python\"},\"criteria\":{\"realtime\":{\"weight\":" weight "}}}"

static int
get_weight (SyWindow *window)
{
  SyDocument *document = sy_session_get_document (sy_window_get_session (window));

  return sy_profile_get_weight (sy_document_get_profile (document), "realtime");
}

/* All that was open comes back; discarding goes back to the file, or to an empty project, and undo
 * brings the restored state back. */
static void
test_restore (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_app_test_create_file (folder, "a.json", PROFILE ("A", "1"));
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *origin = g_strdup_printf ("[Origin]\nVersion=1\nFile=%s\nDigest=00\n", uri);
  g_autofree char *of_file = leave_draft ("1", origin, PROFILE ("A", "7"));
  g_autofree char *untitled = leave_draft ("2", "[Origin]\nVersion=1\n", PROFILE ("B", "8"));
  SyWindow *a;
  SyWindow *b;

  sy_draft_restore_all (application);
  a = find_window ("A");
  b = find_window ("B");
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (a), SY_NOTICE_RESTORED));
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (b), SY_NOTICE_RESTORED));
  g_assert_cmpint (get_weight (a), ==, 7);
  sy_app_test_wait_for_state (sy_window_get_session (a), "a.json · edited");
  gtk_window_close (GTK_WINDOW (b));
  g_assert_true (sy_app_test_has_dialog (b));

  gtk_widget_activate_action (GTK_WIDGET (a), "win.discard", NULL);
  sy_app_test_wait_for_state (sy_window_get_session (a), "a.json · saved");
  g_assert_cmpint (get_weight (a), ==, 1);
  g_assert_false (g_file_test (of_file, G_FILE_TEST_EXISTS));
  sy_session_undo (sy_window_get_session (a));
  g_assert_cmpint (get_weight (a), ==, 7);

  gtk_widget_activate_action (GTK_WIDGET (b), "win.discard", NULL);
  g_assert_cmpint (get_weight (b), ==, 0);
  g_assert_false (g_file_test (untitled, G_FILE_TEST_EXISTS));
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (b), SY_NOTICE_RESTORED));

  sy_app_test_close_window (a);
  sy_app_test_close_window (b);
  sy_app_test_remove_folder (folder);
}

/* A crash between the end of a save and that of the draft leaves nothing to restore. */
static void
test_restore_saved (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_app_test_create_file (folder, "a.json", PROFILE ("A", "1"));
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *origin = g_strdup_printf ("[Origin]\nVersion=1\nFile=%s\nDigest=00\n", uri);
  g_autofree char *draft = leave_draft ("1", origin, PROFILE ("A", "1"));

  sy_draft_restore_all (application);
  g_assert_null (find_window ("A"));
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  sy_app_test_remove_folder (folder);
}

/* Where the file is gone, discarding starts over, which undo takes back. */
static void
test_discard_gone (void)
{
  g_autofree char *draft =
      leave_draft ("1", "[Origin]\nVersion=1\nFile=file:///nowhere/a.json\nDigest=00\n",
                   PROFILE ("A", "7"));
  SyWindow *window;

  sy_draft_restore_all (application);
  window = find_window ("A");
  sy_app_test_wait_for_notice (window, SY_NOTICE_GONE, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.discard", NULL);
  g_assert_cmpint (get_weight (window), ==, 0);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  sy_session_undo (sy_window_get_session (window));
  g_assert_cmpint (get_weight (window), ==, 7);
  sy_app_test_close_window (window);
  sy_app_test_remove_folder (drafts_folder);
}

/* A draft that nobody can read, or whose file has changed since, loses nothing. */
static void
test_restore_odd (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_app_test_create_file (folder, "a.json", PROFILE ("A", "1"));
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *origin =
      g_strdup_printf ("[Origin]\nVersion=1\nFile=%s\nTag=1:1\nDigest=00\n", uri);
  g_autofree char *changed = leave_draft ("1", origin, PROFILE ("A", "7"));
  g_autofree char *broken = leave_draft ("2", "[Origin]\nVersion=1\n", "{");
  SyWindow *window;
  GtkWidget *bar;
  g_autofree char *words = NULL;

  sy_draft_restore_all (application);
  window = find_window ("A");
  sy_app_test_wait_for_notice (window, SY_NOTICE_CHANGED, TRUE);
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_RESTORED));
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    {
      bar = sy_app_test_find_notice (link->data, SY_NOTICE_DRAFT_UNREADABLE);
      if (bar != NULL)
        words = sy_app_test_dup_words (bar, "text");
    }
  g_assert_nonnull (words);
  g_assert_nonnull (strstr (words, "2/profile.steelyard.json: The text ends"));
  g_assert_true (g_file_test (broken, G_FILE_TEST_EXISTS));

  while (gtk_application_get_windows (application) != NULL)
    sy_app_test_close_window (gtk_application_get_windows (application)->data);
  g_assert_true (g_file_test (changed, G_FILE_TEST_EXISTS));
  sy_app_test_remove_folder (drafts_folder);
  sy_app_test_remove_folder (folder);
}

/* Where drafts cannot be kept, it is told, until they can. */
static void
test_problem (void)
{
  g_autofree char *parent = g_path_get_dirname (drafts_folder);
  SyWindow *window = sy_app_test_open_window (application);

  sy_app_test_remove_folder (drafts_folder);
  write_file (parent, "drafts", "in the way");
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  sy_window_flush_draft (window);
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_DRAFT_FAILED));

  g_assert_cmpint (g_remove (drafts_folder), ==, 0);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 8, SY_GESTURE_NONE);
  sy_window_flush_draft (window);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_DRAFT_FAILED));
  g_assert_cmpuint (count_drafts (), ==, 1);
  sy_app_test_close_window (window);
  sy_app_test_remove_folder (drafts_folder);
}

int
main (int argc, char **argv)
{
  int status;

  drafts_folder = g_build_filename (sy_app_test_get_data_folder (), "steelyard", "drafts", NULL);
  application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/drafts/delay", test_delay);
  g_test_add_func ("/drafts/ends-with-save", test_ends_with_save);
  g_test_add_func ("/drafts/discard", test_discard);
  g_test_add_func ("/drafts/changes-while-writing", test_changes_while_writing);
  g_test_add_func ("/drafts/follows-save", test_follows_save);
  g_test_add_func ("/drafts/origin", test_origin);
  g_test_add_func ("/drafts/adopt", test_adopt);
  g_test_add_func ("/drafts/leftovers", test_leftovers);
  g_test_add_func ("/drafts/restore", test_restore);
  g_test_add_func ("/drafts/restore-saved", test_restore_saved);
  g_test_add_func ("/drafts/discard-gone", test_discard_gone);
  g_test_add_func ("/drafts/restore-odd", test_restore_odd);
  g_test_add_func ("/drafts/problem", test_problem);

  status = g_test_run ();
  g_free (drafts_folder);

  return status;
}
