/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-recommendation.h"

#include "report-test.h"
#include "words-test.h"

static void
assert_headings (SyReport *report, const char *expected)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == SY_BLOCK_HEADING)
        g_ptr_array_add (headings, block->title);
    }
  g_ptr_array_add (headings, NULL);
  text = g_strjoinv ("; ", (char **) headings->pdata);
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
has_paragraph (SyReport *report, const char *expected)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (report->blocks, i);
      g_autofree char *text = NULL;
      g_autofree char *typed = NULL;

      if (block->kind != SY_BLOCK_PARAGRAPH)
        continue;
      text = sy_prose_to_text (block->prose);
      typed = type_words (text);
      if (g_str_equal (typed, expected))
        return TRUE;
    }

  return FALSE;
}

static void
test_nothing_weighed (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile (0, 0, 0, NULL);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report =
      sy_report_new_recommendation (catalogue, profile, analysis, "2026-02-28");

  g_assert_cmpstr (report->title, ==, "Untitled project");
  g_assert_cmpstr (report->day, ==, "2026-02-28");
  assert_headings (report, "Untitled project; Nothing is weighed yet");
}

/* Speed alone: Alpha leads at any weights, and the order of importance says so too. */
static void
test_parts (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (6, 0, 0, NULL);
  g_autoptr (SyProfile) noted = sy_profile_with_note (weighed, "speed", "Measured twice.");
  g_autoptr (SyProfile) titled = sy_profile_with_title (noted, "Ours");
  g_autoptr (SySnapshot) then = sy_snapshot_new ("lean", "b");
  g_autoptr (SyProfile) saved = sy_profile_with_result (titled, then);
  g_autoptr (SyDecision) decision = sy_decision_new ();
  g_autoptr (SyProfile) profile = sy_profile_with_decision (saved, decision);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report = sy_report_new_recommendation (catalogue, profile, analysis, NULL);

  g_assert_cmpstr (report->title, ==, "Ours");
  g_assert_null (report->day);
  assert_headings (report, "Ours; Alpha is the clear choice; Why; How sure; What would change it; "
                           "What the team says; Decision: still open");
  g_assert_true (has_paragraph (
      report,
      "The answer is no longer what it was. It was saved with version 1 of the catalogue; this is "
      "version 0. Then: Leaning to Beta. Now: Alpha is the clear choice. The decision may need "
      "another look."));
  g_assert_true (
      has_paragraph (report,
                     "If only their order were trusted, who leads: Alpha 100 %, Beta 0 %."));
}

/* Of the first list. */
static void
assert_item (SyReport *report, guint position, const char *expected)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (report->blocks, i);
      g_autofree char *text = NULL;

      if (block->kind != SY_BLOCK_LIST)
        continue;
      g_assert_cmpuint (position, <, block->items->len);
      text = sy_prose_to_text (g_ptr_array_index (block->items, position));
      g_assert_cmpstr (text, ==, expected);
      return;
    }
  g_assert_not_reached ();
}

/* What people chose is the outcome, and the figures stand under it, also where they differ. */
static void
test_decision_leads (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (6, 0, 0, NULL);
  g_autoptr (SyDecision) decision = sy_decision_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, weighed);
  g_autoptr (SyReport) report = NULL;

  g_free (decision->chosen);
  decision->chosen = g_strdup ("b");
  g_free (decision->reason);
  decision->reason = g_strdup ("We know it.");
  g_free (decision->revisit);
  decision->revisit = g_strdup ("2027-11-23");
  profile = sy_profile_with_decision (weighed, decision);
  report = sy_report_new_recommendation (catalogue, profile, analysis, NULL);

  assert_headings (report, "Untitled project; Decision: Beta; What the figures say; Why; How sure; "
                           "What would change it");
  assert_item (report, 0, "Why: We know it.");
  assert_item (report, 1, "Review on: 2027-11-23");
  g_assert_true (has_paragraph (report, "The figures now clearly speak for Alpha. "
                                        "Alpha leads by 50.0 points."));
}

/* How sure the scores are of a lead is nobody's question where the musts leave neither. */
static void
test_neither (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (9, 2, 0, "speed");
  g_autoptr (SyProfile) profile = sy_profile_with_must (weighed, "maths", TRUE);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report = sy_report_new_recommendation (catalogue, profile, analysis, NULL);

  assert_headings (report, "Untitled project; Neither Alpha nor Beta meets the musts; Why; What "
                           "would change it");
  g_assert_true (has_paragraph (
      report, "Alpha would meet the musts if this were none, or were rated 5: maths 3 → 5. Beta "
              "would meet the musts if this were none, or were rated 5: speed 4 → 5."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-recommendation/nothing-weighed", test_nothing_weighed);
  g_test_add_func ("/report-recommendation/parts", test_parts);
  g_test_add_func ("/report-recommendation/decision-leads", test_decision_leads);
  g_test_add_func ("/report-recommendation/neither", test_neither);

  return g_test_run ();
}
