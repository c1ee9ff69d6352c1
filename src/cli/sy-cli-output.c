/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "sy-cli.h"

/* The one writer of standard output. The first failure is kept and told at the end, whatever the
 * command: what prints need not ask.
 */

static int output_failure; /* of errno */

static void
keep_failure (void)
{
  if (output_failure == 0)
    output_failure = errno != 0 ? errno : EIO;
}

/**
 * sy_cli_guard_streams:
 *
 * Where a standard stream is closed, the next file that is opened would take its place, and what is
 * printed would go there. Something takes it that gives an error, as a closed one does.
 */
void
sy_cli_guard_streams (void)
{
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
    if (fcntl (descriptor, F_GETFD) < 0)
      open ("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

static void
print_bytes (const char *data, gsize length)
{
  errno = 0;
  if (output_failure == 0 && (fwrite (data, 1, length, stdout) < length || fflush (stdout) != 0))
    keep_failure ();
}

/**
 * sy_cli_print_document:
 * @bytes: a document, which is UTF-8 in every locale
 */
void
sy_cli_print_document (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  print_bytes (data, length);
}

/**
 * sy_cli_print:
 * @text: for people; a terminal of another charset gets what it can show
 */
void
sy_cli_print (const char *text)
{
  const char *charset;
  g_autofree char *shown = NULL;

  if (!g_get_console_charset (&charset))
    shown = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  if (shown == NULL)
    shown = g_strdup (text);
  print_bytes (shown, strlen (shown));
}

/**
 * sy_cli_close_output:
 * @status: what the command made of it
 *
 * To be called at the very end: some systems tell only now what could not be written.
 *
 * Returns: @status, or %SY_EXIT_REFUSED after saying that not all of it was printed; whoever reads
 *   no further, as head does, is told nothing
 */
SyExit
sy_cli_close_output (SyExit status)
{
  errno = 0;
  if (fclose (stdout) != 0)
    keep_failure ();
  if (output_failure == 0)
    return status;

  if (output_failure != EPIPE)
    g_printerr ("%s: %s\n", _ ("standard output"), g_strerror (output_failure));

  return SY_EXIT_REFUSED;
}
