/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

/**
 * sy_plot_new_difference:
 * @differences: (array length=n_differences): the parts of a change of the lead
 * @n_differences: their number
 * @texts: names, details, figures and sentences of the parts, and the names of both ends
 * @space: the room; its height does not count
 *
 * Returns: (transfer full): the plot
 */
SyPlot *
sy_plot_new_difference (const SyDifference *differences,
                        guint n_differences,
                        const SyPlotTexts *texts,
                        const SyPlotSpace *space)
{
  g_autofree SyPlotRow *rows = NULL;

  g_return_val_if_fail (texts != NULL && space != NULL, NULL);

  rows = g_new (SyPlotRow, n_differences);
  for (guint i = 0; i < n_differences; i++)
    rows[i] = (SyPlotRow) { .to_points = differences[i].points };

  return sy_plot_new_rows (rows, n_differences, NULL, texts, space);
}
