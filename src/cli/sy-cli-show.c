/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-analysis-json.h"
#include "sy-cli.h"
#include "sy-profile-file.h"
#include "sy-report-format.h"
#include "sy-report-recommendation.h"
#include "sy-report-table.h"
#include "sy-report-values.h"
#include "sy-table-json.h"

/* recommend and table: one profile in, one of several formats out. */

typedef SyReport *(*Build) (SyCatalogue *catalogue,
                            SyProfile *profile,
                            SyAnalysis *analysis,
                            const char *day);

typedef struct
{
  const char *formats; /* names with | between, as the help shows them */
  Build build;
  Build build_values; /* for formats that have a place for tables alone */
  char *(*to_json) (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);
} Subject;

static const Subject recommendation = {
  .formats = "text|json|markdown",
  .build = sy_report_new_recommendation,
  .to_json = sy_analysis_to_json,
};

static const Subject table = {
  .formats = "text|json|csv|markdown",
  .build = sy_report_new_table,
  .build_values = sy_report_new_values,
  .to_json = sy_table_to_json,
};

static void
print (const Subject *subject,
       const char *format,
       SyCatalogue *catalogue,
       SyProfile *profile,
       SyAnalysis *analysis)
{
  g_autoptr (SyReport) report = NULL;
  g_autofree char *json = NULL;

  if (strcmp (format, SY_CLI_JSON) == 0)
    {
      json = subject->to_json (catalogue, profile, analysis);
      sy_cli_print_json (json);
      return;
    }

  report = (sy_report_format_find (format)->kind == SY_REPORT_KIND_TABLES
                ? subject->build_values
                : subject->build) (catalogue, profile, analysis, NULL);
  sy_cli_print_report (format, report);
}

static SyExit
show (const Subject *subject, const char *format, const char *name, char **given)
{
  g_autoptr (SyCatalogueSet) catalogues = sy_cli_open_catalogues (given);
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GFile) file = sy_cli_file_new (name);
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyProfile) shown = NULL;
  g_autoptr (SyAnalysis) analysis = NULL;

  if (catalogues == NULL)
    return SY_EXIT_REFUSED;
  profile = sy_cli_open_profile (name, catalogues, &catalogue, NULL);
  if (profile == NULL)
    return SY_EXIT_REFUSED;

  analysis = sy_analysis_new (catalogue, profile);
  /* Scripts are told what the file says, people what the project is called. */
  shown = sy_profile_file_with_title (profile, strcmp (format, SY_CLI_JSON) != 0 ? file : NULL);
  print (subject, format, catalogue, shown, analysis);

  return SY_EXIT_DONE;
}

static SyExit
run (int argc, char **argv, GOptionContext *context, const Subject *subject)
{
  const char *format;
  char **catalogues;

  if (!sy_cli_parse_format (context, subject->formats, &argc, &argv, &format, &catalogues))
    return SY_EXIT_USAGE;
  if (argc != 2)
    return sy_cli_fail_usage (context, "%s", _ ("one profile is needed"));

  return show (subject, format, argv[1], catalogues);
}

SyExit
sy_cli_recommend (int argc, char **argv, GOptionContext *context)
{
  return run (argc, argv, context, &recommendation);
}

SyExit
sy_cli_table (int argc, char **argv, GOptionContext *context)
{
  return run (argc, argv, context, &table);
}
