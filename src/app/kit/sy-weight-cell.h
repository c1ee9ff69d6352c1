/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_WEIGHT_CELL (sy_weight_cell_get_type ())

G_DECLARE_FINAL_TYPE (SyWeightCell, sy_weight_cell, SY, WEIGHT_CELL, GtkEntry)

GtkWidget *sy_weight_cell_new (guint row, guint column);
void sy_weight_cell_get_place (SyWeightCell *self, guint *row, guint *column);
void sy_weight_cell_show (SyWeightCell *self, int weight, const char *name);
void sy_weight_cell_show_former (SyWeightCell *self, int steps, const char *former);

G_END_DECLS
