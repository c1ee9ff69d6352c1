/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-file-replace.h"
#include "sy-profile-file.h"
#include "sy-record.h"
#include "sy-report-parts.h"
#include "sy-report-record.h"

/* Decision records: never over what somebody has written, and in a folder under the next number. */

/* As adr-tools, MADR and log4brains have it. */
#define NUMBER_DIGITS 4

/* Numbers of more digits are days. */
#define NUMBER_DIGITS_MAX 6
#define DAY_DIGITS 8

#define N_TRIES 10

static GBytes *
create_record (const char *day, SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (GBytes) json = sy_profile_file_create_bytes (profile, catalogue);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autofree char *block = sy_record_write_block (json);
  char *text = sy_report_write_record (catalogue, profile, analysis, block, day);

  return g_bytes_new_take (text, strlen (text));
}

/* The digits before the first dash of a record's name. */
static gsize
count_digits (const char *name)
{
  const gsize n_digits = strspn (name, "0123456789");

  return name[n_digits] == '-' && g_str_has_suffix (name, ".md") ? n_digits : 0;
}

/* What the next record's name begins with, by those that are there: a number, or the day where all
 * of them begin with one.
 */
static char *
find_prefix (const char *folder, const char *day, GError **error)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, error);
  gboolean has_days = FALSE;
  guint64 last = 0;
  const char *name;

  if (names == NULL)
    return NULL;
  while ((name = g_dir_read_name (names)) != NULL)
    {
      const gsize n_digits = count_digits (name);

      has_days |= n_digits == DAY_DIGITS;
      if (0 < n_digits && n_digits <= NUMBER_DIGITS_MAX)
        last = MAX (last, g_ascii_strtoull (name, NULL, 10));
    }
  if (last == 0 && has_days && day != NULL)
    return g_strdup_printf ("%.4s%.2s%s", day, day + 5, day + 8);

  return g_strdup_printf ("%0*" G_GUINT64_FORMAT, NUMBER_DIGITS, last + 1);
}

static gboolean
create (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = sy_cli_file_new (name);

  return sy_file_create (file, bytes, G_FILE_CREATE_NONE, error);
}

/* Tells which name it is, since nobody has chosen it. */
static gboolean
create_next (const char *folder, const char *day, const char *title, GBytes *bytes, GError **error)
{
  g_autofree char *prefix = find_prefix (folder, day, error);
  g_autofree char *stem = sy_report_dup_record_stem (title);
  g_autofree char *name = g_strdup_printf ("%s-%s.md", prefix, stem);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (prefix == NULL || !create (path, bytes, error))
    return FALSE;
  sy_cli_print (path);
  sy_cli_print ("\n");

  return TRUE;
}

/* Somebody else may number at the same time. */
static gboolean
create_numbered (const char *folder,
                 const char *day,
                 const char *title,
                 GBytes *bytes,
                 GError **error)
{
  for (guint i = 1; i < N_TRIES; i++)
    {
      g_autoptr (GError) problem = NULL;

      if (create_next (folder, day, title, bytes, &problem))
        return TRUE;
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
        continue;
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  return create_next (folder, day, title, bytes, error);
}

/* A folder that is asked for by its name's end is made where it is not there. */
static gboolean
is_folder (const char *output)
{
  if (g_str_has_suffix (output, G_DIR_SEPARATOR_S))
    g_mkdir_with_parents (output, 0777);

  return g_file_test (output, G_FILE_TEST_IS_DIR);
}

/**
 * sy_cli_write_record:
 * @output: a file that is not there yet, a folder of records, or "-"
 * @day: (nullable): that it is of, as YYYY-MM-DD; %NULL for that of the decision
 * @catalogue: what the profile weighs
 * @profile: a profile
 *
 * Returns: whether a record of it was written; if not, that has been said
 */
gboolean
sy_cli_write_record (const char *output,
                     const char *day,
                     SyCatalogue *catalogue,
                     SyProfile *profile)
{
  g_autoptr (GBytes) bytes = create_record (day, catalogue, profile);
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  if (!sy_profile_file_check_readable (bytes, catalogue, &error))
    is_written = FALSE;
  else if (strcmp (output, "-") == 0)
    is_written = sy_cli_write (output, bytes, &error);
  else if (is_folder (output))
    is_written = create_numbered (output, sy_report_parts_find_day (profile, day),
                                  sy_profile_get_title (profile), bytes, &error);
  else
    is_written = create (output, bytes, &error);

  if (is_written)
    return TRUE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    sy_cli_complain_of_existing (output);
  else
    sy_cli_complain (output, error);

  return FALSE;
}
