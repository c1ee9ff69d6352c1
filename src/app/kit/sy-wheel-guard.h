/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sy_wheel_guard (GtkWidget *widget);
void sy_wheel_pass_on (GtkScrolledWindow *scroller);

G_END_DECLS
