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

/* Behind @at, and behind those of its day and before. Returns the place behind it. */
static guint
insert_round (GPtrArray *rounds, const SyRound *round, guint at)
{
  while (at < rounds->len
         && strcmp (((const SyRound *) g_ptr_array_index (rounds, at))->date, round->date) <= 0)
    at++;
  g_ptr_array_insert (rounds, (int) at, sy_round_ref (round));

  return at + 1;
}

/* What people said on a day is one thing: it is taken as a whole. Returns the place behind it in
 * @merged, or @at where it is not there.
 */
static guint
merge_round (Merge *self, const char *date, guint nth, GPtrArray *merged, guint at)
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

  return versions[chosen] != NULL ? insert_round (merged, versions[chosen], at) : at;
}

/* Those that ours has not got, each behind the one that it is behind in theirs. */
static void
add_rounds_of_theirs (Merge *self, GPtrArray *merged)
{
  GPtrArray *ours = sy_profile_get_rounds (self->versions[OURS]);
  GPtrArray *theirs = sy_profile_get_rounds (self->versions[THEIRS]);
  guint at = 0;

  for (guint i = 0; i < theirs->len; i++)
    {
      const SyRound *round = g_ptr_array_index (theirs, i);
      const guint nth = count_before (theirs, i);
      const SyRound *same = find_round (ours, round->date, nth);
      guint place;

      if (same == NULL)
        at = merge_round (self, round->date, nth, merged, at);
      else if (g_ptr_array_find (merged, same, &place) || g_ptr_array_find (merged, round, &place))
        at = place + 1;
    }
}

void
_sy_merge_rounds (Merge *self)
{
  g_autoptr (GPtrArray) merged = sy_rounds_new ();
  GPtrArray *ours = sy_profile_get_rounds (self->versions[OURS]);

  for (guint i = 0; i < ours->len; i++)
    merge_round (self, ((const SyRound *) g_ptr_array_index (ours, i))->date,
                 count_before (ours, i), merged, merged->len);
  add_rounds_of_theirs (self, merged);
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
