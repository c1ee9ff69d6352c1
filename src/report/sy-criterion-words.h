/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

char *sy_criterion_words_help (const SyCriterion *criterion);
char *sy_criterion_words_rating (const SyCriterion *criterion, int rating, SyHand hand);
char *sy_criterion_words_own (SyCatalogue *catalogue, guint index, const int *ratings);
char *sy_criterion_words_must (SyCatalogue *catalogue, const SyFinding *finding);
char *sy_criterion_words_reset (const SyCriterion *criterion, const SyPreset *preset, int weight);
char *sy_criterion_words_tip (SyCatalogue *catalogue, SyHand hand, int tips_at);
char *sy_criterion_words_effect (SyCatalogue *catalogue, double points);
char *
sy_criterion_words_reason (SyCatalogue *catalogue, guint index, SyHand seen_by, double points);
char *sy_criterion_words_reason_points (SyCatalogue *catalogue, SyHand seen_by, double points);
char *sy_criterion_words_spoken (SyCatalogue *catalogue,
                                 const char *name,
                                 const char *left,
                                 const char *right,
                                 int weight,
                                 const char *effect);
char *sy_criterion_words_spoken_fact (SyCatalogue *catalogue,
                                      const char *name,
                                      const char *left,
                                      const char *right);

G_END_DECLS
