/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-difference.h"

#include <glib/gi18n-lib.h>

#include "sy-words-figures.h"
#include "sy-words-private.h"

/**
 * sy_words_lead_change:
 * @catalogue: the catalogue of both
 * @here: an answer
 * @there: another one
 *
 * Returns: (transfer full): how the lead changes from @here to @there
 */
char *
sy_words_lead_change (SyCatalogue *catalogue, SyAnalysis *here, SyAnalysis *there)
{
  SyHand hand;
  g_autofree char *points = NULL;

  if (here->weight_total == 0 || there->weight_total == 0)
    return g_strdup (_ ("Where nothing is weighed, there is no lead to compare."));

  hand = sy_difference_get_hand (here, there);
  if (hand == SY_NEITHER)
    return g_strdup (_ ("Both leads are exactly the same."));

  points = sy_words_margin (there->lead_points - here->lead_points);

  return g_strdup_printf (
      /* Translators: points (a number, or “less than 0.1”), option. */
      _ ("From this project to the other, the lead moves %1$s points towards %2$s."), points,
      sy_words_get_name (catalogue, hand));
}

/**
 * sy_words_difference_points:
 * @catalogue: the catalogue
 * @difference: a part of the change of a lead
 *
 * Returns: (transfer full): whom it helps and by how many points
 */
char *
sy_words_difference_points (SyCatalogue *catalogue, const SyDifference *difference)
{
  if (sy_words_get_hand (difference->points) == SY_NEITHER)
    return sy_words_points (0);

  return sy_words_advantage (catalogue, difference->points);
}

/* Takes @part. */
static void
add_part (GString *text, char *part)
{
  sy_words_append_item (text, part);
  g_free (part);
}

static char *
describe_weight (const SyFinding *before, const SyFinding *after)
{
  g_autofree char *from_to = sy_words_from_to (before->weight, after->weight);

  /* Translators: weights before and after, such as 3 → 5. */
  return g_strdup_printf (_ ("weight %s"), from_to);
}

static char *
describe_rating (const char *option, SyHand hand, const SyFinding *before, const SyFinding *after)
{
  g_autofree char *from_to = NULL;

  if (!sy_finding_is_rated (after))
    /* Translators: option, of which the rating has gone. */
    return g_strdup_printf (_ ("%s no longer rated"), option);
  if (!sy_finding_is_rated (before))
    /* Translators: option, which was not rated, and its rating. */
    return g_strdup_printf (_ ("%1$s now rated %2$d"), option, after->ratings[hand]);

  from_to = sy_words_from_to (before->ratings[hand], after->ratings[hand]);
  /* Translators: option, ratings before and after, such as 3 → 5. */
  return g_strdup_printf (_ ("rating of %1$s %2$s"), option, from_to);
}

/**
 * sy_words_difference_detail:
 * @catalogue: the catalogue
 * @from: an answer
 * @to: the other one
 * @difference: a part of the change between them
 *
 * Returns: (transfer full): what differs on its criterion, from and to
 */
char *
sy_words_difference_detail (SyCatalogue *catalogue,
                            SyAnalysis *from,
                            SyAnalysis *to,
                            const SyDifference *difference)
{
  const SyFinding *before = &from->findings[difference->criterion];
  const SyFinding *after = &to->findings[difference->criterion];
  GString *text = g_string_new (NULL);

  if (difference->has_weight)
    add_part (text, describe_weight (before, after));
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    if (difference->has_rating[hand])
      add_part (text, describe_rating (sy_words_get_name (catalogue, (SyHand) hand), (SyHand) hand,
                                       before, after));
  /* A must moves no lead; what else did is that every weight counts for more or for less. */
  if (text->len == 0 && sy_words_get_hand (difference->points) != SY_NEITHER)
    add_part (text, g_strdup (_ ("the sum of all weights differs")));
  if (difference->has_must)
    add_part (text, g_strdup (after->is_must ? _ ("now a must") : _ ("no longer a must")));
  return g_string_free (text, FALSE);
}

/**
 * sy_words_difference:
 * @catalogue: the catalogue
 * @from: an answer
 * @to: the other one
 * @difference: a part of the change between them
 *
 * Returns: (transfer full): its part and what differs, in one sentence
 */
char *
sy_words_difference (SyCatalogue *catalogue,
                     SyAnalysis *from,
                     SyAnalysis *to,
                     const SyDifference *difference)
{
  g_autofree char *detail = sy_words_difference_detail (catalogue, from, to, difference);
  g_autofree char *points = sy_words_margin (difference->points);
  const char *name = sy_words_get_criterion_name (catalogue, difference->criterion);
  const SyHand hand = sy_words_get_hand (difference->points);

  if (hand == SY_NEITHER)
    /* Translators: criterion, what differs. */
    return g_strdup_printf (_ ("%1$s does not move the lead: %2$s."), name, detail);

  /* Translators: criterion, points, option, what differs. */
  return g_strdup_printf (_ ("%1$s moves the lead by %2$s points towards %3$s: %4$s."), name,
                          points, sy_words_get_name (catalogue, hand), detail);
}
