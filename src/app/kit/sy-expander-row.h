/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_EXPANDER_ROW (sy_expander_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (SyExpanderRow, sy_expander_row, SY, EXPANDER_ROW, GtkListBoxRow)

/**
 * SyExpanderRowClass:
 * @create_details: makes what stands under the row; called once, when it is first opened
 */
struct _SyExpanderRowClass
{
  GtkListBoxRowClass parent_class;

  GtkWidget *(*create_details) (SyExpanderRow *self);
};

void sy_expander_row_set_parts (SyExpanderRow *self, GtkImage *arrow, GtkRevealer *revealer);
gboolean sy_expander_row_get_expanded (SyExpanderRow *self);
void sy_expander_row_set_expanded (SyExpanderRow *self, gboolean is_expanded);
void sy_expander_row_toggle (SyExpanderRow *self);

G_END_DECLS
