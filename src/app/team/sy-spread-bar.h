/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-team.h"

G_BEGIN_DECLS

#define SY_TYPE_SPREAD_BAR (sy_spread_bar_get_type ())

G_DECLARE_FINAL_TYPE (SySpreadBar, sy_spread_bar, SY, SPREAD_BAR, GtkWidget)

void sy_spread_bar_show (SySpreadBar *self, const SyTeamCriterion *spread, const char *text);

G_END_DECLS
