/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "sy-app-test.h"
#include "sy-drafts-dialog.h"
#include "sy-files-test.h"

static GtkApplication *application;
static char *drafts_folder;

static void
write_file (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
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

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer flag)
{
  *(gboolean *) flag = TRUE;
}

static void
restore_all (void)
{
  gboolean is_done = FALSE;

  sy_window_restore_all_async (application, restored_cb, &is_done);
  sy_test_wait_for (is_set, &is_done, "what was lost");
}

#define PROFILE(title, weight)                                                                     \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"title\":\"" title "\",\"catalogue\":{\"id\":" \
  "\"nodejs-vs-python\"},\"criteria\":{\"realtime\":{\"weight\":" weight "}}}"

/* A draft that is being written goes when it is written. */
static gboolean
is_gone (gpointer path)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS);
}

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
  g_autoptr (GFile) file = sy_test_create_file (folder, "a.json", PROFILE ("A", "1"));
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *origin = g_strdup_printf ("[Origin]\nVersion=1\nFile=%s\nDigest=00\n", uri);
  g_autofree char *of_file = sy_files_test_leave_draft ("1", origin, PROFILE ("A", "7"));
  g_autofree char *untitled =
      sy_files_test_leave_draft ("2", "[Origin]\nVersion=1\n", PROFILE ("B", "8"));
  SyWindow *a;
  SyWindow *b;

  restore_all ();
  a = find_window ("A");
  b = find_window ("B");
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (a), SY_NOTICE_RESTORED));
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (b), SY_NOTICE_RESTORED));
  g_assert_cmpint (get_weight (a), ==, 7);
  sy_app_test_wait_for_state (sy_window_get_session (a), "a.json · edited");
  gtk_window_close (GTK_WINDOW (b));
  g_assert_nonnull (sy_app_test_find_dialog (b));

  gtk_widget_activate_action (GTK_WIDGET (a), "win.discard", NULL);
  sy_app_test_wait_for_state (sy_window_get_session (a), "a.json · saved");
  g_assert_cmpint (get_weight (a), ==, 1);
  sy_test_wait_for (is_gone, of_file, "the end of a draft");
  sy_session_undo (sy_window_get_session (a));
  g_assert_cmpint (get_weight (a), ==, 7);

  gtk_widget_activate_action (GTK_WIDGET (b), "win.discard", NULL);
  g_assert_cmpint (get_weight (b), ==, 0);
  sy_test_wait_for (is_gone, untitled, "the end of a draft");
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (b), SY_NOTICE_RESTORED));

  sy_app_test_close_window (a);
  sy_app_test_close_window (b);
  sy_test_remove_folder (drafts_folder);
  sy_test_remove_folder (folder);
}

/* Where the file is gone, discarding starts over, which undo takes back. */
static void
test_discard_gone (void)
{
  g_autofree char *draft =
      sy_files_test_leave_draft ("1",
                                 "[Origin]\nVersion=1\nFile=file:///nowhere/a.json\nDigest=00\n",
                                 PROFILE ("A", "7"));
  SyWindow *window;

  restore_all ();
  window = find_window ("A");
  sy_app_test_wait_for_notice (window, SY_NOTICE_GONE, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.discard", NULL);
  g_assert_cmpint (get_weight (window), ==, 0);
  sy_test_wait_for (is_gone, draft, "the end of a draft");
  sy_session_undo (sy_window_get_session (window));
  g_assert_cmpint (get_weight (window), ==, 7);
  sy_app_test_close_window (window);
  sy_test_remove_folder (drafts_folder);
}

/* A draft that nobody can read, or whose file has changed since, loses nothing. */
static void
test_restore_odd (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_test_create_file (folder, "a.json", PROFILE ("A", "1"));
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *origin =
      g_strdup_printf ("[Origin]\nVersion=1\nFile=%s\nTag=1:1\nDigest=00\n", uri);
  g_autofree char *changed = sy_files_test_leave_draft ("1", origin, PROFILE ("A", "7"));
  g_autofree char *broken = sy_files_test_leave_draft ("2", "[Origin]\nVersion=1\n", "{");
  SyWindow *window;
  GtkWidget *bar;
  g_autofree char *words = NULL;

  restore_all ();
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
  sy_test_remove_folder (drafts_folder);
  sy_test_remove_folder (folder);
}

/* Where drafts cannot be kept, it is told, until they can. */
static void
test_problem (void)
{
  g_autofree char *parent = g_path_get_dirname (drafts_folder);
  SyWindow *window = sy_app_test_open_window (application);

  sy_test_remove_folder (drafts_folder);
  write_file (parent, "drafts", "in the way");
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  sy_files_test_flush (sy_window_get_file (window));
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_DRAFT_FAILED));

  g_assert_cmpint (g_remove (drafts_folder), ==, 0);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 8, SY_GESTURE_NONE);
  sy_files_test_flush (sy_window_get_file (window));
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_DRAFT_FAILED));
  g_assert_cmpuint (sy_files_test_count (drafts_folder), ==, 1);
  sy_app_test_close_window (window);
  sy_test_remove_folder (drafts_folder);
}

