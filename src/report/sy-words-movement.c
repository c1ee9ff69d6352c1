/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-movement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sy-words-private.h"
#include "sy-words-team.h"

/* More than anybody takes in at once. */
#define CRITERIA_MAX 3
#define PEOPLE_MAX 3

/* Of people who moved, those who are named. */
static char *
describe_criterion (SyCatalogue *catalogue,
                    GPtrArray *people,
                    const SyTeam *team,
                    const SyMovement *movement,
                    guint criterion)
{
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n_more = 0;

  for (guint p = 0; p < team->n_people; p++)
    {
      g_autofree char *name = NULL;

      if (sy_movement_get_steps (movement, team, p, criterion) == 0)
        continue;
      if (moves->len == PEOPLE_MAX)
        {
          n_more++;
          continue;
        }
      name = sy_words_team_name (people, p);
      g_ptr_array_add (moves,
                       /* Translators: a person, the weight before, the weight now. */
                       g_strdup_printf (_ ("%1$s %2$d → %3$d"), name,
                                        sy_movement_get_former (movement, p, criterion),
                                        sy_team_get_weight (team, p, criterion)));
    }
  if (n_more > 0)
    g_ptr_array_add (moves, g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more));
  g_ptr_array_add (moves, NULL);
  list = g_strjoinv (", ", (char **) moves->pdata);

  /* Translators: name of a criterion; “Ana 9 → 7, Bo 2 → 4”. */
  return g_strdup_printf (_ ("%1$s: %2$s"), sy_words_get_criterion_name (catalogue, criterion),
                          list);
}

static char *
describe_agreement (const SyTeam *team, const SyMovement *movement)
{
  if (isnan (movement->former->agreement) || isnan (team->agreement))
    return NULL;

  return g_strdup_printf (_ ("Kendall’s W was %1$.2f and is %2$.2f."),
                          sy_words_team_clip_agreement (movement->former->agreement),
                          sy_words_team_clip_agreement (team->agreement));
}

/**
 * sy_words_movement:
 * @catalogue: the catalogue
 * @people: (element-type SyPerson): those of today
 * @team: what they say
 * @movement: (nullable): what has moved since the round before
 *
 * Returns: (transfer full) (nullable): where people have moved, the most first, and whether that
 *   has brought them together; %NULL where there was no round before
 */
char *
sy_words_movement (SyCatalogue *catalogue,
                   GPtrArray *people,
                   const SyTeam *team,
                   const SyMovement *movement)
{
  g_autofree char *agreement = NULL;
  GString *text;
  guint n;

  if (movement == NULL)
    return NULL;
  if (team->n_weighing == 0)
    return g_strdup (_ ("Nobody has weighed again yet."));

  text = g_string_new (NULL);
  n = MIN (movement->n_moved, CRITERIA_MAX);
  sy_words_take_sentence (text, g_strdup (n > 0 ? _ ("Since the round before:")
                                                : _ ("Nobody has moved since the round before.")));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *moved =
          describe_criterion (catalogue, people, team, movement, movement->moved[i]);

      sy_words_take_sentence (text, g_strconcat (moved, i + 1 < n ? ";" : ".", NULL));
    }
  if (movement->n_moved > n)
    sy_words_take_sentence (text, g_strdup_printf (ngettext ("%u criterion more has moved.",
                                                             "%u criteria more have moved.",
                                                             movement->n_moved - n),
                                                   movement->n_moved - n));
  agreement = describe_agreement (team, movement);
  if (agreement != NULL)
    sy_words_take_sentence (text, g_steal_pointer (&agreement));

  return g_string_free (text, FALSE);
}

/**
 * sy_words_movement_former:
 * @former: a weight
 *
 * Returns: (transfer full): that it was given in the round before
 */
char *
sy_words_movement_former (int former)
{
  return g_strdup_printf (_ ("%d in the round before"), former);
}
