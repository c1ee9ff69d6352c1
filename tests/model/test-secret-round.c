/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-document.h"
#include "sy-secret-round.h"

#define WAITING SY_SECRET_TURN_WAITING
#define DONE SY_SECRET_TURN_DONE
#define SKIPPED SY_SECRET_TURN_SKIPPED

/* Takes @next. */
static void
go (SySecretRound **round, SySecretRound *next)
{
  sy_secret_round_unref (*round);
  *round = next;
}

static void
begin (SySecretRound **round)
{
  go (round, sy_secret_round_with_turn_begun (*round));
}

static void
end (SySecretRound **round, SySecretTurn how)
{
  go (round, sy_secret_round_with_turn_ended (*round, how));
}

static SySecretRound *
create_round (SyProfile *profile, const char *const *names)
{
  g_autoptr (GPtrArray) people = sy_profile_dup_asked (profile, names);

  return sy_secret_round_new (people);
}

static SyPerson *
create_person (const char *name, const char *criterion, int weight)
{
  SyPerson *person = sy_person_new (name);

  if (criterion != NULL)
    sy_person_set_weight (person, criterion, weight);

  return person;
}

static void
give (SySecretRound **round, guint index, int weight)
{
  g_autoptr (GPtrArray) people = sy_people_copy ((*round)->people);
  SyPerson *person = sy_person_copy (g_ptr_array_index (people, index));

  sy_person_set_weight (person, "ai-ml", weight);
  sy_person_unref (people->pdata[index]);
  people->pdata[index] = person;
  go (round, sy_secret_round_with_people (*round, people));
}

static void
assert_is (const SySecretRound *round, guint turn, SySecretPhase phase)
{
  g_assert_cmpuint (round->turn, ==, turn);
  g_assert_cmpint (round->phase, ==, phase);
}

static const char *const three[] = { "Ana", "Bo", "", NULL };

/* One after the other, then all are in. */
static void
test_turns (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("nodejs-vs-python", 1);
  SySecretRound *round = create_round (profile, three);

  assert_is (round, 0, SY_SECRET_PHASE_HAND_OVER);
  for (guint i = 0; i < 3; i++)
    {
      assert_is (round, i, SY_SECRET_PHASE_HAND_OVER);
      begin (&round);
      assert_is (round, i, SY_SECRET_PHASE_WEIGHING);
      end (&round, DONE);
      g_assert_cmpuint (sy_secret_round_count (round, DONE), ==, i + 1);
    }
  g_assert_cmpint (round->phase, ==, SY_SECRET_PHASE_ALL_IN);
  g_assert_false (sy_secret_round_has_any (round));
  sy_secret_round_unref (round);
}

/* Whoever is passed over, or goes first or once more, is followed by who waits still. */
static void
test_order (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("nodejs-vs-python", 1);
  SySecretRound *round = create_round (profile, three);

  go (&round, sy_secret_round_with_hand_over (round, 2));
  assert_is (round, 2, SY_SECRET_PHASE_HAND_OVER);
  begin (&round);
  give (&round, 2, 7);
  end (&round, DONE);
  assert_is (round, 0, SY_SECRET_PHASE_HAND_OVER);
  end (&round, SKIPPED);
  assert_is (round, 1, SY_SECRET_PHASE_HAND_OVER);

  /* Once more before the others are through, and what was given is there. */
  go (&round, sy_secret_round_with_hand_over (round, 2));
  begin (&round);
  g_assert_cmpint (sy_person_get_weight (g_ptr_array_index (round->people, 2), "ai-ml"), ==, 7);
  end (&round, DONE);
  assert_is (round, 1, SY_SECRET_PHASE_HAND_OVER);
  begin (&round);
  end (&round, DONE);
  g_assert_cmpint (round->phase, ==, SY_SECRET_PHASE_ALL_IN);
  g_assert_cmpuint (sy_secret_round_count (round, SKIPPED), ==, 1);

  /* Also when all are in, who was passed over may come. */
  go (&round, sy_secret_round_with_hand_over (round, 0));
  begin (&round);
  end (&round, DONE);
  g_assert_cmpint (round->phase, ==, SY_SECRET_PHASE_ALL_IN);
  g_assert_cmpuint (sy_secret_round_count (round, DONE), ==, 3);
  sy_secret_round_unref (round);
}

