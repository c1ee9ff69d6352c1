/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sy-words-private.h"

/* Takes @text, which is not to be torn at the end of a line. */
static char *
hold_together (char *text)
{
  GString *held = g_string_new (text);

  g_string_replace (held, " ", "\302\240", 0);
  g_free (text);

  return g_string_free (held, FALSE);
}

/**
 * sy_words_share:
 * @share: 0…1
 * @is_all: whether it is exactly 1
 *
 * Returns: (transfer full): the share in per cent with one decimal; 100 % only for exactly all,
 * else at most 99.9 %, and never 0 % for what is merely rare
 */
char *
sy_words_share (double share, gboolean is_all)
{
  if (is_all)
    return hold_together (g_strdup (_ ("100 %")));
  if (share <= 0)
    return hold_together (g_strdup (_ ("0 %")));
  if (share < 0.001)
    return hold_together (g_strdup (_ ("less than 0.1 %")));

  /* Translators: a share such as 96.2 %; its space becomes one that does not break. */
  return hold_together (g_strdup_printf (_ ("%.1f %%"), MIN (share * 100, 99.9)));
}

/**
 * sy_words_points:
 * @points: −100…100
 *
 * Returns: (transfer full): its size with one decimal
 */
char *
sy_words_points (double points)
{
  return g_strdup_printf ("%.1f", fabs (points));
}

/**
 * sy_words_signed_points:
 * @points: −100…100
 *
 * Returns: (transfer full): with its sign, a real minus, and one decimal
 */
char *
sy_words_signed_points (double points)
{
  g_autofree char *size = sy_words_points (points);

  return g_strconcat (points < 0 ? "−" : points > 0 ? "+" : "", size, NULL);
}

/**
 * sy_words_margin:
 * @points: −100…100
 *
 * Returns: (transfer full): its size with one decimal, for a sentence: what is little is not said
 * to be nothing
 */
char *
sy_words_margin (double points)
{
  return sy_words_is_hair (points) ? g_strdup (_ ("less than 0.1")) : sy_words_points (points);
}

/*< private >
 * Returns: (transfer full): a value and another one that takes its place
 */
char *
sy_words_from_to (int from, int to)
{
  /* Translators: a value and what it becomes; the arrow points on, in the direction of reading. */
  return hold_together (g_strdup_printf (_ ("%1$d → %2$d"), from, to));
}

/**
 * sy_words_advantage:
 * @catalogue: the catalogue
 * @points: positive for the left option
 *
 * Returns: (transfer full): whom they help and how many they are
 */
char *
sy_words_advantage (SyCatalogue *catalogue, double points)
{
  g_autofree char *margin = sy_words_margin (points);
  SyHand hand = sy_words_get_hand (points);

  if (hand == SY_NEITHER)
    return g_strdup (C_ ("lead", "a tie"));
  if (sy_words_is_hair (points))
    /* Translators: option, “less than 0.1”. */
    return g_strdup_printf (_ ("%1$s by %2$s"), sy_words_get_name (catalogue, hand), margin);

  /* Translators: option, points it leads by. */
  return g_strdup_printf (_ ("%1$s +%2$s"), sy_words_get_name (catalogue, hand), margin);
}
