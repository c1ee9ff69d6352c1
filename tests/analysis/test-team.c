/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-team.h"

#include <math.h>
#include <string.h>

#include "analysis-test.h"

/* A team is a line a person, a digit a criterion; "x" is 10 and "-" what was not set. */

#define N_MAX 5

static SyCatalogue *
create_catalogue (const int (*ratings)[SY_N_HANDS], guint n)
{
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->id = g_strdup ("any");
  for (guint i = 0; i < n; i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup_printf ("c%u", i);
      criterion->ratings[SY_LEFT] = ratings[i][SY_LEFT];
      criterion->ratings[SY_RIGHT] = ratings[i][SY_RIGHT];
      g_ptr_array_add (catalogue->criteria, criterion);
    }
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static void
set_weight (SyPerson *person, guint i, int weight)
{
  g_autofree char *id = g_strdup_printf ("c%u", i);

  sy_person_set_weight (person, id, weight);
}

static SyPerson *
add_person (GPtrArray *people)
{
  SyPerson *person = sy_person_new ("Ana");

  g_ptr_array_add (people, person);

  return person;
}

static SyTeam *
create (SyCatalogue *catalogue, GPtrArray *people, int rating_reach)
{
  g_autoptr (SyProfile) blank = sy_profile_new ("any", 1);
  g_autoptr (SyProfile) exact = sy_profile_with_reach (blank, 0, rating_reach);
  g_autoptr (SyProfile) profile = sy_profile_with_people (exact, people);

  return sy_team_new (catalogue, profile);
}

static SyTeam *
parse (const int (*ratings)[SY_N_HANDS], guint n, const char *lines)
{
  g_autoptr (SyCatalogue) catalogue = create_catalogue (ratings, n);
  g_autoptr (GPtrArray) people = sy_people_new ();
  g_auto (GStrv) words = g_strsplit (lines, " ", -1);

  for (guint p = 0; words[p] != NULL && *lines != '\0'; p++)
    {
      SyPerson *person = add_person (people);

      for (guint i = 0; words[p][i] != '\0'; i++)
        if (words[p][i] != '-')
          set_weight (person, i, words[p][i] == 'x' ? 10 : words[p][i] - '0');
    }

  return create (catalogue, people, 0);
}

static const int ratings[N_MAX][SY_N_HANDS] = { { 9, 5 }, { 6, 8 }, { 3, 10 }, { 7, 7 }, { 8, 2 } };

static void
assert_same (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-12);
}

/* By hand: five people, of whom one leads elsewhere. */
static void
test_spread (void)
{
  g_autoptr (SyTeam) team = parse (ratings, 3, "93x 18x 848 289 36x");
  const SyTeamCriterion *first = &team->criteria[0];

  g_assert_cmpuint (team->n_people, ==, 5);
  g_assert_cmpuint (first->n_set, ==, 5);
  g_assert_cmpint (first->least, ==, 1);
  g_assert_cmpint (first->most, ==, 9);
  assert_same (first->lower, 2);
  assert_same (first->median, 3);
  assert_same (first->upper, 8);
  assert_same (first->mean, 4.6);
  g_assert_cmpint (first->rounded, ==, 5);
  g_assert_cmpint (first->stakes, ==, 8 * 4);
  g_assert_cmpint (team->criteria[1].stakes, ==, 5 * 2);
  g_assert_cmpint (team->criteria[2].stakes, ==, 2 * 7);
  g_assert_cmpuint (team->order[0], ==, 0);
  g_assert_cmpuint (team->order[1], ==, 2);
  g_assert_cmpuint (team->order[2], ==, 1);
  /* the sums are 23, 29 and 47 */
  g_assert_cmpint (team->analysis->sum, ==, 23 * 4 - 29 * 2 - 47 * 7);
  g_assert_true (team->is_exact);
  g_assert_cmpuint (team->n_for[SY_LEFT], ==, 0);
  g_assert_cmpuint (team->n_for[SY_RIGHT], ==, 5);
  assert_same (team->people[0].lead_points, 10.0 * (9 * 4 - 3 * 2 - 10 * 7) / 22);
  g_assert_cmpint (team->camps_criterion, ==, -1);
}

