/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-team.h"

#include <string.h>

#include "report-test.h"
#include "sy-words-movement.h"
#include "words-test.h"

/* What is said of teams that are a word a person: a name, a colon, and a digit a criterion (speed,
 * maths, cost, hiring, skills); "x" is 10 and "-" what was not set. Speed is for Alpha by 5, maths
 * for Beta by 6, cost for neither.
 */

typedef struct
{
  SyCatalogue *catalogue;
  GPtrArray *people;
  SyTeam *team;
} Fixture;

static SyPerson *
parse_person (SyCatalogue *catalogue, const char *word)
{
  const char *colon = strchr (word, ':');
  g_autofree char *name = g_strndup (word, (gsize) (colon - word));
  SyPerson *person = sy_person_new (name);

  for (guint i = 0; colon[i + 1] != '\0'; i++)
    if (colon[i + 1] != '-')
      sy_person_set_weight (person, sy_catalogue_get_criterion (catalogue, i)->id,
                            colon[i + 1] == 'x' ? 10 : colon[i + 1] - '0');

  return person;
}

/* With two criteria more, which wait for ratings. */
static SyCatalogue *
make_waiting_catalogue (void)
{
  g_autoptr (SyCatalogue) base = make_catalogue ();
  g_autoptr (GPtrArray) waiting = sy_criteria_new ();

  for (guint i = 0; i < 2; i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup (i == 0 ? "hiring" : "skills");
      criterion->name = g_strdup (criterion->id);
      criterion->ratings[SY_LEFT] = criterion->ratings[SY_RIGHT] = SY_UNSET;
      g_ptr_array_add (waiting, criterion);
    }

  return sy_catalogue_new_extended (base, waiting);
}

static Fixture
set_up (const char *text)
{
  Fixture self = { make_waiting_catalogue (), sy_people_new (), NULL };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (SyProfile) blank = sy_profile_new ("test", 1);
  g_autoptr (SyProfile) exact = sy_profile_with_reach (blank, 0, 0);
  g_autoptr (SyProfile) profile = NULL;

  for (guint p = 0; words[p] != NULL; p++)
    g_ptr_array_add (self.people, parse_person (self.catalogue, words[p]));
  profile = sy_profile_with_people (exact, self.people);
  self.team = sy_team_new (self.catalogue, profile);

  return self;
}

static void
tear_down (Fixture *self)
{
  sy_team_free (self->team);
  g_ptr_array_unref (self->people);
  sy_catalogue_unref (self->catalogue);
}

static void
test_headline (void)
{
  static const char *const rows[][2] = {
    { "Ana:---", "Nobody has set a weight yet." },
    { "Ana:811", "Alpha leads for the one person who has weighed. Together: Alpha +34.0." },
    { "Ana:811 Bo:---", "Alpha leads for the one person who has weighed. Together: Alpha +34.0. "
                        "1 person has set nothing yet." },
    { "Ana:811 Bo:--- Cy:---", "Alpha leads for the one person who has weighed. Together: Alpha "
                               "+34.0. 2 people have set nothing yet." },
    { "Ana:811 Bo:811", "Alpha leads for both people. Together: Alpha +34.0." },
    { "Ana:811 Bo:181", "Alpha leads for 1 of 2 people, Beta for 1. Together: Beta +4.5." },
    { "Ana:000 Bo:650", "Neither option leads for anybody. Together: a tie." },
    { "Ana:000 Bo:000", "Neither option leads for anybody." },
    { "Ana:811 Bo:650", "Alpha leads for 1 of 2 people. Together: Alpha +16.2." },
    { "Ana:181 Bo:181 Cy:181", "Beta leads for all 3 people. Together: Beta +43.0." },
    { "Ana:811 Bo:181 Cy:181 Di:650 Ed:281",
      "Beta leads for 3 of 5 people, Alpha for 1. Together: Beta +17.3." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i][0]);
      g_autofree char *text = sy_words_team (fixture.catalogue, fixture.team);

      assert_words (text, rows[i][1]);
      tear_down (&fixture);
    }
}

