/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-application.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#include "sy-app-test.h"
#include "sy-files-test.h"

/* The end of the program: each test runs it until it ends by itself, in a process of its own, as
 * the signals are of the process.
 */

#define PATIENCE_SECONDS 60
#define N_THREADS 40 /* more than GTask has, and it makes but few anew */

static char *drafts_folder;

typedef void (*Act) (SyWindow *window);

static Act act;

/* (nullable): what the program is started with. */
static const char *option;

static gboolean
lose_patience_cb (gpointer data)
{
  g_error ("The program does not end");

  return G_SOURCE_REMOVE;
}

/* The window comes when it is known what else there is to show. */
static gboolean
act_cb (gpointer application)
{
  SyWindow *window = sy_window_find (application);

  if (window == NULL)
    return G_SOURCE_CONTINUE;

  act (window);

  return G_SOURCE_REMOVE;
}

/* Later nobody may be left to do anything. */
static void
shutdown_cb (GApplication *application, guint *n_drafts)
{
  *n_drafts = sy_files_test_count (drafts_folder);
}

/* In the process of the program: does @what with the first window. Returns how many drafts there
 * are when it ends.
 */
static guint
run (Act what)
{
  char *arguments[] = { (char *) "steelyard", (char *) option, NULL };
  g_autoptr (SyApplication) program = sy_application_new ();
  guint n_drafts = 0;

  act = what;
  g_application_set_flags (G_APPLICATION (program),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_timeout_add_seconds (PATIENCE_SECONDS, lose_patience_cb, NULL);
  g_idle_add (act_cb, program);
  g_signal_connect (program, "shutdown", G_CALLBACK (shutdown_cb), &n_drafts);
  g_assert_cmpint (g_application_run (G_APPLICATION (program), option != NULL ? 2 : 0, arguments),
                   ==, 0);

  return n_drafts;
}

/* Which leaves so many drafts. */
static void
test (Act what, guint n_drafts)
{
  if (g_test_subprocess ())
    {
      g_assert_cmpuint (run (what), ==, n_drafts);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
change (SyWindow *window, int weight)
{
  sy_files_test_set_weight (sy_session_get_document (sy_window_get_session (window)), weight);
}

static SyWindow *
open_other (SyWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);

  return sy_window_find (application);
}

static void
sleep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_usleep (G_USEC_PER_SEC);
}

/* On a slow disk, so to say: all threads that could write it are busy for a while. */
static void
start_draft (SyWindow *window)
{
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_run_in_thread (task, sleep_in_thread);
    }
  sy_project_file_flush_async (sy_window_get_file (window), NULL, NULL);
}

static void
discard (SyWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (sy_app_test_find_dialog (window)), "discard");
}

static void
terminate (void)
{
  g_assert_cmpint (kill (getpid (), SIGTERM), ==, 0);
}

static void
terminate_windows (SyWindow *window)
{
  change (window, 9);
  change (open_other (window), 7);
  terminate ();
}

/* What is not saved becomes a draft, of each window. */
static void
test_terminated (void)
{
  test (terminate_windows, 2);
}

/* Whatever is open besides. */
static void
terminate_dialogs (SyWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  GActionGroup *group = G_ACTION_GROUP (application);

  change (window, 9);
  g_action_group_activate_action (group, "preferences", NULL);
  g_action_group_activate_action (group, "about", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.decide", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.rename", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as", NULL);
  gtk_window_close (GTK_WINDOW (window));
  sy_test_settle ();
  terminate ();
}

static void
test_terminated_with_dialogs (void)
{
  if (sy_app_test_may_leak ())
    test (terminate_dialogs, 1);
  else
    g_test_skip ("the dialogs leak");
}

static void
undo_and_close (SyWindow *window)
{
  change (window, 9);
  start_draft (window);
  sy_session_undo (sy_window_get_session (window));
  gtk_window_close (GTK_WINDOW (window));
}

/* A draft that is being written does not outlive the program. */
static void
test_closed_while_writing (void)
{
  test (undo_and_close, 0);
}

static void
discard_while_writing (SyWindow *window)
{
  change (window, 9);
  start_draft (window);
  discard (window);
}

static void
test_discarded_while_writing (void)
{
  test (discard_while_writing, 0);
}

static void
discard_and_terminate (SyWindow *window)
{
  gpointer weak = window;

  open_other (window);
  change (window, 9);
  start_draft (window);
  g_object_add_weak_pointer (weak, &weak);
  discard (window);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
  terminate ();
}

/* Nor where it is asked to end meanwhile. */
static void
test_discarded_and_terminated (void)
{
  test (discard_and_terminate, 0);
}

static void
quit (SyWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  open_other (window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
}

static void
test_quit (void)
{
  test (quit, 0);
}

#define LOST                                                                                       \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"title\":\"Lost\",\"catalogue\":{\"id\":"      \
  "\"nodejs-vs-python\"},\"criteria\":{\"realtime\":{\"weight\":7}}}"

static void
leave_draft (void)
{
  if (g_test_subprocess ())
    g_free (sy_files_test_leave_draft ("1", "[Origin]\nVersion=1\n", LOST));
}

static void
end_with_lost (SyWindow *window)
{
  g_assert_cmpstr (sy_session_get_title (sy_window_get_session (window)), ==, "Lost");
  g_assert_null (
      gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window)))->next);
  terminate ();
}

/* What was lost comes back in place of the example, and stays a draft. */
static void
test_restored (void)
{
  leave_draft ();
  test (end_with_lost, 1);
}

static void
end_without_lost (SyWindow *window)
{
  g_assert_cmpstr (sy_session_get_title (sy_window_get_session (window)), !=, "Lost");
  gtk_window_close (GTK_WINDOW (window));
}

/* Asked to, the program leaves it alone. */
static void
test_not_restored (void)
{
  leave_draft ();
  option = "--no-restore";
  test (end_without_lost, 1);
}

int
main (int argc, char **argv)
{
  int status;

  drafts_folder = sy_files_test_dup_drafts_folder ();
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application/quit", test_quit);
  g_test_add_func ("/application/terminated", test_terminated);
  g_test_add_func ("/application/terminated-with-dialogs", test_terminated_with_dialogs);
  g_test_add_func ("/application/closed-while-writing", test_closed_while_writing);
  g_test_add_func ("/application/discarded-while-writing", test_discarded_while_writing);
  g_test_add_func ("/application/discarded-and-terminated", test_discarded_and_terminated);
  g_test_add_func ("/application/restored", test_restored);
  g_test_add_func ("/application/not-restored", test_not_restored);

  status = g_test_run ();
  g_free (drafts_folder);

  return status;
}
