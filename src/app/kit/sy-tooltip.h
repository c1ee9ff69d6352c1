/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef char *(*SyTooltipWriter) (GtkWidget *widget, gpointer data);

void sy_tooltip_fetch (GtkWidget *widget, SyTooltipWriter write, gpointer data);

G_END_DECLS
