/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-verdict.h"

#include "sy-words-outlook.h"
#include "sy-words-reach.h"
#include "report-test.h"
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
    "Alpha scores 30.0 points more, but does not meet the musts.", NULL,
    "By the scores alone, 6 slider steps make Beta lead: maths 2 → 8.", NULL, NULL,
    "Alpha is ruled out, because it is rated below 5 on a must: maths.", NULL },
  { 9, 0, 1, "maths", 0, 0, "Only Beta meets the musts",
    "Alpha scores 45.0 points more, but does not meet the musts.", NULL,
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

/* Where the musts leave neither, nobody leads, however the scores stand. */
static void
test_neither (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) one = make_profile (9, 2, 0, "speed");
  g_autoptr (SyProfile) both = sy_profile_with_must (one, "maths", TRUE);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, both);
  char *(*const words[]) (SyCatalogue *, SyAnalysis *) = {
    sy_words_lead,  sy_words_sureness, sy_words_within_reach, sy_words_rest_within_reach,
    sy_words_order, sy_words_change,   sy_words_single_change
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = words[i](catalogue, analysis);

      g_assert_null (text);
    }
  g_assert_false (sy_analysis_has_spread (analysis));
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/words-verdict/sentences/%u", i);

      g_test_add_data_func (name, &rows[i], test_sentences);
    }
  g_test_add_func ("/words-verdict/neither", test_neither);
  g_test_add_func ("/words-verdict/together-warning", test_together_warning);

  return g_test_run ();
}
