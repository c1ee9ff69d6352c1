/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "sy-cli.h"
#include "sy-config.h"

/* Formats that are drawn. Their libraries take longer to load than all else that the program does,
 * so that it hands over to one that has them, and is the same but for that.
 */

#ifdef SY_CLI_DRAWS

#include "sy-print-format.h"

/**
 * sy_cli_keep_arguments:
 * @argv: of the program
 */
void
sy_cli_keep_arguments (char **argv)
{
}

/**
 * sy_cli_find_report_format:
 * @name: what somebody calls a format of reports
 *
 * Returns: (transfer none) (nullable): it
 */
const SyReportFormat *
sy_cli_find_report_format (const char *name)
{
  return sy_print_format_find (name);
}

/**
 * sy_cli_find_report_format_for_file:
 * @file_name: of a file that is to be written
 *
 * Returns: (transfer none) (nullable): the format that its ending asks for
 */
const SyReportFormat *
sy_cli_find_report_format_for_file (const char *file_name)
{
  return sy_print_format_find_for_file (file_name);
}

#else

#define PROGRAM "steelyard-cli-drawing"

static const char *const drawn[] = { "pdf", "png" };

static char **arguments;

/* Beside this program where it was built, and elsewhere once it is installed. */
static char *
find_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, PROGRAM, NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);

  return g_build_filename (SY_LIBEXEC_DIR, PROGRAM, NULL);
}

/* Nothing was read or written yet; it comes back only where that fails. */
static void
hand_over (void)
{
  g_autofree char *program = find_program ();

  execv (program, arguments);
  g_printerr ("%s: %s\n", program, g_strerror (errno));
}

static gboolean
is_drawn (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    if (g_ascii_strcasecmp (drawn[i], name) == 0)
      return TRUE;

  return FALSE;
}

/**
 * sy_cli_keep_arguments:
 * @argv: of the program, for one that it may hand over to
 */
void
sy_cli_keep_arguments (char **argv)
{
  arguments = g_strdupv (argv);
}

/**
 * sy_cli_find_report_format:
 * @name: what somebody calls a format of reports
 *
 * Returns: (transfer none) (nullable): it; not at all where another program takes over
 */
const SyReportFormat *
sy_cli_find_report_format (const char *name)
{
  if (is_drawn (name))
    hand_over ();

  return sy_report_format_find (name);
}

/**
 * sy_cli_find_report_format_for_file:
 * @file_name: of a file that is to be written
 *
 * Returns: (transfer none) (nullable): the format that its ending asks for, as of
 *   sy_cli_find_report_format()
 */
const SyReportFormat *
sy_cli_find_report_format_for_file (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  if (dot != NULL && is_drawn (dot + 1))
    hand_over ();

  return sy_report_format_find_for_file (file_name);
}

#endif
