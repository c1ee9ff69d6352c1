/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/**
 * SyDecisionField:
 * @SY_DECISION_WHY: the reason
 * @SY_DECISION_WHO: who took part
 * @SY_DECISION_DISSENT: who would have decided otherwise, a line each
 * @SY_DECISION_DAY: the day of it
 * @SY_DECISION_REVIEW: the day to look again
 *
 * What a decision says besides what was chosen, in the order of reading.
 */
typedef enum
{
  SY_DECISION_WHY,
  SY_DECISION_WHO,
  SY_DECISION_DISSENT,
  SY_DECISION_DAY,
  SY_DECISION_REVIEW,
  SY_DECISION_N_FIELDS,
} SyDecisionField;

/* What people decided. */
char *sy_words_decision (SyCatalogue *catalogue, const SyDecision *decision);
const char *sy_words_decision_field_name (const SyDecision *decision, SyDecisionField field);
char *sy_words_decision_field (SyProfile *profile, SyDecisionField field);
char *sy_words_dissent (GPtrArray *people, guint index);
char *
sy_words_figures_now (SyCatalogue *catalogue, const SyDecision *decision, SyAnalysis *analysis);

char *sy_words_other_answer (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);
char *sy_words_review (SyCatalogue *catalogue, const SyDecision *decision, SyAnalysis *analysis);

G_END_DECLS
