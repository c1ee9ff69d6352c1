/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWindow *bench_rival_labels_new (GtkWindow *window, guint *n_labels);
void bench_rival_labels_tick_cb (gpointer rival, guint round);

G_END_DECLS
