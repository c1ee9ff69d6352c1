/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-plot.h"
#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_CHART (sy_chart_get_type ())

G_DECLARE_DERIVABLE_TYPE (SyChart, sy_chart, SY, CHART, SySessionView)

/**
 * SyChartClass:
 * @title: what it shows
 * @create_plot: (nullable result) (transfer full): the chart for the space; called only while it is
 *   shown, and only where there is a session
 * @get_height_px: the height to ask for; called at any time, so it computes next to nothing
 */
struct _SyChartClass
{
  SySessionViewClass parent_class;

  const char *title;
  SyPlot *(*create_plot) (SyChart *self, const SyPlotSpace *space);
  double (*get_height_px) (SyChart *self, const SyPlotSpace *space);
};

SyPlot *sy_chart_get_plot (SyChart *self);
void sy_chart_invalidate (SyChart *self);

G_END_DECLS
