/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-catalogue.h"
#include "sy-simplex.h"

G_BEGIN_DECLS

#define SY_TYPE_SHARE_BARS (sy_share_bars_get_type ())

G_DECLARE_FINAL_TYPE (SyShareBars, sy_share_bars, SY, SHARE_BARS, AdwBin)

void sy_share_bars_set_names (SyShareBars *self, SyCatalogue *catalogue);
void sy_share_bars_show (SyShareBars *self, SyShares shares, gboolean is_weighed);

G_END_DECLS
