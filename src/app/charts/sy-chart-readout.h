/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-plot.h"

G_BEGIN_DECLS

GtkWidget *sy_chart_readout_new (void);
void
sy_chart_readout_allocate (GtkWidget *readout, const SyPlotArea *area, const SyPlotSpace *space);

G_END_DECLS
