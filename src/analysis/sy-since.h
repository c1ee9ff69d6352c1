/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-difference.h"

G_BEGIN_DECLS

/**
 * SySince:
 * @catalogue: today's, and after its criteria those that weighed then and are gone
 * @profile: what the project was on the day of its decision, and before it; all but weights,
 *   ratings and musts is today's
 * @then: the answer of that day
 * @now: today's, over the same criteria
 * @differences: (array length=n_differences): what has changed, the largest part of the change of
 *   the lead first; the parts add up to it exactly
 * @n_differences: number of @differences
 *
 * What has changed since people decided. Read only.
 */
typedef struct
{
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *then;
  SyAnalysis *now;
  SyDifference *differences;
  guint n_differences;
} SySince;

SySince *sy_since_new (SyCatalogue *catalogue, SyProfile *profile);
void sy_since_free (SySince *since);

void sy_analysis_keep_grounds (SyAnalysis *analysis, SyCatalogue *catalogue, SyDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SySince, sy_since_free)

G_END_DECLS
