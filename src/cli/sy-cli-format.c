/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-json-string.h"
#include "sy-report-text.h"

/* What commands print with --format. Formats of reports come from their table; JSON, which is no
 * report, is added here.
 */

#define USUAL "text"

static gboolean
offers (const char *formats, const char *format)
{
  g_auto (GStrv) names = g_strsplit (formats, "|", -1);

  return g_strv_contains ((const char *const *) names, format);
}

/**
 * sy_cli_parse_format:
 * @context: of the command
 * @formats: names with | between, as the help shows them
 * @argc: (inout): of the command
 * @argv: (inout): of the command
 * @format: (out): the one that is wanted, which lives as long as the program
 * @catalogues: (out) (nullable): what --catalogue gave
 *
 * Reads the options of a command that has --format and no other of its own.
 *
 * Returns: whether the usage is right; if not, that has been said
 */
gboolean
sy_cli_parse_format (GOptionContext *context,
                     const char *formats,
                     int *argc,
                     char ***argv,
                     const char **format,
                     char ***catalogues)
{
  static char *given;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &given, N_ ("What to print"), formats },
    G_OPTION_ENTRY_NULL,
  };

  if (!sy_cli_parse (context, entries, argc, argv, catalogues))
    return FALSE;

  *format = given != NULL ? given : USUAL;
  if (!offers (formats, *format))
    sy_cli_fail_usage (context, _ ("there is no format “%s”"), *format);

  return offers (formats, *format);
}

/**
 * sy_cli_print_json:
 * @json: a document
 *
 * Scripts read the same values; a terminal is commanded by none of them.
 */
void
sy_cli_print_json (const char *json)
{
  g_autofree char *inert = sy_json_string_dup_inert (json);
  g_autoptr (GBytes) document = g_bytes_new_static (inert, strlen (inert));

  sy_cli_print_document (document);
}

/**
 * sy_cli_print_report:
 * @format: of a report
 * @report: what is said
 *
 * What people read in a terminal is of its charset; all else is a document, which is UTF-8.
 */
void
sy_cli_print_report (const char *format, SyReport *report)
{
  const SyReportOptions options = { .separator = ',' };

  if (strcmp (format, USUAL) == 0)
    {
      g_autofree char *text = sy_report_to_text (report, sy_cli_get_width ());

      sy_cli_print (text);
    }
  else
    {
      g_autoptr (GBytes) document = sy_report_format_find (format)->write (report, &options);

      sy_cli_print_document (document);
    }
}
