/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-gathering.h"
#include "sy-projects.h"

#define ID "0123456789abcdef0123456789abcdef"
#define OTHER_ID "fedcba9876543210fedcba9876543210"

typedef struct
{
  const char *name;
  int weight; /* of real-time communication */
  const char *to;
} Answer;

static SySession *
create_asking (void)
{
  g_autoptr (SySession) blank = sy_projects_create_blank (NULL, 2, 1);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (blank));
  g_autoptr (SyProfile) asking = sy_profile_with_invitation (profile, ID, "Zoe");
  g_autoptr (SyDocument) document = sy_document_new (asking);

  return sy_session_new (document, sy_session_get_catalogue (blank));
}

static SyProfile *
create_answer (const Answer *answer)
{
  g_autoptr (SyProfile) blank = sy_profile_new ("nodejs-vs-python", 0);
  g_autoptr (SyProfile) addressed = sy_profile_with_answer (blank, answer->to);
  g_autoptr (SyProfile) named = sy_profile_with_person_added (addressed, answer->name);

  return sy_profile_with_person_weight (named, 0, "realtime", answer->weight);
}

static void
add (SyGathering *gathering,
     SySession *session,
     const char *name,
     SyProfile *profile,
     const char *former)
{
  g_autofree char *path = g_strdup_printf ("/nowhere/%s", name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  sy_gathering_add (gathering, file, profile, sy_session_get_catalogue (session), former);
}

static SyGathering *
gather (SySession *session, const Answer *answers, guint n)
{
  SyGathering *gathering = sy_gathering_new (session, TRUE);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.steelyard", i);
      g_autoptr (SyProfile) profile = create_answer (&answers[i]);

      add (gathering, session, name, profile, NULL);
    }

  return gathering;
}

