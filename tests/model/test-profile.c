/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "sy-profile.h"

static SyProfile *
make_profile (void)
{
  g_autoptr (SyProfile) empty = sy_profile_new ("nodejs-vs-python", 1);
  g_autoptr (SyProfile) one = sy_profile_with_weight (empty, "realtime", 3);

  return sy_profile_with_weight (one, "ai-ml", 9);
}

static void
test_defaults (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("nodejs-vs-python", 1);

  g_assert_cmpstr (sy_profile_get_title (profile), ==, "");
  g_assert_cmpstr (sy_profile_get_preset (profile), ==, "");
  g_assert_cmpint (sy_profile_get_weight_reach (profile), ==, 2);
  g_assert_cmpint (sy_profile_get_rating_reach (profile), ==, 1);
  g_assert_cmpint (sy_profile_get_weight (profile, "realtime"), ==, 0);
  g_assert_null (sy_profile_find_entry (profile, "realtime"));
  g_assert_null (sy_profile_get_decision (profile));
  g_assert_null (sy_profile_get_result (profile));
}

static void
test_change_leaves_the_old (void)
{
  g_autoptr (SyProfile) before = make_profile ();
  g_autoptr (SyProfile) after = sy_profile_with_weight (before, "realtime", 7);

  g_assert_cmpint (sy_profile_get_weight (before, "realtime"), ==, 3);
  g_assert_cmpint (sy_profile_get_weight (after, "realtime"), ==, 7);
  g_assert_true (sy_profile_find_entry (before, "ai-ml") == sy_profile_find_entry (after, "ai-ml"));
}

static void
test_no_change_is_the_same (void)
{
  g_autoptr (SyProfile) profile = make_profile ();
  g_autoptr (SyProfile) weight = sy_profile_with_weight (profile, "realtime", 3);
  g_autoptr (SyProfile) must = sy_profile_with_must (profile, "realtime", FALSE);
  g_autoptr (SyProfile) unknown = sy_profile_with_must (profile, "hiring", FALSE);
  g_autoptr (SyProfile) rating = sy_profile_with_rating (profile, "realtime", SY_LEFT, SY_UNSET);
  g_autoptr (SyProfile) title = sy_profile_with_title (profile, "");
  g_autoptr (SyProfile) reach = sy_profile_with_reach (profile, 2, 1);
  g_autoptr (SyProfile) note = sy_profile_with_note (profile, "hiring", "");

  g_assert_true (weight == profile && must == profile && unknown == profile && rating == profile);
  g_assert_true (title == profile && reach == profile && note == profile);
}

static void
test_entries (void)
{
  g_autoptr (SyProfile) a = make_profile ();
  g_autoptr (SyProfile) b = sy_profile_with_must (a, "ai-ml", TRUE);
  g_autoptr (SyProfile) c = sy_profile_with_rating (b, "ai-ml", SY_RIGHT, 8);
  g_autoptr (SyProfile) d = sy_profile_with_reason (c, "ai-ml", "measured");
  g_autoptr (SyProfile) e = sy_profile_with_note (d, "hiring", "two people");
  const SyEntry *entry = sy_profile_find_entry (e, "ai-ml");

  g_assert_cmpint (entry->weight, ==, 9);
  g_assert_true (entry->is_must);
  g_assert_cmpint (entry->ratings[SY_LEFT], ==, SY_UNSET);
  g_assert_cmpint (entry->ratings[SY_RIGHT], ==, 8);
  g_assert_cmpstr (entry->reason, ==, "measured");
  g_assert_cmpuint (sy_profile_get_n_entries (e), ==, 3);
  g_assert_cmpstr (sy_profile_get_entry (e, 0)->criterion, ==, "ai-ml");
  g_assert_cmpstr (sy_profile_get_entry (e, 1)->criterion, ==, "hiring");
  g_assert_cmpstr (sy_profile_get_entry (e, 2)->criterion, ==, "realtime");
  g_assert_null (sy_profile_find_entry (d, "hiring"));
}

static void
test_many_entries (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("x", 1);

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%d", (i * 7919) % 500);
      g_autoptr (SyProfile) before = profile;

      profile = sy_profile_with_weight (before, id, 1 + i % SY_WEIGHT_MAX);
    }
  g_assert_cmpuint (sy_profile_get_n_entries (profile), ==, 500);
  for (int i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%d", (i * 7919) % 500);

      g_assert_cmpint (sy_profile_get_weight (profile, id), ==, 1 + i % SY_WEIGHT_MAX);
    }
}

static void
test_all_entries (void)
{
  g_autoptr (SyProfile) before = make_profile ();
  g_autoptr (SyProfile) after = NULL;
  g_autoptr (GPtrArray) entries = sy_entries_new ();
  const char *ids[] = { "hiring", "ai-ml", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      SyEntry *entry = sy_entry_new (ids[i]);

      entry->weight = (int) i + 1;
      g_ptr_array_add (entries, entry);
    }
  after = sy_profile_with_entries (before, entries);

  g_assert_cmpuint (sy_profile_get_n_entries (before), ==, 2);
  g_assert_cmpuint (sy_profile_get_n_entries (after), ==, 3);
  g_assert_null (sy_profile_find_entry (after, "realtime"));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpint (sy_profile_get_weight (after, ids[i]), ==, (int) i + 1);
}

static SyCatalogue *
make_catalogue (void)
{
  SyCatalogue *catalogue = sy_catalogue_new ();
  const char *ids[] = { "realtime", "ai-ml", "hiring" };

  catalogue->id = g_strdup ("test");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup (ids[i]);
      g_ptr_array_add (catalogue->criteria, criterion);
    }
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static void
test_preset_sets_every_weight (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) a = make_profile ();
  g_autoptr (SyProfile) b = sy_profile_with_must (a, "realtime", TRUE);
  g_autoptr (SyProfile) c = NULL;
  SyPreset *preset = sy_preset_new ();

  preset->id = g_strdup ("p");
  g_hash_table_insert (preset->weights, g_strdup ("hiring"), GINT_TO_POINTER (4));
  g_ptr_array_add (catalogue->presets, preset);
  c = sy_profile_with_preset_applied (b, catalogue, preset);

  g_assert_cmpstr (sy_profile_get_preset (c), ==, "p");
  g_assert_cmpint (sy_profile_get_weight (c, "hiring"), ==, 4);
  g_assert_cmpint (sy_profile_get_weight (c, "realtime"), ==, 0);
  g_assert_cmpint (sy_profile_get_weight (c, "ai-ml"), ==, 0);
  g_assert_true (sy_profile_find_entry (c, "realtime")->is_must);
  g_assert_cmpint (sy_catalogue_find_criterion (catalogue, "hiring"), ==, 2);
  g_assert_cmpint (sy_catalogue_find_criterion (catalogue, "none"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/defaults", test_defaults);
  g_test_add_func ("/profile/change-leaves-the-old", test_change_leaves_the_old);
  g_test_add_func ("/profile/no-change-is-the-same", test_no_change_is_the_same);
  g_test_add_func ("/profile/entries", test_entries);
  g_test_add_func ("/profile/many-entries", test_many_entries);
  g_test_add_func ("/profile/all-entries", test_all_entries);
  g_test_add_func ("/profile/preset", test_preset_sets_every_weight);

  return g_test_run ();
}
