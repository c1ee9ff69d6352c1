/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-merge-private.h"

/* Two versions of one profile and what both were made from. Each value is taken by itself: what one
 * of them has changed counts, and what both have, unless to the same, is a clash. Not to be there
 * is the value that a reader would take for it.
 */

static void
free_clash (gpointer data)
{
  SyClash *clash = data;

  g_free (clash->criterion);
  g_free (clash->person);
  g_free (clash->name);
  g_free (clash->ours);
  g_free (clash->theirs);
  g_free (clash->base);
  g_free (clash);
}

void
_sy_merge_report (Merge *self, const SyClash *about, const char *const values[N_VERSIONS])
{
  SyClash *clash = g_new0 (SyClash, 1);

  clash->kind = about->kind;
  clash->hand = about->hand;
  clash->criterion = g_strdup (about->criterion);
  clash->person = g_strdup (about->person);
  clash->name = g_strdup (about->name);
  clash->ours = g_strdup (values[OURS]);
  clash->theirs = g_strdup (values[THEIRS]);
  clash->base = self->has_base ? g_strdup (values[BASE]) : NULL;
  g_ptr_array_add (self->clashes, clash);
}

/* Which of both counts, or %N_VERSIONS in a clash. */
Version
_sy_merge_choose (gboolean is_same, gboolean is_ours_as_before, gboolean is_theirs_as_before)
{
  if (is_same || is_theirs_as_before)
    return OURS;

  return is_ours_as_before ? THEIRS : N_VERSIONS;
}

Version
_sy_merge_text (Merge *self, const SyClash *about, const char *const values[N_VERSIONS])
{
  Version chosen = _sy_merge_choose (g_strcmp0 (values[OURS], values[THEIRS]) == 0,
                                     g_strcmp0 (values[OURS], values[BASE]) == 0,
                                     g_strcmp0 (values[THEIRS], values[BASE]) == 0);

  if (chosen != N_VERSIONS)
    return chosen;
  _sy_merge_report (self, about, values);

  return self->preferred;
}

int
_sy_merge_int (Merge *self, const SyClash *about, const int values[N_VERSIONS])
{
  char *texts[N_VERSIONS] = { NULL };
  Version chosen = _sy_merge_choose (values[OURS] == values[THEIRS], values[OURS] == values[BASE],
                                     values[THEIRS] == values[BASE]);

  if (chosen != N_VERSIONS)
    return values[chosen];

  for (guint i = 0; i < N_VERSIONS; i++)
    if (values[i] != SY_UNSET)
      texts[i] = g_strdup_printf ("%d", values[i]);
  _sy_merge_report (self, about, (const char *const *) texts);
  for (guint i = 0; i < N_VERSIONS; i++)
    g_free (texts[i]);

  return values[self->preferred];
}

void
_sy_merge_take (Merge *self, SyProfile *profile)
{
  sy_profile_unref (self->merged);
  self->merged = profile;
}

static void
settle_extra (Merge *self,
              SyClash about,
              GPtrArray *const lists[N_VERSIONS],
              const SyExtra *extra,
              GPtrArray *merged)
{
  const char *values[N_VERSIONS];
  Version chosen;

  for (guint i = 0; i < N_VERSIONS; i++)
    values[i] = sy_extras_find (lists[i], extra->container, extra->name);
  about.kind = SY_CLASH_EXTRA;
  about.name = extra->name;
  /* Of the result all is computed. */
  chosen = g_str_equal (extra->container, "result") ? OURS : _sy_merge_text (self, &about, values);
  if (values[chosen] != NULL)
    sy_extras_add (merged, extra->container, extra->name, values[chosen]);
}

/* Returns: (transfer full) (nullable): none where there are none. */
GPtrArray *
_sy_merge_extras (Merge *self, const SyClash *about, GPtrArray *const lists[N_VERSIONS])
{
  g_autoptr (GPtrArray) merged = sy_extras_new ();

  for (Version version = OURS; version <= THEIRS; version++)
    for (guint i = 0; lists[version] != NULL && i < lists[version]->len; i++)
      {
        const SyExtra *extra = g_ptr_array_index (lists[version], i);

        if (version == OURS || sy_extras_find (lists[OURS], extra->container, extra->name) == NULL)
          settle_extra (self, *about, lists, extra, merged);
      }

  return merged->len > 0 ? g_steal_pointer (&merged) : NULL;
}

