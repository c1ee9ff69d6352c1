/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-parts.h"

#include <glib/gi18n-lib.h>

#include "sy-criterion-words.h"
#include "sy-words-figures.h"
#include "sy-words-knowledge.h"

/*< private >
 * Returns: (transfer full): what is compared, and what the project started from
 */
char *
sy_report_parts_describe (SyCatalogue *catalogue, SyProfile *profile)
{
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, sy_profile_get_preset (profile));

  if (preset == NULL)
    return g_strdup (catalogue->title);

  return g_strdup_printf (_ ("%1$s; started from the preset “%2$s”."), catalogue->title,
                          preset->name);
}

/*< private >
 * Returns: (nullable): the day that a report is of: that of the decision, where nobody gives
 *   another
 */
const char *
sy_report_parts_find_day (SyProfile *profile, const char *day)
{
  const SyDecision *decision = sy_profile_get_decision (profile);

  if (day == NULL && decision != NULL && *decision->date != '\0')
    return decision->date;

  return day;
}

/*< private >
 * sy_report_parts_init:
 * @report: (out caller-allocates): a builder
 * @catalogue: the catalogue
 * @profile: the project
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Begins an empty report of a project.
 */
void
sy_report_parts_init (SyReportBuilder *report,
                      SyCatalogue *catalogue,
                      SyProfile *profile,
                      const char *day)
{
  const char *title = sy_profile_get_title (profile);

  sy_report_builder_init (report, *title != '\0' ? title : _ ("Untitled project"), day);
  sy_report_builder_take_knowledge (report, sy_words_knowledge_version (catalogue));
}

/*< private >
 * Begins the report of a project: what it is called and what is compared.
 */
void
sy_report_parts_begin (SyReportBuilder *report,
                       SyCatalogue *catalogue,
                       SyProfile *profile,
                       const char *day)
{
  sy_report_parts_init (report, catalogue, profile, day);
  sy_report_builder_add_heading (report, 1, report->report->title);
  sy_report_builder_take_paragraph (report, sy_report_parts_describe (catalogue, profile));
}

/*< private >
 * Returns: (transfer full): a criterion with ratings, weight and effect, in one line
 */
char *
sy_report_parts_describe_row (SyCatalogue *catalogue, SyAnalysis *analysis, guint i)
{
  const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, i);
  const SyFinding *finding = &analysis->findings[i];
  g_autofree char *left = sy_criterion_words_rating (criterion, finding->ratings[SY_LEFT], SY_LEFT);
  g_autofree char *right =
      sy_criterion_words_rating (criterion, finding->ratings[SY_RIGHT], SY_RIGHT);
  g_autofree char *effect = sy_criterion_words_effect (catalogue, finding->contribution_points);

  return sy_criterion_words_spoken (catalogue, criterion->name, left, right, finding->weight,
                                    effect);
}

/*< private >*/
char *
sy_report_parts_number (int number)
{
  return g_strdup_printf ("%d", number);
}

/*< private >
 * Returns: (transfer full): whom a criterion helps and by how much; "" where it weighs nothing
 */
char *
sy_report_parts_effect (SyCatalogue *catalogue, const SyFinding *finding)
{
  if (finding->weight == 0)
    return g_strdup ("");
  if (finding->contribution_points == 0)
    return g_strdup (_ ("none"));

  return sy_words_advantage (catalogue, finding->contribution_points);
}
