/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* How a file stands to today's knowledge. */
char *sy_words_drift_title (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);
char *sy_words_drift (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);
char *sy_words_unknown_criteria (SyCatalogue *catalogue, SyProfile *profile);

G_END_DECLS
