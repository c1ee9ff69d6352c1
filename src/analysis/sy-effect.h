/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

guint *sy_effect_order (SyAnalysis *analysis, guint *n_weighted);
guint *sy_effect_list_reasons (SyAnalysis *analysis, guint n_max, guint *n_reasons);
SyHand sy_effect_get_favoured (SyAnalysis *analysis);
double sy_effect_get_span_points (SyAnalysis *analysis);

G_END_DECLS