/* What one person moved is told, though one person agrees with nobody. */
static void
test_movement (void)
{
  static const char *const rows[][3] = {
    { "Ana:811", "Ana:811", "Nobody has moved since the round before." },
    { "Ana:811", "Ana:511", "Since the round before: speed: Ana 8 → 5." },
    { "Ana:811", "Ana:---", "Nobody has weighed again yet." },
    { "Ana:811 Bo:181", "Ana:811 Bo:811",
      "Since the round before: speed: Bo 1 → 8; maths: Bo 8 → 1. Kendall’s W was 0.25 and is "
      "1.00." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture before = set_up (rows[i][0]);
      Fixture now = set_up (rows[i][1]);
      g_autoptr (SyProfile) blank = sy_profile_new ("test", 1);
      g_autoptr (SyProfile) first = sy_profile_with_people (blank, before.people);
      g_autoptr (SyProfile) begun = sy_profile_with_round_begun (first, "2026-11-28");
      g_autoptr (SyProfile) second = sy_profile_with_people (begun, now.people);
      g_autoptr (SyMovement) movement = sy_movement_new (now.catalogue, second, now.team);
      g_autofree char *text = sy_words_movement (now.catalogue, now.people, now.team, movement);

      assert_words (text, rows[i][2]);
      tear_down (&before);
      tear_down (&now);
    }
}

static void
test_agreement (void)
{
  static const char *const rows[][2] = {
    { "Ana:123", NULL },
    { "Ana:--- Bo:---", NULL },
    { "Ana:555 Bo:333", NULL }, /* nobody tells any apart */
    { "Ana:1-- Bo:-1-", NULL }, /* nothing that both have set */
    { "Ana:123 Bo:149", "Very strong agreement: Kendall’s W 1.00, 2 people, 3 criteria." },
    { "Ana:123 Bo:321", "Very weak agreement: Kendall’s W 0.00, 2 people, 3 criteria." },
    { "Ana:123 Bo:132", "Strong agreement: Kendall’s W 0.75, 2 people, 3 criteria." },
    { "Ana:123 Bo:12- Cy:---", "Very strong agreement: Kendall’s W 1.00, 2 people, 2 criteria." },
    { "Ana:123 Bo:213 Cy:132 Di:123 Ed:123",
      "Moderate agreement: Kendall’s W 0.64, 5 people, 3 criteria." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i][0]);
      g_autofree char *text = sy_words_team_agreement (fixture.team);

      assert_words (text, rows[i][1]);
      tear_down (&fixture);
    }
}

/* One order for all but one person in a thousand is not one order for all. */
static void
test_agreement_is_not_overstated (void)
{
  GString *people = g_string_new ("Bo:132");
  Fixture fixture;
  g_autofree char *text = NULL;

  for (guint p = 1; p < 1000; p++)
    g_string_append_printf (people, " P%u:123", p);
  fixture = set_up (people->str);
  text = sy_words_team_agreement (fixture.team);

  assert_words (text, "Very strong agreement: Kendall’s W 0.99, 1000 people, 3 criteria.");
  tear_down (&fixture);
  g_string_free (people, TRUE);
}

static void
test_talk (void)
{
  static const struct
  {
    const char *people;
    guint criterion;
    const char *text;
  } rows[] = {
    { "Ana:911 Bo:211", 0, "speed divides you: Ana 9, Bo 2." },
    { "Ana:951 Bo:251", 0, "speed divides you: Ana 9, Bo 2; it decides." },
    { "Ana:911 Bo:211", 1, "maths does not divide you." },
    { "Ana:919 Bo:212", 2, "cost divides you: Ana 9, Bo 2; it moves nothing." },
    { "Ana:911 Bo:211 Cy:911 Di:411 Ed:911", 0, "speed divides you: Ana (and 2 more) 9, Bo 2." },
    { ":911 Bo:811 :211", 0, "speed divides you: Person 1 9, Person 3 2." },
    { "Ana\nB\033[1m:911 Bo:211", 0, "speed divides you: Ana B\uFFFD[1m 9, Bo 2." },
    { "Ana:-11 Bo:-11", 0, "speed: nobody has set it." },
    { "Ana:011 Bo:-11", 0, "speed: only Ana has set it, to 0." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i].people);
      g_autofree char *text =
          sy_words_team_talk (fixture.catalogue, fixture.people, fixture.team, rows[i].criterion);

      assert_words (text, rows[i].text);
      tear_down (&fixture);
    }
}

static void
test_first (void)
{
  static const char *const rows[][2] = {
    { "Ana:951", NULL },
    { "Ana:951 Bo:---", NULL },
    { "Ana:951 Bo:949", "maths divides you: Ana 5, Bo 4." },
    { "Ana:951 Bo:251", "speed divides you: Ana 9, Bo 2; it decides." },
    { "Ana:951 Bo:951", "Nothing that counts divides you." },
    { "Ana:951 Bo:959", "Nothing that counts divides you." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i][0]);
      g_autofree char *text = sy_words_team_first (fixture.catalogue, fixture.people, fixture.team);

      assert_words (text, rows[i][1]);
      tear_down (&fixture);
    }
}

static void
test_camps (void)
{
  static const char *const rows[][2] = {
    { "Ana:811 Bo:181", NULL },
    { "Ana:811 Bo:181 Cy:181", NULL },
    { "Ana:811 Bo:921 Cy:181 Di:191 Ed:650",
      "Two camps: maths parts them most, on average 1.5 among those for Alpha and 8.5 among those "
      "for Beta." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i][0]);
      g_autofree char *text = sy_words_team_camps (fixture.catalogue, fixture.team);

      assert_words (text, rows[i][1]);
      tear_down (&fixture);
    }
}

