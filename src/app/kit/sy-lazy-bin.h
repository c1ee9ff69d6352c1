/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_LAZY_BIN (sy_lazy_bin_get_type ())

G_DECLARE_FINAL_TYPE (SyLazyBin, sy_lazy_bin, SY, LAZY_BIN, GtkWidget)

GtkWidget *sy_lazy_bin_new (GtkWidget *child);
void sy_lazy_bin_set_estimate (SyLazyBin *self, glong n_chars, double share, int rest_px);

gboolean sy_lazy_bin_is_awake (SyLazyBin *self);
gboolean sy_lazy_bin_is_settled (SyLazyBin *self);
void sy_lazy_bin_set_seen (SyLazyBin *self, gboolean is_seen);
void sy_lazy_bin_wake (SyLazyBin *self);
void sy_lazy_bin_sleep (SyLazyBin *self);

G_END_DECLS
