/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_COMPARISON_TABLE (sy_comparison_table_get_type ())

G_DECLARE_FINAL_TYPE (SyComparisonTable, sy_comparison_table, SY, COMPARISON_TABLE, SySessionView)

G_END_DECLS
