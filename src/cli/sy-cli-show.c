/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-analysis-json.h"
#include "sy-cli.h"
#include "sy-json-string.h"
#include "sy-report-builder.h"
#include "sy-table-json.h"

/* recommend and table: one profile in, one of several formats out. */

typedef char *(*Render) (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);

typedef struct
{
  const char *name;
  Render render;
} Format;

static char *
render_report (SyReport *report)
{
  g_autoptr (SyReport) owned = report;

  return sy_report_to_text (owned, sy_cli_get_width ());
}

static char *
render_markdown (SyReport *report)
{
  g_autoptr (SyReport) owned = report;

  return sy_report_to_markdown (owned);
}

/* Scripts read the same values; a terminal is commanded by none of them. */
static char *
render_json (char *json)
{
  g_autofree char *owned = json;

  return sy_json_string_dup_inert (owned);
}

static char *
recommend_text (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  return render_report (sy_report_new_recommendation (catalogue, profile, analysis));
}

static char *
recommend_markdown (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  return render_markdown (sy_report_new_recommendation (catalogue, profile, analysis));
}

static char *
recommend_json (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  return render_json (sy_analysis_to_json (catalogue, profile, analysis));
}

static char *
table_text (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  return render_report (sy_report_new_table (catalogue, profile, analysis));
}

static char *
table_markdown (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  return render_markdown (sy_report_new_table (catalogue, profile, analysis));
}

static char *
table_csv (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  return sy_table_to_csv (catalogue, analysis);
}

static char *
table_json (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  return render_json (sy_table_to_json (catalogue, profile, analysis));
}

static const Format recommend_formats[] = {
  { "text", recommend_text },
  { "json", recommend_json },
  { "markdown", recommend_markdown },
  { NULL, NULL },
};

static const Format table_formats[] = {
  { "text", table_text },         { "json", table_json }, { "csv", table_csv },
  { "markdown", table_markdown }, { NULL, NULL },
};

static const Format *
find_format (const Format *formats, const char *name)
{
  for (const Format *format = formats; format->name != NULL; format++)
    if (name == NULL || strcmp (format->name, name) == 0)
      return format;

  return NULL;
}

static SyExit
show (const Format *format, const char *name, const char *catalogue_file)
{
  g_autoptr (SyCatalogueSet) catalogues = sy_cli_open_catalogues (catalogue_file);
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyAnalysis) analysis = NULL;
  g_autofree char *text = NULL;

  if (catalogues == NULL)
    return SY_EXIT_REFUSED;
  profile = sy_cli_open_profile (name, catalogues, &catalogue);
  if (profile == NULL)
    return SY_EXIT_REFUSED;

  analysis = sy_analysis_new (catalogue, profile);
  text = format->render (catalogue, profile, analysis);
  sy_cli_print (text);

  return SY_EXIT_DONE;
}

static SyExit
run (int argc, char **argv, GOptionContext *context, const Format *formats, const char *names)
{
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_ ("What to print"), names },
    G_OPTION_ENTRY_NULL,
  };
  const Format *format;
  const char *catalogue;

  if (!sy_cli_parse (context, entries, &argc, &argv, &catalogue))
    return SY_EXIT_USAGE;
  if (argc != 2)
    return sy_cli_fail_usage (context, "%s", _ ("one profile is needed"));
  format = find_format (formats, format_name);
  if (format == NULL)
    return sy_cli_fail_usage (context, _ ("there is no format “%s”"), format_name);

  return show (format, argv[1], catalogue);
}

SyExit
sy_cli_recommend (int argc, char **argv, GOptionContext *context)
{
  return run (argc, argv, context, recommend_formats, "text|json|markdown");
}

SyExit
sy_cli_table (int argc, char **argv, GOptionContext *context)
{
  return run (argc, argv, context, table_formats, "text|json|csv|markdown");
}
