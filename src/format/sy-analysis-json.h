/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

#define SY_ANALYSIS_FORMAT "steelyard-analysis"
#define SY_ANALYSIS_VERSION 1

char *sy_analysis_to_json (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);

G_END_DECLS
