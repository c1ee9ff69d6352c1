/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-merge-private.h"

#include <string.h>

/* The earlier rounds of a profile's people, and what ties its file to others. */

/* The @nth of that day. */
static const SyRound *
find_round (GPtrArray *rounds, const char *date, guint nth)
{
  for (guint i = 0; i < rounds->len; i++)
    {
      const SyRound *round = g_ptr_array_index (rounds, i);

      if (strcmp (round->date, date) == 0 && nth-- == 0)
        return round;
    }

  return NULL;
}

static guint
count_before (GPtrArray *rounds, guint index)
{
  const SyRound *round = g_ptr_array_index (rounds, index);
  guint n = 0;

  for (guint i = 0; i < index; i++)
    n += strcmp (((const SyRound *) g_ptr_array_index (rounds, i))->date, round->date) == 0;

  return n;
}

/* Behind those of its day and before. */
static void
insert_round (GPtrArray *rounds, const SyRound *round)
{
  guint at = rounds->len;

  while (at > 0
         && strcmp (((const SyRound *) g_ptr_array_index (rounds, at - 1))->date, round->date) > 0)
    at--;
  g_ptr_array_insert (rounds, (int) at, sy_round_ref (round));
}

/* What people said on a day is one thing: it is taken as a whole. */
static void
merge_round (Merge *self, const char *date, guint nth, GPtrArray *merged)
{
  const SyClash about = { .kind = SY_CLASH_ROUND, .name = (char *) date };
  const SyRound *versions[N_VERSIONS];
  const char *values[N_VERSIONS];
  Version chosen;

  for (guint i = 0; i < N_VERSIONS; i++)
    {
      versions[i] = find_round (sy_profile_get_rounds (self->versions[i]), date, nth);
      values[i] = versions[i] != NULL ? date : NULL;
    }
  chosen = _sy_merge_choose (sy_round_equal (versions[OURS], versions[THEIRS]),
                             sy_round_equal (versions[OURS], versions[BASE]),
                             sy_round_equal (versions[THEIRS], versions[BASE]));
  if (chosen == N_VERSIONS)
    {
      _sy_merge_report (self, &about, values);
      chosen = self->preferred;
    }

  if (versions[chosen] == NULL)
    return;
  if (versions[OURS] != NULL)
    g_ptr_array_add (merged, sy_round_ref (versions[chosen]));
  else
    insert_round (merged, versions[chosen]);
}

void
_sy_merge_rounds (Merge *self)
{
  g_autoptr (GPtrArray) merged = sy_rounds_new ();
  GPtrArray *ours = sy_profile_get_rounds (self->versions[OURS]);

  for (Version version = OURS; version <= THEIRS; version++)
    {
      GPtrArray *rounds = sy_profile_get_rounds (self->versions[version]);

      for (guint i = 0; i < rounds->len; i++)
        {
          const SyRound *round = g_ptr_array_index (rounds, i);
          guint nth = count_before (rounds, i);

          if (version == OURS || find_round (ours, round->date, nth) == NULL)
            merge_round (self, round->date, nth, merged);
        }
    }
  _sy_merge_take (self, sy_profile_with_rounds (self->merged, merged));
}

/* Whom it is from belongs to which it is. */
void
_sy_merge_invitation (Merge *self)
{
  const SyClash invited = { .kind = SY_CLASH_INVITATION };
  const SyClash answered = { .kind = SY_CLASH_ANSWER };
  const char *ids[N_VERSIONS];
  const char *answers[N_VERSIONS];
  SyProfile *of;

  for (guint i = 0; i < N_VERSIONS; i++)
    {
      ids[i] = sy_profile_get_invitation_id (self->versions[i]);
      answers[i] = sy_profile_get_answer_to (self->versions[i]);
    }
  of = self->versions[_sy_merge_text (self, &invited, ids)];
  _sy_merge_take (self, sy_profile_with_invitation (self->merged, sy_profile_get_invitation_id (of),
                                                    sy_profile_get_invitation_from (of)));
  _sy_merge_take (self,
                  sy_profile_with_answer (self->merged,
                                          answers[_sy_merge_text (self, &answered, answers)]));
}
