/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-histogram.h"
#include "sy-swing.h"

G_BEGIN_DECLS

char *sy_words_axis_end (SyCatalogue *catalogue, double points);
char *sy_words_bin (SyCatalogue *catalogue, SyAnalysis *analysis, const SyHistogramBin *bin);
char *sy_words_swing_tip (SyAnalysis *analysis, const SySwing *swing);
char *sy_words_swing (SyCatalogue *catalogue, SyAnalysis *analysis, const SySwing *swing);

G_END_DECLS