static void
test_names (void)
{
  static const char *const names[] = { " Ana ", "ana", "", "", "Ana", NULL };
  static const char *const expected[] = { "Ana", "ana (2)", "", "", "Ana (3)" };
  g_autoptr (SyProfile) profile = sy_profile_new ("nodejs-vs-python", 1);
  g_autoptr (GPtrArray) people = sy_profile_dup_asked (profile, names);

  g_assert_cmpuint (people->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < people->len; i++)
    g_assert_cmpstr (((SyPerson *) g_ptr_array_index (people, i))->name, ==, expected[i]);
}

static void
assert_gives (SyProfile *profile, guint person, int weight)
{
  g_assert_cmpint (
      sy_person_get_weight (g_ptr_array_index (sy_profile_get_people (profile), person), "ai-ml"),
      ==, weight);
}

/* Those who weigh beside others that have weighed elsewhere are no second round. */
static void
test_beside (void)
{
  static const char *const names[] = { "Bo", NULL };
  g_autoptr (SyProfile) blank = sy_profile_new ("nodejs-vs-python", 1);
  g_autoptr (GPtrArray) people = sy_people_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyProfile) revealed = NULL;
  SySecretRound *round;

  g_ptr_array_add (people, create_person ("Ana", "ai-ml", 9));
  profile = sy_profile_with_people (blank, people);
  round = create_round (profile, names);
  give (&round, 0, 4);
  revealed = sy_secret_round_reveal (round, profile, "2026-12-01");
  g_assert_cmpuint (sy_profile_get_rounds (revealed)->len, ==, 0);
  assert_gives (revealed, 0, 9);
  assert_gives (revealed, 1, 4);
  sy_secret_round_unref (round);
}

/* What was given before is kept as a round, and what was said of somebody stays with them. */
static void
test_reveal (void)
{
  g_autoptr (SyProfile) blank = sy_profile_new ("nodejs-vs-python", 1);
  g_autoptr (GPtrArray) people = sy_people_new ();
  g_autoptr (SyProfile) named = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyProfile) revealed = NULL;
  static const char *const names[] = { "BO", "Ana", "Dana", NULL };
  SySecretRound *round;
  const SyRound *former;
  const SyPerson *bo;

  g_ptr_array_add (people, create_person ("Ana", "ai-ml", 9));
  g_ptr_array_add (people, create_person ("Bo", NULL, 0));
  g_ptr_array_add (people, create_person ("Chen", "ai-ml", 1));
  named = sy_profile_with_people (blank, people);
  profile = sy_profile_with_person_dissent (named, 1, "NodeJS, for the streams");
  round = create_round (profile, names);
  give (&round, 0, 4);
  give (&round, 2, 6);
  revealed = sy_secret_round_reveal (round, profile, "2026-12-01");

  g_assert_cmpuint (sy_profile_get_rounds (revealed)->len, ==, 1);
  former = g_ptr_array_index (sy_profile_get_rounds (revealed), 0);
  g_assert_cmpstr (former->date, ==, "2026-12-01");
  g_assert_true (former->people == sy_profile_get_people (profile));
  g_assert_cmpuint (sy_profile_get_people (revealed)->len, ==, 4);
  bo = g_ptr_array_index (sy_profile_get_people (revealed), 1);
  g_assert_cmpstr (bo->name, ==, "Bo");
  g_assert_cmpstr (bo->dissent, ==, "NodeJS, for the streams");
  g_assert_cmpint (sy_person_get_weight (bo, "ai-ml"), ==, 4);
  assert_gives (revealed, 0, SY_UNSET);
  assert_gives (revealed, 2, 1); /* who was not asked */
  assert_gives (revealed, 3, 6);
  g_assert_cmpint (sy_person_get_weight (g_ptr_array_index (people, 0), "ai-ml"), ==, 9);
  sy_secret_round_unref (round);
}

/* Names alone are no round; where nobody gives anything, nothing changes. */
static void
test_nothing (void)
{
  g_autoptr (SyProfile) blank = sy_profile_new ("nodejs-vs-python", 1);
  g_autoptr (SyProfile) profile = sy_profile_with_person_added (blank, "Ana");
  g_autoptr (SyProfile) same = NULL;
  g_autoptr (SyProfile) revealed = NULL;
  SySecretRound *round = create_round (profile, three);

  same = sy_secret_round_reveal (round, profile, "2026-12-01");
  g_assert_true (same == profile);
  give (&round, 1, 0);
  g_assert_true (sy_secret_round_has_any (round));
  revealed = sy_secret_round_reveal (round, profile, "2026-12-01");
  g_assert_cmpuint (sy_profile_get_rounds (revealed)->len, ==, 0);
  g_assert_cmpuint (sy_profile_get_people (revealed)->len, ==, 3);
  g_assert_cmpstr (((SyPerson *) sy_profile_get_people (revealed)->pdata[0])->name, ==, "Ana");
  sy_secret_round_unref (round);
}

