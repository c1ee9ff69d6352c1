/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-types.h"

G_BEGIN_DECLS

GdkRGBA sy_colour_get_named (GtkWidget *widget, const char *name);
GdkRGBA sy_colour_get_for_hand (GtkWidget *widget, SyHand hand);
GdkRGBA sy_colour_get_line (GtkWidget *widget);
const char *sy_colour_get_class (SyHand hand);
void sy_colour_paint_name (GtkLabel *label, const char *name, SyHand hand);
void sy_colour_mark (GtkWidget *widget, SyHand hand);

G_END_DECLS
