/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_EFFECT_BAR (sy_effect_bar_get_type ())

G_DECLARE_FINAL_TYPE (SyEffectBar, sy_effect_bar, SY, EFFECT_BAR, GtkWidget)

void sy_effect_bar_show (SyEffectBar *self, double share, const char *text);

G_END_DECLS
