/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-values.h"

#include "report-test.h"
#include "sy-report-csv.h"

static void
test_csv (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) profile = make_profile (5, 5, 0, NULL);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report = sy_report_new_values (catalogue, profile, analysis, "2026-02-28");
  g_autofree char *csv = sy_report_to_csv (report, ',', FALSE);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpstr (lines[0], ==,
                   "\"id\",\"name\",\"weight\",\"must\",\"a_rating\",\"a_text\",\"b_rating\","
                   "\"b_text\",\"contribution\"");
  g_assert_cmpstr (
      lines[1], ==,
      "\"speed\",\"speed\",5,no,9,\"'=left|speed\",4,\"a \"\"quoted\"\" cell\",25.000");
  g_assert_cmpstr (report->title, ==, "Untitled project");
  g_assert_cmpstr (report->day, ==, "2026-02-28");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-values/csv", test_csv);

  return g_test_run ();
}
