/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-markdown.h"

#include "report-test.h"

static void
test_blocks (void)
{
  g_autoptr (SyReport) report = make_report ();
  g_autofree char *text = sy_report_to_markdown (report, 0);

  g_assert_cmpstr (
      text, ==,
      "# A or B\n"
      "\n"
      "Chosen: *A\\_1*, see [the \\[page\\]](<https://example.org/a_b\\|c\\>?d\\&e>).\n"
      "\n"
      "- fast\n"
      "- \\- dear\n"
      "\n"
      "| Name | Points |\n"
      "| --- | --: |\n"
      "| A | -1.5 |\n"
      "\n"
      "What moves it\n"
      "\n"
      "- speed moves it by 3.\n"
      "- 1\\. maths \\| does not.\n");
}

/* Stars beside a blank are stars, and between two texts there is one mark. */
static void
test_emphasis (void)
{
  g_autoptr (SyReport) report = NULL;
  g_autofree char *text = NULL;
  SyReportBuilder builder;
  SyProse *prose = sy_prose_new ("");

  sy_prose_append_emphasis (prose, " a");
  sy_prose_append_emphasis (prose, "b ");
  sy_prose_append (prose, " - c ");
  sy_prose_append_emphasis (prose, " ");
  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_take_prose (&builder, prose);
  report = sy_report_builder_finish (&builder);
  text = sy_report_to_markdown (report, 0);

  g_assert_cmpstr (text, ==, "*ab* - c \n");
}

static void
test_markdown_escapes (void)
{
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;
  g_autofree char *text = NULL;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_add_heading (&builder, 2, "a|b");
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "x", SY_COLUMN_TEXT);
  sy_report_builder_add_column (&builder, "y", SY_COLUMN_VALUE);
  sy_report_builder_take_row (&builder, g_strdup ("<b>\nline"), g_strdup ("*1*"), NULL);
  report = sy_report_builder_finish (&builder);
  text = sy_report_to_markdown (report, 0);

  g_assert_cmpstr (text, ==, "## a\\|b\n\n| x | y |\n| --- | --: |\n| \\<b\\> line | \\*1\\* |\n");
}

/* Lines of a width, none of which begins like something else than text. */
static void
test_folded (void)
{
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;
  g_autofree char *text = NULL;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_add_paragraph (&builder,
                                   "See https://x.org  and a@b. Look at it in about or so "
                                   "there 2027. or - maybe - = 12) not ");
  sy_report_builder_take_item (&builder, sy_prose_new ("one two three four five six = seven"));
  report = sy_report_builder_finish (&builder);
  text = sy_report_to_markdown (report, 20);

  g_assert_cmpstr (text, ==,
                   "See <https://x.org>\n"
                   "and a\\@b. Look at it\n"
                   "in about or so there\n"
                   "2027\\. or - maybe -\n"
                   "\\= 12) not\n"
                   "\n"
                   "- one two three four\n"
                   "  five six = seven\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-markdown/blocks", test_blocks);
  g_test_add_func ("/report-markdown/emphasis", test_emphasis);
  g_test_add_func ("/report-markdown/folded", test_folded);
  g_test_add_func ("/report-markdown/escapes", test_markdown_escapes);

  return g_test_run ();
}
