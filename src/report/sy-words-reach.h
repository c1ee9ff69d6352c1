/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* How the lead fares where weights and ratings are off. */
char *sy_words_steps_off (int steps);
char *sy_words_combinations (SyAnalysis *analysis);
char *sy_words_counting (SyAnalysis *analysis);
char *sy_words_sureness (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_within_reach (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_rest_within_reach (SyCatalogue *catalogue, SyAnalysis *analysis);

G_END_DECLS
