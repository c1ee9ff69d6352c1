/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

#define SY_TYPE_CRITERION_ITEM (sy_criterion_item_get_type ())

G_DECLARE_FINAL_TYPE (SyCriterionItem, sy_criterion_item, SY, CRITERION_ITEM, GObject)

SyCriterionItem *sy_criterion_item_new (SyCatalogue *catalogue, guint index);
SyCriterionItem *sy_criterion_item_new_for_fact (SyCatalogue *catalogue, guint index);

const char *sy_criterion_item_get_id (SyCriterionItem *self);
const char *sy_criterion_item_get_name (SyCriterionItem *self);
guint sy_criterion_item_get_index (SyCriterionItem *self);
guint sy_criterion_item_get_rank (SyCriterionItem *self);
int sy_criterion_item_get_weight (SyCriterionItem *self);
gboolean sy_criterion_item_is_fact (SyCriterionItem *self);
gboolean sy_criterion_item_is_must (SyCriterionItem *self);
int sy_criterion_item_get_rating (SyCriterionItem *self, SyHand hand);
const SyCriterion *sy_criterion_item_get_criterion (SyCriterionItem *self);
const char *sy_criterion_item_get_tip_text (SyCriterionItem *self);
const char *sy_criterion_item_get_reason (SyCriterionItem *self);
const char *sy_criterion_item_get_note (SyCriterionItem *self);

void sy_criterion_item_update (SyCriterionItem *self,
                               SyProfile *profile,
                               SyAnalysis *analysis,
                               guint rank,
                               double span_points);

G_END_DECLS
