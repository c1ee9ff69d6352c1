/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_FOLD_LAYOUT (sy_fold_layout_get_type ())

G_DECLARE_FINAL_TYPE (SyFoldLayout, sy_fold_layout, SY, FOLD_LAYOUT, GtkLayoutManager)

void sy_fold_layout_set_least_width (SyFoldLayout *self, int least_px);

G_END_DECLS
