/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-chart.h"

G_BEGIN_DECLS

#define SY_TYPE_SLIDERS_CHART (sy_sliders_chart_get_type ())

G_DECLARE_FINAL_TYPE (SySlidersChart, sy_sliders_chart, SY, SLIDERS_CHART, SyChart)

G_END_DECLS