static void
test_quartiles (void)
{
  static const struct
  {
    const char *lines;
    double lower;
    double median;
    double upper;
  } cases[] = {
    { "4", 4, 4, 4 },         { "0 x", 2.5, 5, 7.5 },
    { "x 0 5", 2.5, 5, 7.5 }, { "1 2 3 4", 1.75, 2.5, 3.25 },
    { "0 0 0 x", 0, 0, 2.5 }, { "- 3 - 5", 3.5, 4, 4.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyTeam) team = parse (ratings, 1, cases[i].lines);

      g_test_message ("%s", cases[i].lines);
      assert_same (team->criteria[0].lower, cases[i].lower);
      assert_same (team->criteria[0].median, cases[i].median);
      assert_same (team->criteria[0].upper, cases[i].upper);
    }
}

/* What was not set is not 0: the mean is of those who set it, in the answer as well. */
static void
test_unset (void)
{
  g_autoptr (SyTeam) team = parse (ratings, 3, "8-- 46- 6-5 ---");
  const SyAnalysis *analysis = team->analysis;

  g_assert_cmpuint (team->criteria[1].n_set, ==, 1);
  assert_same (team->criteria[0].mean, 6);
  assert_same (team->criteria[1].mean, 6);
  assert_same (team->criteria[2].mean, 5);
  assert_same (analysis->scores_points[SY_LEFT], 10.0 * (6 * 9 + 6 * 6 + 5 * 3) / 17);
  assert_same (analysis->scores_points[SY_RIGHT], 10.0 * (6 * 5 + 6 * 8 + 5 * 10) / 17);
  g_assert_cmpint (team->people[3].leader, ==, SY_NEITHER);
  g_assert_cmpuint (team->n_weighing, ==, 3);
  g_assert_cmpuint (team->n_ranked_people, ==, 3);
  g_assert_cmpuint (team->n_ranked_criteria, ==, 1);
  g_assert_true (isnan (team->agreement));
}

static void
test_nobody (void)
{
  static const char *const lines[] = { "", "---", "--- ---" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (SyTeam) team = parse (ratings, 3, lines[i]);

      g_assert_cmpint (team->analysis->verdict, ==, SY_VERDICT_NONE);
      g_assert_true (isnan (team->agreement));
      g_assert_cmpuint (team->n_weighing, ==, 0);
      g_assert_cmpint (team->criteria[0].stakes, ==, 0);
      g_assert_false (team->criteria[0].decides);
    }
}

/* Least and most of one criterion, all others as the team has them. */
static void
test_decides (void)
{
  g_autoptr (SyTeam) team = parse (ratings, 3, "x52 052");
  g_autoptr (SyTeam) agreed = parse (ratings, 3, "552 552");

  /* 4·w − 10 − 14 at w = 0, 5 and 10 */
  g_assert_cmpint (team->analysis->leader, ==, SY_RIGHT);
  g_assert_true (team->criteria[0].decides);
  g_assert_false (team->criteria[1].decides);
  g_assert_false (agreed->criteria[0].decides);
  assert_same (agreed->agreement, 1);
}

static void
test_camps (void)
{
  g_autoptr (SyTeam) team = parse (ratings, 3, "x50 951 05x 1x8");
  g_autoptr (SyTeam) lone = parse (ratings, 3, "x50 059 1x8");

  g_assert_cmpuint (team->n_for[SY_LEFT], ==, 2);
  g_assert_cmpuint (team->n_for[SY_RIGHT], ==, 2);
  g_assert_cmpint (team->camps_criterion, ==, 2);
  assert_same (team->criteria[2].camp_means[SY_LEFT], 0.5);
  assert_same (team->criteria[2].camp_means[SY_RIGHT], 9);
  g_assert_cmpint (lone->camps_criterion, ==, -1);
}

/* Each person's weight of each criterion is as likely as another's: counted one by one. What cannot
 * change the sum may be counted once. */
static void
count_by_hand (const SyTeam *team, guint i, int sum, guint64 counts[3])
{
  if (i == team->n_criteria)
    {
      counts[sum > 0 ? 0 : sum < 0 ? 2 : 1]++;
      return;
    }
  for (guint p = 0; p < team->n_people; p++)
    if (sy_team_get_weight (team, p, i) != SY_UNSET)
      count_by_hand (team, i + 1,
                     sum
                         + sy_team_get_weight (team, p, i)
                               * sy_problem_get_difference (team->analysis->problem, i),
                     counts);
  if (team->criteria[i].n_set == 0)
    count_by_hand (team, i + 1, sum, counts);
}

