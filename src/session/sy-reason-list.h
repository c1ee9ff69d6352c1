/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-criterion-list.h"

G_BEGIN_DECLS

#define SY_TYPE_REASON_LIST (sy_reason_list_get_type ())

G_DECLARE_FINAL_TYPE (SyReasonList, sy_reason_list, SY, REASON_LIST, GObject)

SyReasonList *sy_reason_list_new (void);

void sy_reason_list_update (SyReasonList *self, SyCriterionList *criteria, SyAnalysis *analysis);

G_END_DECLS
