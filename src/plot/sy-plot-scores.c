/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

#define FULL_POINTS 100

/**
 * sy_plot_new_scores:
 * @analysis: an answer in which something is weighed
 * @texts: names, figures and sentences of both options, and what no points and all points are
 *   called, as middle and as right
 * @space: the room; its height does not count
 *
 * Returns: (transfer full): the plot of both scores, of 100 points each
 */
SyPlot *
sy_plot_new_scores (SyAnalysis *analysis, const SyPlotTexts *texts, const SyPlotSpace *space)
{
  SyPlotRow rows[SY_N_HANDS];

  g_return_val_if_fail (analysis != NULL && texts != NULL && space != NULL, NULL);

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    rows[hand] = (SyPlotRow) {
      .to_points = analysis->scores_points[hand],
      .style = hand == (int) analysis->leader ? SY_PLOT_STYLE_STRONG : SY_PLOT_STYLE_PLAIN,
      .role = hand == SY_LEFT ? SY_PLOT_ROLE_LEFT : SY_PLOT_ROLE_RIGHT,
    };

  return sy_plot_new_parts (rows, SY_N_HANDS, FULL_POINTS, texts, space);
}
