/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "sy-profile-merge.h"
#include "sy-text.h"

/* Criteria of a project's own, and a catalogue that knows them. */

static SyProfile *
add (SyProfile *profile, const char *id, int left, int right)
{
  g_autoptr (SyOwn) own = sy_own_new (id);

  g_free (own->criterion.name);
  own->criterion.name = g_strdup (id);
  own->criterion.ratings[SY_LEFT] = left;
  own->criterion.ratings[SY_RIGHT] = right;

  return sy_profile_with_own_criterion (profile, own);
}

static SyProfile *
make_profile (void)
{
  g_autoptr (SyProfile) empty = sy_profile_new ("c", 1);
  g_autoptr (SyProfile) one = add (empty, "own-a", 1, 2);
  g_autoptr (SyProfile) two = add (one, "own-b", 3, 4);
  g_autoptr (SyProfile) three = add (two, "own-c", 5, 6);
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (three, "own-b", 7);
  g_autoptr (GPtrArray) people = sy_people_new ();
  SyPerson *person = sy_person_new ("Ana");

  sy_person_set_weight (person, "own-b", 4);
  sy_person_set_weight (person, "own-c", 5);
  g_ptr_array_add (people, person);

  return sy_profile_with_people (weighed, people);
}

static char *
dup_order (SyProfile *profile)
{
  GPtrArray *owns = sy_profile_get_own (profile);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < owns->len; i++)
    g_string_append (order, ((SyOwn *) g_ptr_array_index (owns, i))->criterion.id + 4);

  return g_string_free (order, FALSE);
}

static void
assert_order (SyProfile *profile, const char *expected)
{
  g_autofree char *order = dup_order (profile);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_changes (void)
{
  g_autoptr (SyProfile) profile = make_profile ();
  g_autoptr (SyProfile) rated = sy_profile_with_rating (profile, "own-b", SY_LEFT, 9);
  g_autoptr (SyProfile) again = add (rated, "own-b", 8, 0);
  g_autoptr (SyProfile) without = sy_profile_without_own (again, "own-b");
  const SyPerson *person = g_ptr_array_index (sy_profile_get_people (without), 0);

  assert_order (profile, "abc");
  assert_order (again, "abc");
  /* A criterion that is rated anew has no other rating beside that. */
  g_assert_cmpint (sy_profile_find_entry (again, "own-b")->ratings[SY_LEFT], ==, SY_UNSET);
  g_assert_cmpint (sy_profile_get_weight (again, "own-b"), ==, 7);
  assert_order (without, "ac");
  g_assert_null (sy_profile_find_entry (without, "own-b"));
  g_assert_cmpuint (g_hash_table_size (person->weights), ==, 1);
  g_assert_true (g_hash_table_contains (person->weights, "own-c"));
  assert_order (again, "abc");
}

static void
test_moves (void)
{
  const struct
  {
    const char *id;
    int steps;
    const char *order;
  } rows[] = { { "own-a", 1, "bac" },  { "own-a", 2, "bca" },  { "own-a", 9, "bca" },
               { "own-c", -1, "acb" }, { "own-c", -5, "cab" }, { "own-a", -1, "abc" } };
  g_autoptr (SyProfile) profile = make_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyProfile) moved = sy_profile_with_own_moved (profile, rows[i].id, rows[i].steps);

      assert_order (moved, rows[i].order);
      g_assert_true ((moved == profile) == g_str_equal (rows[i].order, "abc"));
    }
}

static void
test_ids (void)
{
  static const char *const rows[][2] = {
    { "Our vendor's SDK", "own-our-vendor-s-sdk" },
    { "  GPU -- prices! ", "own-gpu-prices" },
    { "A", "own-a-2" },
    { "B", "own-b-2" },
    { "测试", "own-criterion" },
    { "", "own-criterion" },
    { "a word that is longer than any id should ever be",
      "own-a-word-that-is-longer-than-any-id-should" },
  };
  g_autoptr (SyProfile) profile = make_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = sy_profile_dup_own_id (profile, rows[i][0]);

      g_assert_cmpstr (id, ==, rows[i][1]);
    }
}

