/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-table.h"

#include "report-test.h"

/* The largest effect first, then what weighs nothing. */
static void
test_rows (void)
{
  static const char *const expected[][5] = {
    { "maths", "3 · =left|maths", "9 · a \"quoted\" cell", "9 must", "Beta +49.1" },
    { "speed", "7 (9) · =left|speed", "4 · a \"quoted\" cell", "2", "Alpha +5.5" },
    { "cost", "6 · =left|cost", "6 · a \"quoted\" cell", "0", "" },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (2, 9, 0, "maths");
  g_autoptr (SyProfile) profile = sy_profile_with_rating (weighed, "speed", SY_LEFT, 7);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report = sy_report_new_table (catalogue, profile, analysis, "2026-02-28");
  const SyBlock *block = g_ptr_array_index (report->blocks, report->blocks->len - 1);

  g_assert_cmpstr (report->day, ==, "2026-02-28");
  g_assert_cmpint (block->kind, ==, SY_BLOCK_TABLE);
  g_assert_cmpuint (block->table->rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (guint k = 0; k < G_N_ELEMENTS (expected[i]); k++)
      g_assert_cmpstr (((char **) g_ptr_array_index (block->table->rows, i))[k], ==,
                       expected[i][k]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-table/rows", test_rows);

  return g_test_run ();
}
