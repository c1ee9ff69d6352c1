/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "sy-report-builder.h"

/* Reports for what is tried on paper, by name. */

/* Rows that each begin and end with a word of their own. */
static inline void
print_test_add_rows (SyReportBuilder *report, guint n_rows, guint n_words)
{
  sy_report_builder_add_heading (report, 2, "The heading above");
  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, "HeadName", SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, "HeadText", SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, "HeadFigure", SY_COLUMN_VALUE);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_printf (text, "begin%u", i);
      for (guint k = 0; k < n_words; k++)
        g_string_append_printf (text, " word%u", k);
      g_string_append_printf (text, " end%u", i);
      sy_report_builder_take_row (report, g_strdup_printf ("row%u", i),
                                  g_string_free (g_steal_pointer (&text), FALSE),
                                  g_strdup_printf ("%u", i), NULL);
    }
}

static inline void
print_test_add_columns (SyReportBuilder *report, guint n)
{
  sy_report_builder_add_table (report);
  for (guint i = 0; i < n; i++)
    sy_report_builder_add_column (report, "A column with a long title", SY_COLUMN_VALUE);
  for (guint k = 0; k < 3; k++)
    {
      GPtrArray *cells = g_ptr_array_new ();

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (cells, g_strdup ("10"));
      sy_report_builder_take_cells (report, cells);
    }
}

/* Many scripts, and what is no text at all. */
static inline void
print_test_add_scripts (SyReportBuilder *report)
{
  static const char *const texts[] = {
    "Grüße, Ελληνικά и кириллица",
    "العربية",
    "<script> | `code` & \"quoted\" \\ end",
    "bell\a escape\033[31m override\342\200\256 done",
    "first line\nsecond line",
  };
  g_autofree char *endless = g_strnfill (4000, 'x');
  SyProse *prose = sy_prose_new ("See ");

  sy_prose_append_emphasis (prose, "what matters");
  sy_prose_append (prose, " and ");
  sy_prose_append_link (prose, "the source", "https://example.org/it's?a=1&b=(2)");
  sy_report_builder_take_prose (report, prose);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      sy_report_builder_add_paragraph (report, texts[i]);
      sy_report_builder_take_item (report, sy_prose_new (texts[i]));
    }
  sy_report_builder_add_paragraph (report, endless);
}

/* A chart of @n sliders, higher than a page where they are many. */
static inline void
print_test_add_plot (SyReportBuilder *report, guint n)
{
  const SyPlotSpace space = { 640, 240, 18, 8, FALSE };
  g_autofree SyDifference *differences = g_new0 (SyDifference, n);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  SyPlotTexts texts = { .left = "towards A", .middle = "", .right = "towards B" };

  for (guint i = 0; i < n; i++)
    {
      differences[i].criterion = i;
      differences[i].points = i % 2 == 0 ? 3 : -2;
      g_ptr_array_add (names, g_strdup_printf ("slider%u", i));
    }
  texts.names = (const char *const *) names->pdata;
  texts.sentences = texts.names;
  texts.details = texts.names;
  texts.figures = texts.names;
  sy_report_builder_take_plot (report, "What it shows",
                               sy_plot_new_difference (differences, n, &texts, &space));
}

static inline SyReport *
print_test_make_report (const char *name)
{
  SyReportBuilder report;

  sy_report_builder_init (&report, "A title", "2026-11-29");
  sy_report_builder_add_heading (&report, 1, "A title");
  sy_report_builder_add_paragraph (&report, "The answer.");
  if (strcmp (name, "rows") == 0)
    print_test_add_rows (&report, 120, 30);
  else if (strcmp (name, "tall") == 0)
    print_test_add_rows (&report, 2, 3000);
  else if (strcmp (name, "columns") == 0)
    print_test_add_columns (&report, 63);
  else if (strcmp (name, "scripts") == 0)
    print_test_add_scripts (&report);
  else if (strcmp (name, "plot") == 0)
    print_test_add_plot (&report, 8);
  else if (strcmp (name, "plots") == 0)
    print_test_add_plot (&report, 150);

  return sy_report_builder_finish (&report);
}
