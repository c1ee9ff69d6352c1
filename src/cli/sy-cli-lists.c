/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "sy-catalogue-json.h"
#include "sy-cli.h"
#include "sy-day.h"
#include "sy-report-knowledge.h"
#include "sy-report-presets.h"
#include "sy-report-text.h"
#include "sy-schema.h"

/* presets, catalogue and schema: lists and documents. */

SyExit
sy_cli_presets (int argc, char **argv, GOptionContext *context)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyReport) report = NULL;
  g_autofree char *text = NULL;
  char **given;

  if (!sy_cli_parse (context, NULL, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc != 1)
    return sy_cli_fail_usage (context, _ ("“%s” is one argument too many"), argv[1]);
  if (!sy_cli_check_single (context, given))
    return SY_EXIT_USAGE;

  catalogue = sy_cli_open_catalogue (given);
  if (catalogue == NULL)
    return SY_EXIT_REFUSED;
  report = sy_report_new_presets (catalogue);
  text = sy_report_to_text (report, sy_cli_get_width ());
  sy_cli_print (text);

  return SY_EXIT_DONE;
}

/* What it says of itself, for people. */
static SyExit
print_knowledge (char **given)
{
  g_autoptr (SyCatalogue) catalogue = sy_cli_open_catalogue (given);
  g_autofree char *today = sy_day_dup_today ();
  g_autoptr (SyReport) report = NULL;
  g_autofree char *text = NULL;

  if (catalogue == NULL)
    return SY_EXIT_REFUSED;

  report = sy_report_new_knowledge (catalogue, today);
  text = sy_report_to_text (report, sy_cli_get_width ());
  sy_cli_print (text);

  return SY_EXIT_DONE;
}

/* The document itself, as it was written: a catalogue that was given is checked first. */
SyExit
sy_cli_catalogue (int argc, char **argv, GOptionContext *context)
{
  gboolean is_about = FALSE;
  const GOptionEntry entries[] = {
    { "about", 0, 0, G_OPTION_ARG_NONE, &is_about,
      N_ ("Say of when it is, who rated, what ratings mean and what has changed"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  char **given;

  if (!sy_cli_parse (context, entries, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc != 1)
    return sy_cli_fail_usage (context, _ ("“%s” is one argument too many"), argv[1]);
  if (!sy_cli_check_single (context, given))
    return SY_EXIT_USAGE;
  if (is_about)
    return print_knowledge (given);
  if (given == NULL)
    {
      bytes = sy_resource_lookup ("catalogue/nodejs-vs-python.json");
      sy_cli_print_document (bytes);
      return SY_EXIT_DONE;
    }

  bytes = sy_cli_read (given[0], &error);
  if (bytes != NULL)
    catalogue = sy_catalogue_from_json (bytes, NULL, NULL, &error);
  if (catalogue == NULL)
    {
      sy_cli_complain (given[0], error);
      return SY_EXIT_REFUSED;
    }

  sy_cli_print_document (bytes);

  return SY_EXIT_DONE;
}

SyExit
sy_cli_schema (int argc, char **argv, GOptionContext *context)
{
  g_autoptr (GBytes) bytes = NULL;
  char **given;

  if (!sy_cli_parse (context, NULL, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc != 2)
    return sy_cli_fail_usage (context, "%s",
                              _ ("one of profile, catalogue, analysis, team or diff is needed"));

  bytes = sy_schema_lookup (argv[1]);
  if (bytes == NULL)
    return sy_cli_fail_usage (context, _ ("there is no schema “%s”"), argv[1]);

  sy_cli_print_document (bytes);

  return SY_EXIT_DONE;
}
