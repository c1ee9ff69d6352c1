/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-since.h"

#include "analysis-test.h"

/* A catalogue of @n criteria, "c0" and on, with random ratings. */
static SyCatalogue *
create_catalogue (guint n)
{
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->id = g_strdup ("any");
  catalogue->version = 2;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      catalogue->options[hand].id = g_strdup (hand == SY_LEFT ? "left" : "right");
      catalogue->options[hand].name = g_strdup (catalogue->options[hand].id);
      catalogue->options[hand].summary = g_strdup ("");
    }
  for (guint i = 0; i < n; i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup_printf ("c%u", i);
      criterion->name = g_strdup (criterion->id);
      criterion->group = g_strdup ("");
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        criterion->ratings[hand] = g_test_rand_int_range (0, SY_RATING_MAX + 1);
      g_ptr_array_add (catalogue->criteria, criterion);
    }
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static SyProfile *
create_profile (SyCatalogue *catalogue)
{
  SyProfile *profile = sy_profile_new (catalogue->id, catalogue->version);

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      SyProfile *next =
          sy_profile_with_weight (profile, sy_catalogue_get_criterion (catalogue, i)->id,
                                  g_test_rand_int_range (0, SY_WEIGHT_MAX + 1));

      sy_profile_unref (profile);
      profile = sy_profile_with_must (next, sy_catalogue_get_criterion (catalogue, i)->id,
                                      g_test_rand_int_range (0, 6) == 0);
      sy_profile_unref (next);
    }

  return profile;
}

/* On @answer, or where it is NULL on @grounds. */
static SyProfile *
decide (SyProfile *profile, SyCatalogue *catalogue, SyAnalysis *answer, GPtrArray *grounds)
{
  g_autoptr (SyDecision) decision = sy_decision_new ();

  g_free (decision->chosen);
  decision->chosen = g_strdup ("left");
  if (answer != NULL)
    sy_analysis_keep_grounds (answer, catalogue, decision);
  else
    sy_decision_set_grounds (decision, grounds, NULL);

  return sy_profile_with_decision (profile, decision);
}

/* Where nothing was decided, or on what is not known, there is nothing to compare with. */
static void
test_none (void)
{
  g_autoptr (SyCatalogue) catalogue = create_catalogue (3);
  g_autoptr (SyProfile) profile = create_profile (catalogue);
  g_autoptr (GPtrArray) none = sy_grounds_new ();
  g_autoptr (SyProfile) decided = decide (profile, NULL, NULL, none);

  g_assert_null (sy_since_new (catalogue, profile));
  g_assert_null (sy_since_new (catalogue, decided));
}

/* That day's answer is counted again to the last figure, however much has changed: criteria that
 * are gone or new, weights and ratings; and the parts are the whole of the change.
 */
static void
test_parts (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (SyCatalogue) before = create_catalogue (10);
      g_autoptr (SyCatalogue) after = create_catalogue (7 + round % 7);
      g_autoptr (SyProfile) then = create_profile (before);
      g_autoptr (SyProfile) now = create_profile (after);
      g_autoptr (SyAnalysis) answer_then = sy_analysis_new (before, then);
      g_autoptr (SyAnalysis) answer_now = sy_analysis_new (after, now);
      g_autoptr (SyProfile) decided = decide (now, before, answer_then, NULL);
      g_autoptr (SySince) since = sy_since_new (after, decided);
      double sum = 0;

      g_assert_cmpint (since->then->sum, ==, answer_then->sum);
      g_assert_cmpint (since->then->weight_total, ==, answer_then->weight_total);
      g_assert_cmpfloat (since->then->confidence_share, ==, answer_then->confidence_share);
      g_assert_cmpint (since->then->verdict, ==, answer_then->verdict);
      g_assert_cmpint (since->then->recommended, ==, answer_then->recommended);
      g_assert_cmpint (since->now->verdict, ==, answer_now->verdict);
      g_assert_cmpint (since->now->sum, ==, answer_now->sum);
      g_assert_cmpint (since->now->weight_total, ==, answer_now->weight_total);
      for (guint i = 0; i < since->n_differences; i++)
        sum += since->differences[i].points;
      g_assert_cmpfloat_with_epsilon (sum, answer_now->lead_points - answer_then->lead_points,
                                      1e-9);
    }
}