static SyProfile *
create_full (guint n_people, gboolean has_weights)
{
  g_autoptr (SyProfile) blank = sy_profile_new ("nodejs-vs-python", 1);
  g_autoptr (GPtrArray) people = sy_people_new ();

  for (guint i = 0; i < n_people; i++)
    g_ptr_array_add (people, create_person ("", has_weights ? "ai-ml" : NULL, 5));

  return sy_profile_with_people (blank, people);
}

static gboolean
can_again (guint n_people, gboolean has_weights)
{
  g_autoptr (SyProfile) profile = create_full (n_people, has_weights);

  return sy_profile_can_weigh_again (profile);
}

/* Nothing that was given before is lost where a file could not hold both. */
static void
test_limits (void)
{
  const guint half = SY_PEOPLE_MAX / 2;
  static const char *const nameless[] = { "", NULL };
  static const char *const two[] = { "", "Ana", NULL };
  g_autoptr (SyProfile) most = create_full (half, TRUE);
  g_autoptr (SyProfile) revealed = NULL;
  g_autoptr (SyProfile) same = NULL;
  SySecretRound *round = create_round (most, two);

  g_assert_true (can_again (0, FALSE));
  g_assert_true (can_again (half, TRUE));
  g_assert_false (can_again (half + 1, TRUE));
  g_assert_true (can_again (SY_PEOPLE_MAX, FALSE));
  give (&round, 0, 5);
  same = sy_secret_round_reveal (round, most, "2026-12-01");
  g_assert_true (same == most);
  go (&round, create_round (most, nameless));
  give (&round, 0, 6);
  revealed = sy_secret_round_reveal (round, most, "2026-12-01");
  g_assert_cmpuint (sy_profile_get_rounds (revealed)->len, ==, 1);
  assert_gives (revealed, 0, 6);
  assert_gives (revealed, 1, 5);
  sy_secret_round_unref (round);
}

static void
assert_found (GPtrArray *people, GPtrArray *others, const int *expected)
{
  g_autofree int *places = sy_people_find (people, others);

  for (guint i = 0; i < others->len; i++)
    g_assert_cmpint (places[i], ==, expected[i]);
}

static GPtrArray *
create_people (const char *const *names)
{
  GPtrArray *people = sy_people_new ();

  for (; *names != NULL; names++)
    g_ptr_array_add (people, sy_person_new (*names));

  return people;
}

/* The same people at another time. */
static void
test_find (void)
{
  static const char *const before[] = { "Zo\303\253", "", "Ana", "Ana", "", NULL };
  static const char *const after[] = { "ANA", "", "Zoe\314\210", "", "", "Bo", "ana", "ana", NULL };
  static const int places[] = { 2, 1, 0, 4, -1, -1, -1, -1 };
  g_autoptr (GPtrArray) people = create_people (before);
  g_autoptr (GPtrArray) others = create_people (after);

  assert_found (people, others, places);
}

/* No step: undo neither reveals it nor takes anything of it away. */
static void
test_document (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("nodejs-vs-python", 1);
  g_autoptr (SyProfile) titled = sy_profile_with_title (profile, "Ours");
  g_autoptr (SyDocument) document = sy_document_new (profile);
  g_autoptr (SySecretRound) round = create_round (profile, three);

  sy_document_apply (document, titled, SY_GESTURE_NONE);
  sy_document_set_secret_round (document, round);
  sy_document_undo (document);
  g_assert_true (sy_document_get_secret_round (document) == round);
  g_assert_false (sy_document_get_can_undo (document));
  g_assert_false (sy_document_get_modified (document));
  sy_document_set_secret_round (document, NULL);
  g_assert_null (sy_document_get_secret_round (document));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secret-round/turns", test_turns);
  g_test_add_func ("/secret-round/order", test_order);
  g_test_add_func ("/secret-round/names", test_names);
  g_test_add_func ("/secret-round/reveal", test_reveal);
  g_test_add_func ("/secret-round/beside", test_beside);
  g_test_add_func ("/secret-round/nothing", test_nothing);
  g_test_add_func ("/secret-round/limits", test_limits);
  g_test_add_func ("/secret-round/find", test_find);
  g_test_add_func ("/secret-round/document", test_document);

  return g_test_run ();
}
