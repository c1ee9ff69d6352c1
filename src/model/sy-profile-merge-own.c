/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-merge-private.h"

/* Criteria of a profile's own. */

static void
settle_text (Merge *self,
             SyClash about,
             SyClashKind kind,
             const char *const values[N_VERSIONS],
             char **place)
{
  about.kind = kind;
  g_free (*place);
  *place = g_strdup (values[_sy_merge_text (self, &about, values)]);
}

static void
settle_texts (Merge *self, SyClash about, const SyOwn *const versions[N_VERSIONS], SyOwn *merged)
{
  const char *names[N_VERSIONS];
  const char *questions[N_VERSIONS];
  const char *reasons[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    {
      names[i] = versions[i] != NULL ? versions[i]->criterion.name : "";
      questions[i] = versions[i] != NULL ? versions[i]->criterion.question : "";
      reasons[i] = versions[i] != NULL ? versions[i]->criterion.reason : "";
    }
  settle_text (self, about, SY_CLASH_OWN_NAME, names, &merged->criterion.name);
  settle_text (self, about, SY_CLASH_OWN_QUESTION, questions, &merged->criterion.question);
  settle_text (self, about, SY_CLASH_REASON, reasons, &merged->criterion.reason);
}

static SySide
settle_side (Merge *self, SyClash about, const SyOwn *const versions[N_VERSIONS])
{
  static const char *const words[SY_N_SIDES] = {
    [SY_SIDE_WHOLE] = "whole",
    [SY_SIDE_INTERFACE] = "interface",
    [SY_SIDE_DATA] = "data",
  };
  const char *values[N_VERSIONS];
  SySide sides[N_VERSIONS];

  about.kind = SY_CLASH_OWN_SIDE;
  for (guint i = 0; i < N_VERSIONS; i++)
    {
      sides[i] = versions[i] != NULL ? versions[i]->criterion.side : SY_SIDE_WHOLE;
      values[i] = words[sides[i]];
    }

  return sides[_sy_merge_text (self, &about, values)];
}

static int
settle_rating (Merge *self, SyClash about, SyHand hand, const SyOwn *const versions[N_VERSIONS])
{
  int values[N_VERSIONS];

  about.kind = SY_CLASH_RATING;
  about.hand = hand;
  for (guint i = 0; i < N_VERSIONS; i++)
    values[i] = versions[i] != NULL ? versions[i]->criterion.ratings[hand] : SY_UNSET;

  return _sy_merge_int (self, &about, values);
}

static SyOwn *
settle_own (Merge *self, const char *id, const SyOwn *const versions[N_VERSIONS])
{
  SyOwn *merged = sy_own_new (id);
  const SyClash about = { .criterion = merged->criterion.id };
  GPtrArray *extras[N_VERSIONS];

  settle_texts (self, about, versions, merged);
  merged->criterion.side = settle_side (self, about, versions);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    merged->criterion.ratings[hand] = settle_rating (self, about, (SyHand) hand, versions);
  for (guint i = 0; i < N_VERSIONS; i++)
    extras[i] = versions[i] != NULL ? versions[i]->extras : NULL;
  merged->extras = _sy_merge_extras (self, &about, extras);

  return merged;
}

static gboolean
is_changed (const SyOwn *own, const SyOwn *before)
{
  const SyCriterion *now = &own->criterion;
  const SyCriterion *then = &before->criterion;

  return !g_str_equal (now->name, then->name) || !g_str_equal (now->question, then->question)
         || !g_str_equal (now->reason, then->reason) || now->side != then->side
         || now->ratings[SY_LEFT] != then->ratings[SY_LEFT]
         || now->ratings[SY_RIGHT] != then->ratings[SY_RIGHT]
         || !sy_extras_equal (own->extras, before->extras);
}

/* Whether one that is in one version alone stays. */
static gboolean
stays (Merge *self, const char *id, const SyOwn *const versions[N_VERSIONS])
{
  const Version only = versions[OURS] != NULL ? OURS : THEIRS;
  const SyClash about = { .kind = SY_CLASH_OWN, .criterion = (char *) id };
  const char *values[N_VERSIONS] = { NULL };

  if (versions[BASE] == NULL)
    return TRUE;
  if (!is_changed (versions[only], versions[BASE]))
    return FALSE;

  values[only] = versions[only]->criterion.name;
  _sy_merge_report (self, &about, values);
  return self->preferred == only;
}

static void
merge_own (Merge *self, const char *id, GPtrArray *merged)
{
  const SyOwn *versions[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    versions[i] = sy_owns_find (sy_profile_get_own (self->versions[i]), id, NULL);

  if ((versions[OURS] == NULL || versions[THEIRS] == NULL) && !stays (self, id, versions))
    return;
  /* What stays although the other has removed it stays as it is. */
  for (guint i = OURS; i <= THEIRS; i++)
    if (versions[i] == NULL)
      versions[i] = versions[BASE];
  g_ptr_array_add (merged, settle_own (self, id, versions));
}

/* The ids of those that all versions have, in the order of @version. */
static char *
dup_order (Merge *self, Version version)
{
  GPtrArray *owns = sy_profile_get_own (self->versions[version]);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < owns->len; i++)
    {
      const char *id = ((const SyOwn *) g_ptr_array_index (owns, i))->criterion.id;
      gboolean is_of_all = TRUE;

      for (guint other = 0; other < N_VERSIONS; other++)
        is_of_all = is_of_all
                    && sy_owns_find (sy_profile_get_own (self->versions[other]), id, NULL) != NULL;
      if (is_of_all)
        g_string_append_printf (order, "%s\n", id);
    }

  return g_string_free (order, FALSE);
}

/* Whose order counts; where both have another one, it is no more than an order. */
static Version
choose_order (Merge *self)
{
  g_autofree char *base = dup_order (self, BASE);
  g_autofree char *ours = dup_order (self, OURS);
  g_autofree char *theirs = dup_order (self, THEIRS);
  Version chosen = _sy_merge_choose (g_str_equal (ours, theirs), g_str_equal (ours, base),
                                     g_str_equal (theirs, base));

  return chosen == N_VERSIONS ? OURS : chosen;
}

void
_sy_merge_own (Merge *self)
{
  g_autoptr (GPtrArray) merged = sy_owns_new ();
  const Version first = choose_order (self);
  const Version order[] = { first, first == OURS ? THEIRS : OURS };
  GPtrArray *of_first = sy_profile_get_own (self->versions[first]);

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      GPtrArray *owns = sy_profile_get_own (self->versions[order[k]]);

      for (guint i = 0; i < owns->len; i++)
        {
          const char *id = ((const SyOwn *) g_ptr_array_index (owns, i))->criterion.id;

          if (k == 0 || sy_owns_find (of_first, id, NULL) == NULL)
            merge_own (self, id, merged);
        }
    }
  _sy_merge_take (self, sy_profile_with_own (self->merged, merged));
}
