/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

char *sy_words_share (double share, gboolean is_all);
char *sy_words_points (double points);
char *sy_words_signed_points (double points);

char *sy_words_verdict (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_lead (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_sureness (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_counting (SyAnalysis *analysis);
char *sy_words_musts (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_order (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_single_change (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_together (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_together_warning (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_decision (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);

guint *sy_words_order_by_effect (SyAnalysis *analysis, guint *n_weighted);

G_END_DECLS
