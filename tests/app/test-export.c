/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <utime.h>

#include "sy-app-test.h"
#include "sy-export-dialog.h"
#include "sy-export-parts.h"
#include "sy-page-view.h"
#include "sy-preferences.h"
#include "sy-window-private.h"
#include "sy-histogram-chart.h"
#include "sy-recommendation-panel.h"
#include "sy-report-document.h"

/* What leaves the window: copied, dragged, exported. */

/* What leaves little of the small disk: less than a report takes. */
#define FILLER_BYTES (240 * 1024)

static GtkApplication *application;

typedef struct
{
  GOutputStream *stream;
  gboolean is_done;
} Reading;

static void
written_cb (GObject *provider, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (provider), result, &error);
  g_assert_no_error (error);
  reading->is_done = TRUE;
}

static gboolean
is_done (gpointer reading)
{
  return ((Reading *) reading)->is_done;
}

/* What somebody gets who asks for it in that form. */
static GBytes *
read_form (GdkContentProvider *content, const char *media_type)
{
  Reading reading = { g_memory_output_stream_new_resizable (), FALSE };
  GBytes *bytes;

  gdk_content_provider_write_mime_type_async (content, media_type, reading.stream,
                                              G_PRIORITY_DEFAULT, NULL, written_cb, &reading);
  sy_test_wait_for (is_done, &reading, media_type);
  g_output_stream_close (reading.stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (reading.stream));
  g_object_unref (reading.stream);

  return bytes;
}

static gboolean
holds (GdkContentProvider *content, const char *media_type, const char *text)
{
  g_autoptr (GBytes) bytes = read_form (content, media_type);
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  return g_strstr_len (start, (gssize) length, text) != NULL;
}

static void
test_copy (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  g_autofree char *verdict = sy_app_test_dup_verdict (session);
  GdkContentProvider *content;
  g_autoptr (GBytes) picture = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy", NULL);
  content = gdk_clipboard_get_content (clipboard);
  g_assert_nonnull (content);
  /* It is of the moment when it was copied. */
  sy_session_set_weight (session, "ai-ml", 0, SY_GESTURE_NONE);

  g_test_message ("%s", verdict);
  g_assert_true (holds (content, "text/markdown", "# Fraud scoring service"));
  g_assert_true (holds (content, "text/markdown", verdict));
  g_assert_true (holds (content, "text/plain;charset=utf-8", verdict));
  g_assert_true (holds (content, "text/html", "<!DOCTYPE html>"));
  g_assert_true (holds (content, "text/html", verdict));
  picture = read_form (content, "image/png");
  g_assert_cmpmem (g_bytes_get_data (picture, NULL), 4, "\x89PNG", 4);
  sy_app_test_close_window (window);
}

static gboolean
has_plot (gpointer chart)
{
  return sy_chart_get_plot (chart) != NULL;
}

static gboolean
has_focus (gpointer label)
{
  return gtk_widget_is_focus (label);
}

/* The pointer selects a sentence; Tab passes it by. */
static void
test_select (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *panel = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_RECOMMENDATION_PANEL, NULL);
  GtkWidget *verdict = sy_app_test_find (panel, GTK_TYPE_LABEL, "verdict");
  GListModel *controllers = G_LIST_MODEL (gtk_widget_observe_controllers (verdict));
  gboolean is_pressed = FALSE;

  g_assert_true (gtk_label_get_selectable (GTK_LABEL (verdict)));
  g_assert_false (gtk_widget_get_can_focus (verdict));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        {
          g_signal_emit_by_name (controller, "pressed", 1, 1.0, 1.0);
          is_pressed = TRUE;
        }
    }
  g_assert_true (is_pressed);
  g_assert_true (gtk_widget_get_can_focus (verdict));
  gtk_widget_grab_focus (verdict);
  gtk_label_select_region (GTK_LABEL (verdict), 0, 6);
  sy_test_wait_for (has_focus, verdict, "the focus in the verdict");

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_false (gtk_widget_get_can_focus (verdict));
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (verdict), NULL, NULL));
  g_object_unref (controllers);
  sy_app_test_close_window (window);
}

/* It holds the picture; what was dragged long ago is gone. */
static void
check_file (GdkContentProvider *content, GBytes *picture)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_cache_dir (), "steelyard", "dragged", NULL);
  g_autofree char *old = g_build_filename (folder, "old.png", NULL);
  g_autofree char *young = g_build_filename (folder, "young.png", NULL);
  struct utimbuf long_ago = { 0, 0 };
  GValue value = G_VALUE_INIT;
  g_autoptr (GSList) files = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (old, "", 0, NULL));
  g_assert_true (g_file_set_contents (young, "", 0, NULL));
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);
  files = gdk_file_list_get_files (g_value_get_boxed (&value));
  g_assert_cmpuint (g_slist_length (files), ==, 1);
  name = g_file_get_basename (files->data);
  g_assert_cmpstr (name, ==, "Fraud scoring service – Spread of the lead.png");
  bytes = g_file_load_bytes (files->data, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, picture));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  g_value_unset (&value);
}

