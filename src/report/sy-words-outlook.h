/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* What would change the result. */
char *sy_words_smallest_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_order (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_moves (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_single_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_lifts (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_score_alone (SyCatalogue *catalogue, SyAnalysis *analysis);
char **sy_words_rating_tips (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_no_rating_tips (SyCatalogue *catalogue, SyAnalysis *analysis);

G_END_DECLS
