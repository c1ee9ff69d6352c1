/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-round.h"

#include <glib/gi18n-lib.h>

#include "sy-words-team.h"

/**
 * sy_words_round_heading:
 * @round: a round that is under way
 *
 * Returns: (transfer full): what is to be done now
 */
char *
sy_words_round_heading (const SySecretRound *round)
{
  g_autofree char *name = sy_words_team_name (round->people, round->turn);

  switch (round->phase)
    {
    case SY_SECRET_PHASE_HAND_OVER:
      /* Translators: a person, whose turn it is. */
      return g_strdup_printf (_ ("Hand over to %s"), name);
    case SY_SECRET_PHASE_WEIGHING:
      return sy_words_team_weighs (round->people, round->turn);
    case SY_SECRET_PHASE_ALL_IN:
      return g_strdup (_ ("All are in"));
    }

  g_return_val_if_reached (g_strdup (""));
}

/**
 * sy_words_round_text:
 * @round: a round that is under way
 *
 * Returns: (transfer full): what is shown to whom, and when
 */
char *
sy_words_round_text (const SySecretRound *round)
{
  g_autofree char *name = sy_words_team_name (round->people, round->turn);

  if (round->phase == SY_SECRET_PHASE_ALL_IN)
    return g_strdup (sy_secret_round_has_any (round)
                         ? _ ("Nobody has seen yet what the others gave. Now all of it is shown, "
                              "to everybody.")
                         : _ ("Nobody has set anything, so there is nothing to show."));
  if (sy_secret_round_count (round, SY_SECRET_TURN_DONE) == 0)
    /* Translators: a person. */
    return g_strdup_printf (_ ("Only %s looks at the screen now. Nothing that anybody gives is "
                               "shown before all are in."),
                            name);

  /* Translators: a person. */
  return g_strdup_printf (_ ("Only %s looks at the screen now. Nobody sees what the others gave."),
                          name);
}

/**
 * sy_words_round_progress:
 * @round: a round that is under way
 *
 * Returns: (transfer full): how many have had their turn
 */
char *
sy_words_round_progress (const SySecretRound *round)
{
  guint n_skipped = sy_secret_round_count (round, SY_SECRET_TURN_SKIPPED);
  guint n = round->people->len;
  /* Translators: how many people have weighed, of how many. */
  g_autofree char *done =
      g_strdup_printf (ngettext ("%1$u of %2$u has weighed", "%1$u of %2$u have weighed", n),
                       sy_secret_round_count (round, SY_SECRET_TURN_DONE), n);
  g_autofree char *skipped = NULL;

  if (n_skipped == 0)
    return g_strdup_printf ("%s.", done);

  skipped = g_strdup_printf (ngettext ("%u was skipped", "%u were skipped", n_skipped), n_skipped);

  /* Translators: “2 of 3 have weighed”; “1 was skipped”. */
  return g_strdup_printf (_ ("%1$s, %2$s."), done, skipped);
}

/**
 * sy_words_round_person:
 * @round: a round that is under way
 * @index: of one of its people
 *
 * Returns: (transfer full): the person, and whether they have had their turn
 */
char *
sy_words_round_person (const SySecretRound *round, guint index)
{
  g_autofree char *name = sy_words_team_name (round->people, index);

  if (round->turns[index] == SY_SECRET_TURN_DONE)
    /* Translators: a person. */
    return g_strdup_printf (_ ("%s (has weighed)"), name);
  if (round->turns[index] == SY_SECRET_TURN_SKIPPED)
    /* Translators: a person. */
    return g_strdup_printf (_ ("%s (was skipped)"), name);

  return g_steal_pointer (&name);
}
