/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-document.h"

#include "report-test.h"
#include "words-test.h"

/* Headings, titles of charts in brackets, and of lists their first item after a dash. */
static void
assert_outline (SyReport *report, const char *expected)
{
  g_autoptr (GString) outline = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == SY_BLOCK_HEADING)
        g_string_append_printf (outline, "%s%s", outline->len > 0 ? "; " : "", block->title);
      if (block->kind == SY_BLOCK_PLOT)
        g_string_append_printf (outline, "; [%s]", block->title);
      if (block->kind == SY_BLOCK_LIST)
        {
          g_autofree char *item = sy_prose_to_text (g_ptr_array_index (block->items, 0));

          g_string_append_printf (outline, " - %s", item);
        }
    }
  g_assert_cmpstr (outline->str, ==, expected);
}

static gboolean
has_paragraph (SyReport *report, const char *expected)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (report->blocks, i);
      g_autofree char *text =
          block->kind == SY_BLOCK_PARAGRAPH ? sy_prose_to_text (block->prose) : NULL;

      if (g_strcmp0 (text, expected) == 0)
        return TRUE;
    }

  return FALSE;
}

/* One claim, read in a source that has a page. */
static SyCatalogue *
make_known_catalogue (void)
{
  SyCatalogue *catalogue = make_open_catalogue ();
  SyEvidence *evidence = sy_evidence_new ();
  SySource *source = sy_source_new ();
  SyCriterion *criterion = g_ptr_array_index (catalogue->criteria, 0);

  evidence->claim = g_strdup ("Alpha is fast.");
  evidence->figure = g_strdup ("2 ms");
  evidence->source = g_strdup ("s1");
  evidence->note = g_strdup ("Once.");
  evidence->mark = SY_MARK_FOR;
  g_ptr_array_add (criterion->evidence, evidence);
  source->id = g_strdup ("s1");
  source->title = g_strdup ("Speed");
  source->publisher = g_strdup ("ACME");
  source->seen = g_strdup ("");
  source->address = g_strdup ("https://example.org/");
  g_ptr_array_add (catalogue->sources, source);
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static SyProfile *
add_decision (SyProfile *profile, const char *chosen)
{
  g_autoptr (SyDecision) decision = sy_decision_new ();

  g_free (decision->chosen);
  decision->chosen = g_strdup (chosen);
  g_free (decision->date);
  decision->date = g_strdup ("2026-02-28");

  return sy_profile_with_decision (profile, decision);
}

/* Ana weighs as the project does, Bo the other way round, and says so. */
static SyProfile *
add_people (SyProfile *profile)
{
  g_autoptr (SyProfile) one = sy_profile_with_person_added (profile, "Ana");
  g_autoptr (SyProfile) both = sy_profile_with_person_added (one, "Bo");
  g_autoptr (SyProfile) ana = sy_profile_with_person_weight (both, 0, "speed", 9);
  g_autoptr (SyProfile) bo = sy_profile_with_person_weight (ana, 1, "maths", 9);

  return sy_profile_with_person_dissent (bo, 1, "It cannot count.");
}

static void
test_whole (void)
{
  g_autoptr (SyCatalogue) catalogue = make_known_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (6, 2, 0, NULL);
  g_autoptr (SyProfile) decided = add_decision (weighed, "a");
  g_autoptr (SyProfile) profile = add_people (decided);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report =
      sy_report_new_document (catalogue, profile, analysis, SY_REPORT_ALL_PARTS, NULL, NULL);

  assert_outline (
      report, "Untitled project; Decision: Alpha - Dissent: Bo: It cannot count.; What the "
              "figures say; [Both scores]; Both together; How sure; [How the lead is spread]; Why; "
              "[What each criterion adds to the lead]; What would change it; [Each slider "
              "alone, from 0 to 10]; Side by side; Team; Evidence; speed - + In support: Alpha "
              "is fast. (2 ms) Once. – Speed · ACME <https://example.org/>; Sources - Speed · ACME "
              "<https://example.org/>");
  g_assert_true (has_paragraph (report, "2026-02-28 · Version 0"));
  g_assert_true (has_paragraph (report, "By their own figures Beta leads for Bo."));
  g_assert_cmpstr (report->day, ==, "2026-02-28");
  g_assert_cmpstr (report->knowledge, ==, "Version 0");
}

static void
test_day (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (6, 2, 0, NULL);
  g_autoptr (SyProfile) decided = add_decision (weighed, "a");
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, weighed);
  g_autoptr (SyReport) given =
      sy_report_new_document (catalogue, decided, analysis, 0, NULL, "2027-01-01");
  g_autoptr (SyReport) none = sy_report_new_document (catalogue, weighed, analysis, 0, NULL, NULL);

  g_assert_cmpstr (given->day, ==, "2027-01-01");
  g_assert_null (none->day);
}

/* Each part alone has what it says and no other part; charts are one plot each. */
static void
test_each_part (void)
{
  g_autoptr (SyCatalogue) catalogue = make_known_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (6, 2, 0, NULL);
  g_autoptr (SyProfile) decided = add_decision (weighed, "a");
  g_autoptr (SyProfile) profile = add_people (decided);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) whole =
      sy_report_new_document (catalogue, profile, analysis, SY_REPORT_ALL_PARTS, NULL, NULL);
  g_autoptr (SyReport) none = sy_report_new_document (catalogue, profile, analysis, 0, NULL, NULL);
  guint n_blocks = none->blocks->len;

  for (SyReportPart part = 0; part < SY_REPORT_N_PARTS; part++)
    {
      const SyReportPartInfo *info = sy_report_part_get_info (part);
      g_autoptr (SyReport) report = sy_report_new_document (catalogue, profile, analysis,
                                                            SY_REPORT_PART_BIT (part), NULL, NULL);
      const SyBlock *last = g_ptr_array_index (report->blocks, report->blocks->len - 1);
      guint n_added = report->blocks->len - none->blocks->len;

      g_assert_cmpuint (sy_report_part_find (info->id), ==, part);
      g_assert_cmpuint (n_added, >, 0);
      g_assert_true (!info->is_chart || (n_added == 1 && last->kind == SY_BLOCK_PLOT));
      n_blocks += n_added;
    }
  g_assert_cmpuint (n_blocks, ==, whole->blocks->len);
  g_assert_cmpuint (sy_report_part_find ("charts"), ==, SY_REPORT_N_PARTS);
}

/* A chart of nothing is not drawn beside the answer, and says so where it is all that is wanted. */
static void
test_nothing_weighed (void)
{
  g_autoptr (SyCatalogue) catalogue = make_known_catalogue ();
  g_autoptr (SyProfile) profile = make_profile (0, 0, 0, NULL);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report =
      sy_report_new_document (catalogue, profile, analysis, SY_REPORT_ALL_PARTS, NULL, NULL);
  g_autoptr (SyReport) chart =
      sy_report_new_document (catalogue, profile, analysis,
                              SY_REPORT_PART_BIT (SY_REPORT_PART_EFFECTS), NULL, NULL);

  assert_outline (report, "Untitled project; Nothing is weighed yet; Side by side");
  assert_outline (chart, "Untitled project; [What each criterion adds to the lead]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-document/whole", test_whole);
  g_test_add_func ("/report-document/day", test_day);
  g_test_add_func ("/report-document/each-part", test_each_part);
  g_test_add_func ("/report-document/nothing-weighed", test_nothing_weighed);

  return g_test_run ();
}
