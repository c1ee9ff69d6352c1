/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-plot.h"

G_BEGIN_DECLS

SyPlot *
sy_report_plot_scores (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space);
SyPlot *
sy_report_plot_effects (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space);
SyPlot *
sy_report_plot_histogram (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space);
SyPlot *
sy_report_plot_sliders (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space);
SyPlot *sy_report_plot_difference (SyCatalogue *catalogue,
                                   SyAnalysis *from,
                                   SyAnalysis *to,
                                   const SyPlotSpace *space);

G_END_DECLS
