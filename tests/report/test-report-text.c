/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-text.h"

#include <string.h>

#include "report-test.h"

static void
test_blocks (void)
{
  g_autoptr (SyReport) report = make_report ();
  g_autofree char *text = sy_report_to_text (report, 80);

  g_assert_cmpstr (text, ==,
                   "A or B\n"
                   "======\n"
                   "\n"
                   "Chosen: A_1, see the [page] <https://example.org/a_b|c>?d&e>.\n"
                   "\n"
                   "- fast\n"
                   "- - dear\n"
                   "\n"
                   "Name  Points\n"
                   "----  ------\n"
                   "A       -1.5\n"
                   "\n"
                   "What moves it\n"
                   "- speed moves it by 3.\n"
                   "- 1. maths | does not.\n");
}

static void
test_text_is_safe_and_aligned (void)
{
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;
  g_autofree char *text = NULL;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_add_heading (&builder, 1, "Ti\033[31mtle");
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "Name", SY_COLUMN_TEXT);
  sy_report_builder_add_column (&builder, "Number", SY_COLUMN_VALUE);
  sy_report_builder_add_column (&builder, "Text", SY_COLUMN_TEXT);
  sy_report_builder_take_row (&builder, g_strdup ("漢字"), g_strdup ("7"), g_strdup ("a"), NULL);
  sy_report_builder_take_row (&builder, g_strdup ("e\314\201"), g_strdup ("12"), g_strdup ("b c"),
                              NULL);
  report = sy_report_builder_finish (&builder);
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
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "Criterion", SY_COLUMN_TEXT);
  sy_report_builder_add_column (&builder, "Cell", SY_COLUMN_TEXT);
  sy_report_builder_take_row (&builder, g_strdup ("one"),
                              g_strdup (
                                  "a cell that is far too long for the narrow terminal it meets"),
                              NULL);
  report = sy_report_builder_finish (&builder);
  text = sy_report_to_text (report, 40);
  lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 40);
}

/* A title over figures folds before a text does, and between its words. */
static void
test_titles_wrap (void)
{
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;
  g_autofree char *text = NULL;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "Criterion", SY_COLUMN_TEXT);
  sy_report_builder_add_column (&builder, "Christine the Elder", SY_COLUMN_VALUE);
  sy_report_builder_take_row (&builder, g_strdup ("a text of twenty-nine letters"), g_strdup ("7"),
                              NULL);
  report = sy_report_builder_finish (&builder);
  text = sy_report_to_text (report, 40);

  g_assert_cmpstr (text, ==,
                   "Criterion                      Christine\n"
                   "                               the Elder\n"
                   "-----------------------------  ---------\n"
                   "a text of twenty-nine letters          7\n");
}

static void
test_items_wrap (void)
{
  g_autoptr (SyReport) report = NULL;
  g_autofree char *text = NULL;
  SyReportBuilder builder;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_take_item (&builder,
                               sy_prose_new ("an item that is too long for one line of forty"));
  report = sy_report_builder_finish (&builder);
  text = sy_report_to_text (report, 40);

  g_assert_cmpstr (text, ==, "- an item that is too long for one line\n  of forty\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-text/blocks", test_blocks);
  g_test_add_func ("/report-text/safe-and-aligned", test_text_is_safe_and_aligned);
  g_test_add_func ("/report-text/wrap", test_text_wraps);
  g_test_add_func ("/report-text/titles-wrap", test_titles_wrap);
  g_test_add_func ("/report-text/items-wrap", test_items_wrap);

  return g_test_run ();
}
