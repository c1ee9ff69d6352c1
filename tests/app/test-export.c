/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-export-dialog.h"
#include "sy-page-view.h"
#include "sy-preferences.h"
#include "sy-window-private.h"
#include "sy-histogram-chart.h"
#include "sy-recommendation-panel.h"
#include "sy-report-document.h"

/* What leaves the window: copied, dragged, printed, exported. */

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
  g_assert_cmpuint (sy_export_dialog_get_last_parts () & SY_REPORT_PART_BIT (SY_REPORT_PART_TABLE),
                    ==, 0);
  g_assert_cmpuint (sy_export_dialog_get_last_parts ()
                        & SY_REPORT_PART_BIT (SY_REPORT_PART_SLIDERS),
                    ==, 0);

  sy_preferences_set_export (SY_EXPORT_LEFT_OUT, "");
  sy_test_remove_folder (folder);
  sy_app_test_close_window (window);
}

static gboolean
is_told (gpointer dialog)
{
  return gtk_widget_get_visible (sy_app_test_find (dialog, GTK_TYPE_LABEL, "fault"));
}

/* What could not be written is told where the choices are, and nothing is half written. */
static void
test_failed (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) no_folder = sy_test_create_file (folder, "plain", "A file");
  g_autofree char *path = g_build_filename (folder, "plain", "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *own = sy_document_get_file (sy_session_get_document (window->session));
  SyExportDialog *dialog;

  sy_preferences_set_export (SY_EXPORT_FORMAT, "pdf");
  dialog = open_dialog (window);
  sy_export_dialog_write (dialog, file);
  sy_test_wait_for (is_told, dialog, "the failure");
  g_assert_true (
      gtk_widget_is_sensitive (sy_app_test_find (GTK_WIDGET (dialog), GTK_TYPE_BOX, "columns")));
  g_assert_false (g_file_query_exists (file, NULL));

  /* Nor is the project lost to its report. */
  if (own != NULL)
    {
      sy_export_dialog_write (dialog, own);
      g_assert_true (is_told (dialog));
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
  sy_test_remove_folder (folder);
  sy_app_test_close_window (window);
}

static gboolean
is_idle (gpointer dialog)
{
  return gtk_widget_is_sensitive (sy_app_test_find (dialog, GTK_TYPE_BOX, "columns"));
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

/* On paper stands what a PDF file holds. */
static void
test_print (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autoptr (GtkPrintOperation) operation = sy_window_create_print (window);
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  int n_pages;

  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window),
                           &error);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >, 3);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_clear_object (&operation); /* or it keeps the window */
  sy_test_remove_folder (folder);
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
  g_test_add_func ("/export/print", test_print);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
