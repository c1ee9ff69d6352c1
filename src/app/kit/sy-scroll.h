/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sy_scroll_to (GtkWidget *widget);
void sy_scroll_follow_focus (GtkWindow *window);

G_END_DECLS
