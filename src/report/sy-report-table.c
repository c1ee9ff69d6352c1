/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-table.h"

#include <glib/gi18n-lib.h>

#include "sy-criterion-words.h"
#include "sy-effect.h"
#include "sy-report-parts.h"
#include "sy-words-drift.h"
#include "sy-words-unrated.h"

/* The rating, then the cell's text. */
static char *
format_cell (SyCatalogue *catalogue, SyAnalysis *analysis, guint i, SyHand hand)
{
  const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, i);
  g_autofree char *rating =
      sy_criterion_words_rating (criterion, analysis->findings[i].ratings[hand], hand);
  const char *text = criterion->cells[hand];

  if (*text == '\0')
    return g_steal_pointer (&rating);

  return g_strdup_printf ("%s · %s", rating, text);
}

static char *
format_weight (const SyFinding *finding, int weight)
{
  return finding->is_must ? g_strdup_printf (_ ("%d must"), weight)
                          : sy_report_parts_number (weight);
}

static void
add_criterion (SyReportBuilder *report,
               SyCatalogue *catalogue,
               SyProfile *profile,
               SyAnalysis *analysis,
               guint i)
{
  const SyFinding *finding = &analysis->findings[i];
  int weight = sy_profile_get_weight (profile, sy_catalogue_get_criterion (catalogue, i)->id);

  sy_report_builder_take_row (report, g_strdup (sy_catalogue_get_criterion (catalogue, i)->name),
                              format_cell (catalogue, analysis, i, SY_LEFT),
                              format_cell (catalogue, analysis, i, SY_RIGHT),
                              format_weight (finding, weight),
                              sy_report_parts_effect (catalogue, finding), NULL);
}

static void
add_fact (SyReportBuilder *report, const SyFact *fact)
{
  sy_report_builder_take_row (report, g_strdup (fact->name), g_strdup (fact->cells[SY_LEFT]),
                              g_strdup (fact->cells[SY_RIGHT]), g_strdup (""),
                              g_strdup (_ ("fact")), NULL);
}

/*< private >
 * The side-by-side table, the largest effect first, then what weighs nothing, then the facts.
 */
void
sy_report_parts_add_table (SyReportBuilder *report,
                           SyCatalogue *catalogue,
                           SyProfile *profile,
                           SyAnalysis *analysis)
{
  g_autofree guint *order = sy_effect_order (analysis, NULL);

  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Criterion"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, catalogue->options[SY_LEFT].name, SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, catalogue->options[SY_RIGHT].name, SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Weight"), SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, _ ("Effect"), SY_COLUMN_TEXT);
  for (guint k = 0; k < analysis->n_criteria; k++)
    add_criterion (report, catalogue, profile, analysis, order[k]);
  for (guint i = 0; i < catalogue->facts->len; i++)
    add_fact (report, g_ptr_array_index (catalogue->facts, i));
}

/**
 * sy_report_new_table:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Returns: (transfer full): the side-by-side table, the largest effect first, then what weighs
 * nothing, then the facts
 */
SyReport *
sy_report_new_table (SyCatalogue *catalogue,
                     SyProfile *profile,
                     SyAnalysis *analysis,
                     const char *day)
{
  SyReportBuilder report;

  sy_report_parts_begin (&report, catalogue, profile, day);
  sy_report_parts_add_table (&report, catalogue, profile, analysis);
  sy_report_builder_take_paragraph (&report, sy_words_unrated (catalogue, profile));
  sy_report_builder_take_paragraph (&report, sy_words_unknown_criteria (catalogue, profile));

  return sy_report_builder_finish (&report);
}
