/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <string.h>

#include "sy-report-builder.h"
#include "sy-words.h"
#include "words-test.h"

/* A catalogue of three criteria on which any verdict can be had by hand. */
static SyCatalogue *
make_catalogue (void)
{
  static const struct
  {
    const char *id;
    SySide side;
    int left;
    int right;
  } rows[] = {
    { "speed", SY_SIDE_INTERFACE, 9, 4 },
    { "maths", SY_SIDE_DATA, 3, 9 },
    { "cost", SY_SIDE_WHOLE, 6, 6 },
  };
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->id = g_strdup ("test");
  catalogue->title = g_strdup ("A or B");
  catalogue->options[SY_LEFT].id = g_strdup ("a");
  catalogue->options[SY_LEFT].name = g_strdup ("Alpha");
  catalogue->options[SY_RIGHT].id = g_strdup ("b");
  catalogue->options[SY_RIGHT].name = g_strdup ("Beta");
  catalogue->together_criterion = g_strdup ("cost");
  catalogue->together_warning = g_strdup ("Two cost more.");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup (rows[i].id);
      criterion->name = g_strdup (rows[i].id);
      criterion->side = rows[i].side;
      criterion->ratings[SY_LEFT] = rows[i].left;
      criterion->ratings[SY_RIGHT] = rows[i].right;
      criterion->cells[SY_LEFT] = g_strdup_printf ("=left|%s", rows[i].id);
      criterion->cells[SY_RIGHT] = g_strdup ("a \"quoted\" cell");
      criterion->reason = g_strdup ("");
      g_ptr_array_add (catalogue->criteria, criterion);
    }
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static SyProfile *
make_profile (int speed, int maths, int cost, const char *must)
{
  const char *ids[] = { "speed", "maths", "cost" };
  const int weights[] = { speed, maths, cost };
  SyProfile *profile = sy_profile_new ("test", 1);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (SyProfile) before = profile;
      g_autoptr (SyProfile) weighed = sy_profile_with_weight (before, ids[i], weights[i]);

      profile = sy_profile_with_must (weighed, ids[i], g_strcmp0 (ids[i], must) == 0);
    }

  return profile;
}

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

static void
test_csv (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile (5, 5, 0, NULL);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autofree char *csv = sy_table_to_csv (catalogue, analysis);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpstr (lines[0], ==,
                   "\"id\",\"name\",\"weight\",\"must\",\"a_rating\",\"a_text\",\"b_rating\","
                   "\"b_text\",\"contribution\"");
  g_assert_cmpstr (
      lines[1], ==,
      "\"speed\",\"speed\",5,no,9,\"'=left|speed\",4,\"a \"\"quoted\"\" cell\",25.000");
}

static void
test_text_is_safe_and_aligned (void)
{
  g_autoptr (SyReport) report = sy_report_new ();
  SyTable *table;
  g_autofree char *text = NULL;

  sy_report_add_heading (report, 1, "Ti\033[31mtle");
  table = sy_report_add_table (report);
  sy_table_add_column (table, "Name", SY_ALIGN_START);
  sy_table_add_column (table, "Number", SY_ALIGN_END);
  sy_table_add_column (table, "Text", SY_ALIGN_START);
  sy_table_take_row (table, g_strdup ("漢字"), g_strdup ("7"), g_strdup ("a"), NULL);
  sy_table_take_row (table, g_strdup ("e\314\201"), g_strdup ("12"), g_strdup ("b c"), NULL);
  text = sy_report_to_text (report, 80);

  g_assert_cmpstr (text, ==,
                   "Ti\357\277\275[31mtle\n"
                   "==========\n"
                   "\n"
                   "Name  Number  Text\n"
                   "----  ------  ----\n"
                   "漢字       7  a\n"
                   "e\314\201         12  b c\n");
}

static void
test_text_wraps (void)
{
  g_autoptr (SyReport) report = sy_report_new ();
  SyTable *table = sy_report_add_table (report);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  sy_table_add_column (table, "Criterion", SY_ALIGN_START);
  sy_table_add_column (table, "Cell", SY_ALIGN_START);
  sy_table_take_row (table, g_strdup ("one"),
                     g_strdup ("a cell that is far too long for the narrow terminal it meets"),
                     NULL);
  text = sy_report_to_text (report, 40);
  lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 40);
}

static void
test_markdown_escapes (void)
{
  g_autoptr (SyReport) report = sy_report_new ();
  SyTable *table;
  g_autofree char *text = NULL;

  sy_report_add_heading (report, 2, "a|b");
  table = sy_report_add_table (report);
  sy_table_add_column (table, "x", SY_ALIGN_START);
  sy_table_add_column (table, "y", SY_ALIGN_END);
  sy_table_take_row (table, g_strdup ("<b>\nline"), g_strdup ("*1*"), NULL);
  text = sy_report_to_markdown (report);

  g_assert_cmpstr (text, ==, "## a\\|b\n\n| x | y |\n| --- | --: |\n| \\<b\\> line | \\*1\\* |\n");
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
  g_test_add_func ("/report/csv", test_csv);
  g_test_add_func ("/report/text", test_text_is_safe_and_aligned);
  g_test_add_func ("/report/wrap", test_text_wraps);
  g_test_add_func ("/report/markdown", test_markdown_escapes);

  return g_test_run ();
}
