/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <time.h>

#include "sy-profile.h"
#include "sy-text.h"

/* More than any of it takes, and far less than it would take by looking at everybody for everybody.
 */
#define SECONDS_MAX 5

static SyProfile *
add (SyProfile *self, const char *name)
{
  g_autoptr (SyProfile) before = self;

  return sy_profile_with_person_added (before, name);
}

static SyProfile *
set (SyProfile *self, guint index, const char *criterion, int weight)
{
  g_autoptr (SyProfile) before = self;

  return sy_profile_with_person_weight (before, index, criterion, weight);
}

static SyProfile *
make_team (void)
{
  SyProfile *team = sy_profile_new ("c", 1);

  team = add (team, "Ana");
  team = add (team, " Bo\n");
  team = add (team, "Cy");
  team = set (team, 0, "realtime", 9);

  return set (team, 1, "realtime", 0);
}

static const SyPerson *
get (SyProfile *profile, guint index)
{
  return g_ptr_array_index (sy_profile_get_people (profile), index);
}

static void
assert_names (SyProfile *profile, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < sy_profile_get_people (profile)->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", get (profile, i)->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_changes (void)
{
  g_autoptr (SyProfile) team = make_team ();
  g_autoptr (SyProfile) renamed = sy_profile_with_person_renamed (team, 2, "  Cyd ");
  g_autoptr (SyProfile) moved = sy_profile_with_person_moved (renamed, 2, -2);
  g_autoptr (SyProfile) far = sy_profile_with_person_moved (renamed, 0, G_MAXINT);
  g_autoptr (SyProfile) left = sy_profile_without_person (renamed, 1);
  g_autoptr (SyProfile) against = sy_profile_with_person_dissent (left, 0, "NodeJS: we know it");

  assert_names (team, "Ana, Bo, Cy");
  assert_names (renamed, "Ana, Bo, Cyd");
  assert_names (moved, "Cyd, Ana, Bo");
  assert_names (far, "Bo, Cyd, Ana");
  assert_names (left, "Ana, Cyd");
  g_assert_cmpstr (get (against, 0)->dissent, ==, "NodeJS: we know it");
  g_assert_cmpint (sy_person_get_weight (get (against, 0), "realtime"), ==, 9);
  g_assert_cmpstr (get (left, 0)->dissent, ==, "");
  g_assert_true (get (left, 1) == get (renamed, 2));
}

/* With what is to be done with each: a added, r renewed, k known; NULL where none renews anything.
 */
static SyProfile *
receive (SyProfile *team, GPtrArray *people, const char *const *formers, const char *kinds)
{
  g_autoptr (GArray) arrivals = g_array_new (FALSE, FALSE, sizeof (SyArrival));
  SyProfile *received;

  for (guint i = 0; i < people->len; i++)
    {
      const SyArrival arrival = { g_ptr_array_index (people, i), kinds != NULL,
                                  formers != NULL ? formers[i] : NULL, 0, SY_ARRIVAL_ADDED };

      g_array_append_val (arrivals, arrival);
    }
  received = sy_profile_with_arrivals (team, arrivals, NULL);
  for (guint i = 0; kinds != NULL && i < people->len; i++)
    g_assert_cmpint (g_array_index (arrivals, SyArrival, i).kind, ==,
                     kinds[i] == 'a'   ? SY_ARRIVAL_ADDED
                     : kinds[i] == 'r' ? SY_ARRIVAL_RENEWED
                                       : SY_ARRIVAL_KNOWN);

  return received;
}

static SyProfile *
join (SyProfile *team, GPtrArray *people)
{
  return receive (team, people, NULL, NULL);
}

static void
test_no_change_is_the_same (void)
{
  g_autoptr (SyProfile) team = make_team ();
  g_autoptr (SyProfile) renamed = sy_profile_with_person_renamed (team, 0, " Ana ");
  g_autoptr (SyProfile) up = sy_profile_with_person_moved (team, 0, -1);
  g_autoptr (SyProfile) down = sy_profile_with_person_moved (team, 2, 1);
  g_autoptr (SyProfile) weighed = sy_profile_with_person_weight (team, 0, "realtime", 9);
  g_autoptr (SyProfile) unset = sy_profile_with_person_weight (team, 2, "realtime", SY_UNSET);
  g_autoptr (SyProfile) agrees = sy_profile_with_person_dissent (team, 0, "");
  g_autoptr (SyProfile) joined = join (team, sy_profile_get_people (team));

  g_assert_true (renamed == team && up == team && down == team && weighed == team);
  g_assert_true (unset == team && agrees == team && joined == team);
}

/* Not to have said is not to have said 0. */
static void
test_unset_is_not_0 (void)
{
  g_autoptr (SyProfile) team = make_team ();
  g_autoptr (SyProfile) unset = sy_profile_with_person_weight (team, 1, "realtime", SY_UNSET);
  g_autoptr (SyProfile) zero = sy_profile_with_person_weight (team, 2, "realtime", 0);

  g_assert_cmpint (sy_person_get_weight (get (team, 1), "realtime"), ==, 0);
  g_assert_cmpint (sy_person_get_weight (get (unset, 1), "realtime"), ==, SY_UNSET);
  g_assert_cmpint (sy_person_get_weight (get (zero, 2), "realtime"), ==, 0);
  g_assert_true (sy_person_has_same_weights (get (unset, 1), get (team, 2)));
  g_assert_false (sy_person_has_same_weights (get (team, 1), get (team, 2)));
}

static void
assert_free_name (SyProfile *team, const char *name, const char *expected)
{
  g_autofree char *free_name = sy_profile_dup_person_name (team, name);

  g_assert_cmpstr (free_name, ==, expected);
}

static void
test_names (void)
{
  SyProfile *made = make_team ();
  g_autofree char *long_name = g_strnfill (SY_TEXT_NAME_MAX + 9, 'x');
  g_autofree char *numbered = NULL;
  g_autoptr (SyProfile) team = NULL;

  made = add (made, "ana (2)");
  made = add (made, "Zoe\u0301");
  made = add (made, "");
  team = add (made, long_name);
  assert_free_name (team, "Dee", "Dee");
  assert_free_name (team, "ANA", "ANA (3)");
  assert_free_name (team, "Bo ", "Bo (2)");
  assert_free_name (team, "zo\u00e9", "zo\u00e9 (2)");
  assert_free_name (team, "Ana (2)", "Ana (2) (2)");
  assert_free_name (team, " ", "");
  g_assert_cmpint (g_utf8_strlen (get (team, 6)->name, -1), ==, SY_TEXT_NAME_MAX);
  numbered = sy_profile_dup_person_name (team, long_name);
  g_assert_cmpint (g_utf8_strlen (numbered, -1), ==, SY_TEXT_NAME_MAX);
  g_assert_true (g_str_has_suffix (numbered, "x (2)"));
}

static void
test_joined (void)
{
  g_autoptr (SyProfile) team = make_team ();
  SyProfile *made = sy_profile_new ("c", 1);
  g_autoptr (SyProfile) other = NULL;
  g_autoptr (SyProfile) against = NULL;
  g_autoptr (SyProfile) joined = NULL;
  g_autoptr (SyProfile) again = NULL;

  made = add (made, "ANA");
  made = add (made, "Bo");
  made = add (made, "Dee");
  made = add (made, "");
  made = set (made, 0, "realtime", 9);
  other = set (made, 1, "realtime", 7);
  against = sy_profile_with_person_dissent (other, 0, "no");
  joined = join (team, sy_profile_get_people (against));

  assert_names (joined, "Ana, Bo, Cy, Bo (2), Dee, ");
  g_assert_cmpint (sy_person_get_weight (get (joined, 3), "realtime"), ==, 7);
  g_assert_cmpstr (get (joined, 0)->dissent, ==, "no");
  g_assert_true (get (joined, 1) == get (team, 1) && get (joined, 4) == get (other, 2));

  /* What came once comes no second time, but for those who have no name to be known by. */
  again = join (joined, sy_profile_get_people (against));
  assert_names (again, "Ana, Bo, Cy, Bo (2), Dee, , ");
}

/* "Ana (2)" is somebody of her own unless "Ana" was taken. */
static void
test_joined_numbers (void)
{
  g_autoptr (SyProfile) none = sy_profile_new ("c", 1);
  SyProfile *made = sy_profile_new ("c", 1);
  g_autoptr (SyProfile) two = NULL;
  g_autoptr (SyProfile) joined = NULL;
  g_autoptr (SyProfile) again = NULL;

  made = add (made, "Ana");
  two = add (made, "Ana (2)");
  joined = join (none, sy_profile_get_people (two));
  assert_names (joined, "Ana, Ana (2)");
  again = join (joined, sy_profile_get_people (two));
  g_assert_true (again == joined);
}

static const SyRound *
get_round (SyProfile *profile, guint index)
{
  return g_ptr_array_index (sy_profile_get_rounds (profile), index);
}

static void
test_rounds (void)
{
  SyProfile *made = make_team ();
  g_autoptr (SyProfile) team = sy_profile_with_person_dissent (made, 0, "no");
  g_autoptr (SyProfile) begun = sy_profile_with_round_begun (team, "2026-12-01");
  g_autoptr (SyProfile) too_soon = sy_profile_with_round_begun (begun, "2026-12-02");
  g_autoptr (SyProfile) weighed = sy_profile_with_person_weight (begun, 2, "realtime", 3);
  g_autoptr (SyProfile) third = sy_profile_with_round_begun (weighed, "2026-12-02");

  assert_names (begun, "Ana, Bo, Cy");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (g_hash_table_size (get (begun, i)->weights), ==, 0);
  g_assert_cmpstr (get (begun, 0)->dissent, ==, "no");
  g_assert_cmpstr (get_round (begun, 0)->date, ==, "2026-12-01");
  g_assert_true (get_round (begun, 0)->people == sy_profile_get_people (team));
  g_assert_true (too_soon == begun);
  g_assert_cmpuint (sy_profile_get_rounds (third)->len, ==, 2);
  g_assert_true (get_round (third, 0) == get_round (begun, 0));
  g_assert_cmpint (sy_person_get_weight (g_ptr_array_index (get_round (third, 1)->people, 2),
                                         "realtime"),
                   ==, 3);
  g_assert_cmpuint (sy_profile_get_rounds (team)->len, ==, 0);
  sy_profile_unref (made);
}

static void
test_invitation (void)
{
  const char *id = "0123456789abcdef0123456789abcdef";
  g_autoptr (SyProfile) team = make_team ();
  g_autoptr (SyProfile) invitation = sy_profile_with_invitation (team, id, "Zoe");
  g_autoptr (SyProfile) same = sy_profile_with_invitation (invitation, id, "Zoe");
  g_autoptr (SyProfile) answer = sy_profile_with_answer (invitation, id);
  g_autoptr (SyProfile) none = sy_profile_with_answer (team, "");

  g_assert_true (same == invitation && none == team);
  g_assert_cmpstr (sy_profile_get_invitation_id (answer), ==, id);
  g_assert_cmpstr (sy_profile_get_invitation_from (answer), ==, "Zoe");
  g_assert_cmpstr (sy_profile_get_answer_to (answer), ==, id);
  g_assert_cmpstr (sy_profile_get_answer_to (invitation), ==, "");
  g_assert_true (sy_profile_is_invitation_id (id));
  g_assert_false (sy_profile_is_invitation_id ("0123456789abcdef0123456789abcdeF"));
  g_assert_false (sy_profile_is_invitation_id ("0123456789abcdef0123456789abcde"));
}

/* What is asked says nothing of what anybody thinks of it. */
static void
test_question (void)
{
  const char *id = "0123456789abcdef0123456789abcdef";
  g_autoptr (SyProfile) team = make_team ();
  g_autoptr (SyProfile) titled = sy_profile_with_title (team, "T");
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (titled, "realtime", 7);
  g_autoptr (SyProfile) must = sy_profile_with_must (weighed, "realtime", TRUE);
  g_autoptr (SyProfile) noted = sy_profile_with_note (must, "realtime", "Bo will not like it");
  g_autoptr (SyProfile) rated = sy_profile_with_rating (noted, "realtime", SY_LEFT, 3);
  g_autoptr (SyProfile) started = sy_profile_with_preset (rated, "ai-ml");
  g_autoptr (SyProfile) asking = sy_profile_with_invitation (started, id, "Zoe");
  g_autoptr (SyProfile) sent = sy_profile_dup_invitation (asking);
  g_autoptr (SyProfile) answer = sy_profile_dup_answer (sent, " Ana ");
  const SyEntry *entry = sy_profile_find_entry (sent, "realtime");

  g_assert_true (sy_profile_is_invitation (sent));
  g_assert_false (sy_profile_is_invitation (asking) || sy_profile_is_invitation (team));
  g_assert_cmpstr (sy_profile_get_title (sent), ==, "T");
  g_assert_cmpstr (sy_profile_get_invitation_from (sent), ==, "Zoe");
  g_assert_cmpstr (sy_profile_get_preset (sent), ==, "");
  g_assert_cmpuint (sy_profile_get_people (sent)->len, ==, 0);
  g_assert_cmpint (entry->ratings[SY_LEFT], ==, 3);
  g_assert_true (entry->weight == 0 && !entry->is_must && *entry->note == '\0');
  g_assert_true (sy_profile_is_answer (answer));
  assert_names (answer, "Ana");
  g_assert_false (sy_profile_is_invitation (answer) || sy_profile_is_answer (sent));
  g_assert_cmpuint (g_hash_table_size (get (answer, 0)->weights), ==, 0);
}

/* A changed answer takes the place of its former; two of one name who come together are two. */
static void
test_received (void)
{
  static const char *const formers[] = { NULL, "Ana" };
  static const char *const renamed[] = { "Bo" };
  g_autoptr (SyProfile) made = make_team ();
  g_autoptr (SyProfile) team = sy_profile_with_person_dissent (made, 0, "no");
  g_autoptr (SyProfile) none = sy_profile_new ("c", 1);
  SyProfile *both = add (add (sy_profile_new ("c", 1), "ana"), "Ana");
  SyProfile *anna = set (add (sy_profile_new ("c", 1), "Anna"), 0, "realtime", 0);
  g_autoptr (SyProfile) two = NULL;
  g_autoptr (SyProfile) renewed = NULL;
  g_autoptr (SyProfile) again = NULL;
  g_autoptr (SyProfile) hinted = NULL;
  g_autoptr (SyProfile) swapped = NULL;
  g_autoptr (SyProfile) other = NULL;

  both = set (both, 0, "realtime", 3);
  both = set (both, 1, "realtime", 4);
  two = receive (none, sy_profile_get_people (both), NULL, "aa");
  assert_names (two, "ana, Ana (2)");
  renewed = receive (team, sy_profile_get_people (both), NULL, "ra");
  assert_names (renewed, "Ana, Bo, Cy, Ana (2)");
  g_assert_cmpint (sy_person_get_weight (get (renewed, 0), "realtime"), ==, 3);
  g_assert_cmpstr (get (renewed, 0)->dissent, ==, "no");
  again = receive (renewed, sy_profile_get_people (both), NULL, "kk");
  assert_names (again, "Ana, Bo, Cy, Ana (2)");
  hinted = receive (team, sy_profile_get_people (both), formers, "ar");
  g_assert_cmpint (sy_person_get_weight (get (hinted, 0), "realtime"), ==, 4);
  g_assert_cmpint (sy_person_get_weight (get (hinted, 3), "realtime"), ==, 3);

  /* Only the second has changed: the first is known, and stays. */
  both = set (both, 1, "realtime", 5);
  swapped = receive (again, sy_profile_get_people (both), NULL, "kr");
  g_assert_cmpint (sy_person_get_weight (get (swapped, 3), "realtime"), ==, 5);
  g_assert_cmpint (sy_person_get_weight (get (swapped, 0), "realtime"), ==, 3);
  other = receive (team, sy_profile_get_people (anna), renamed, "r");
  assert_names (other, "Ana, Anna, Cy");
  sy_profile_unref (both);
  sy_profile_unref (anna);
}

static GPtrArray *
make_crowd (gboolean are_namesakes)
{
  GPtrArray *people = sy_people_new ();

  for (guint i = 0; i < SY_PEOPLE_MAX; i++)
    {
      g_autofree char *name = are_namesakes ? g_strdup ("Ana") : g_strdup_printf ("Person %u", i);
      SyPerson *person = sy_person_new (name);

      for (guint k = 0, rest = i; k < 4; k++, rest /= 10)
        {
          g_autofree char *id = g_strdup_printf ("c%u", k);

          sy_person_set_weight (person, id, (int) (rest % 10));
        }
      g_ptr_array_add (people, person);
    }

  return people;
}

static void
test_crowd (void)
{
  g_autoptr (SyProfile) none = sy_profile_new ("c", 1);
  g_autoptr (SyProfile) one = sy_profile_with_person_added (none, "Zoe");
  g_autoptr (GPtrArray) crowd = make_crowd (FALSE);
  g_autoptr (GPtrArray) namesakes = make_crowd (TRUE);
  g_autoptr (SyProfile) full = join (none, crowd);
  g_autoptr (SyProfile) same = join (none, namesakes);
  g_autoptr (SyProfile) more = sy_profile_with_person_added (full, "Zoe");
  g_autoptr (SyProfile) too_many = join (one, crowd);
  SyProfile *changed = sy_profile_ref (full);

  g_assert_cmpuint (sy_profile_get_people (full)->len, ==, SY_PEOPLE_MAX);
  g_assert_true (get (full, 77) == g_ptr_array_index (crowd, 77));
  g_assert_cmpuint (sy_profile_get_people (same)->len, ==, SY_PEOPLE_MAX);
  g_assert_cmpstr (get (same, SY_PEOPLE_MAX - 1)->name, ==, "Ana (10000)");
  g_assert_true (more == full);
  g_assert_true (too_many == one);
  for (guint i = 0; i < 200; i++)
    changed = set (changed, i * 50, "c0", (int) (i % 11));
  g_assert_true (get (changed, 1) == get (full, 1));
  sy_profile_unref (changed);
}

/* In processor time, since others may keep the machine busy. */
static void
test_crowd_is_fast (void)
{
  clock_t start = clock ();

  test_crowd ();
  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, SECONDS_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/changes", test_changes);
  g_test_add_func ("/people/no-change-is-the-same", test_no_change_is_the_same);
  g_test_add_func ("/people/unset-is-not-0", test_unset_is_not_0);
  g_test_add_func ("/people/names", test_names);
  g_test_add_func ("/people/joined", test_joined);
  g_test_add_func ("/people/joined-numbers", test_joined_numbers);
  g_test_add_func ("/people/rounds", test_rounds);
  g_test_add_func ("/people/invitation", test_invitation);
  g_test_add_func ("/people/question", test_question);
  g_test_add_func ("/people/received", test_received);
  g_test_add_func ("/people/crowd", test_crowd_is_fast);

  return g_test_run ();
}
