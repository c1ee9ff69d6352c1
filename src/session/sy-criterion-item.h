/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

#define SY_TYPE_CRITERION_ITEM (sy_criterion_item_get_type ())

G_DECLARE_FINAL_TYPE (SyCriterionItem, sy_criterion_item, SY, CRITERION_ITEM, GObject)

/**
 * SyCriterionContext:
 * @profile: the current profile
 * @analysis: its answer
 * @preset: (nullable): where the weights came from
 * @span_points: the largest size of any contribution, or 0
 *
 * What all items of a list follow.
 */
typedef struct
{
  SyProfile *profile;
  SyAnalysis *analysis;
  const SyPreset *preset;
  double span_points;
} SyCriterionContext;

SyCriterionItem *sy_criterion_item_new (SyCatalogue *catalogue, guint index);
SyCriterionItem *sy_criterion_item_new_for_fact (SyCatalogue *catalogue, guint index);

gboolean sy_criterion_item_follow_catalogue (SyCriterionItem *self, SyCatalogue *catalogue);
SyCatalogue *sy_criterion_item_get_catalogue (SyCriterionItem *self);
const SyCriterion *sy_criterion_item_get_criterion (SyCriterionItem *self);
const SyFact *sy_criterion_item_get_fact (SyCriterionItem *self);
gboolean sy_criterion_item_is_fact (SyCriterionItem *self);
guint sy_criterion_item_get_index (SyCriterionItem *self);
const char *sy_criterion_item_get_id (SyCriterionItem *self);
const char *sy_criterion_item_get_name (SyCriterionItem *self);

const SyFinding *sy_criterion_item_get_finding (SyCriterionItem *self);
int sy_criterion_item_get_weight (SyCriterionItem *self);
guint sy_criterion_item_get_rank (SyCriterionItem *self);
double sy_criterion_item_get_effect_share (SyCriterionItem *self);
SyHand sy_criterion_item_get_tip_hand (SyCriterionItem *self);
SyHand sy_criterion_item_get_reason_hand (SyCriterionItem *self);
const SyPreset *sy_criterion_item_get_preset (SyCriterionItem *self);
const char *sy_criterion_item_get_reason (SyCriterionItem *self);
const char *sy_criterion_item_get_note (SyCriterionItem *self);

void
sy_criterion_item_update (SyCriterionItem *self, const SyCriterionContext *context, guint rank);

G_END_DECLS
