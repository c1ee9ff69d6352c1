/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean sy_focus_first (GtkWidget *widget);
GtkWidget *sy_focus_find (GtkWidget *widget);
gboolean sy_focus_action (GtkWidget *widget, const char *action);

G_END_DECLS
