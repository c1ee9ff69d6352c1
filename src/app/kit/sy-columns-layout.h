/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SyCellPlace:
 * @share: of the width where all children stand side by side
 * @line: on which line the child stands where there is no room, from 0
 * @line_share: of that line's width
 *
 * Where the layout puts a child. Children of one line follow each other.
 */
typedef struct
{
  int share;
  int line;
  int line_share;
} SyCellPlace;

#define SY_TYPE_COLUMNS_LAYOUT (sy_columns_layout_get_type ())

G_DECLARE_FINAL_TYPE (SyColumnsLayout, sy_columns_layout, SY, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sy_columns_layout_new (const SyCellPlace *columns,
                                         guint n_columns,
                                         int narrow_px,
                                         int gap_px,
                                         int line_gap_px);

G_END_DECLS
