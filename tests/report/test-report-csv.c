/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-csv.h"

#include "report-test.h"

static void
test_tables_alone (void)
{
  g_autoptr (SyReport) report = make_report ();
  g_autofree char *csv = sy_report_to_csv (report, ',', FALSE);

  g_assert_cmpstr (csv, ==, "\"Name\",\"Points\"\r\n\"A\",-1.5\r\n");
}

/* Whoever finds a row alone knows what it is of. */
static void
test_signed (void)
{
  g_autoptr (SyReport) report = NULL;
  g_autofree char *csv = NULL;
  SyReportBuilder builder;

  sy_report_builder_init (&builder, "=A", "2026-11-29");
  sy_report_builder_take_knowledge (&builder, g_strdup ("Of \"then\""));
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "v", SY_COLUMN_VALUE);
  sy_report_builder_take_row (&builder, g_strdup ("1"), NULL);
  report = sy_report_builder_finish (&builder);
  csv = sy_report_to_csv (report, '\t', TRUE);

  g_assert_cmpstr (csv, ==,
                   "\"v\"\t\"title\"\t\"day\"\t\"knowledge\"\r\n"
                   "1\t\"'=A\"\t\"2026-11-29\"\t\"Of \"\"then\"\"\"\r\n");
}

static void
test_undated (void)
{
  g_autoptr (SyReport) report = NULL;
  g_autofree char *csv = NULL;
  SyReportBuilder builder;

  sy_report_builder_init (&builder, "A", NULL);
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "v", SY_COLUMN_VALUE);
  sy_report_builder_take_row (&builder, g_strdup ("1"), NULL);
  report = sy_report_builder_finish (&builder);
  csv = sy_report_to_csv (report, ',', TRUE);

  g_assert_true (g_str_has_suffix (csv, "1,\"A\",\"\",\"\"\r\n"));
}

static void
test_cells (void)
{
  static const struct
  {
    const char *text;
    const char *as_text;
    const char *as_value;
  } cells[] = {
    { "", "\"\"", "" },
    { "7", "\"7\"", "7" },
    { "-1.5", "\"'-1.5\"", "-1.5" },
    { "yes", "\"yes\"", "yes" },
    { "62,7", "\"62,7\"", "\"62,7\"" },
    { "8 (5)", "\"8 (5)\"", "\"8 (5)\"" },
    { "=1+1", "\"'=1+1\"", "\"'=1+1\"" },
    { " @a", "\"' @a\"", "\"' @a\"" },
    { "a \"b\"\nc", "\"a \"\"b\"\"\nc\"", "\"a \"\"b\"\"\nc\"" },
    { "\033[1m", "\"\357\277\275[1m\"", "\"\357\277\275[1m\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (SyReport) report = NULL;
      g_autofree char *csv = NULL;
      g_autofree char *expected =
          g_strdup_printf ("\"t\",\"v\"\r\n%s,%s\r\n", cells[i].as_text, cells[i].as_value);
      SyReportBuilder builder;

      sy_report_builder_init (&builder, "", NULL);
      sy_report_builder_add_table (&builder);
      sy_report_builder_add_column (&builder, "t", SY_COLUMN_TEXT);
      sy_report_builder_add_column (&builder, "v", SY_COLUMN_VALUE);
      sy_report_builder_take_row (&builder, g_strdup (cells[i].text), g_strdup (cells[i].text),
                                  NULL);
      report = sy_report_builder_finish (&builder);
      csv = sy_report_to_csv (report, ',', FALSE);

      g_assert_cmpstr (csv, ==, expected);
    }
}

static void
test_several_tables (void)
{
  g_autoptr (SyReport) report = NULL;
  g_autofree char *csv = NULL;
  SyReportBuilder builder;

  sy_report_builder_init (&builder, "", NULL);
  for (guint i = 0; i < 2; i++)
    {
      sy_report_builder_add_table (&builder);
      sy_report_builder_add_column (&builder, i == 0 ? "a" : "=b", SY_COLUMN_TEXT);
      sy_report_builder_add_paragraph (&builder, "between");
    }
  report = sy_report_builder_finish (&builder);
  csv = sy_report_to_csv (report, ',', FALSE);

  g_assert_cmpstr (csv, ==, "\"a\"\r\n\r\n\"'=b\"\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-csv/tables-alone", test_tables_alone);
  g_test_add_func ("/report-csv/cells", test_cells);
  g_test_add_func ("/report-csv/signed", test_signed);
  g_test_add_func ("/report-csv/undated", test_undated);
  g_test_add_func ("/report-csv/several-tables", test_several_tables);

  return g_test_run ();
}
