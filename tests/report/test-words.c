/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-test.h"
#include "sy-words.h"
#include "words-test.h"

typedef struct
{
  int speed, maths, cost;
  const char *must;
  int weight_reach, rating_reach;
  const char *verdict, *lead, *sureness, *change, *single, *order, *musts, *together;
} Row;

static const Row rows[] = {
  { 0, 0, 0, NULL, 2, 1, "Nothing is weighed yet", "Give at least one criterion a weight above 0.",
    NULL, NULL, NULL, NULL, NULL, NULL },
  { 6, 0, 0, NULL, 2, 1, "Alpha is the clear choice", "Alpha leads by 50.0 points.",
    "Alpha stays ahead in every one of the ways in which weights may be off by 2 and ratings by 1.",
    "No move of the sliders in use makes Beta lead.", "Alone, maths 0 → 6 makes Beta lead.",
    "Alpha is better or equal on everything that counts.", NULL, NULL },
  { 6, 5, 0, NULL, 0, 0, "Too close to call", "Both score 62.7 points: an exact tie.",
    "Weights and ratings are taken as exactly right.", NULL, NULL, NULL, NULL,
    "Or use both: Alpha for the side that users and services meet, Beta for the data." },
  { 7, 5, 1, NULL, 0, 0, "Leaning to Alpha", "Alpha leads by 3.8 points.",
    "Weights and ratings are taken as exactly right.",
    "1 slider step makes Beta lead: maths 5 → 6.", NULL, NULL, NULL,
    "Or use both: Alpha for the side that users and services meet, Beta for the data." },
  { 9, 2, 0, "maths", 0, 0, "Only Beta meets the musts",
    "Alpha scores 30.0 points more, but does not meet the musts.",
    "Weights and ratings are taken as exactly right.",
    "By the scores alone, 6 slider steps make Beta lead: maths 2 → 8.", NULL, NULL,
    "Alpha is ruled out, because it is rated below 5 on a must: maths.", NULL },
  { 9, 0, 1, "maths", 0, 0, "Only Beta meets the musts",
    "Alpha scores 45.0 points more, but does not meet the musts.",
    "Weights and ratings are taken as exactly right.",
    "By the scores alone, no move of the sliders in use makes Beta lead.", NULL,
    "By the scores alone, Alpha is better or equal on everything that has a weight.",
    "Alpha is ruled out, because it is rated below 5 on a must: maths.", NULL },
  { 0, 0, 5, NULL, 2, 0, "Too close to call", "Both score 60.0 points: an exact tie.",
    "It is an exact tie in every one of the ways in which weights may be off by 2 and ratings by "
    "0.",
    NULL, NULL, NULL, NULL, NULL },
};

static void
test_sentences (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (row->speed, row->maths, row->cost, row->must);
  g_autoptr (SyProfile) profile =
      sy_profile_with_reach (weighed, row->weight_reach, row->rating_reach);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autofree char *verdict = sy_words_verdict (catalogue, analysis);
  g_autofree char *lead = sy_words_lead (catalogue, analysis);
  g_autofree char *sureness = sy_words_sureness (catalogue, analysis);
  g_autofree char *change = sy_words_change (catalogue, analysis);
  g_autofree char *single = sy_words_single_change (catalogue, analysis);
  g_autofree char *order = sy_words_order (catalogue, analysis);
  g_autofree char *musts = sy_words_musts (catalogue, analysis);
  g_autofree char *together = sy_words_together (catalogue, analysis);

  assert_words (verdict, row->verdict);
  assert_words (lead, row->lead);
  assert_words (sureness, row->sureness);
  assert_words (change, row->change);
  assert_words (single, row->single);
  assert_words (order, row->order);
  assert_words (musts, row->musts);
  assert_words (together, row->together);
}

static void
test_shares_never_overstate (void)
{
  static const struct
  {
    double share;
    gboolean is_all;
    const char *text;
  } shares[] = {
    { 1, TRUE, "100 %" },
    { 1, FALSE, "99.9 %" },
    { 0.99999, FALSE, "99.9 %" },
    { 0.962, FALSE, "96.2 %" },
    { 0.5, FALSE, "50.0 %" },
    { 0.001, FALSE, "0.1 %" },
    { 1e-20, FALSE, "less than 0.1 %" },
    { 0, FALSE, "0 %" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *text = sy_words_share (shares[i].share, shares[i].is_all);

      assert_words (text, shares[i].text);
    }
}

static void
test_together_warning (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) light = make_profile (8, 8, 4, NULL);
  g_autoptr (SyProfile) heavy = make_profile (8, 8, 5, NULL);
  g_autoptr (SyAnalysis) without = sy_analysis_new (catalogue, light);
  g_autoptr (SyAnalysis) with = sy_analysis_new (catalogue, heavy);
  g_autoptr (SyProfile) must = make_profile (8, 8, 5, "maths");
  g_autoptr (SyAnalysis) decided = sy_analysis_new (catalogue, must);
  g_autofree char *none = sy_words_together_warning (catalogue, without);
  g_autofree char *warning = sy_words_together_warning (catalogue, with);
  g_autofree char *ruled_out = sy_words_together_warning (catalogue, decided);

  g_assert_null (none);
  g_assert_null (ruled_out);
  g_assert_cmpstr (warning, ==, "Two cost more.");
}

static void
test_decision_against_the_numbers (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (9, 0, 0, NULL);
  g_autoptr (SyDecision) decision = sy_decision_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, weighed);
  g_autofree char *text = NULL;

  g_free (decision->chosen);
  decision->chosen = g_strdup ("b");
  g_free (decision->date);
  decision->date = g_strdup ("2026-11-23");
  g_ptr_array_add (decision->people, g_strdup ("Ana"));
  g_ptr_array_add (decision->people, g_strdup ("Bo"));
  profile = sy_profile_with_decision (weighed, decision);
  text = sy_words_decision (catalogue, profile, analysis);

  g_assert_cmpstr (text, ==,
                   "Decided on 2026-11-23: Beta. The numbers recommend otherwise; people decide. "
                   "Took part: Ana, Bo.");
}

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
  g_autoptr (SyProfile) exact = sy_profile_with_reach (profile, 0, 0);
  g_autoptr (SyAnalysis) one = sy_analysis_new (catalogue, exact);
  g_autofree char *none = sy_words_counting (one);

  g_assert_null (none);
  /* 5 weights and 9 pairs of ratings each; then 11 weights each and 35, 35 and 49 pairs. */
  g_assert_cmpstr (plain, ==, "Counted, not sampled: all 91125 combinations.");
  g_assert_cmpstr (power, ==, "Counted, not sampled: all 8.0 × 10⁷ combinations.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/words/sentences/%u", i);

      g_test_add_data_func (name, &rows[i], test_sentences);
    }
  g_test_add_func ("/words/shares", test_shares_never_overstate);
  g_test_add_func ("/words/together-warning", test_together_warning);
  g_test_add_func ("/words/decision", test_decision_against_the_numbers);
  g_test_add_func ("/words/counting", test_counting);

  return g_test_run ();
}
