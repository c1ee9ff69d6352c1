/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-values.h"

#include "sy-report-parts.h"

/* What programs count with: ids instead of names, and numbers with a decimal point whatever the
 * locale.
 */

static void
add_columns (SyReportBuilder *report, SyCatalogue *catalogue)
{
  sy_report_builder_add_column (report, "id", SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, "name", SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, "weight", SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, "must", SY_COLUMN_VALUE);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      g_autofree char *rating = g_strconcat (catalogue->options[hand].id, "_rating", NULL);
      g_autofree char *text = g_strconcat (catalogue->options[hand].id, "_text", NULL);

      sy_report_builder_add_column (report, rating, SY_COLUMN_VALUE);
      sy_report_builder_add_column (report, text, SY_COLUMN_TEXT);
    }
  sy_report_builder_add_column (report, "contribution", SY_COLUMN_VALUE);
}

/* What waits for the team's ratings has none. */
static char *
format_rating (const SyFinding *finding, SyHand hand)
{
  return sy_finding_is_rated (finding) ? sy_report_parts_number (finding->ratings[hand])
                                       : g_strdup ("");
}

static void
add_criterion (SyReportBuilder *report,
               const SyCriterion *criterion,
               const SyFinding *finding,
               int weight)
{
  char contribution[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (contribution, sizeof contribution, "%.3f", finding->contribution_points);
  sy_report_builder_take_row (report, g_strdup (criterion->id), g_strdup (criterion->name),
                              sy_report_parts_number (weight),
                              g_strdup (finding->is_must ? "yes" : "no"),
                              format_rating (finding, SY_LEFT),
                              g_strdup (criterion->cells[SY_LEFT]),
                              format_rating (finding, SY_RIGHT),
                              g_strdup (criterion->cells[SY_RIGHT]), g_strdup (contribution), NULL);
}

static void
add_fact (SyReportBuilder *report, const SyFact *fact)
{
  sy_report_builder_take_row (report, g_strdup (fact->id), g_strdup (fact->name), g_strdup (""),
                              g_strdup (""), g_strdup (""), g_strdup (fact->cells[SY_LEFT]),
                              g_strdup (""), g_strdup (fact->cells[SY_RIGHT]), g_strdup (""), NULL);
}

/**
 * sy_report_new_values:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Returns: (transfer full): the side-by-side table in catalogue order; contributions in points,
 * positive for the left option
 */
SyReport *
sy_report_new_values (SyCatalogue *catalogue,
                      SyProfile *profile,
                      SyAnalysis *analysis,
                      const char *day)
{
  SyReportBuilder report;

  sy_report_parts_begin (&report, catalogue, profile, day);
  sy_report_builder_add_table (&report);
  add_columns (&report, catalogue);
  for (guint i = 0; i < analysis->n_criteria; i++)
    add_criterion (&report, sy_catalogue_get_criterion (catalogue, i), &analysis->findings[i],
                   sy_profile_get_weight (profile, sy_catalogue_get_criterion (catalogue, i)->id));
  for (guint i = 0; i < catalogue->facts->len; i++)
    add_fact (&report, g_ptr_array_index (catalogue->facts, i));

  return sy_report_builder_finish (&report);
}