static char *
settle_entry_text (Merge *self, const SyClash *about, const SyEntry *const entries[N_VERSIONS])
{
  const char *values[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    values[i] = about->kind == SY_CLASH_REASON ? entries[i]->reason : entries[i]->note;

  return g_ref_string_acquire ((char *) values[_sy_merge_text (self, about, values)]);
}

static int
settle_entry_int (Merge *self, const SyClash *about, const SyEntry *const entries[N_VERSIONS])
{
  int values[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    values[i] = about->kind == SY_CLASH_WEIGHT ? entries[i]->weight
                : about->kind == SY_CLASH_MUST ? entries[i]->is_must
                                               : entries[i]->ratings[about->hand];

  return _sy_merge_int (self, about, values);
}

/* One that is not there is one that says nothing. */
static SyEntry *
settle_entry (Merge *self, const char *criterion, const SyEntry *const entries[N_VERSIONS])
{
  SyEntry *merged = sy_entry_new (criterion);
  SyClash about = { .kind = SY_CLASH_WEIGHT, .criterion = merged->criterion };
  GPtrArray *extras[N_VERSIONS];

  merged->weight = settle_entry_int (self, &about, entries);
  about.kind = SY_CLASH_MUST;
  merged->is_must = settle_entry_int (self, &about, entries);
  about.kind = SY_CLASH_RATING;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      about.hand = (SyHand) hand;
      merged->ratings[hand] = settle_entry_int (self, &about, entries);
    }

  g_ref_string_release (merged->reason);
  g_ref_string_release (merged->note);
  about.kind = SY_CLASH_REASON;
  merged->reason = settle_entry_text (self, &about, entries);
  about.kind = SY_CLASH_NOTE;
  merged->note = settle_entry_text (self, &about, entries);
  for (guint i = 0; i < N_VERSIONS; i++)
    extras[i] = entries[i]->extras;
  merged->extras = _sy_merge_extras (self, &about, extras);

  return merged;
}

static gboolean
says_something (const SyEntry *entry)
{
  return entry->weight != 0 || entry->is_must || entry->ratings[SY_LEFT] != SY_UNSET
         || entry->ratings[SY_RIGHT] != SY_UNSET || *entry->reason != '\0' || *entry->note != '\0'
         || entry->extras != NULL;
}

static void
merge_criterion (Merge *self, const char *criterion, GPtrArray *merged)
{
  const SyEntry *entries[N_VERSIONS];
  gboolean is_there[N_VERSIONS];
  g_autoptr (SyEntry) none = sy_entry_new (criterion);
  g_autoptr (SyEntry) entry = NULL;

  for (guint i = 0; i < N_VERSIONS; i++)
    {
      entries[i] = sy_profile_find_entry (self->versions[i], criterion);
      is_there[i] = entries[i] != NULL;
      if (!is_there[i])
        entries[i] = none;
    }

  entry = settle_entry (self, criterion, entries);
  if ((is_there[OURS] && is_there[THEIRS])
      || (!is_there[BASE] && (is_there[OURS] || is_there[THEIRS])) || says_something (entry))
    g_ptr_array_add (merged, g_steal_pointer (&entry));
}

static void
merge_criteria (Merge *self)
{
  g_autoptr (GPtrArray) merged = sy_entries_new ();

  for (Version version = OURS; version <= THEIRS; version++)
    for (guint i = 0; i < sy_profile_get_n_entries (self->versions[version]); i++)
      {
        const SyEntry *entry = sy_profile_get_entry (self->versions[version], i);

        if (version == OURS
            || sy_profile_find_entry (self->versions[OURS], entry->criterion) == NULL)
          merge_criterion (self, entry->criterion, merged);
      }
  _sy_merge_take (self, sy_profile_with_entries (self->merged, merged));
}

static int
settle_setting (Merge *self, SyClashKind kind, int (*get) (SyProfile *profile))
{
  const SyClash about = { .kind = kind };
  int values[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    values[i] = get (self->versions[i]);

  return _sy_merge_int (self, &about, values);
}

static const char *
settle_name (Merge *self, SyClashKind kind, const char *(*get) (SyProfile *profile))
{
  const SyClash about = { .kind = kind };
  const char *values[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    values[i] = get (self->versions[i]);

  return values[_sy_merge_text (self, &about, values)];
}

/* Whoever has the newer knowledge has saved with it last. */
static void
merge_settings (Merge *self)
{
  int weights = settle_setting (self, SY_CLASH_WEIGHT_REACH, sy_profile_get_weight_reach);
  int ratings = settle_setting (self, SY_CLASH_RATING_REACH, sy_profile_get_rating_reach);
  int version = MAX (sy_profile_get_catalogue_version (self->versions[OURS]),
                     sy_profile_get_catalogue_version (self->versions[THEIRS]));

  _sy_merge_take (self,
                  sy_profile_with_catalogue (self->merged,
                                             sy_profile_get_catalogue_id (self->versions[OURS]),
                                             version));
  _sy_merge_take (self, sy_profile_with_title (self->merged, settle_name (self, SY_CLASH_TITLE,
                                                                          sy_profile_get_title)));
  _sy_merge_take (self, sy_profile_with_preset (self->merged, settle_name (self, SY_CLASH_PRESET,
                                                                           sy_profile_get_preset)));
  _sy_merge_take (self, sy_profile_with_reach (self->merged, weights, ratings));
}

static void
merge_extras (Merge *self)
{
  const SyClash about = { .kind = SY_CLASH_EXTRA };
  GPtrArray *lists[N_VERSIONS];
  g_autoptr (GPtrArray) merged = NULL;

  for (guint i = 0; i < N_VERSIONS; i++)
    lists[i] = sy_profile_get_extras (self->versions[i]);
  merged = _sy_merge_extras (self, &about, lists);
  if (merged != NULL)
    _sy_merge_take (self, sy_profile_with_extras (self->merged, merged));
}

/* Ratings are of one option or the other, and criteria are known by their ids. */
static gboolean
is_of_one_catalogue (Merge *self)
{
  const SyClash about = { .kind = SY_CLASH_CATALOGUE };
  const char *ids[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    ids[i] = sy_profile_get_catalogue_id (self->versions[i]);
  if (g_str_equal (ids[OURS], ids[THEIRS]))
    return TRUE;

  _sy_merge_report (self, &about, ids);
  return FALSE;
}

/**
 * sy_profile_merge:
 * @base: (nullable): what both versions were made from, if there was anything
 * @ours: the version that is here
 * @theirs: the version that comes from elsewhere
 * @side: which of them counts in a clash
 * @clashes: (out) (optional) (transfer full) (element-type SyClash): what both have changed, and
 * not in the same way, in the order of the file
 *
 * Returns: (transfer full): a profile that says what both say, without a result: that is computed
 */
SyProfile *
sy_profile_merge (SyProfile *base,
                  SyProfile *ours,
                  SyProfile *theirs,
                  SyMergeSide side,
                  GPtrArray **clashes)
{
  g_autoptr (SyProfile) nothing = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_clash);
  Merge merge = { .preferred = side == SY_MERGE_OURS ? OURS : THEIRS, .clashes = found };

  g_return_val_if_fail (ours != NULL && theirs != NULL, NULL);

  nothing = sy_profile_new (sy_profile_get_catalogue_id (ours), 0);
  merge.has_base =
      base != NULL
      && g_str_equal (sy_profile_get_catalogue_id (base), sy_profile_get_catalogue_id (ours));
  merge.versions[BASE] = merge.has_base ? base : nothing;
  merge.versions[OURS] = ours;
  merge.versions[THEIRS] = theirs;
  if (is_of_one_catalogue (&merge))
    {
      merge.merged = sy_profile_ref (nothing);
      merge_settings (&merge);
      _sy_merge_own (&merge);
      merge_criteria (&merge);
      _sy_merge_people (&merge);
      _sy_merge_rounds (&merge);
      _sy_merge_decision (&merge);
      _sy_merge_invitation (&merge);
      merge_extras (&merge);
    }
  else
    merge.merged = sy_profile_with_result (merge.versions[merge.preferred], NULL);

  if (clashes != NULL)
    *clashes = g_steal_pointer (&found);

  return merge.merged;
}
