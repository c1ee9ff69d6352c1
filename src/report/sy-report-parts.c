/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-parts.h"

#include <glib/gi18n-lib.h>

#include "sy-words-figures.h"
#include "sy-words-knowledge.h"

/*< private >
 * sy_report_parts_begin:
 * @report: (out caller-allocates): a builder
 * @catalogue: the catalogue
 * @profile: the project
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Begins the report of a project: what it is called and what is compared.
 */
void
sy_report_parts_begin (SyReportBuilder *report,
                       SyCatalogue *catalogue,
                       SyProfile *profile,
                       const char *day)
{
  const char *given = sy_profile_get_title (profile);
  const char *title = *given != '\0' ? given : _ ("Untitled project");
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, sy_profile_get_preset (profile));

  sy_report_builder_init (report, title, day);
  sy_report_builder_take_knowledge (report, sy_words_knowledge_version (catalogue));
  sy_report_builder_add_heading (report, 1, title);
  if (preset != NULL)
    sy_report_builder_take_paragraph (report,
                                      g_strdup_printf (_ ("%1$s; started from the preset “%2$s”."),
                                                       catalogue->title, preset->name));
  else
    sy_report_builder_add_paragraph (report, catalogue->title);
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
