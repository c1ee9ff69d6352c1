/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-sliders-chart.h"

#include <glib/gi18n.h>

#include "sy-report-plots.h"

/**
 * SySlidersChart:
 *
 * What each slider alone does to the lead, from 0 to 10.
 */
struct _SySlidersChart
{
  SyChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SySlidersChart, sy_sliders_chart, SY_TYPE_CHART)

static guint
count_rows (SyAnalysis *analysis)
{
  guint n = 0;

  for (guint i = 0; i < analysis->n_criteria; i++)
    n += analysis->findings[i].weight > 0;

  return n;
}

static SyPlot *
sy_sliders_chart_create_plot (SyChart *chart, const SyPlotSpace *space)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (chart));

  return sy_report_plot_sliders (sy_session_get_catalogue (session),
                                 sy_session_get_analysis (session), space);
}

static double
sy_sliders_chart_get_height_px (SyChart *chart, const SyPlotSpace *space)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (chart));
  guint n = session != NULL ? count_rows (sy_session_get_analysis (session)) : 0;

  return sy_plot_get_rows_height (n, FALSE, space);
}

static void
sy_sliders_chart_class_init (SySlidersChartClass *klass)
{
  SyChartClass *chart_class = SY_CHART_CLASS (klass);

  chart_class->title = _ ("Each slider alone");
  chart_class->create_plot = sy_sliders_chart_create_plot;
  chart_class->get_height_px = sy_sliders_chart_get_height_px;
}

static void
sy_sliders_chart_init (SySlidersChart *self)
{
}
