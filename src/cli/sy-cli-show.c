/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-analysis-json.h"
#include "sy-cli.h"
#include "sy-json-string.h"
#include "sy-profile-file.h"
#include "sy-report-format.h"
#include "sy-report-recommendation.h"
#include "sy-report-table.h"
#include "sy-report-values.h"
#include "sy-table-json.h"

/* recommend and table: one profile in, one of several formats out. Those of reports come from their
 * table; JSON, which is no report, is added here.
 */

#define JSON "json"
#define USUAL "text"

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

static gboolean
offers (const Subject *subject, const char *format)
{
  g_auto (GStrv) names = g_strsplit (subject->formats, "|", -1);

  return g_strv_contains ((const char *const *) names, format);
}

/* What people read in a terminal is of its charset; all else is a document, which is UTF-8. */
static void
print_as (const char *format, const char *text)
{
  g_autoptr (GBytes) document = g_bytes_new_static (text, strlen (text));

  if (strcmp (format, USUAL) == 0)
    sy_cli_print (text);
  else
    sy_cli_print_document (document);
}

static char *
render (const Subject *subject,
        const char *format_name,
        SyCatalogue *catalogue,
        SyProfile *profile,
        SyAnalysis *analysis)
{
  const SyReportFormat *format;
  g_autoptr (SyReport) report = NULL;
  g_autofree char *json = NULL;

  if (strcmp (format_name, JSON) == 0)
    {
      json = subject->to_json (catalogue, profile, analysis);
      /* Scripts read the same values; a terminal is commanded by none of them. */
      return sy_json_string_dup_inert (json);
    }

  format = sy_report_format_find (format_name);
  report = (format->is_tabular ? subject->build_values : subject->build) (catalogue, profile,
                                                                          analysis, NULL);

  return format->write (report, sy_cli_get_width ());
}

static SyExit
show (const Subject *subject, const char *format, const char *name, char **given)
{
  g_autoptr (SyCatalogueSet) catalogues = sy_cli_open_catalogues (given);
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GFile) file = strcmp (name, "-") != 0 ? g_file_new_for_path (name) : NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyProfile) shown = NULL;
  g_autoptr (SyAnalysis) analysis = NULL;
  g_autofree char *text = NULL;

  if (catalogues == NULL)
    return SY_EXIT_REFUSED;
  profile = sy_cli_open_profile (name, catalogues, &catalogue, NULL);
  if (profile == NULL)
    return SY_EXIT_REFUSED;

  analysis = sy_analysis_new (catalogue, profile);
  /* Scripts are told what the file says, people what the project is called. */
  shown = sy_profile_file_with_title (profile, strcmp (format, JSON) != 0 ? file : NULL);
  text = render (subject, format, catalogue, shown, analysis);
  print_as (format, text);

  return SY_EXIT_DONE;
}

static SyExit
run (int argc, char **argv, GOptionContext *context, const Subject *subject)
{
  g_autofree char *given = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &given, N_ ("What to print"), subject->formats },
    G_OPTION_ENTRY_NULL,
  };
  const char *format;
  char **catalogues;

  if (!sy_cli_parse (context, entries, &argc, &argv, &catalogues))
    return SY_EXIT_USAGE;
  if (argc != 2)
    return sy_cli_fail_usage (context, "%s", _ ("one profile is needed"));
  format = given != NULL ? given : USUAL;
  if (!offers (subject, format))
    return sy_cli_fail_usage (context, _ ("there is no format “%s”"), format);

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