static void
assert_team (SySession *session, const char *expected)
{
  GPtrArray *people = sy_session_get_people (session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const SyPerson *person = g_ptr_array_index (people, i);

      g_string_append_printf (text, "%s%s %d", i > 0 ? ", " : "", person->name,
                              sy_person_get_weight (person, "realtime"));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_said (SyGathering *gathering, const char *title, const char *remarks)
{
  g_autofree char *said = sy_gathering_dup_title (gathering);
  g_autofree char *more = sy_gathering_dup_remarks (gathering);

  g_assert_cmpstr (said, ==, title);
  g_assert_cmpstr (more, ==, remarks);
}

/* Many come as one step; who answers anew is not another person. */
static void
test_answers (void)
{
  const Answer first[] = { { "Ana", 9, ID }, { "Bo", 2, ID }, { "Ana", 9, ID } };
  const Answer later[] = { { "ana", 7, ID }, { "Cy", 0, ID } };
  g_autoptr (SySession) session = create_asking ();
  g_autoptr (SyGathering) one = gather (session, first, G_N_ELEMENTS (first));
  g_autoptr (SyGathering) two = NULL;
  g_autoptr (SyGathering) three = NULL;

  g_assert_cmpuint (sy_gathering_count_strays (one), ==, 0);
  g_assert_cmpuint (sy_gathering_apply (one, FALSE), ==, 2);
  assert_team (session, "Ana 9, Bo 2");
  assert_said (one, "Added 2 people", "2.steelyard: “Ana” is there already, with the same weights");

  two = gather (session, later, G_N_ELEMENTS (later));
  sy_gathering_apply (two, FALSE);
  assert_team (session, "Ana 7, Bo 2, Cy 0");
  assert_said (two, "Added 1 person. Renewed 1 answer", "");
  sy_session_undo (session);
  assert_team (session, "Ana 9, Bo 2");
  sy_session_undo (session);
  assert_team (session, "");
  sy_session_redo (session);

  three = gather (session, first, 1);
  g_assert_cmpuint (sy_gathering_apply (three, FALSE), ==, 0);
  assert_said (three, "All of 0.steelyard are here already", "");
}

/* One name twice, in two files that come together, is two people; in one file that has changed it
 * is one.
 */
static void
test_namesakes (void)
{
  const Answer both[] = { { "Ana", 9, ID }, { "Ana", 3, ID } };
  const Answer again[] = { { "Ana", 4, ID } };
  g_autoptr (SySession) session = create_asking ();
  g_autoptr (SyGathering) one = gather (session, both, 2);
  g_autoptr (SyGathering) two = sy_gathering_new (session, TRUE);
  g_autoptr (SyProfile) changed = create_answer (again);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  sy_gathering_apply (one, FALSE);
  assert_team (session, "Ana 9, Ana (2) 3");
  assert_said (
      one, "Added 2 people",
      "1.steelyard: “Ana” is there already, with other weights; this one is “Ana (2)” now");
  sy_gathering_list_names (one, names);
  g_assert_cmpstr (g_hash_table_lookup (names, "file:///nowhere/1.steelyard"), ==, "Ana (2)");
  add (two, session, "1.steelyard", changed, "Ana (2)");
  sy_gathering_apply (two, FALSE);
  assert_team (session, "Ana 9, Ana (2) 4");
  assert_said (two, "Renewed the answer of “Ana”",
               "1.steelyard: “Ana” has answered before, and stays “Ana (2)”");
}

/* What was asked elsewhere is named, and comes after a yes; it renews nothing here. */
static void
test_strays (void)
{
  const Answer answers[] = { { "Ana", 9, ID }, { "Ana", 1, OTHER_ID } };
  g_autoptr (SySession) session = create_asking ();
  g_autoptr (SyGathering) without = gather (session, answers, 2);
  g_autoptr (SyGathering) with = gather (session, answers, 2);
  g_autofree char *strays = sy_gathering_describe_strays (without);

  g_assert_cmpuint (sy_gathering_count_strays (without), ==, 1);
  g_assert_cmpstr (strays, ==, "1.steelyard: “Ana” · 1");
  sy_gathering_apply (without, FALSE);
  assert_team (session, "Ana 9");
  sy_gathering_apply (with, TRUE);
  assert_team (session, "Ana 9, Ana (2) 1");
}

static SyProfile *
with_own (SyProfile *profile, const char *id, const char *name, int left)
{
  SyOwn *own = sy_own_new (id);
  SyProfile *changed;

  g_free (own->criterion.name);
  own->criterion.name = g_strdup (name);
  own->criterion.ratings[SY_LEFT] = left;
  own->criterion.ratings[SY_RIGHT] = 5;
  changed = sy_profile_with_own_criterion (profile, own);
  sy_own_unref (own);

  return changed;
}

/* Other versions, other criteria: people come, and what does not count is said. */
static void
test_differences (void)
{
  const Answer answer = { "Ana", 9, ID };
  g_autoptr (SySession) session = create_asking ();
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyDocument *document = sy_session_get_document (session);
  g_autoptr (SyProfile) here =
      with_own (sy_document_get_profile (document), "own-sdk", "Our SDK", 3);
  g_autoptr (SyProfile) made = create_answer (&answer);
  g_autoptr (SyProfile) old = sy_profile_with_catalogue (made, "nodejs-vs-python", 1000);
  g_autoptr (SyProfile) rated = with_own (old, "own-sdk", "Our SDK", 9);
  g_autoptr (SyProfile) gone = with_own (rated, "own-gone", "What was removed", 1);
  g_autoptr (SyProfile) weighed = sy_profile_with_person_weight (gone, 0, "own-gone", 8);
  g_autoptr (SyProfile) elsewhere = sy_profile_with_answer (weighed, "");
  g_autoptr (SyGathering) asked = sy_gathering_new (session, TRUE);
  g_autoptr (SyGathering) brought = sy_gathering_new (session, TRUE);
  g_autofree char *remarks = NULL;

  sy_document_apply (document, here, SY_GESTURE_NONE);
  add (asked, session, "a.steelyard", weighed, NULL);
  sy_gathering_apply (asked, FALSE);
  assert_team (session, "Ana 9");
  remarks = sy_gathering_dup_remarks (asked);
  g_assert_nonnull (strstr (remarks, "a.steelyard: made with version 1000 of the catalogue"));
  g_assert_nonnull (strstr (remarks, "“Our SDK” otherwise"));
  g_assert_nonnull (strstr (remarks, "1 criterion that it weighs is not in the project"));
  g_assert_cmpuint (sy_profile_get_own (sy_document_get_profile (document))->len, ==, 1);

  /* Who was not asked brings what they weigh. */
  add (brought, session, "b.steelyard", elsewhere, NULL);
  sy_gathering_apply (brought, FALSE);
  g_assert_cmpuint (sy_profile_get_own (sy_document_get_profile (document))->len, ==, 2);
  g_assert_cmpuint (sy_session_get_catalogue (session)->criteria->len, >, catalogue->criteria->len);
}

/* What cannot come is said, and leaves all as it is. */
static void
test_refused (void)
{
  g_autoptr (SySession) session = create_asking ();
  g_autoptr (SyProfile) blank = sy_profile_new ("nodejs-vs-python", 0);
  g_autoptr (SyGathering) one = sy_gathering_new (session, TRUE);
  g_autoptr (SyGathering) two = sy_gathering_new (session, TRUE);

  add (one, session, "a.steelyard", NULL, NULL);
  sy_gathering_apply (one, TRUE);
  assert_said (one, "a.steelyard weighs another catalogue’s criteria, so its people cannot join",
               "");
  add (two, session, "a.steelyard", blank, NULL);
  add (two, session, "b.steelyard", NULL, NULL);
  sy_gathering_apply (two, TRUE);
  assert_said (two, "Nobody was added",
               "Nobody has weighed in a.steelyard\n"
               "b.steelyard weighs another catalogue’s criteria, so its people cannot join");
  g_assert_true (sy_session_is_untouched (session));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gathering/answers", test_answers);
  g_test_add_func ("/gathering/namesakes", test_namesakes);
  g_test_add_func ("/gathering/strays", test_strays);
  g_test_add_func ("/gathering/differences", test_differences);
  g_test_add_func ("/gathering/refused", test_refused);

  return g_test_run ();
}