static SyCatalogue *
make_catalogue (void)
{
  SyCatalogue *catalogue = sy_catalogue_new ();
  SyCriterion *criterion = sy_criterion_new ();
  SyOwn *filler = sy_own_new ("known");

  catalogue->id = g_strdup ("c");
  catalogue->options[SY_LEFT].id = g_strdup ("l");
  catalogue->options[SY_RIGHT].id = g_strdup ("r");
  g_ptr_array_unref (criterion->evidence);
  *criterion = filler->criterion;
  filler->criterion = (SyCriterion) { .evidence = sy_evidence_array_new () };
  sy_own_unref (filler);
  g_ptr_array_add (catalogue->criteria, criterion);
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static void
test_catalogue (void)
{
  SyCatalogue *made = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile ();
  g_autoptr (SyProfile) fewer = sy_profile_without_own (profile, "own-a");
  g_autoptr (SyProfile) none = sy_profile_new ("c", 1);
  g_autoptr (SyCatalogue) all = sy_catalogue_extend (made, sy_profile_get_own (profile));
  g_autoptr (SyCatalogue) same = sy_catalogue_extend (all, sy_profile_get_own (profile));
  g_autoptr (SyCatalogue) other = sy_catalogue_extend (all, sy_profile_get_own (fewer));
  g_autoptr (SyCatalogue) base = sy_catalogue_extend (other, sy_profile_get_own (none));

  g_assert_true (same == all && base == made);
  g_assert_true (sy_catalogue_get_base (other) == made);
  sy_catalogue_unref (made);
  g_assert_cmpuint (all->criteria->len, ==, 4);
  g_assert_cmpuint (other->criteria->len, ==, 3);
  g_assert_cmpint (sy_catalogue_find_criterion (all, "own-b"), ==, 2);
  g_assert_cmpint (sy_catalogue_find_criterion (other, "own-b"), ==, 1);
  g_assert_cmpint (sy_catalogue_find_criterion (other, "own-a"), ==, -1);
  g_assert_cmpint (sy_catalogue_find_criterion (all, "known"), ==, 0);
  /* What did not change is the same. */
  g_assert_true (sy_catalogue_get_criterion (all, 0) == sy_catalogue_get_criterion (base, 0));
  g_assert_true (sy_catalogue_get_criterion (all, 3) == sy_catalogue_get_criterion (other, 2));
}

/* Two profiles side by side: each as it is, whatever the other calls its criteria. */
static void
test_align (void)
{
  g_autoptr (SyProfile) empty = sy_profile_new ("c", 1);
  g_autoptr (SyProfile) here_own = add (empty, "own-a", 1, 2);
  g_autoptr (SyProfile) here = sy_profile_with_weight (here_own, "own-a", 3);
  g_autoptr (SyProfile) there_own = add (empty, "own-a", 8, 9);
  g_autoptr (SyProfile) there_both = add (there_own, "own-b", 10, 0);
  g_autoptr (SyProfile) there = sy_profile_with_weight (there_both, "own-b", 4);
  g_autoptr (SyProfile) stray = sy_profile_with_weight (here, "own-b", 9);
  g_autoptr (GPtrArray) joined = sy_profile_join_own (here, there);
  g_autoptr (SyProfile) aligned_here = sy_profile_aligned_to (stray, joined);
  g_autoptr (SyProfile) aligned_there = sy_profile_aligned_to (there, joined);

  g_assert_cmpuint (joined->len, ==, 2);
  g_assert_true (g_ptr_array_index (joined, 0) == g_ptr_array_index (sy_profile_get_own (here), 0));
  g_assert_cmpint (sy_profile_find_entry (aligned_here, "own-a")->ratings[SY_RIGHT], ==, 2);
  g_assert_cmpint (sy_profile_get_weight (aligned_here, "own-a"), ==, 3);
  /* An entry alone is no criterion. */
  g_assert_cmpint (sy_profile_get_weight (aligned_here, "own-b"), ==, 0);
  g_assert_cmpint (sy_profile_find_entry (aligned_there, "own-a")->ratings[SY_LEFT], ==, 8);
  g_assert_cmpint (sy_profile_find_entry (aligned_there, "own-b")->ratings[SY_LEFT], ==, 10);
  g_assert_cmpint (sy_profile_get_weight (aligned_there, "own-b"), ==, 4);
}

/* An order is no value that two could disagree on; a criterion that one has removed is. */
static void
test_merge (void)
{
  g_autoptr (SyProfile) base = make_profile ();
  g_autoptr (SyProfile) moved = sy_profile_with_own_moved (base, "own-c", -2);
  g_autoptr (SyProfile) added = add (base, "own-d", 1, 1);
  g_autoptr (SyProfile) removed = sy_profile_without_own (base, "own-a");
  g_autoptr (SyProfile) changed = add (added, "own-a", 9, 9);
  const struct
  {
    SyProfile *ours;
    SyProfile *theirs;
    const char *order[2]; /* where ours count, and where theirs do */
    guint n_clashes;
  } rows[] = {
    { base, moved, { "cab", "cab" }, 0 },       { moved, base, { "cab", "cab" }, 0 },
    { moved, added, { "cabd", "cabd" }, 0 },    { added, moved, { "cabd", "cabd" }, 0 },
    { removed, added, { "bcd", "bcd" }, 0 },    { added, removed, { "bcd", "bcd" }, 0 },
    { removed, changed, { "bcd", "bcad" }, 1 }, { changed, removed, { "abcd", "bcd" }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (SyMergeSide side = SY_MERGE_OURS; side <= SY_MERGE_THEIRS; side++)
      {
        g_autoptr (GPtrArray) clashes = NULL;
        g_autoptr (SyProfile) merged =
            sy_profile_merge (base, rows[i].ours, rows[i].theirs, side, &clashes);

        g_test_message ("row %u, side %d", i, side);
        assert_order (merged, rows[i].order[side]);
        g_assert_cmpuint (clashes->len, ==, rows[i].n_clashes);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own/changes", test_changes);
  g_test_add_func ("/own/moves", test_moves);
  g_test_add_func ("/own/ids", test_ids);
  g_test_add_func ("/own/catalogue", test_catalogue);
  g_test_add_func ("/own/align", test_align);
  g_test_add_func ("/own/merge", test_merge);

  return g_test_run ();
}
