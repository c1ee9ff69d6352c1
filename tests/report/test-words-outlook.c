/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words.h"
#include "words-test.h"

#define N 3

/* A decision of three criteria: weights, the ratings of Alpha and of Beta, musts, reach. */
typedef struct
{
  int weights[N];
  int left[N];
  int right[N];
  gboolean musts[N];
  int weight_reach;
  int rating_reach;
} Case;

/* clang-format off */
static const Case nothing = { { 0, 0, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case tie = { { 6, 5, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case lead = { { 7, 5, 1 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case exact = { { 7, 5, 1 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 0, 0 };
static const Case certain = { { 6, 0, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case only = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE, TRUE, FALSE }, 2, 1 };
static const Case neither = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { TRUE, TRUE, FALSE }, 2, 1 };
static const Case far = { { 10, 1, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case flat = { { 5, 5, 0 }, { 6, 6, 6 }, { 6, 6, 6 }, { FALSE }, 2, 0 };
static const Case ordered = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 7, 6 }, { FALSE }, 2, 1 };
static const Case ordered_only = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 7, 6 }, { FALSE, TRUE, FALSE }, 2, 1 };
static const Case better = { { 9, 0, 2 }, { 9, 3, 6 }, { 4, 9, 5 }, { FALSE }, 2, 1 };
static const Case better_only = { { 9, 0, 2 }, { 9, 3, 6 }, { 4, 9, 5 }, { FALSE, TRUE, FALSE }, 2, 1 };
/* clang-format on */

static SyCatalogue *
make_catalogue (void)
{
  static const char *const names[N] = { "speed", "maths", "cost" };
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->options[SY_LEFT].id = g_strdup ("a");
  catalogue->options[SY_LEFT].name = g_strdup ("Alpha");
  catalogue->options[SY_RIGHT].id = g_strdup ("b");
  catalogue->options[SY_RIGHT].name = g_strdup ("Beta");
  for (guint i = 0; i < N; i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup (names[i]);
      criterion->name = g_strdup (names[i]);
      g_ptr_array_add (catalogue->criteria, criterion);
    }
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static SyAnalysis *
analyse (const Case *data)
{
  SyProblem problem = {
    .n = N,
    .weights = data->weights,
    .ratings = { data->left, data->right },
    .musts = data->musts,
    .weight_reach = data->weight_reach,
    .rating_reach = data->rating_reach,
  };

  return sy_analysis_new_for_problem (&problem);
}

static void
test_smallest_change (void)
{
  static const struct
  {
    const Case *data;
    const char *text;
    const char *alone;
  } rows[] = {
    { &nothing, "Nothing is weighed yet, so there is nothing to tip", NULL },
    { &tie, "It is an exact tie, so there is no lead to tip", NULL },
    { &lead, "The smallest change that tips it to Beta is 1 slider step", NULL },
    { &far, "The smallest change that tips it to Beta is 8 slider steps", NULL },
    { &certain, "No move of the sliders in use tips it to Beta", NULL },
    { &only, "No slider changes it: only Beta meets the musts",
      "By the scores alone, without the musts, Alpha leads." },
    { &neither, "No slider changes it: neither option meets the musts",
      "By the scores alone, without the musts, Alpha leads." },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) analysis = analyse (rows[i].data);
      g_autofree char *text = sy_words_smallest_change (catalogue, analysis);
      g_autofree char *alone = sy_words_score_alone (catalogue, analysis);

      assert_words (text, rows[i].text);
      assert_words (alone, rows[i].alone);
    }
}

/* Where musts decide, what weights do is said of the scores, and of one thing at a time. */
static void
test_musts (void)
{
  static const struct
  {
    const Case *data;
    const char *order;
    const char *change;
    const char *single;
  } rows[] = {
    { &ordered, "With this order of importance no weights at all make Beta win.",
      "8 slider steps make Beta lead: speed 9 → 1.", NULL },
    { &ordered_only,
      "By the scores alone, with this order of importance no weights at all make Beta lead.",
      "By the scores alone, 8 slider steps make Beta lead: speed 9 → 1.", NULL },
    { &better, "Alpha is better or equal on everything that counts.",
      "No move of the sliders in use makes Beta lead.", "Alone, maths 0 → 8 makes Beta lead." },
    { &better_only,
      "By the scores alone, Alpha is better or equal on everything that has a weight.",
      "By the scores alone, no move of the sliders in use makes Beta lead.", NULL },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) analysis = analyse (rows[i].data);
      g_autofree char *order = sy_words_order (catalogue, analysis);
      g_autofree char *change = sy_words_change (catalogue, analysis);
      g_autofree char *single = sy_words_single_change (catalogue, analysis);

      assert_words (order, rows[i].order);
      assert_words (change, rows[i].change);
      assert_words (single, rows[i].single);
    }
}

/* A move is not torn at the end of a line. */
static void
test_no_break (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (&far);
  g_autofree char *moves = sy_words_moves (catalogue, analysis);
  g_autofree char *share = sy_words_share (0.5, FALSE);

  g_assert_cmpstr (moves, ==, "maths 1\302\240→\302\2409");
  g_assert_cmpstr (share, ==, "50.0\302\240%");
}

static void
test_margin (void)
{
  static const struct
  {
    double points;
    const char *text;
  } rows[] = {
    { 0, "0.0" },    { 0.01, "less than 0.1" }, { -0.099, "less than 0.1" },
    { -0.1, "0.1" }, { 3.84, "3.8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = sy_words_margin (rows[i].points);

      assert_words (text, rows[i].text);
    }
}

static void
test_steps_off (void)
{
  const char *texts[] = { "not at all", "±1 step", "±2 steps" };

  for (int steps = 0; steps < (int) G_N_ELEMENTS (texts); steps++)
    {
      g_autofree char *text = sy_words_steps_off (steps);

      assert_words (text, texts[steps]);
    }
}

static void
test_within_reach (void)
{
  static const struct
  {
    const Case *data;
    const char *within;
    const char *rest;
  } rows[] = {
    { &nothing, NULL, NULL },
    { &exact,
      "Weights and ratings are taken as exactly right: that is one combination, the one you see.",
      NULL },
    { &certain,
      "Alpha leads in every one of the 45 combinations within reach; every one is counted, none is "
      "sampled.",
      NULL },
    { &lead,
      "Alpha leads in @left of the @n combinations within reach; every one is counted, none "
      "is sampled.",
      "Beta leads in @right; @tie are exact ties." },
    { &tie,
      "Alpha leads in @left of the @n combinations within reach; every one is counted, none "
      "is sampled.",
      "Beta leads in @right; @tie are exact ties." },
    { &flat, "Every one of the 25 combinations is an exact tie.", NULL },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) analysis = analyse (rows[i].data);
      g_autofree char *within = sy_words_within_reach (catalogue, analysis);
      g_autofree char *rest = sy_words_rest_within_reach (catalogue, analysis);
      g_autofree char *number = sy_words_combinations (analysis);
      g_autofree char *left = sy_words_share (analysis->reach.left_share, FALSE);
      g_autofree char *right = sy_words_share (analysis->reach.right_share, FALSE);
      g_autofree char *ties = sy_words_share (analysis->reach.tie_share, FALSE);
      const char *marks[] = { "@left", "@right", "@tie", "@n" };
      const char *values[] = { left, right, ties, number };
      GString *expected[] = { g_string_new (rows[i].within), g_string_new (rows[i].rest) };

      for (guint k = 0; k < G_N_ELEMENTS (expected); k++)
        for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
          g_string_replace (expected[k], marks[m], values[m], 0);
      g_assert_cmpstr (within, ==, rows[i].within != NULL ? expected[0]->str : NULL);
      g_assert_cmpstr (rest, ==, rows[i].rest != NULL ? expected[1]->str : NULL);
      for (guint k = 0; k < G_N_ELEMENTS (expected); k++)
        g_string_free (expected[k], TRUE);
    }
}

static void
test_rating_tips (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) near = analyse (&lead);
  g_autoptr (SyAnalysis) sure = analyse (&certain);
  g_autoptr (SyAnalysis) even = analyse (&tie);
  g_autoptr (SyAnalysis) empty = analyse (&nothing);
  g_auto (GStrv) texts = sy_words_rating_tips (catalogue, near);
  g_auto (GStrv) none = sy_words_rating_tips (catalogue, even);
  g_autofree char *why_even = sy_words_no_rating_tips (catalogue, even);
  g_autofree char *why_empty = sy_words_no_rating_tips (catalogue, empty);
  g_autofree char *why_sure = sy_words_no_rating_tips (catalogue, sure);

  /* S = 35 − 30 = 5: 6 are missing, at 7, 5 and 1 a step. */
  g_assert_cmpuint (g_strv_length (texts), ==, 4);
  assert_words (texts[0], "speed: Alpha 9 → 8");
  assert_words (texts[1], "speed: Beta 4 → 5");
  assert_words (texts[2], "maths: Alpha 3 → 1");
  assert_words (texts[3], "cost: Alpha 6 → 0");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  assert_words (why_even, "It is an exact tie, so there is no lead to tip.");
  assert_words (why_empty, "Nothing is weighed yet.");
  assert_words (why_sure, "None. Whatever a single rating were changed to, Beta would not "
                          "lead.");
}

static void
test_difference (void)
{
  static const Case hair = { { 10, 8, 10 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
  static const struct
  {
    const Case *here;
    const Case *there;
    const char *text;
  } rows[] = {
    { &nothing, &lead, "Where nothing is weighed, there is no lead to compare." },
    { &lead, &nothing, "Where nothing is weighed, there is no lead to compare." },
    { &lead, &exact, "Both leads are exactly the same." },
    { &tie, &lead, "From this project to the other, the lead moves 3.8 points towards Alpha." },
    { &lead, &tie, "From this project to the other, the lead moves 3.8 points towards Beta." },
    { &certain, &far, "From this project to the other, the lead moves 10.0 points towards Beta." },
    { &hair, &tie, "From this project to the other, the lead moves 0.7 points towards Beta." },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) here = analyse (rows[i].here);
      g_autoptr (SyAnalysis) there = analyse (rows[i].there);
      g_autofree char *text = sy_words_lead_change (catalogue, here, there);

      assert_words (text, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-outlook/smallest-change", test_smallest_change);
  g_test_add_func ("/words-outlook/musts", test_musts);
  g_test_add_func ("/words-outlook/no-break", test_no_break);
  g_test_add_func ("/words-outlook/margin", test_margin);
  g_test_add_func ("/words-outlook/steps-off", test_steps_off);
  g_test_add_func ("/words-outlook/within-reach", test_within_reach);
  g_test_add_func ("/words-outlook/rating-tips", test_rating_tips);
  g_test_add_func ("/words-outlook/difference", test_difference);

  return g_test_run ();
}
