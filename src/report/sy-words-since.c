/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-since.h"

#include <glib/gi18n-lib.h>

#include "sy-words-figures.h"
#include "sy-words-private.h"
#include "sy-words-verdict.h"

static char *
describe_move (const SySince *since)
{
  SyHand hand;
  g_autofree char *points = NULL;

  if (since->n_differences == 0)
    return g_strdup (_ ("no weight, rating or criterion has changed"));
  if (since->then->weight_total == 0 || since->now->weight_total == 0)
    return g_strdup (_ ("there is no lead to compare, as on one of both days nothing was weighed"));

  hand = sy_difference_get_hand (since->then, since->now);
  if (hand == SY_NEITHER)
    return g_strdup (_ ("something has changed, but the lead is exactly the same"));

  points = sy_words_margin (since->now->lead_points - since->then->lead_points);
  /* Translators: points (a number, or “less than 0.1”), option. */
  return g_strdup_printf (_ ("the lead has moved %1$s points towards %2$s"), points,
                          sy_words_get_name (since->catalogue, hand));
}

/**
 * sy_words_since:
 * @since: what has changed
 * @decision: since when
 *
 * Returns: (transfer full): how the lead has moved since then, as a sentence
 */
char *
sy_words_since (const SySince *since, const SyDecision *decision)
{
  g_autofree char *move = describe_move (since);

  if (*decision->date == '\0')
    /* Translators: what has happened, such as “no weight, rating or criterion has changed”. */
    return g_strdup_printf (_ ("Since the decision, %s."), move);

  /* Translators: a day as YYYY-MM-DD, what has happened since. */
  return g_strdup_printf (_ ("Since the decision of %1$s, %2$s."), decision->date, move);
}

/**
 * sy_words_since_then:
 * @since: what has changed
 *
 * Returns: (transfer full): the answer of that day, as a sentence
 */
char *
sy_words_since_then (const SySince *since)
{
  g_autofree char *verdict = sy_words_verdict (since->catalogue, since->then);
  g_autofree char *lead = sy_words_lead (since->catalogue, since->then);

  /* Translators: a verdict, such as “Python is the clear choice”, and a sentence on the lead. */
  return g_strdup_printf (_ ("The answer of that day: %1$s. %2$s"), verdict, lead);
}
