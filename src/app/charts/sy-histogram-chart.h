/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-chart.h"

G_BEGIN_DECLS

#define SY_TYPE_HISTOGRAM_CHART (sy_histogram_chart_get_type ())

G_DECLARE_FINAL_TYPE (SyHistogramChart, sy_histogram_chart, SY, HISTOGRAM_CHART, SyChart)

G_END_DECLS
