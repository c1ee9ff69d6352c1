/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-difference.h"

G_BEGIN_DECLS

/* What tells two answers apart. */
char *sy_words_lead_change (SyCatalogue *catalogue, SyAnalysis *here, SyAnalysis *there);
char *sy_words_difference_points (SyCatalogue *catalogue, const SyDifference *difference);
char *sy_words_difference_detail (SyCatalogue *catalogue,
                                  SyAnalysis *from,
                                  SyAnalysis *to,
                                  const SyDifference *difference);
char *sy_words_difference (SyCatalogue *catalogue,
                           SyAnalysis *from,
                           SyAnalysis *to,
                           const SyDifference *difference);

G_END_DECLS
