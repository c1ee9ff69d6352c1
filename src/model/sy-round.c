/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-round.h"

#include "sy-extra.h"

static void
clear_round (gpointer data)
{
  SyRound *round = data;

  g_free (round->date);
  g_ptr_array_unref (round->people);
  g_clear_pointer (&round->extras, g_ptr_array_unref);
}

static gpointer
ref_round (gconstpointer round, gpointer user_data)
{
  return sy_round_ref (round);
}

/**
 * sy_round_new:
 * @date: the day as YYYY-MM-DD, or ""
 * @people: (element-type SyPerson): shared with the round, so not to be changed any more
 *
 * Returns: (transfer full): a round
 */
SyRound *
sy_round_new (const char *date, GPtrArray *people)
{
  SyRound *round = g_rc_box_new0 (SyRound);

  round->date = g_strdup (date);
  round->people = g_ptr_array_ref (people);

  return round;
}

SyRound *
sy_round_ref (const SyRound *round)
{
  return g_rc_box_acquire ((gpointer) round);
}

void
sy_round_unref (SyRound *round)
{
  g_rc_box_release_full (round, clear_round);
}

/**
 * sy_round_equal:
 * @a: (nullable): a round
 * @b: (nullable): another one
 *
 * Returns: whether both say the same
 */
gboolean
sy_round_equal (const SyRound *a, const SyRound *b)
{
  if (a == NULL || b == NULL || a == b)
    return a == b;
  if (!g_str_equal (a->date, b->date) || a->people->len != b->people->len
      || !sy_extras_equal (a->extras, b->extras))
    return FALSE;
  for (guint i = 0; i < a->people->len; i++)
    if (!sy_person_equal (g_ptr_array_index (a->people, i), g_ptr_array_index (b->people, i)))
      return FALSE;

  return TRUE;
}

/**
 * sy_rounds_new:
 *
 * Returns: (transfer full) (element-type SyRound): an empty array that owns what is added
 */
GPtrArray *
sy_rounds_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sy_round_unref);
}

/**
 * sy_rounds_copy:
 * @rounds: (element-type SyRound): some rounds
 *
 * Returns: (transfer full) (element-type SyRound): an array that its caller may change, of the
 *   same rounds
 */
GPtrArray *
sy_rounds_copy (GPtrArray *rounds)
{
  return g_ptr_array_copy (rounds, ref_round, NULL);
}
