/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sy_tooltip_show (GtkTooltip *tooltip, const char *text);
void sy_tooltip_bind (GtkWidget *widget, gpointer source, const char *property);

G_END_DECLS
