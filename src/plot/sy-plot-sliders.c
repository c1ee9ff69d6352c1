/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

/**
 * sy_plot_new_sliders:
 * @analysis: an answer
 * @swings: (array length=n_swings): what each of its sliders does alone
 * @n_swings: their number
 * @texts: names, figures and sentences of the swings, and the names of the ends and of the tie
 * @space: the room; its height does not count
 *
 * Each bar reaches from the lead at 0 to the lead at 10 and changes its side where they tie;
 * today's lead is marked on all of them.
 *
 * Returns: (transfer full): the plot
 */
SyPlot *
sy_plot_new_sliders (SyAnalysis *analysis,
                     const SySwing *swings,
                     guint n_swings,
                     const SyPlotTexts *texts,
                     const SyPlotSpace *space)
{
  g_autofree SyPlotRow *rows = NULL;

  g_return_val_if_fail (analysis != NULL && texts != NULL && space != NULL, NULL);

  rows = g_new (SyPlotRow, n_swings);
  for (guint i = 0; i < n_swings; i++)
    rows[i] = (SyPlotRow) {
      .from_points = swings[i].lead_at_min_points,
      .to_points = swings[i].lead_at_max_points,
      .style = analysis->findings[swings[i].criterion].tips_at != SY_UNSET ? SY_PLOT_STYLE_STRONG
                                                                           : SY_PLOT_STYLE_FAINT,
    };

  return sy_plot_new_rows (rows, n_swings, &analysis->lead_points, texts, space);
}
