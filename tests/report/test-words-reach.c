/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-reach.h"

#include "sy-words-figures.h"
#include "words-cases.h"
#include "words-test.h"

/* clang-format off */
static const Case flat = { { 5, 5, 0 }, { 6, 6, 6 }, { 6, 6, 6 }, { FALSE }, 2, 0 };
/* clang-format on */

static void
test_counting (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile (5, 5, 5, NULL);
  g_autoptr (SyProfile) wide = sy_profile_with_reach (profile, 10, 3);
  g_autoptr (SyAnalysis) few = sy_analysis_new (catalogue, profile);
  g_autoptr (SyAnalysis) many = sy_analysis_new (catalogue, wide);
  g_autofree char *plain = sy_words_counting (few);
  g_autofree char *power = sy_words_counting (many);
  g_autoptr (SyProfile) precise = sy_profile_with_reach (profile, 0, 0);
  g_autoptr (SyAnalysis) one = sy_analysis_new (catalogue, precise);
  g_autofree char *none = sy_words_counting (one);

  g_assert_null (none);
  /* 5 weights and 9 pairs of ratings each; then 11 weights each and 35, 35 and 49 pairs. */
  g_assert_cmpstr (plain, ==, "Counted, not sampled: all 91125 combinations.");
  g_assert_cmpstr (power, ==, "Counted, not sampled: all 8.0 × 10⁷ combinations.");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-reach/counting", test_counting);
  g_test_add_func ("/words-reach/steps-off", test_steps_off);
  g_test_add_func ("/words-reach/within-reach", test_within_reach);

  return g_test_run ();
}
