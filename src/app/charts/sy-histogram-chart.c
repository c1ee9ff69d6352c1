/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-histogram-chart.h"

#include <glib/gi18n.h>

#include "sy-report-plots.h"

#define HEIGHT_LINES 8
#define HEIGHT_LINES_MIN 3
#define HEIGHT_LINES_MAX 40

/**
 * SyHistogramChart:
 *
 * How the lead is spread over all combinations within reach.
 */
struct _SyHistogramChart
{
  SyChart parent_instance;

  int height_lines;
};

G_DEFINE_FINAL_TYPE (SyHistogramChart, sy_histogram_chart, SY_TYPE_CHART)

typedef enum
{
  PROP_HEIGHT_LINES = 1,
} SyHistogramChartProperty;

static GParamSpec *properties[PROP_HEIGHT_LINES + 1];

static void
set_height_lines (SyHistogramChart *self, int height_lines)
{
  if (self->height_lines == height_lines)
    return;

  self->height_lines = height_lines;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEIGHT_LINES]);
}

static SyPlot *
sy_histogram_chart_create_plot (SyChart *chart, const SyPlotSpace *space)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (chart));

  return sy_report_plot_histogram (sy_session_get_catalogue (session),
                                   sy_session_get_analysis (session), space);
}

static double
sy_histogram_chart_get_height_px (SyChart *chart, const SyPlotSpace *space)
{
  return SY_HISTOGRAM_CHART (chart)->height_lines * space->line_height_px;
}

static void
sy_histogram_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyHistogramChartProperty) id)
    {
    case PROP_HEIGHT_LINES:
      g_value_set_int (value, SY_HISTOGRAM_CHART (object)->height_lines);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_histogram_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SyHistogramChartProperty) id)
    {
    case PROP_HEIGHT_LINES:
      set_height_lines (SY_HISTOGRAM_CHART (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_histogram_chart_class_init (SyHistogramChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SyChartClass *chart_class = SY_CHART_CLASS (klass);

  object_class->get_property = sy_histogram_chart_get_property;
  object_class->set_property = sy_histogram_chart_set_property;
  chart_class->title = _ ("Spread of the lead");
  chart_class->create_plot = sy_histogram_chart_create_plot;
  chart_class->get_height_px = sy_histogram_chart_get_height_px;

  /* of text; the chart may be given more room than it asks for */
  properties[PROP_HEIGHT_LINES] =
      g_param_spec_int ("height-lines", NULL, NULL, HEIGHT_LINES_MIN, HEIGHT_LINES_MAX,
                        HEIGHT_LINES,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_histogram_chart_init (SyHistogramChart *self)
{
  self->height_lines = HEIGHT_LINES;
}
