/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-knowledge.h"
#include "sy-report-text.h"
#include "sy-words-knowledge.h"

static const char *const rubric[SY_RUBRIC_LENGTH] = { "Best", "Good", "Fair", "Poor", "None" };

static SyCatalogue *
create (const char *as_of, gboolean has_rubric)
{
  SyCatalogue *catalogue = sy_catalogue_new ();
  SyCriterion *criterion = sy_criterion_new ();
  SyFact *fact = sy_fact_new ();

  catalogue->title = g_strdup ("Tea or coffee");
  catalogue->version = 3;
  catalogue->as_of = g_strdup (as_of);
  catalogue->options[SY_LEFT].name = g_strdup ("Tea");
  catalogue->options[SY_RIGHT].name = g_strdup ("Coffee");
  criterion->id = g_strdup ("taste");
  criterion->name = g_strdup ("How it tastes");
  g_ptr_array_add (catalogue->criteria, criterion);
  fact->id = g_strdup ("colour");
  fact->name = g_strdup ("Its colour");
  g_ptr_array_add (catalogue->facts, fact);
  for (guint i = 0; has_rubric && i < SY_RUBRIC_LENGTH; i++)
    g_ptr_array_add (catalogue->rubric, g_strdup (rubric[i]));
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static void
add_change (SyCatalogue *catalogue, int version, const char *criterion, const char *why)
{
  SyChange *change = sy_change_new ();

  change->version = version;
  change->criterion = g_strdup (criterion);
  change->what = g_strdup ("5 → 6");
  change->why = g_strdup (why);
  g_ptr_array_add (catalogue->changes, change);
}

/* It is old a year and a day after, and not a day before; whoever says no day is never. */
static void
test_age (void)
{
  static const struct
  {
    const char *as_of;
    const char *today;
    const char *text;
    gboolean is_old;
  } cases[] = {
    { "2026-11-28", "2026-11-28", "Knowledge of November 2026", FALSE },
    { "2026-11-28", "2027-11-28", "Knowledge of November 2026", FALSE },
    { "2026-11-28", "2027-11-29", "Knowledge of November 2026", TRUE },
    { "2024-02-29", "2025-02-28", "Knowledge of February 2024", FALSE },
    { "2024-02-29", "2025-03-01", "Knowledge of February 2024", TRUE },
    { "2026-11-28", "2020-01-01", "Knowledge of November 2026", FALSE },
    { "", "2027-11-29", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyCatalogue) catalogue = create (cases[i].as_of, FALSE);
      g_autofree char *text = sy_words_knowledge (catalogue);
      g_autofree char *age = sy_words_knowledge_age (catalogue, cases[i].today);

      g_test_message ("%s, %s", cases[i].as_of, cases[i].today);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true ((age != NULL) == cases[i].is_old);
    }
}

static void
test_rubric (void)
{
  static const guint steps[] = { 4, 4, 4, 3, 3, 2, 2, 1, 1, 0, 0 };
  g_autoptr (SyCatalogue) catalogue = create ("", TRUE);
  g_autoptr (SyCatalogue) without = create ("", FALSE);

  for (int rating = 0; rating <= SY_RATING_MAX; rating++)
    {
      g_autofree char *text = sy_words_rubric (catalogue, SY_RIGHT, rating);
      g_autofree char *expected = g_strdup_printf ("Coffee %d: %s", rating, rubric[steps[rating]]);
      g_autofree char *digits = g_strdup_printf ("%d", rating);

      g_assert_cmpstr (text, ==, expected);
      /* and the range that is shown beside it has the rating in it */
      if (steps[rating] < 4)
        g_assert_nonnull (strstr (sy_words_rubric_range (steps[rating]), digits));
    }
  g_assert_null (sy_words_rubric (without, SY_LEFT, 5));
}

static void
test_evidence (void)
{
  static const struct
  {
    SyMark mark;
    SyEvidenceKind kind;
    const char *text;
  } cases[] = {
    { SY_MARK_FOR, SY_EVIDENCE_HEAD_TO_HEAD, "+ In support · both measured in one way" },
    { SY_MARK_AGAINST, SY_EVIDENCE_SURVEY, "− Against it · a survey" },
    { SY_MARK_NEUTRAL, SY_EVIDENCE_UNKNOWN, "○ Neutral" },
    { SY_MARK_NONE, SY_EVIDENCE_OPINION, "an opinion" },
    { SY_MARK_NONE, SY_EVIDENCE_UNKNOWN, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SyEvidence evidence = { .mark = cases[i].mark, .kind = cases[i].kind };
      g_autofree char *text = sy_words_evidence (&evidence);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static char *
write_report (SyCatalogue *catalogue)
{
  g_autoptr (SyReport) report = sy_report_new_knowledge (catalogue, "2030-01-01");

  return sy_report_to_text (report, 200);
}

/* What it does not say has no heading either. */
static void
test_bare (void)
{
  g_autoptr (SyCatalogue) catalogue = create ("", FALSE);
  g_autofree char *text = write_report (catalogue);

  g_assert_cmpstr (g_strchomp (text), ==, "Version 3");
}

/* What was a criterion may be a fact by now, or gone; each version stands by itself. */
static void
test_whole (void)
{
  g_autoptr (SyCatalogue) catalogue = create ("2026-11-28", TRUE);
  g_autofree char *text = NULL;
  const char *second;

  add_change (catalogue, 3, "taste", "We tasted it.");
  add_change (catalogue, 3, "colour", "");
  add_change (catalogue, 2, "smell", "");
  add_change (catalogue, 2, "", "");
  text = write_report (catalogue);
  g_assert_true (g_str_has_prefix (text, "Knowledge of November 2026 · Version 3\n"));
  g_assert_nonnull (strstr (text, "More than a year"));
  g_assert_nonnull (strstr (text, "- 0–2: None\n"));
  g_assert_null (strstr (text, "Who Rated"));
  g_assert_nonnull (strstr (text, "What Version 3 Changed"));
  g_assert_nonnull (strstr (text, "- How it tastes: 5 → 6. We tasted it.\n- Its colour: 5 → 6\n"));
  second = strstr (text, "What Version 2 Changed");
  g_assert_nonnull (second);
  g_assert_nonnull (strstr (second, "- smell: 5 → 6\n- 5 → 6\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-knowledge/age", test_age);
  g_test_add_func ("/words-knowledge/rubric", test_rubric);
  g_test_add_func ("/words-knowledge/evidence", test_evidence);
  g_test_add_func ("/words-knowledge/bare", test_bare);
  g_test_add_func ("/words-knowledge/whole", test_whole);

  return g_test_run ();
}
