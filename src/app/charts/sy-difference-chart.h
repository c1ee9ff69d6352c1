/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-chart.h"

G_BEGIN_DECLS

#define SY_TYPE_DIFFERENCE_CHART (sy_difference_chart_get_type ())

G_DECLARE_FINAL_TYPE (SyDifferenceChart, sy_difference_chart, SY, DIFFERENCE_CHART, SyChart)

G_END_DECLS
