/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "sy-cli.h"
#include "sy-file-json.h"
#include "sy-warning.h"

/* check: each file's verdict on standard output, since it is the result. Scripts read it, so "ok"
 * and "warning" are the same in every language.
 */

G_GNUC_PRINTF (1, 2)
static void
print (const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sy_cli_print (line);
}

static void
print_warnings (const char *shown, GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      const SyWarning *warning = g_ptr_array_index (warnings, i);

      g_autofree char *message = sy_cli_dup_line (warning->message);

      print ("%s:%u:%u: warning: %s\n", shown, warning->line, warning->column, message);
    }
}

/* Warnings stand before a refusal too: a member that nobody knows is often why another is missing.
 */
static gboolean
check_file (const char *name, SyCatalogueSet *catalogues)
{
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sy_cli_read (name, &error);
  g_autoptr (SyCatalogueSet) all = sy_cli_look_beside (catalogues, name);
  g_autofree char *shown = sy_cli_dup_name (name);
  gboolean is_good =
      bytes != NULL && sy_file_from_json (bytes, all, &profile, &catalogue, warnings, &error);
  g_autofree char *text = NULL;

  print_warnings (shown, warnings);
  if (is_good)
    {
      print ("%s: ok\n", shown);
      return TRUE;
    }

  text = sy_cli_describe_error (name, error);
  print ("%s\n", text);

  return FALSE;
}

SyExit
sy_cli_check (int argc, char **argv, GOptionContext *context)
{
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  SyExit status = SY_EXIT_DONE;
  char **given;

  if (!sy_cli_parse (context, NULL, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc < 2)
    return sy_cli_fail_usage (context, "%s", _ ("at least one file is needed"));

  catalogues = sy_cli_open_catalogues (given);
  if (catalogues == NULL)
    return SY_EXIT_REFUSED;
  for (int i = 1; i < argc; i++)
    if (!check_file (argv[i], catalogues))
      status = SY_EXIT_REFUSED;

  return status;
}
