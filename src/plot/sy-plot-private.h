/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-plot.h"

G_BEGIN_DECLS

/*< private >
 * SyPlotBuilder:
 *
 * Takes marks as if from left to right, and mirrors all of them at the end where they must be.
 */
typedef struct
{
  const SyPlotSpace *space;
  GArray *bars;
  GArray *labels;
  GArray *items;
} SyPlotBuilder;

void sy_plot_builder_init (SyPlotBuilder *builder, const SyPlotSpace *space);
void sy_plot_builder_add_bar (SyPlotBuilder *builder, SyPlotArea area, SyPlotRole role, int item);
void sy_plot_builder_add_label (SyPlotBuilder *builder,
                                SyPlotArea area,
                                SyPlotAlign align,
                                SyPlotStyle style,
                                const char *text);
int sy_plot_builder_add_item (SyPlotBuilder *builder, SyPlotArea area, const char *text);
void sy_plot_builder_add_axis (SyPlotBuilder *builder,
                               const SyPlotArea *marks,
                               double middle_x,
                               const SyPlotTexts *texts);
SyPlot *sy_plot_builder_finish (SyPlotBuilder *builder, double height_px);

double sy_plot_estimate_width (const SyPlotSpace *space, const char *text);

/*< private >
 * SyPlotRow:
 * @from_points: where its bar starts, positive on the left option's side
 * @to_points: where it ends, on either side of that
 * @style: of its figure
 * @role: of its bar, in sy_plot_new_parts() alone
 */
typedef struct
{
  double from_points;
  double to_points;
  SyPlotStyle style;
  SyPlotRole role;
} SyPlotRow;

SyPlot *sy_plot_new_rows (const SyPlotRow *rows,
                          guint n_rows,
                          const double *today_points,
                          const SyPlotTexts *texts,
                          const SyPlotSpace *space);
SyPlot *sy_plot_new_parts (const SyPlotRow *rows,
                           guint n_rows,
                           double full_points,
                           const SyPlotTexts *texts,
                           const SyPlotSpace *space);

G_END_DECLS
