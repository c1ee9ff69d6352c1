/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-difference.h"

G_BEGIN_DECLS

/**
 * SyPair:
 * @catalogue: that of the second profile, and after its criteria those that only the first has
 * @first: the answer that the first profile has by itself
 * @second: that of the second
 * @before: the first profile's lead over these criteria, to be held against @after
 * @after: the second's
 * @differences: (array length=n_differences): what differs, the largest part of the change of the
 *   lead first; the parts add up to it exactly
 * @n_differences: number of @differences
 *
 * Two profiles held against each other. Read only.
 */
typedef struct
{
  SyCatalogue *catalogue;
  SyAnalysis *first;
  SyAnalysis *second;
  SyAnalysis *before;
  SyAnalysis *after;
  SyDifference *differences;
  guint n_differences;
  /*< private >*/
  SyCatalogue *former; /* whose criteria @catalogue may borrow */
} SyPair;

SyPair *sy_pair_new (SyCatalogue *first_catalogue,
                     SyProfile *first,
                     SyCatalogue *second_catalogue,
                     SyProfile *second);
void sy_pair_free (SyPair *pair);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPair, sy_pair_free)

G_END_DECLS
