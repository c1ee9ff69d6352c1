/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

GtkWindow *bench_rival_labels_new (GtkWindow *window);
guint bench_rival_labels_count (GtkWindow *window);
void bench_rival_labels_tick_cb (gpointer rival, guint round);
