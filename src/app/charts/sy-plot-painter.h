/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-plot.h"

G_BEGIN_DECLS

SyPlotSpace sy_plot_painter_get_space (GtkWidget *widget, int width_px, int height_px);
void sy_plot_painter_snapshot (SyPlot *plot, int item, GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
