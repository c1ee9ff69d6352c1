/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

char *sy_words_share (double share, gboolean is_all);
char *sy_words_points (double points);
char *sy_words_signed_points (double points);
char *sy_words_margin (double points);

char *sy_words_verdict_for (SyCatalogue *catalogue, SyVerdict verdict, SyHand hand);
char *sy_words_verdict (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_lead (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_sureness (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_combinations (SyAnalysis *analysis);
char *sy_words_counting (SyAnalysis *analysis);
char *sy_words_musts (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_together (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_together_warning (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_decision (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);

/* Of what would change it, in sy-words-outlook.c. */
char *sy_words_smallest_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_order (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_moves (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_single_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_score_alone (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_steps_off (int steps);
char *sy_words_within_reach (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_rest_within_reach (SyCatalogue *catalogue, SyAnalysis *analysis);
char **sy_words_rating_tips (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_no_rating_tips (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_lead_change (SyCatalogue *catalogue, SyAnalysis *here, SyAnalysis *there);

G_END_DECLS
