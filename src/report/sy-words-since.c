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
    return g_strdup (_ ("what was weighed then and what is weighed now have no criterion in "
                        "common"));

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

/**
 * sy_words_since_rest:
 * @since: what has changed
 * @n_told: how many of the differences are told one by one
 *
 * Returns: (transfer full) (nullable): what the others come to, as a sentence; %NULL for none
 */
char *
sy_words_since_rest (const SySince *since, guint n_told)
{
  double points = 0;
  g_autofree char *text = NULL;

  if (n_told >= since->n_differences)
    return NULL;
  for (guint i = n_told; i < since->n_differences; i++)
    points += since->differences[i].points;

  text = sy_words_get_hand (points) == SY_NEITHER ? sy_words_points (0)
                                                  : sy_words_advantage (since->catalogue, points);
  return g_strdup_printf (
      /* Translators: number of criteria, what they come to, such as “+1.2 for NodeJS”. */
      ngettext ("%1$u more criterion: %2$s.", "%1$u more criteria, together: %2$s.",
                since->n_differences - n_told),
      since->n_differences - n_told, text);
}
