/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-chart-drag.h"

#include <string.h>

#include "sy-content.h"
#include "sy-day.h"
#include "sy-dragged-file.h"
#include "sy-file-words.h"
#include "sy-print-format.h"
#include "sy-report-builder.h"
#include "sy-words-knowledge.h"

/* A chart is dragged out as a picture that says what it is of. */

static GBytes *
create_form (const char *media_type, gpointer report)
{
  const SyReportOptions options = { .separator = ',' };
  const char *name = strcmp (media_type, "image/png") == 0 ? "png" : "svg";

  return sy_print_format_find (name)->write (report, &options);
}

static SyReport *
create_report (SyChart *chart, SyPlot *plot)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (chart));
  g_autofree char *today = sy_day_dup_today ();
  SyReportBuilder report;

  sy_report_builder_init (&report, sy_session_get_title (session), today);
  sy_report_builder_take_knowledge (&report, sy_words_knowledge_version (
                                                 sy_session_get_catalogue (session)));
  sy_report_builder_take_plot (&report, SY_CHART_GET_CLASS (chart)->title, sy_plot_ref (plot));

  return sy_report_builder_finish (&report);
}

/* Programs that take no picture take a file. */
static GdkContentProvider *
create_file (SyReport *report)
{
  const SyBlock *block = g_ptr_array_index (report->blocks, 0);
  g_autofree char *title = g_strdup_printf ("%s – %s", report->title, block->title);
  g_autofree char *name = sy_file_suggest_name (title, ".png");

  return sy_dragged_file_new (name, "image/png", create_form, sy_report_ref (report),
                              (GDestroyNotify) sy_report_unref);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  static const char *const media_types[] = { "image/png", "image/svg+xml", NULL };
  SyChart *chart = SY_CHART (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  SyPlot *plot = sy_chart_get_plot (chart);
  GdkContentProvider *forms[2];
  SyReport *report;

  if (plot == NULL)
    return NULL;

  report = create_report (chart, plot);
  forms[0] = sy_content_new (media_types, create_form, report, (GDestroyNotify) sy_report_unref);
  forms[1] = create_file (report);

  return gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  GtkWidget *chart = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (chart);

  gtk_drag_source_set_icon (source, icon, 0, 0);
}

/* For a chart. */
GtkEventController *
sy_chart_drag_new (void)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);

  return GTK_EVENT_CONTROLLER (source);
}
