/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-expander-row.h"
#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_COMPARISON_ROW (sy_comparison_row_get_type ())

G_DECLARE_FINAL_TYPE (SyComparisonRow, sy_comparison_row, SY, COMPARISON_ROW, SyExpanderRow)

GtkWidget *sy_comparison_row_new (SySession *session, SyCriterionItem *item);

SyCriterionItem *sy_comparison_row_get_item (SyComparisonRow *self);
gboolean sy_comparison_row_is_settled (SyComparisonRow *self);
void sy_comparison_row_update (SyComparisonRow *self);
GtkLayoutManager *sy_comparison_row_create_layout (void);

G_END_DECLS
