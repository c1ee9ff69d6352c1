/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SY_TYPE_DAY_ROW (sy_day_row_get_type ())

G_DECLARE_FINAL_TYPE (SyDayRow, sy_day_row, SY, DAY_ROW, AdwEntryRow)

gboolean sy_day_row_is_valid (SyDayRow *self);

G_END_DECLS
