/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-words.h"

#include <glib/gi18n-lib.h>

#include "sy-words-figures.h"

/* What a row says of one criterion. Nothing to say is "". */

char *
sy_criterion_words_help (const SyCriterion *criterion)
{
  /* Translators: question, what weight 0 means, what weight 10 means. */
  return g_strdup_printf (_ ("%1$s\n\n0: %2$s\n10: %3$s"), criterion->question, criterion->zero,
                          criterion->ten);
}

/**
 * sy_criterion_words_rating:
 * @criterion: a criterion
 * @rating: the one that counts
 * @hand: the option
 *
 * Returns: (transfer full): the rating; where it is the team's own, the catalogue's follows in
 * brackets, if there is one; a dash where nobody has rated it
 */
char *
sy_criterion_words_rating (const SyCriterion *criterion, int rating, SyHand hand)
{
  if (rating == SY_UNSET)
    return g_strdup ("–");
  if (rating == criterion->ratings[hand] || criterion->ratings[hand] == SY_UNSET)
    return g_strdup_printf ("%d", rating);

  return g_strdup_printf ("%d (%d)", rating, criterion->ratings[hand]);
}

static char *
describe_own (SyCatalogue *catalogue, guint index, const int *ratings, SyHand hand)
{
  g_autofree char *rating =
      sy_criterion_words_rating (sy_catalogue_get_criterion (catalogue, index), ratings[hand],
                                 hand);

  /* Translators: option, its rating. */
  return g_strdup_printf (_ ("%1$s %2$s"), catalogue->options[hand].name, rating);
}

/**
 * sy_criterion_words_own:
 * @catalogue: the catalogue
 * @index: of the criterion
 * @ratings: those that count
 *
 * Returns: (transfer full): which of them are the team's own
 */
char *
sy_criterion_words_own (SyCatalogue *catalogue, guint index, const int *ratings)
{
  const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, index);
  gboolean is_left_own = ratings[SY_LEFT] != criterion->ratings[SY_LEFT];
  gboolean is_right_own = ratings[SY_RIGHT] != criterion->ratings[SY_RIGHT];
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (ratings[SY_LEFT] == SY_UNSET)
    return g_strdup (_ ("For your team to rate"));
  if (!is_left_own && !is_right_own)
    return g_strdup ("");

  left = describe_own (catalogue, index, ratings, SY_LEFT);
  right = describe_own (catalogue, index, ratings, SY_RIGHT);
  if (is_left_own && is_right_own)
    /* Translators: two ratings such as “NodeJS 4 (5)”, the catalogue's in brackets. */
    return g_strdup_printf (_ ("Your team: %1$s, %2$s"), left, right);

  /* Translators: a rating such as “NodeJS 4 (5)”, the catalogue's in brackets. */
  return g_strdup_printf (_ ("Your team: %s"), is_left_own ? left : right);
}

/**
 * sy_criterion_words_must:
 * @catalogue: the catalogue
 * @finding: what the analysis says of a criterion
 *
 * Returns: (transfer full): who does not meet it, if it is a must
 */
char *
sy_criterion_words_must (SyCatalogue *catalogue, const SyFinding *finding)
{
  gboolean is_left_out = sy_finding_rules_out (finding, SY_LEFT);
  gboolean is_right_out = sy_finding_rules_out (finding, SY_RIGHT);

  if (!finding->is_must)
    return g_strdup ("");
  if (!sy_finding_is_rated (finding))
    return g_strdup (_ ("Must: not rated yet"));
  if (!is_left_out && !is_right_out)
    return g_strdup (_ ("Must: both meet it"));
  if (is_left_out && is_right_out)
    return g_strdup (_ ("Must: rules out both"));

  /* Translators: option. */
  return g_strdup_printf (_ ("Must: rules out %s"),
                          catalogue->options[is_left_out ? SY_LEFT : SY_RIGHT].name);
}

/**
 * sy_criterion_words_reset:
 * @criterion: a criterion
 * @preset: (nullable): what the project started from
 * @weight: of the project
 *
 * Returns: (transfer full): what the weight goes back to, where it is not that of the preset
 */
char *
sy_criterion_words_reset (const SyCriterion *criterion, const SyPreset *preset, int weight)
{
  int start;

  if (preset == NULL)
    return g_strdup ("");
  start = GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, criterion->id));
  if (start == weight)
    return g_strdup ("");

  /* Translators: weight, name of a preset. */
  return g_strdup_printf (_ ("Back to %1$d, as in %2$s"), start, preset->name);
}

/**
 * sy_criterion_words_tip:
 * @catalogue: the catalogue
 * @hand: the option that does not lead
 * @tips_at: the weight at which it would, or %SY_UNSET
 *
 * Returns: (transfer full): what the mark on the slider means
 */
