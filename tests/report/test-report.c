/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report.h"

#include "report-test.h"

static const SyBlock *
get_block (SyReport *report, guint i)
{
  return g_ptr_array_index (report->blocks, i);
}

static void
test_tree (void)
{
  static const SyBlockKind kinds[] = { SY_BLOCK_HEADING, SY_BLOCK_PARAGRAPH, SY_BLOCK_LIST,
                                       SY_BLOCK_TABLE, SY_BLOCK_PLOT };
  g_autoptr (SyReport) report = make_report ();
  const SyTable *table;

  g_assert_cmpuint (report->blocks->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (get_block (report, i)->kind, ==, kinds[i]);
  g_assert_cmpuint (get_block (report, 0)->level, ==, 1);
  g_assert_cmpstr (get_block (report, 0)->title, ==, "A or B");
  g_assert_cmpuint (get_block (report, 1)->prose->runs->len, ==, 5);
  g_assert_cmpuint (get_block (report, 2)->items->len, ==, 2);
  table = get_block (report, 3)->table;
  g_assert_cmpuint (table->columns->len, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 1);
  g_assert_cmpstr (get_block (report, 4)->title, ==, "What moves it");
  g_assert_cmpuint (get_block (report, 4)->plot->n_items, ==, 2);
}

static void
test_document (void)
{
  g_autoptr (SyReport) report = make_report ();
  g_autoptr (SyReport) undated = NULL;
  SyReportBuilder builder;

  sy_report_builder_init (&builder, "", NULL);
  undated = sy_report_builder_finish (&builder);

  g_assert_cmpstr (report->title, ==, "A or B");
  g_assert_cmpstr (report->language, ==, "en");
  g_assert_false (report->is_rtl);
  g_assert_cmpstr (report->day, ==, "2026-02-28");
  g_assert_null (undated->day);
  g_assert_cmpuint (undated->blocks->len, ==, 0);
}

/* What follows a title in another direction keeps its own. */
static void
test_source (void)
{
  g_autoptr (SyReport) report = make_report ();
  g_autoptr (SyReport) other = NULL;
  g_autofree char *line = sy_report_dup_source (report);
  g_autofree char *marked = NULL;
  SyReportBuilder builder;

  g_assert_true (g_str_has_prefix (line, "A or B · 2026-02-28"));
  sy_report_builder_init (&builder, "خدمة", "2026-02-28");
  other = sy_report_builder_finish (&builder);
  marked = sy_report_dup_source (other);
  g_assert_cmpstr (marked, ==, "خدمة\u200e · 2026-02-28");
}

static void
test_lists_end (void)
{
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_take_item (&builder, sy_prose_new ("a"));
  sy_report_builder_take_paragraph (&builder, NULL);
  sy_report_builder_take_item (&builder, sy_prose_new ("b"));
  sy_report_builder_take_paragraph (&builder, g_strdup ("c"));
  sy_report_builder_take_item (&builder, sy_prose_new ("d"));
  report = sy_report_builder_finish (&builder);

  g_assert_cmpuint (report->blocks->len, ==, 3);
  g_assert_cmpuint (get_block (report, 0)->items->len, ==, 2);
  g_assert_cmpuint (get_block (report, 2)->items->len, ==, 1);
}

static void
test_shared (void)
{
  SyReport *report = make_report ();
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, SY_TYPE_REPORT);
  g_value_set_boxed (&value, report);
  g_assert_true (g_value_get_boxed (&value) == report);
  sy_report_unref (report);

  report = g_value_get_boxed (&value);
  g_assert_cmpstr (get_block (report, 0)->title, ==, "A or B");
}

/* A row that does not fit, and anything after the end, is refused and not leaked. */
static void
test_misuse (void)
{
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;

  sy_report_builder_init (&builder, "", NULL);
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "a", SY_COLUMN_TEXT);
  g_test_expect_message ("SyReport", G_LOG_LEVEL_CRITICAL, "*columns*");
  sy_report_builder_take_row (&builder, g_strdup ("1"), g_strdup ("2"), NULL);
  sy_report_builder_take_row (&builder, g_strdup ("1"), NULL);
  g_test_expect_message ("SyReport", G_LOG_LEVEL_CRITICAL, "*rows*");
  sy_report_builder_add_column (&builder, "b", SY_COLUMN_TEXT);
  report = sy_report_builder_finish (&builder);
  g_test_expect_message ("SyReport", G_LOG_LEVEL_CRITICAL, "*report != NULL*");
  sy_report_builder_add_heading (&builder, 1, "late");
  g_test_assert_expected_messages ();

  g_assert_cmpuint (report->blocks->len, ==, 1);
  g_assert_cmpuint (get_block (report, 0)->table->columns->len, ==, 1);
  g_assert_cmpuint (get_block (report, 0)->table->rows->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/tree", test_tree);
  g_test_add_func ("/report/document", test_document);
  g_test_add_func ("/report/source", test_source);
  g_test_add_func ("/report/lists-end", test_lists_end);
  g_test_add_func ("/report/shared", test_shared);
  g_test_add_func ("/report/misuse", test_misuse);

  return g_test_run ();
}