static void
test_own_reach (void)
{
  for (guint round = 0; round < 300; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, N_MAX + 1);
      const guint m = (guint) g_test_rand_int_range (1, 5);
      g_autoptr (SyCatalogue) catalogue = create_catalogue (ratings, n);
      g_autoptr (GPtrArray) people = sy_people_new ();
      g_autoptr (SyTeam) team = NULL;
      guint64 counts[3] = { 0 };
      const SyReach *reach;
      guint64 counted;
      guint64 all;

      for (guint p = 0; p < m; p++)
        {
          SyPerson *person = add_person (people);

          for (guint i = 0; i < n; i++)
            if (g_test_rand_int_range (0, 4) > 0)
              set_weight (person, i, g_test_rand_int_range (0, 11));
        }
      team = create (catalogue, people, 0);
      reach = &team->analysis->reach;
      count_by_hand (team, 0, 0, counts);
      g_assert_true (reach->is_exact);
      all = counts[0] + counts[1] + counts[2];
      counted = (guint64) (reach->left + reach->tie + reach->right);
      g_assert_cmpuint ((guint64) reach->left * all, ==, counts[0] * counted);
      g_assert_cmpuint ((guint64) reach->tie * all, ==, counts[1] * counted);
      g_assert_cmpuint ((guint64) reach->right * all, ==, counts[2] * counted);
    }
}

/* What nobody has rated is in no figure, whoever weighs it. */
static void
test_unrated (void)
{
  static const int some[2][SY_N_HANDS] = { { 9, 5 }, { SY_UNSET, SY_UNSET } };
  g_autoptr (SyTeam) team = parse (some, 2, "3x 50");

  g_assert_cmpint (team->analysis->weight_total, ==, 8);
  g_assert_cmpint (team->people[0].weight_total, ==, 3);
  assert_same (team->people[0].lead_points, 40);
  g_assert_cmpint (team->criteria[1].stakes, ==, 0);
  g_assert_false (team->criteria[1].decides);
  g_assert_cmpint (team->criteria[1].most, ==, 10);
}

/* The most that a file may hold, all at the end of the scale: no sum overflows. */
static void
test_most (void)
{
  static int extreme[SY_CRITERIA_MAX][SY_N_HANDS];
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) people = sy_people_new ();
  g_autoptr (SyTeam) team = NULL;

  for (guint i = 0; i < SY_CRITERIA_MAX; i++)
    extreme[i][SY_LEFT] = SY_RATING_MAX;
  catalogue = create_catalogue (extreme, SY_CRITERIA_MAX);
  for (guint p = 0; p < SY_PEOPLE_MAX; p++)
    {
      SyPerson *person = add_person (people);

      for (guint i = 0; i < SY_CRITERIA_MAX; i++)
        set_weight (person, i, SY_WEIGHT_MAX);
    }
  team = create (catalogue, people, 1);
  g_assert_cmpint (team->analysis->weight_total, ==,
                   SY_PEOPLE_MAX * SY_WEIGHT_MAX * SY_CRITERIA_MAX);
  assert_same (team->analysis->lead_points, 100);
  assert_same (team->criteria[0].mean, SY_WEIGHT_MAX);
  g_assert_cmpint (team->criteria[0].rounded, ==, SY_WEIGHT_MAX);
  g_assert_true (isnan (team->agreement)); /* nobody distinguishes */
}

/* Where no common scale is small enough, it is rounded by less than anybody sees, and said. */
static void
test_rounded (void)
{
  g_autoptr (SyCatalogue) catalogue = create_catalogue (ratings, 3);
  g_autoptr (GPtrArray) people = sy_people_new ();
  g_autoptr (SyTeam) team = NULL;
  double mean = 0;

  for (guint p = 0; p < 211; p++)
    {
      SyPerson *person = add_person (people);

      set_weight (person, 0, (int) (p * 7 % 11));
      mean += p * 7 % 11;
      if (p < 197)
        set_weight (person, 1, 5);
      if (p < 199)
        set_weight (person, 2, 1);
    }
  team = create (catalogue, people, 0);
  mean /= 211;
  g_assert_false (team->is_exact);
  g_assert_cmpfloat_with_epsilon (team->analysis->lead_points,
                                  10 * (4 * mean - 2 * 5 - 7 * 1) / (mean + 5 + 1), 0.001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/team/spread", test_spread);
  g_test_add_func ("/team/quartiles", test_quartiles);
  g_test_add_func ("/team/unset", test_unset);
  g_test_add_func ("/team/nobody", test_nobody);
  g_test_add_func ("/team/decides", test_decides);
  g_test_add_func ("/team/camps", test_camps);
  g_test_add_func ("/team/own-reach", test_own_reach);
  g_test_add_func ("/team/unrated", test_unrated);
  g_test_add_func ("/team/most", test_most);
  g_test_add_func ("/team/rounded", test_rounded);

  return g_test_run ();
}
