/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-histogram-chart.h"
#include "sy-recommendation-panel.h"

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

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/export/copy", test_copy);
  g_test_add_func ("/export/select", test_select);
  g_test_add_func ("/export/drag", test_drag);
  status = g_test_run ();
  g_object_unref (application);

  return status;
}
