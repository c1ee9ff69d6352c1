/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-merge-private.h"

#include <string.h>

/* The people of a profile, and what they have decided. */

/* Those of each name in their order: nothing forbids two of one. */
static GHashTable *
index_people (GPtrArray *people)
{
  GHashTable *index =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < people->len; i++)
    {
      SyPerson *person = g_ptr_array_index (people, i);
      GPtrArray *namesakes = g_hash_table_lookup (index, person->name);

      if (namesakes == NULL)
        {
          namesakes = g_ptr_array_new ();
          g_hash_table_insert (index, person->name, namesakes);
        }
      g_ptr_array_add (namesakes, person);
    }

  return index;
}

static const SyPerson *
find_person (GHashTable *index, const char *name, guint nth)
{
  GPtrArray *namesakes = g_hash_table_lookup (index, name);

  return namesakes != NULL && nth < namesakes->len ? g_ptr_array_index (namesakes, nth) : NULL;
}

/* The weights of all criteria that @of has, and that @self has not settled yet. */
static void
settle_weights (Merge *self,
                SyClash about,
                const SyPerson *const versions[N_VERSIONS],
                Version of,
                SyPerson *merged)
{
  g_autoptr (GList) ids = g_hash_table_get_keys (versions[of]->weights);

  ids = g_list_sort (ids, (GCompareFunc) g_strcmp0);
  for (GList *link = ids; link != NULL; link = link->next)
    {
      int values[N_VERSIONS];

      for (guint i = 0; i < N_VERSIONS; i++)
        values[i] = versions[i] != NULL ? sy_person_get_weight (versions[i], link->data) : SY_UNSET;
      if (of == THEIRS && values[OURS] != SY_UNSET)
        continue;
      about.criterion = link->data;
      sy_person_set_weight (merged, link->data, _sy_merge_int (self, &about, values));
    }
}

static SyPerson *
settle_person (Merge *self, const char *name, const SyPerson *const versions[N_VERSIONS])
{
  SyPerson *merged = sy_person_new (name);
  SyClash about = { .kind = SY_CLASH_PERSON_WEIGHT, .person = merged->name };
  const char *dissents[N_VERSIONS];
  GPtrArray *extras[N_VERSIONS];

  for (Version version = OURS; version <= THEIRS; version++)
    if (versions[version] != NULL)
      settle_weights (self, about, versions, version, merged);
  for (guint i = 0; i < N_VERSIONS; i++)
    {
      dissents[i] = versions[i] != NULL ? versions[i]->dissent : "";
      extras[i] = versions[i] != NULL ? versions[i]->extras : NULL;
    }
  about.kind = SY_CLASH_PERSON_DISSENT;
  g_free (merged->dissent);
  merged->dissent = g_strdup (dissents[_sy_merge_text (self, &about, dissents)]);
  merged->extras = _sy_merge_extras (self, &about, extras);

  return merged;
}

/* Whether somebody who is in one version alone stays. */
static gboolean
stays (Merge *self, const char *name, const SyPerson *const versions[N_VERSIONS])
{
  const Version only = versions[OURS] != NULL ? OURS : THEIRS;
  const SyClash about = { .kind = SY_CLASH_PERSON, .person = (char *) name };
  const char *values[N_VERSIONS] = { NULL };

  if (versions[BASE] == NULL)
    return TRUE;
  if (sy_person_equal (versions[only], versions[BASE]))
    return FALSE;

  values[only] = name;
  _sy_merge_report (self, &about, values);
  return self->preferred == only;
}

static void
merge_person (Merge *self, const char *name, guint nth, GPtrArray *people)
{
  const SyPerson *versions[N_VERSIONS];

  for (guint i = 0; i < N_VERSIONS; i++)
    versions[i] = find_person (self->people[i], name, nth);

  if ((versions[OURS] == NULL || versions[THEIRS] == NULL) && !stays (self, name, versions))
    return;
  /* Whoever stays although the other has removed them stays as they are. */
  for (guint i = OURS; i <= THEIRS; i++)
    if (versions[i] == NULL)
      versions[i] = versions[BASE];
  g_ptr_array_add (people, settle_person (self, name, versions));
}

static void
merge_people_of (Merge *self, Version version, GPtrArray *merged)
{
  GPtrArray *people = sy_profile_get_people (self->versions[version]);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < people->len; i++)
    {
      const SyPerson *person = g_ptr_array_index (people, i);
      guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (counts, person->name));

      g_hash_table_insert (counts, person->name, GUINT_TO_POINTER (nth + 1));
      if (version == OURS || find_person (self->people[OURS], person->name, nth) == NULL)
        merge_person (self, person->name, nth, merged);
    }
}

