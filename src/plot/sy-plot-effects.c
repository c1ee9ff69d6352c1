/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

/**
 * sy_plot_new_effects:
 * @analysis: an answer
 * @order: (array length=n_effects): indices of the criteria to show
 * @n_effects: their number
 * @texts: names, figures and sentences of these, and the names of both ends
 * @space: the room; its height does not count
 *
 * Returns: (transfer full): the plot of what each criterion contributes to the lead
 */
SyPlot *
sy_plot_new_effects (SyAnalysis *analysis,
                     const guint *order,
                     guint n_effects,
                     const SyPlotTexts *texts,
                     const SyPlotSpace *space)
{
  g_autofree SyPlotRow *rows = NULL;

  g_return_val_if_fail (analysis != NULL && texts != NULL && space != NULL, NULL);

  rows = g_new (SyPlotRow, n_effects);
  for (guint i = 0; i < n_effects; i++)
    rows[i] = (SyPlotRow) { .to_points = analysis->findings[order[i]].contribution_points };

  return sy_plot_new_rows (rows, n_effects, NULL, texts, space);
}
