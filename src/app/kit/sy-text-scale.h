/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double sy_text_scale_get (GtkWidget *widget);
int sy_text_scale_apply (GtkWidget *widget, int size_px);

G_END_DECLS
