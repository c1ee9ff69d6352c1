/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-words.h"

#include <math.h>

G_BEGIN_DECLS

/* What the sentences have in common. */

static inline const char *
sy_words_get_name (SyCatalogue *catalogue, SyHand hand)
{
  return catalogue->options[hand].name;
}

static inline const char *
sy_words_get_criterion_name (SyCatalogue *catalogue, guint index)
{
  return sy_catalogue_get_criterion (catalogue, index)->name;
}

static inline double
sy_words_get_share (SyAnalysis *analysis, SyHand hand)
{
  return hand == SY_LEFT ? analysis->reach.left_share : analysis->reach.right_share;
}

/* Whether nothing may be off, so that one combination is all there is. */
static inline gboolean
sy_words_is_exact (SyAnalysis *analysis)
{
  return analysis->weight_reach == 0 && analysis->rating_reach == 0;
}

/* Whether neither option leads anywhere within reach. */
static inline gboolean
sy_words_is_always_tie (SyAnalysis *analysis)
{
  return analysis->reach.left_share <= 0 && analysis->reach.right_share <= 0;
}

/* Whether so little that one decimal does not do it justice. */
static inline gboolean
sy_words_is_hair (double points)
{
  const double size = fabs (points);

  return size > 0 && size < 0.1;
}

char *sy_words_from_to (int from, int to);
void sy_words_append_item (GString *list, const char *item);

G_END_DECLS
