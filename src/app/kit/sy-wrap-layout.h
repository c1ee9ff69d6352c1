/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_WRAP_LAYOUT (sy_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (SyWrapLayout, sy_wrap_layout, SY, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sy_wrap_layout_new (int gap_px);

G_END_DECLS