/* What a chart gives to whoever it is dropped on. */
static void
test_drag (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *chart = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_HISTOGRAM_CHART, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GBytes) picture = NULL;

  sy_test_wait_for (has_plot, chart, "the chart");
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", 1.0, 1.0, &content);
    }
  g_assert_nonnull (content);
  picture = read_form (content, "image/png");
  g_assert_cmpmem (g_bytes_get_data (picture, NULL), 4, "\x89PNG", 4);
  g_assert_true (holds (content, "image/svg+xml", "Spread of the lead"));
  g_assert_true (holds (content, "image/svg+xml", "Fraud scoring service · "));
  check_file (content, picture);
  sy_app_test_close_window (window);
}

static void
exported_cb (GFile **exported, GFile *file)
{
  g_set_object (exported, file);
}

static gboolean
is_set (gpointer object)
{
  return *(gpointer *) object != NULL;
}

/* Asked for by its key's action, as people do. */
static SyExportDialog *
open_dialog (SyWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) dialog = g_list_model_get_item (windows, i);

      if (SY_IS_EXPORT_DIALOG (dialog))
        return SY_EXPORT_DIALOG (dialog);
    }

  g_assert_not_reached ();
}

static char *
export_as (SyWindow *window, const char *format, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) exported = NULL;
  SyExportDialog *dialog;
  char *contents = NULL;

  sy_preferences_set_export (SY_EXPORT_FORMAT, format);
  dialog = open_dialog (window);
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (exported_cb), &exported);
  sy_export_dialog_write (dialog, file);
  sy_test_wait_for (is_set, &exported, format);
  g_assert_true (g_file_equal (exported, file));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

static void
test_formats (void)
{
  static const struct
  {
    const char *format;
    const char *start;
  } cases[] = {
    { "pdf", "%PDF-1." },
    { "html", "<!DOCTYPE html>" },
    { "markdown", "# Fraud scoring service" },
    { "record", "---\nstatus: " },
    { "text", "Fraud scoring service" },
    { "csv", "\"id\"," },
    { "png", "\x89PNG" },
    { "svg", "<" },
  };
  SyWindow *window = sy_app_test_open_window (application);
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].format, NULL);
      g_autofree char *contents = export_as (window, cases[i].format, path);

      g_test_message ("%s", cases[i].format);
      g_assert_true (g_str_has_prefix (contents, cases[i].start));
      g_assert_cmpstr (sy_preferences_get_export (SY_EXPORT_FORMAT), ==, cases[i].format);
    }
  sy_test_remove_folder (folder);
  sy_app_test_close_window (window);
}

