/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "sy-plot.h"

G_BEGIN_DECLS

void sy_print_draw_plot (cairo_t *cr, const SyPlot *plot, PangoContext *context);

G_END_DECLS
