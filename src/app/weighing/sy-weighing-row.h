/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-weighing.h"

G_BEGIN_DECLS

#define SY_TYPE_WEIGHING_ROW (sy_weighing_row_get_type ())

G_DECLARE_FINAL_TYPE (SyWeighingRow, sy_weighing_row, SY, WEIGHING_ROW, GtkListBoxRow)

GtkWidget *sy_weighing_row_new (SyWeighing *weighing, const SyCriterion *criterion);
gboolean sy_weighing_row_focus_slider (SyWeighingRow *self);

G_END_DECLS