/* Of what was left out the last time nothing is written, nor printed. */
static void
test_parts (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.md", NULL);
  g_autofree char *all = export_as (window, "markdown", path);
  g_autofree char *some = NULL;
  g_autofree char *left_out = NULL;

  g_assert_nonnull (strstr (all, "## Side by side"));
  g_assert_nonnull (strstr (all, "## Sources"));
  g_assert_null (strstr (all, "Each slider alone")); /* a list is no chart */
  sy_preferences_set_export (SY_EXPORT_LEFT_OUT, "table,sources,charts");
  some = export_as (window, "markdown", path);
  g_assert_null (strstr (some, "## Side by side"));
  g_assert_null (strstr (some, "## Sources"));
  g_assert_nonnull (strstr (some, "## How sure"));
  g_assert_cmpstr (sy_preferences_get_export (SY_EXPORT_LEFT_OUT), ==, "table,sources,charts");
  g_assert_cmpuint (sy_export_parts_get_last () & SY_REPORT_PART_BIT (SY_REPORT_PART_TABLE), ==, 0);
  g_assert_cmpuint (sy_export_parts_get_last () & SY_REPORT_PART_BIT (SY_REPORT_PART_SLIDERS), ==,
                    0);

  sy_preferences_set_export (SY_EXPORT_LEFT_OUT, "");
  sy_test_remove_folder (folder);
  sy_app_test_close_window (window);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static gboolean
is_told (gpointer dialog)
{
  return gtk_widget_get_visible (sy_app_test_find (dialog, GTK_TYPE_LABEL, "fault"));
}

static gboolean
is_idle (gpointer dialog)
{
  return gtk_widget_is_sensitive (sy_app_test_find (dialog, GTK_TYPE_BOX, "columns"));
}

/* What cannot be written is told where the choices are, which stay. */
static void
assert_refused (SyWindow *window, const char *path)
{
  SyDocument *document = sy_session_get_document (sy_window_get_session (window));
  SyProfile *profile = sy_document_get_profile (document);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SyExportDialog *dialog;

  sy_preferences_set_export (SY_EXPORT_FORMAT, "pdf");
  dialog = open_dialog (window);
  sy_export_dialog_write (dialog, file);
  sy_test_wait_for (is_told, dialog, path);
  g_test_message ("%s", gtk_label_get_text (GTK_LABEL (
                            sy_app_test_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "fault"))));
  g_assert_true (is_idle (dialog));
  g_assert_cmpstr (sy_preferences_get_export (SY_EXPORT_FORMAT), ==, "pdf");
  g_assert_true (sy_document_get_profile (document) == profile);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Nothing is half written. */
static void
test_failed (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) no_folder = sy_test_create_file (folder, "plain", "A file");
  g_autofree char *below_file = g_build_filename (folder, "plain", "report.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "gone", "report.pdf", NULL);
  g_autofree char *own = g_build_filename (folder, "own.steelyard.json", NULL);
  g_autoptr (GFile) own_file = g_file_new_for_path (own);

  assert_refused (window, below_file);
  assert_refused (window, nowhere);
  assert_refused (window, folder);
  g_assert_cmpuint (count_files (folder), ==, 1);

  /* Nor is the project lost to its report. */
  sy_project_file_save_as (sy_window_get_file (window), own_file);
  sy_app_test_wait_for_state (sy_window_get_session (window), "· saved");
  assert_refused (window, own);
  sy_test_remove_folder (folder);
  sy_app_test_close_window (window);
}

static const char *
find_disk (const char *name)
{
  const char *disk = g_getenv (name);

  if (disk == NULL)
    g_test_skip ("no disk may be mounted here");

  return disk;
}

/* A former report stays as it was on a disk that is full but for one page. */
static void
test_full (void)
{
  const char *disk = find_disk ("SY_SMALL_DISK");
  SyWindow *window;
  g_autofree char *former = NULL;
  g_autofree char *path = NULL;
  g_autofree char *filler = NULL;
  g_autofree char *left = NULL;

  if (disk == NULL)
    return;

  window = sy_app_test_open_window (application);
  former = g_build_filename (disk, "report.pdf", NULL);
  g_assert_true (g_file_set_contents (former, "The former report", -1, NULL));
  path = g_build_filename (disk, "filler", NULL);
  filler = g_strnfill (FILLER_BYTES, 'x');
  g_assert_true (g_file_set_contents (path, filler, -1, NULL));
  assert_refused (window, former);
  g_assert_true (g_file_get_contents (former, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "The former report");
  g_assert_cmpuint (count_files (disk), ==, 2);
  sy_app_test_close_window (window);
}

static void
test_read_only (void)
{
  const char *disk = find_disk ("SY_READ_ONLY_DISK");
  g_autofree char *path = NULL;
  SyWindow *window;

  if (disk == NULL)
    return;

  window = sy_app_test_open_window (application);
  path = g_build_filename (disk, "report.pdf", NULL);
  assert_refused (window, path);
  g_assert_cmpuint (count_files (disk), ==, 1);
  sy_app_test_close_window (window);
}

/* To close it while it writes is to end that, and the choices stay. */
static void
test_cancelled (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SyExportDialog *dialog = open_dialog (window);

  sy_export_dialog_write (dialog, file);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (is_idle (dialog));
  sy_test_wait_for (is_idle, dialog, "the end");
  g_assert_false (is_told (dialog));
  g_assert_false (g_file_query_exists (file, NULL));
  gtk_window_destroy (GTK_WINDOW (dialog));
  sy_test_remove_folder (folder);
  sy_app_test_close_window (window);
}

static gboolean
has_caption (gpointer dialog)
{
  return gtk_widget_get_visible (sy_app_test_find (dialog, GTK_TYPE_LABEL, "caption"));
}

static void
test_dialog (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SyExportDialog *dialog;
  GtkWidget *day;
  GtkWidget *page;
  int least;
  int height;

  sy_preferences_set_export (SY_EXPORT_PAPER, "A4");
  dialog = open_dialog (window);
  day = sy_app_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "day");
  page = sy_app_test_find (GTK_WIDGET (dialog), SY_TYPE_PAGE_VIEW, "page");
  sy_test_wait_for (has_caption, dialog, "the first page");
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, 210, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >=, 297);
  g_assert_cmpint (height, <=, 298);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (dialog)), ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (day), "tomorrow");
  g_assert_true (is_told (dialog));
  gtk_editable_set_text (GTK_EDITABLE (day), "2026-11-23");
  g_assert_false (is_told (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/export/copy", test_copy);
  g_test_add_func ("/export/select", test_select);
  g_test_add_func ("/export/drag", test_drag);
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/parts", test_parts);
  g_test_add_func ("/export/failed", test_failed);
  g_test_add_func ("/export/cancelled", test_cancelled);
  g_test_add_func ("/export/dialog", test_dialog);
  g_test_add_func ("/export-disk/full", test_full);
  g_test_add_func ("/export-disk/read-only", test_read_only);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
