/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "sy-app-test.h"
#include "sy-window-private.h"

/* Printing, to files: what is printed, and what is told of it. */

/* What leaves little of the small disk: less than the pages take. */
#define FILLER_BYTES (240 * 1024)

#define END "%%EOF\n" /* of PDF files */

static GtkApplication *application;

typedef struct
{
  SyWindow *window;
  GtkPrintOperation *operation;
  char *folder;
  char *path; /* in it */
  gboolean is_done;
  GtkPrintOperationResult result;
} Fixture;

static void
done_cb (Fixture *fixture, GtkPrintOperationResult result)
{
  fixture->is_done = TRUE;
  fixture->result = result;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = sy_app_test_open_window (application);
  fixture->operation = sy_window_create_print (fixture->window);
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_signal_connect_swapped (fixture->operation, "done", G_CALLBACK (done_cb), fixture);
}

static gboolean
is_gone (gpointer operation)
{
  return *(gpointer *) operation == NULL;
}

/* The thread that lays pages out may hold it a little longer. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkPrintOperation *operation = NULL;

  g_set_weak_pointer (&operation, fixture->operation);
  g_clear_object (&fixture->operation);
  sy_test_wait_for (is_gone, &operation, "the end of the operation");
  sy_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  if (fixture->window != NULL)
    sy_app_test_close_window (fixture->window);
}

static gboolean
is_done (gpointer fixture)
{
  return ((Fixture *) fixture)->is_done;
}

/* As cairo alone writes a file. */
static void
start_export (Fixture *fixture, const char *path)
{
  gtk_print_operation_set_export_filename (fixture->operation, path);
  gtk_print_operation_run (fixture->operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                           GTK_WINDOW (fixture->window), NULL);
}

/* (transfer none) (nullable) */
static GtkDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (strcmp (G_OBJECT_TYPE_NAME (each->data), "GtkPrintUnixDialog") == 0)
      return each->data;

  return NULL;
}

static gboolean
has_printer (gpointer data)
{
  g_autoptr (GObject) printer = NULL;

  g_object_get (find_dialog (), "selected-printer", &printer, NULL);

  return printer != NULL;
}

/* As people do who choose that in the dialog. */
static void
start_print_to_file (Fixture *fixture, const char *path)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (fixture->operation);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_operation_run (fixture->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (fixture->window), NULL);
  sy_test_wait_for (has_printer, NULL, "the printer");
  gtk_dialog_response (find_dialog (), GTK_RESPONSE_OK);
}

static void
assert_pages (Fixture *fixture)
{
  g_autofree char *contents = NULL;
  gsize length;
  int n_pages;

  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_get (fixture->operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >, 3);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpstr (contents + length - strlen (END), ==, END);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_PRINT_FAILED));
}

static gboolean
is_finished (gpointer fixture)
{
  return gtk_print_operation_is_finished (((Fixture *) fixture)->operation);
}

/* On paper stands what a PDF file holds. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  start_export (fixture, fixture->path);
  sy_test_wait_for (is_done, fixture, "the pages");
  assert_pages (fixture);
}

static void
test_to_file (Fixture *fixture, gconstpointer data)
{
  start_print_to_file (fixture, fixture->path);
  sy_test_wait_for (is_finished, fixture, "the file");
  assert_pages (fixture);
}

/* The file is called what the project is. */
static void
test_name (Fixture *fixture, gconstpointer data)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (fixture->operation);

  g_assert_cmpstr (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME), ==,
                   "Fraud scoring service");
}

/* Whoever ends it need not be told. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_signal_connect_after (fixture->operation, "begin-print",
                          G_CALLBACK (gtk_print_operation_cancel), NULL);
  start_export (fixture, fixture->path);
  sy_test_wait_for (is_done, fixture, "the end");
  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_PRINT_FAILED, FALSE);
}

static void
close_cb (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
}

/* What is printed is printed, though the project is put away meanwhile. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_signal_connect_swapped (fixture->operation, "begin-print", G_CALLBACK (close_cb), fixture);
  start_export (fixture, fixture->path);
  sy_test_wait_for (is_done, fixture, "the pages");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "printed.pdf", NULL);

  start_print_to_file (fixture, path);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_PRINT_FAILED, TRUE);
  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_ERROR);
}

/* (transfer full) (nullable): a path on a disk that is full but for one page */
static char *
fill_disk (void)
{
  const char *disk = g_getenv ("SY_SMALL_DISK");
  g_autofree char *filler = g_strnfill (FILLER_BYTES, 'x');
  g_autofree char *path = NULL;
  g_autofree char *printed = NULL;

  if (disk == NULL)
    {
      g_test_skip ("no disk may be mounted here");
      return NULL;
    }

  path = g_build_filename (disk, "filler", NULL);
  printed = g_build_filename (disk, "printed.pdf", NULL);
  g_unlink (path);
  g_unlink (printed);
  g_assert_true (g_file_set_contents (path, filler, -1, NULL));

  return g_steal_pointer (&printed);
}

/* GTK copies its own file there when it has said that it is done. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fill_disk ();

  if (path == NULL)
    return;

  start_print_to_file (fixture, path);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_PRINT_FAILED, TRUE);
  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
}

/* Where the pages themselves are not all there, nothing is sent. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fill_disk ();

  if (path == NULL)
    return;

  start_export (fixture, path);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_PRINT_FAILED, TRUE);
  g_assert_cmpint (fixture->result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  /* Other printers may be long in coming. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  ADD ("/print/pages", test_pages);
  ADD ("/print/to-file", test_to_file);
  ADD ("/print/name", test_name);
  ADD ("/print/cancelled", test_cancelled);
  ADD ("/print/closed", test_closed);
  ADD ("/print/nowhere", test_nowhere);
  ADD ("/print/full", test_full);
  ADD ("/print/no-room", test_no_room);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