/* The file still says something of a criterion that is gone; today it counts for nothing. */
static void
test_gone (void)
{
  g_autoptr (SyCatalogue) before = create_catalogue (4);
  g_autoptr (SyCatalogue) after = create_catalogue (3);
  g_autoptr (SyProfile) blank = sy_profile_new ("any", 1);
  g_autoptr (SyProfile) profile = sy_profile_with_weight (blank, "c3", 9);
  g_autoptr (SyAnalysis) answer = sy_analysis_new (before, profile);
  g_autoptr (SyProfile) decided = decide (profile, before, answer, NULL);
  g_autoptr (SySince) since = sy_since_new (after, decided);

  g_assert_cmpuint (sy_profile_get_decision (decided)->grounds->len, ==, 1);
  g_assert_cmpuint (since->catalogue->criteria->len, ==, 4);
  g_assert_cmpint (since->then->sum, ==, answer->sum);
  g_assert_cmpint (since->now->weight_total, ==, 0);
}

/* A file may keep the ratings alone: then its weights are those of the day. */
static void
test_ratings_alone (void)
{
  g_autoptr (SyCatalogue) catalogue = create_catalogue (2);
  g_autoptr (SyProfile) blank = sy_profile_new ("any", 1);
  g_autoptr (SyProfile) profile = sy_profile_with_weight (blank, "c1", 5);
  g_autoptr (GPtrArray) grounds = sy_grounds_new ();
  g_autoptr (SyProfile) decided = NULL;
  g_autoptr (SySince) since = NULL;
  SyGround *ground = sy_ground_new ("c1");

  ground->ratings[SY_LEFT] = 9;
  ground->ratings[SY_RIGHT] = 2;
  g_ptr_array_add (grounds, ground);
  decided = decide (profile, NULL, NULL, grounds);
  since = sy_since_new (catalogue, decided);

  g_assert_cmpint (since->then->weight_total, ==, 5);
  g_assert_cmpint (since->then->sum, ==, 35);
}

/* A must moves no lead, and changes the answer; where none were kept they are today's. */
static void
test_musts (void)
{
  g_autoptr (SyCatalogue) catalogue = create_catalogue (2);
  g_autoptr (SyProfile) blank = sy_profile_new ("any", 1);
  g_autoptr (SyProfile) profile = sy_profile_with_weight (blank, "c0", 5);
  g_autoptr (SyProfile) strict = sy_profile_with_must (profile, "c1", TRUE);
  g_autoptr (SyAnalysis) answer = sy_analysis_new (catalogue, profile);
  g_autoptr (SyProfile) decided = decide (strict, catalogue, answer, NULL);
  g_autoptr (SySince) since = sy_since_new (catalogue, decided);
  const SyDecision *decision = sy_profile_get_decision (decided);
  g_autoptr (SyProfile) unknown = decide (strict, NULL, NULL, decision->grounds);
  g_autoptr (SySince) since_unknown = sy_since_new (catalogue, unknown);

  g_assert_cmpuint (decision->musts->len, ==, 0);
  g_assert_false (since->then->findings[1].is_must);
  g_assert_cmpuint (since->n_differences, ==, 1);
  g_assert_true (since->differences[0].has_must);
  g_assert_cmpfloat (since->differences[0].points, ==, 0);

  g_assert_true (since_unknown->then->findings[1].is_must);
  g_assert_cmpuint (since_unknown->n_differences, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/since/none", test_none);
  g_test_add_func ("/since/parts", test_parts);
  g_test_add_func ("/since/gone", test_gone);
  g_test_add_func ("/since/ratings-alone", test_ratings_alone);
  g_test_add_func ("/since/musts", test_musts);

  return g_test_run ();
}