void
_sy_merge_people (Merge *self)
{
  g_autoptr (GPtrArray) merged = sy_people_new ();

  for (guint i = 0; i < N_VERSIONS; i++)
    self->people[i] = index_people (sy_profile_get_people (self->versions[i]));
  for (Version version = OURS; version <= THEIRS; version++)
    merge_people_of (self, version, merged);
  for (guint i = 0; i < N_VERSIONS; i++)
    g_clear_pointer (&self->people[i], g_hash_table_unref);
  _sy_merge_take (self, sy_profile_with_people (self->merged, merged));
}

static gboolean
has_name (const SyDecision *decision, const char *name)
{
  return decision != NULL
         && g_ptr_array_find_with_equal_func (decision->people, name, g_str_equal, NULL);
}

/* Who took part: those of both, and those whom one of them has added. */
static void
merge_names (const SyDecision *const decisions[N_VERSIONS], GPtrArray *names)
{
  for (Version version = OURS; version <= THEIRS; version++)
    for (guint i = 0; i < decisions[version]->people->len; i++)
      {
        const char *name = g_ptr_array_index (decisions[version]->people, i);
        gboolean is_of_both =
            has_name (decisions[OURS], name) && has_name (decisions[THEIRS], name);

        if ((is_of_both && version == OURS) || (!is_of_both && !has_name (decisions[BASE], name)))
          g_ptr_array_add (names, g_strdup (name));
      }
}

static void
settle_decision_text (Merge *self,
                      SyClashKind kind,
                      const char *base,
                      const char *ours,
                      const char *theirs,
                      char **place)
{
  const SyClash about = { .kind = kind };
  const char *values[N_VERSIONS] = { base, ours, theirs };

  g_free (*place);
  *place = g_strdup (values[_sy_merge_text (self, &about, values)]);
}

/* Both have decided, on the same. */
/* They are of the day that was taken. */
static void
settle_grounds (const SyDecision *const decisions[N_VERSIONS], SyDecision *merged)
{
  gboolean is_theirs =
      strcmp (merged->date, decisions[OURS]->date) != 0 || decisions[OURS]->grounds->len == 0;
  const SyDecision *taken = decisions[is_theirs ? THEIRS : OURS];

  sy_decision_set_grounds (merged, taken->grounds, taken->musts);
}

static SyDecision *
settle_details (Merge *self, const SyDecision *const decisions[N_VERSIONS])
{
  SyDecision *merged = sy_decision_new ();
  g_autoptr (SyDecision) none = sy_decision_new ();
  const SyDecision *base = decisions[BASE] != NULL ? decisions[BASE] : none;
  const SyDecision *ours = decisions[OURS];
  const SyDecision *theirs = decisions[THEIRS];

  g_free (merged->chosen);
  merged->chosen = g_strdup (ours->chosen);
  settle_decision_text (self, SY_CLASH_DECISION_REASON, base->reason, ours->reason, theirs->reason,
                        &merged->reason);
  settle_decision_text (self, SY_CLASH_DECISION_DATE, base->date, ours->date, theirs->date,
                        &merged->date);
  settle_decision_text (self, SY_CLASH_DECISION_REVISIT, base->revisit, ours->revisit,
                        theirs->revisit, &merged->revisit);
  merge_names (decisions, merged->people);
  settle_grounds (decisions, merged);

  return merged;
}

/* The reason of one choice is none for another, so that they are taken together. */
void
_sy_merge_decision (Merge *self)
{
  const SyClash about = { .kind = SY_CLASH_DECISION };
  const SyDecision *decisions[N_VERSIONS];
  const char *choices[N_VERSIONS];
  g_autoptr (SyDecision) details = NULL;
  Version chosen;

  for (guint i = 0; i < N_VERSIONS; i++)
    {
      decisions[i] = sy_profile_get_decision (self->versions[i]);
      choices[i] = decisions[i] != NULL ? decisions[i]->chosen : NULL;
    }
  chosen = _sy_merge_choose (sy_decision_equal (decisions[OURS], decisions[THEIRS]),
                             sy_decision_equal (decisions[OURS], decisions[BASE]),
                             sy_decision_equal (decisions[THEIRS], decisions[BASE]));

  if (chosen == N_VERSIONS && choices[OURS] != NULL
      && g_strcmp0 (choices[OURS], choices[THEIRS]) == 0)
    {
      details = settle_details (self, decisions);
      _sy_merge_take (self, sy_profile_with_decision (self->merged, details));
      return;
    }
  if (chosen == N_VERSIONS)
    {
      _sy_merge_report (self, &about, choices);
      chosen = self->preferred;
    }
  _sy_merge_take (self, sy_profile_with_decision (self->merged, (SyDecision *) decisions[chosen]));
}