char *
sy_criterion_words_tip (SyCatalogue *catalogue, SyHand hand, int tips_at)
{
  if (tips_at == SY_UNSET || hand == SY_NEITHER)
    return g_strdup ("");

  /* Translators: option, weight of a criterion. */
  return g_strdup_printf (_ ("%1$s would lead at %2$d"), catalogue->options[hand].name, tips_at);
}

/**
 * sy_criterion_words_effect:
 * @catalogue: the catalogue
 * @points: the contribution of a criterion, positive for the left option
 *
 * Returns: (transfer full): what the criterion does to the result
 */
char *
sy_criterion_words_effect (SyCatalogue *catalogue, double points)
{
  g_autofree char *text = NULL;

  if (!(points < 0 || points > 0))
    return g_strdup (_ ("No effect on the result"));

  text = sy_words_advantage (catalogue, points);

  /* Translators: option and points, such as “NodeJS +3.8”. */
  return g_strdup_printf (_ ("%s points"), text);
}

/* Points as an option sees them: what speaks against it has a minus. */
static char *
format_seen (SyHand seen_by, double points)
{
  return sy_words_signed_points (seen_by == SY_RIGHT ? -points : points);
}

/**
 * sy_criterion_words_reason:
 * @catalogue: the catalogue
 * @index: of the criterion
 * @seen_by: an option; what speaks against it has a minus
 * @points: the criterion's contribution, positive for the left option
 *
 * Returns: (transfer full): the criterion as a reason; where no option sees it, with the name of
 * the one that it helps
 */
char *
sy_criterion_words_reason (SyCatalogue *catalogue, guint index, SyHand seen_by, double points)
{
  g_autofree char *text = seen_by != SY_NEITHER ? format_seen (seen_by, points)
                                                : sy_words_advantage (catalogue, points);

  /* Translators: criterion, signed points, or an option and its points. */
  return g_strdup_printf (_ ("%1$s %2$s"), sy_catalogue_get_criterion (catalogue, index)->name,
                          text);
}

/**
 * sy_criterion_words_reason_points:
 * @catalogue: the catalogue
 * @seen_by: as for sy_criterion_words_reason(), so that both have one sign
 * @points: likewise
 *
 * Returns: (transfer full): what the points of a reason mean
 */
char *
sy_criterion_words_reason_points (SyCatalogue *catalogue, SyHand seen_by, double points)
{
  SyHand helps = points > 0 ? SY_LEFT : points < 0 ? SY_RIGHT : SY_NEITHER;
  g_autofree char *text = NULL;

  if (seen_by == SY_NEITHER || helps == SY_NEITHER)
    return sy_criterion_words_effect (catalogue, points);

  text = format_seen (seen_by, points);
  if (helps == seen_by)
    /* Translators: signed points, option. */
    return g_strdup_printf (_ ("%1$s points: speaks for %2$s"), text,
                            catalogue->options[seen_by].name);

  /* Translators: signed points, option, the other option. */
  return g_strdup_printf (_ ("%1$s points: speaks against %2$s, for %3$s"), text,
                          catalogue->options[seen_by].name, catalogue->options[helps].name);
}

/**
 * sy_criterion_words_spoken:
 * @catalogue: the catalogue
 * @name: of the criterion
 * @left: the left option's rating
 * @right: the right option's
 * @weight: of the criterion
 * @effect: what it does to the result
 *
 * Returns: (transfer full): a row of the comparison, for those who hear it
 */
char *
sy_criterion_words_spoken (SyCatalogue *catalogue,
                           const char *name,
                           const char *left,
                           const char *right,
                           int weight,
                           const char *effect)
{
  /* Translators: criterion, option, its rating, the other option, its rating, weight, effect; as in
   * “AI and machine learning: NodeJS 3, Python 10, weight 10, Python +6.8 points”. For screen
   * readers. */
  return g_strdup_printf (_ ("%1$s: %2$s %3$s, %4$s %5$s, weight %6$d, %7$s"), name,
                          catalogue->options[SY_LEFT].name, left, catalogue->options[SY_RIGHT].name,
                          right, weight, effect);
}

/**
 * sy_criterion_words_spoken_fact:
 * @catalogue: the catalogue
 * @name: of the fact
 * @left: what holds for the left option
 * @right: what holds for the right one
 *
 * Returns: (transfer full): a row of the comparison that is not weighed, for those who hear it
 */
char *
sy_criterion_words_spoken_fact (SyCatalogue *catalogue,
                                const char *name,
                                const char *left,
                                const char *right)
{
  /* Translators: fact, option, what holds for it, the other option, what holds for that; as in
   * “First released: NodeJS: 2009, Python: 1991”. For screen readers. */
  return g_strdup_printf (_ ("%1$s: %2$s: %3$s, %4$s: %5$s"), name,
                          catalogue->options[SY_LEFT].name, left, catalogue->options[SY_RIGHT].name,
                          right);
}
