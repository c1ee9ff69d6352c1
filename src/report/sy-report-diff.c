/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-diff.h"

#include <glib/gi18n-lib.h>

#include "sy-report-builder.h"
#include "sy-words-difference.h"
#include "sy-words-figures.h"
#include "sy-words-private.h"
#include "sy-words-verdict.h"

static const char *
get_title (SyProfile *profile)
{
  const char *title = sy_profile_get_title (profile);

  return *title != '\0' ? title : _ ("Untitled project");
}

static void
add_project (SyReportBuilder *report,
             SyCatalogue *catalogue,
             SyProfile *profile,
             SyAnalysis *answer)
{
  sy_report_builder_take_row (report, g_strdup (get_title (profile)),
                              sy_words_verdict (catalogue, answer),
                              sy_words_lead (catalogue, answer), NULL);
}

static void
add_answers (SyReportBuilder *report, SyPair *pair, SyProfile *first, SyProfile *second)
{
  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Project"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Recommendation"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Lead"), SY_COLUMN_TEXT);
  add_project (report, pair->catalogue, first, pair->first);
  add_project (report, pair->catalogue, second, pair->second);
}

static char *
describe_change (SyPair *pair)
{
  const SyAnalysis *before = pair->before;
  const SyAnalysis *after = pair->after;
  SyHand hand = SY_NEITHER;
  g_autofree char *points = NULL;

  if (before->weight_total > 0 && after->weight_total > 0)
    hand = sy_difference_get_hand (pair->before, pair->after);
  if (hand == SY_NEITHER)
    return sy_words_lead_change (pair->catalogue, pair->before, pair->after);

  points = sy_words_margin (after->lead_points - before->lead_points);
  /* Translators: points (a number, or “less than 0.1”), option. */
  return g_strdup_printf (
      _ ("From the first project to the second, the lead moves %1$s points towards %2$s."), points,
      sy_words_get_name (pair->catalogue, hand));
}

static void
add_differences (SyReportBuilder *report, SyPair *pair)
{
  if (pair->n_differences == 0)
    {
      sy_report_builder_add_paragraph (report, _ ("No weight, rating or must differs."));
      return;
    }

  sy_report_builder_add_heading (report, 2, _ ("What differs"));
  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Criterion"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Moves the lead by"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("What differs"), SY_COLUMN_TEXT);
  for (guint i = 0; i < pair->n_differences; i++)
    {
      const SyDifference *part = &pair->differences[i];

      sy_report_builder_take_row (
          report, g_strdup (sy_catalogue_get_criterion (pair->catalogue, part->criterion)->name),
          sy_words_difference_points (pair->catalogue, part),
          sy_words_difference_detail (pair->catalogue, pair->before, pair->after, part), NULL);
    }
}

/**
 * sy_report_new_diff:
 * @pair: two profiles held against each other
 * @first: the first
 * @second: the second
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Returns: (transfer full): what differs, and which criteria explain the change of the lead, the
 *   largest part first
 */
SyReport *
sy_report_new_diff (SyPair *pair, SyProfile *first, SyProfile *second, const char *day)
{
  SyReportBuilder report;
  /* Translators: titles of two projects, the earlier or first one first. */
  g_autofree char *title =
      g_strdup_printf (_ ("From %1$s to %2$s"), get_title (first), get_title (second));

  sy_report_builder_init (&report, title, day);
  sy_report_builder_add_heading (&report, 1, title);
  sy_report_builder_add_paragraph (&report, pair->catalogue->title);
  add_answers (&report, pair, first, second);
  sy_report_builder_take_paragraph (&report, describe_change (pair));
  add_differences (&report, pair);

  return sy_report_builder_finish (&report);
}
