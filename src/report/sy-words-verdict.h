/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* What the numbers recommend. */
char *sy_words_verdict_for (SyCatalogue *catalogue, SyVerdict verdict, SyHand hand);
char *sy_words_verdict (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_lead (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_musts (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_together (SyCatalogue *catalogue, SyAnalysis *analysis);
char *sy_words_together_warning (SyCatalogue *catalogue, SyAnalysis *analysis);

char *sy_words_no_reason (SyAnalysis *analysis);

G_END_DECLS