static void
test_unrated (void)
{
  static const char *const rows[][2] = {
    { "Ana:811", NULL },
    { "Ana:811-- Bo:181-0", "In no figure until your team has rated it: 1 criterion, skills." },
    { "Ana:8113- Bo:18194",
      "In no figure until your team has rated them: 2 criteria, hiring, skills." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i][0]);
      g_autofree char *text = sy_words_team_unrated (fixture.catalogue, fixture.team);

      assert_words (text, rows[i][1]);
      tear_down (&fixture);
    }
}

static void
test_reach (void)
{
  static const char *const rows[][2] = {
    { "Ana:811", NULL },
    { "Ana:650 Bo:650", NULL },
    { "Ana:811 Bo:911",
      "If each criterion is weighed as one of you weighs it, Alpha leads in 100 % "
      "of all combinations." },
    /* 9 or 1 of speed, 8 or 1 of maths: 45 − 48, 45 − 6, 5 − 48, 5 − 6 */
    { "Ana:911 Bo:181",
      "If each criterion is weighed as one of you weighs it, Beta leads in 75.0 % "
      "of all combinations." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i][0]);
      g_autofree char *text = sy_words_team_reach (fixture.catalogue, fixture.team);

      assert_words (text, rows[i][1]);
      tear_down (&fixture);
    }
}

static void
test_spread (void)
{
  static const char *const rows[][2] = {
    { "Ana:---", "Nobody has set it" },
    { "Ana:7--", "7" },
    { "Ana:7-- Bo:7--", "7 from everybody" },
    { "Ana:7-- Bo:---", "7; set by 1 of 2" },
    { "Ana:7-- Bo:7-- Cy:---", "7; set by 2 of 3" },
    { "Ana:9-- Bo:2--", "2 to 9, mean 5.5" },
    { "Ana:9-- Bo:2-- Cy:---", "2 to 9, mean 5.5; set by 2 of 3" },
    { "Ana:9-- Bo:1-- Cy:8-- Di:2-- Ed:3--", "1 to 9, half from 2 to 8, mean 4.6" },
    { "A:1-- B:3-- C:3-- D:3-- E:3-- F:x--", "1 to 10, half or more 3, mean 3.8" },
    { "A:0-- B:3-- C:4-- D:5-- E:6-- F:x-- G:---",
      "0 to 10, half from 3.2 to 5.8, mean 4.7; set by 6 of 7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture = set_up (rows[i][0]);
      g_autofree char *text = sy_words_team_spread (fixture.team, 0);
      g_autofree char *range = sy_words_team_range (fixture.team, 0);

      assert_words (text, rows[i][1]);
      g_assert_true (g_str_has_prefix (text, range));
      g_assert_null (strstr (range, "mean"));
      tear_down (&fixture);
    }
}

static void
test_person (void)
{
  static const char *const texts[] = { "Alpha +34.0", "not set",    "none",
                                       "a tie",       "Beta +60.0", "none" };
  Fixture fixture = set_up ("Ana:811 Bo:--- Cy:000 Di:650 Ed:-1- Fay:--0");

  for (guint p = 0; p < G_N_ELEMENTS (texts); p++)
    {
      g_autofree char *text = sy_words_team_person (fixture.catalogue, &fixture.team->people[p]);

      assert_words (text, texts[p]);
    }
  tear_down (&fixture);
}

static void
test_weight (void)
{
  g_autofree char *unset = sy_words_team_weight (SY_UNSET);
  g_autofree char *none = sy_words_team_weight (0);
  g_autofree char *most = sy_words_team_weight (SY_WEIGHT_MAX);

  g_assert_cmpstr (unset, ==, "–");
  g_assert_cmpstr (none, ==, "0");
  g_assert_cmpstr (most, ==, "10");
}

static void
test_name (void)
{
  g_autofree char *long_name = g_strnfill (200, 'a');
  g_autofree char *people = g_strdup_printf ("Ana:--- :--- \n:--- %s:---", long_name);
  Fixture fixture = set_up (people);
  const char *names[] = { "Ana", "Person 2", "Person 3" };
  g_autofree char *cut = sy_words_team_name (fixture.people, 3);

  for (guint p = 0; p < G_N_ELEMENTS (names); p++)
    {
      g_autofree char *name = sy_words_team_name (fixture.people, p);

      g_assert_cmpstr (name, ==, names[p]);
    }
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 40);
  g_assert_true (g_str_has_suffix (cut, "a…"));
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-team/headline", test_headline);
  g_test_add_func ("/words-team/movement", test_movement);
  g_test_add_func ("/words-team/agreement", test_agreement);
  g_test_add_func ("/words-team/agreement-is-not-overstated", test_agreement_is_not_overstated);
  g_test_add_func ("/words-team/talk", test_talk);
  g_test_add_func ("/words-team/first", test_first);
  g_test_add_func ("/words-team/camps", test_camps);
  g_test_add_func ("/words-team/unrated", test_unrated);
  g_test_add_func ("/words-team/reach", test_reach);
  g_test_add_func ("/words-team/spread", test_spread);
  g_test_add_func ("/words-team/person", test_person);
  g_test_add_func ("/words-team/weight", test_weight);
  g_test_add_func ("/words-team/name", test_name);

  return g_test_run ();
}
