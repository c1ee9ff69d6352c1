/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include "sy-analysis.h"

G_BEGIN_DECLS

/* What the sentences that every face of the program says have in common. Each function gives an
 * owned text, or NULL where there is nothing to say. Names of options come from the catalogue, so
 * no sentence may depend on their grammar. None overstates: what is not exactly all is at most 99.9
 * %.
 */

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

/* Which option points speak for. */
static inline SyHand
sy_words_get_hand (double points)
{
  return points > 0 ? SY_LEFT : points < 0 ? SY_RIGHT : SY_NEITHER;
}

/* Whether so little that one decimal does not do it justice. */
static inline gboolean
sy_words_is_hair (double points)
{
  const double size = fabs (points);

  return size > 0 && size < 0.1;
}

void sy_words_append_item (GString *list, const char *item);
char *sy_words_join (GPtrArray *items);
void sy_words_take_sentence (GString *text, char *sentence);

G_END_DECLS
