/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-since.h"

#include "report-test.h"

/* A project that weighs its second criterion alone, and weighed it @then when people decided; 0 for
 * something else that is gone.
 */
static void
assert_words (int then, int now, const char *day, const char *expected)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  const char *id = sy_catalogue_get_criterion (catalogue, 1)->id;
  g_autoptr (SyProfile) blank = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyProfile) profile = sy_profile_with_weight (blank, id, now);
  g_autoptr (SyDecision) decision = sy_decision_new ();
  g_autoptr (SyProfile) decided = NULL;
  g_autoptr (SySince) since = NULL;
  g_autofree char *words = NULL;
  SyGround *ground = sy_ground_new (then > 0 ? id : "gone");

  ground->weight = then > 0 ? then : 5;
  ground->ratings[SY_LEFT] = 9;
  ground->ratings[SY_RIGHT] = 4;
  g_ptr_array_add (decision->grounds, ground);
  g_free (decision->chosen);
  decision->chosen = g_strdup ("a");
  g_free (decision->date);
  decision->date = g_strdup (day);
  decided = sy_profile_with_decision (profile, decision);

  since = sy_since_new (catalogue, decided);
  words = sy_words_since (since, decision);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_move (void)
{
  assert_words (5, 5, "2026-05-01",
                "Since the decision of 2026-05-01, the lead has moved 110.0 points towards Beta.");
  assert_words (5, 0, "",
                "Since the decision, there is no lead to compare, as on one of both days nothing "
                "was weighed.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-since/move", test_move);

  return g_test_run ();
}
