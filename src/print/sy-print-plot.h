/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "sy-plot.h"

G_BEGIN_DECLS

void sy_print_draw_plot (cairo_t *cr, const SyPlot *plot, PangoContext *context);
GBytes *sy_print_plot_to_png (const SyPlot *plot, const char *family, double scale);

G_END_DECLS
