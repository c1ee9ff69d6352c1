/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_CHART_ITEM (sy_chart_item_get_type ())

G_DECLARE_FINAL_TYPE (SyChartItem, sy_chart_item, SY, CHART_ITEM, GtkWidget)

GtkWidget *sy_chart_item_new (void);

const char *sy_chart_item_get_text (SyChartItem *self);
void sy_chart_item_set_text (SyChartItem *self, const char *text);

G_END_DECLS
