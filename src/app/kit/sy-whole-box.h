/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_WHOLE_BOX (sy_whole_box_get_type ())
G_DECLARE_FINAL_TYPE (SyWholeBox, sy_whole_box, SY, WHOLE_BOX, GtkBox)

void sy_whole_box_append (GtkWidget *widget, GtkSnapshot *snapshot, GtkSnapshot *piece);

G_END_DECLS
