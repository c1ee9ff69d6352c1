/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-criterion-item.h"

G_BEGIN_DECLS

#define SY_TYPE_CRITERION_LIST (sy_criterion_list_get_type ())

G_DECLARE_FINAL_TYPE (SyCriterionList, sy_criterion_list, SY, CRITERION_LIST, GObject)

SyCriterionList *sy_criterion_list_new (SyCatalogue *catalogue, SyCriterionList *before);
SyCriterionList *sy_criterion_list_new_for_facts (SyCatalogue *catalogue);

SyCriterionItem *sy_criterion_list_get (SyCriterionList *self, guint index);
void sy_criterion_list_update (SyCriterionList *self,
                               SyProfile *profile,
                               SyAnalysis *analysis,
                               const SyPreset *preset);

G_END_DECLS
