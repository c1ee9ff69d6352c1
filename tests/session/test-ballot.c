/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-ballot.h"
#include "sy-projects.h"

static const char *const two[] = { "Ana", "Bo", NULL };

typedef struct
{
  SySession *session;
  SyDocument *document;
  SyBallot *ballot;
  const SyCriterion *criterion;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = sy_projects_load_example ("fraud-scoring-service");
  fixture->document = sy_session_get_document (fixture->session);
  fixture->ballot = sy_ballot_new (fixture->document);
  fixture->criterion = sy_catalogue_get_criterion (sy_session_get_catalogue (fixture->session), 0);
  sy_ballot_start (fixture->ballot, two);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->ballot);
  g_object_unref (fixture->session);
}

static void
weigh (Fixture *fixture, int weight)
{
  sy_weighing_set_weight (sy_ballot_get_weighing (fixture->ballot), fixture->criterion, weight,
                          SY_GESTURE_NONE);
}

static int
get_weight (Fixture *fixture)
{
  return sy_weighing_get_weight (sy_ballot_get_weighing (fixture->ballot), fixture->criterion);
}

static SySecretPhase
get_phase (Fixture *fixture)
{
  return sy_ballot_get_round (fixture->ballot)->phase;
}

static void
weigh_as_next (Fixture *fixture, int weight)
{
  sy_ballot_begin_turn (fixture->ballot);
  g_assert_cmpint (get_weight (fixture), ==, SY_UNSET);
  weigh (fixture, weight);
  sy_ballot_end_turn (fixture->ballot, SY_SECRET_TURN_DONE);
}

/* Nothing reaches the project before all is revealed, in one step. */
static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  SyProfile *before = sy_document_get_profile (fixture->document);

  g_assert_false (sy_session_is_untouched (fixture->session));
  weigh_as_next (fixture, 9);
  weigh_as_next (fixture, 2);
  g_assert_cmpint (get_phase (fixture), ==, SY_SECRET_PHASE_ALL_IN);
  g_assert_true (sy_document_get_profile (fixture->document) == before);
  g_assert_false (sy_document_get_can_undo (fixture->document));
  g_assert_true (sy_ballot_reveal (fixture->ballot, "2026-12-01"));
  g_assert_null (sy_ballot_get_round (fixture->ballot));
  g_assert_cmpuint (sy_session_get_people (fixture->session)->len, ==, 2);
  sy_document_undo (fixture->document);
  g_assert_true (sy_document_get_profile (fixture->document) == before);
  g_assert_true (sy_session_is_untouched (fixture->session) == FALSE);
  sy_document_redo (fixture->document);

  /* The second round keeps the first. */
  sy_ballot_start (fixture->ballot, two);
  weigh_as_next (fixture, 7);
  sy_ballot_end_turn (fixture->ballot, SY_SECRET_TURN_SKIPPED);
  g_assert_true (sy_ballot_reveal (fixture->ballot, "2026-12-02"));
  g_assert_cmpuint (sy_profile_get_rounds (sy_document_get_profile (fixture->document))->len, ==,
                    1);
}

/* Undo is of the turn, and of nothing before it. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  sy_ballot_begin_turn (fixture->ballot);
  g_assert_false (sy_ballot_get_can_undo (fixture->ballot));
  weigh (fixture, 9);
  weigh (fixture, 3);
  sy_ballot_undo (fixture->ballot);
  g_assert_cmpint (get_weight (fixture), ==, 9);
  g_assert_true (sy_ballot_get_can_redo (fixture->ballot));
  sy_ballot_end_turn (fixture->ballot, SY_SECRET_TURN_DONE);
  g_assert_false (sy_ballot_get_can_undo (fixture->ballot));
  g_assert_false (sy_ballot_get_can_redo (fixture->ballot));
  g_assert_null (sy_ballot_get_weighing (fixture->ballot));
  sy_ballot_undo (fixture->ballot);

  sy_ballot_begin_turn (fixture->ballot);
  g_assert_cmpint (get_weight (fixture), ==, SY_UNSET);
  g_assert_false (sy_ballot_get_can_undo (fixture->ballot));
  sy_ballot_hand_over (fixture->ballot, 0);
  g_assert_null (sy_ballot_get_weighing (fixture->ballot));
  sy_ballot_begin_turn (fixture->ballot);
  g_assert_cmpint (get_weight (fixture), ==, 9);
}

/* Each weight is in the document's round at once, for the draft; whoever takes over the round does
 * not see it.
 */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SyBallot) other = NULL;
  const SyPerson *ana;

  sy_ballot_begin_turn (fixture->ballot);
  weigh (fixture, 6);
  ana = g_ptr_array_index (sy_document_get_secret_round (fixture->document)->people, 0);
  g_assert_cmpint (sy_person_get_weight (ana, fixture->criterion->id), ==, 6);
  other = sy_ballot_new (fixture->document);
  g_assert_cmpint (get_phase (fixture), ==, SY_SECRET_PHASE_HAND_OVER);
  g_assert_null (sy_ballot_get_weighing (other));
  sy_ballot_throw_away (other);
  g_assert_null (sy_document_get_secret_round (fixture->document));
  g_assert_true (sy_session_is_untouched (fixture->session));
}

/* Where nobody has given anything, the round is over and nothing has changed. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  SyProfile *before = sy_document_get_profile (fixture->document);

  sy_ballot_end_turn (fixture->ballot, SY_SECRET_TURN_SKIPPED);
  sy_ballot_end_turn (fixture->ballot, SY_SECRET_TURN_SKIPPED);
  g_assert_true (sy_ballot_reveal (fixture->ballot, "2026-12-01"));
  g_assert_null (sy_ballot_get_round (fixture->ballot));
  g_assert_true (sy_document_get_profile (fixture->document) == before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ballot/reveal", Fixture, NULL, set_up, test_reveal, tear_down);
  g_test_add ("/ballot/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/ballot/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/ballot/nothing", Fixture, NULL, set_up, test_nothing, tear_down);

  return g_test_run ();
}
