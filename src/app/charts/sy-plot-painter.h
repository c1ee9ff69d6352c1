/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-plot.h"

G_BEGIN_DECLS

void sy_plot_painter_snapshot (SyPlot *plot, int item, GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
