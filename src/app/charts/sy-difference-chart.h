/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-chart.h"

G_BEGIN_DECLS

#define SY_TYPE_DIFFERENCE_CHART (sy_difference_chart_get_type ())

G_DECLARE_FINAL_TYPE (SyDifferenceChart, sy_difference_chart, SY, DIFFERENCE_CHART, SyChart)

SyAnalysis *sy_difference_chart_get_other (SyDifferenceChart *self);
void
sy_difference_chart_set_here (SyDifferenceChart *self, SyCatalogue *catalogue, SyAnalysis *here);
void sy_difference_chart_set_other (SyDifferenceChart *self, SyAnalysis *other);

G_END_DECLS
