/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_STICKY_BOX (sy_sticky_box_get_type ())

G_DECLARE_FINAL_TYPE (SyStickyBox, sy_sticky_box, SY, STICKY_BOX, GtkWidget)

gboolean sy_sticky_box_scroll_to (SyStickyBox *self, GtkWidget *widget, gboolean is_to_top);

G_END_DECLS