static SyDraftsDialog *
find_drafts_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (SY_IS_DRAFTS_DIALOG (toplevel))
        return SY_DRAFTS_DIALOG (toplevel);
    }

  return NULL;
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    n += SY_IS_WINDOW (link->data);

  return n;
}

static GtkWidget *
get_row (guint index)
{
  GtkWidget *list =
      sy_app_test_find (GTK_WIDGET (find_drafts_dialog ()), GTK_TYPE_LIST_BOX, "list");

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) index));
}

/* Whether it is there; what is clicked may go. */
static gboolean
click_in_row (GtkWidget *root, const char *label)
{
  gboolean is_there =
      GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0;

  if (is_there)
    g_signal_emit_by_name (root, "clicked");
  for (GtkWidget *child = is_there ? NULL : gtk_widget_get_first_child (root);
       child != NULL && !is_there; child = is_there ? NULL : gtk_widget_get_next_sibling (child))
    is_there = click_in_row (child, label);

  return is_there;
}

static gboolean
is_open (gpointer title)
{
  return find_window (title) != NULL;
}

static void
close_all (void)
{
  while (gtk_application_get_windows (application) != NULL)
    sy_app_test_close_window (gtk_application_get_windows (application)->data);
  sy_test_remove_folder (drafts_folder);
}

/* Many are no windows, but one list. */
static void
test_many (void)
{
  GtkWidget *dialog;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      g_free (sy_files_test_leave_draft (id, "[Origin]\nVersion=1\n", PROFILE ("Many", "7")));
    }
  restore_all ();
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_nonnull (find_drafts_dialog ());
  g_assert_nonnull (get_row (99));
  g_assert_null (get_row (100));
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (find_drafts_dialog ())), ==, 0);

  g_assert_true (click_in_row (get_row (0), "Open"));
  sy_test_wait_for (is_open, (gpointer) "Many", "a window");
  g_assert_cmpint (get_weight (find_window ("Many")), ==, 7);
  g_assert_null (get_row (99));

  g_assert_true (click_in_row (get_row (0), "Discard…"));
  g_assert_cmpuint (sy_files_test_count (drafts_folder), ==, 300);
  dialog = sy_app_test_find_dialog (find_drafts_dialog ());
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  sy_test_settle ();
  g_assert_cmpuint (sy_files_test_count (drafts_folder), ==, 299);

  gtk_widget_activate_action (GTK_WIDGET (find_drafts_dialog ()), "drafts.discard-all", NULL);
  dialog = sy_app_test_find_dialog (find_drafts_dialog ());
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  sy_test_settle ();
  g_assert_null (find_drafts_dialog ());
  g_assert_cmpuint (sy_files_test_count (drafts_folder), ==, 201);
  close_all ();
}

/* One that stopped the last start is offered and does not stop this one; what was shown is not on
 * trial any more.
 */
static gboolean
has_survived (gpointer path)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return strstr (contents, "Trying") == NULL;
}

static void
test_tried (void)
{
  g_autofree char *tried =
      sy_files_test_leave_draft ("1", "[Origin]\nVersion=1\nTrying=true\n", PROFILE ("Tried", "7"));
  g_autofree char *fresh =
      sy_files_test_leave_draft ("2", "[Origin]\nVersion=1\n", PROFILE ("Fresh", "8"));
  g_autofree char *of_tried = g_build_filename (tried, "origin.ini", NULL);
  g_autofree char *of_fresh = g_build_filename (fresh, "origin.ini", NULL);

  restore_all ();
  g_assert_null (find_window ("Tried"));
  g_assert_nonnull (find_window ("Fresh"));
  g_assert_nonnull (find_drafts_dialog ());
  sy_test_wait_for (has_survived, of_fresh, "the end of a trial");
  g_assert_false (has_survived (of_tried));

  g_assert_true (click_in_row (get_row (0), "Open"));
  g_assert_null (find_drafts_dialog ());
  sy_test_wait_for (is_open, (gpointer) "Tried", "a window");
  sy_test_wait_for (has_survived, of_tried, "the end of a trial");
  close_all ();
}

int
main (int argc, char **argv)
{
  int status;

  drafts_folder = sy_files_test_dup_drafts_folder ();
  application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/drafts/restore", test_restore);
  g_test_add_func ("/drafts/discard-gone", test_discard_gone);
  g_test_add_func ("/drafts/restore-odd", test_restore_odd);
  g_test_add_func ("/drafts/problem", test_problem);
  g_test_add_func ("/drafts/many", test_many);
  g_test_add_func ("/drafts/tried", test_tried);

  status = g_test_run ();
  g_free (drafts_folder);

  return status;
}
