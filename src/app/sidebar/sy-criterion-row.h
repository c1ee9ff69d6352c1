/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_CRITERION_ROW (sy_criterion_row_get_type ())

G_DECLARE_FINAL_TYPE (SyCriterionRow, sy_criterion_row, SY, CRITERION_ROW, GtkListBoxRow)

GtkWidget *sy_criterion_row_new (SyWeighing *weighing, SySession *session, SyCriterionItem *item);

SyCriterionItem *sy_criterion_row_get_item (SyCriterionRow *self);
void sy_criterion_row_set_selected (SyCriterionRow *self, gboolean is_selected);
gboolean sy_criterion_row_focus_slider (SyCriterionRow *self);
void sy_criterion_row_focus_action (SyCriterionRow *self, const char *action);
GtkWidget *sy_criterion_row_find_unfit (SyCriterionRow *self);

G_END_DECLS
