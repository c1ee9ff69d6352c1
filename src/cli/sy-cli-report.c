/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-profile-file.h"
#include "sy-report-csv.h"
#include "sy-report-document.h"

/* report: one profile in, a document for people out, in a file. */

#define RECORD "record"

/* Of pictures: more than a wall of screens, and less than memory. */
#define WIDTH_MIN_PX 100
#define WIDTH_MAX_PX 10000

/* What was asked for. */
typedef struct
{
  char *output;
  char *format_name;
  char **part_names;
  char *paper;
  int width_px;
  char *date;
  char *separator;
  char *number;

  const SyReportFormat *format; /* (nullable): of a record, which is always whole */
  guint parts;
  SyReportOptions options;
} Order;

static void
clear_order (Order *self)
{
  g_free (self->output);
  g_free (self->format_name);
  g_strfreev (self->part_names);
  g_free (self->paper);
  g_free (self->date);
  g_free (self->separator);
  g_free (self->number);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, clear_order)

static gboolean
parse (Order *self, GOptionContext *context, int *argc, char ***argv, char ***given)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("Write here, in the format that the ending asks for"), N_ ("FILE") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &self->format_name,
      N_ ("Write in this format, whatever the ending"), SY_CLI_REPORT_FORMATS },
    { "part", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->part_names,
      N_ ("Write these parts alone: decision, answer, scores, sure, histogram, why, effects, "
          "change, "
          "sliders, table, team, evidence, sources; several with a comma between"),
      N_ ("PARTS") },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &self->date,
      N_ ("The day that it is of, instead of that of the decision"), N_ ("YYYY-MM-DD") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &self->paper, N_ ("What the pages of PDF are made of"),
      "A4|Letter" },
    { "width", 0, 0, G_OPTION_ARG_INT, &self->width_px, N_ ("How wide a picture is, PNG or SVG"),
      N_ ("PIXELS") },
    { "separator", 0, 0, G_OPTION_ARG_FILENAME, &self->separator,
      N_ ("What parts the cells of CSV"), "comma|semicolon|tab" },
    { "number", 0, 0, G_OPTION_ARG_FILENAME, &self->number,
      N_ ("How a record in a folder is numbered: auto, after those that are there"), N_ ("HOW") },
    G_OPTION_ENTRY_NULL,
  };

  return sy_cli_parse (context, entries, argc, argv, given);
}

static gboolean
is_record (const Order *self)
{
  return g_strcmp0 (self->format_name, RECORD) == 0;
}

static gboolean
choose_format (Order *self, GOptionContext *context)
{
  if (self->output == NULL)
    {
      sy_cli_fail_usage (context, "%s", _ ("--output is needed"));
      return FALSE;
    }
  if (is_record (self))
    return TRUE;

  if (self->format_name != NULL)
    {
      self->format = sy_cli_find_report_format (self->format_name);
      if (self->format == NULL)
        sy_cli_fail_usage (context, _ ("there is no format “%s”"), self->format_name);
    }
  else
    {
      self->format = sy_cli_find_report_format_for_file (self->output);
      if (self->format == NULL)
        sy_cli_fail_usage (context, "%s",
                           _ ("the ending of the file is that of no format, so --format is "
                              "needed"));
    }

  return self->format != NULL;
}

/* Names with a comma between. */
static gboolean
add_parts (Order *self, GOptionContext *context, const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint part = sy_report_part_find (names[i]);

      if (part == SY_REPORT_N_PARTS)
        {
          sy_cli_fail_usage (context, _ ("there is no part “%s”"), names[i]);
          return FALSE;
        }
      if ((sy_report_kind_get_parts (self->format->kind) & SY_REPORT_PART_BIT (part)) == 0)
        {
          /* Translators: a format, a part of a report. */
          sy_cli_fail_usage (context, _ ("the format “%1$s” has no place for “%2$s”"),
                             self->format->name, names[i]);
          return FALSE;
        }
      self->parts |= SY_REPORT_PART_BIT (part);
    }

  return TRUE;
}

static gboolean
choose_parts (Order *self, GOptionContext *context)
{
  self->parts = 0;
  if (is_record (self))
    {
      if (self->part_names != NULL)
        sy_cli_fail_usage (context, "%s", _ ("a record is always whole"));
      return self->part_names == NULL;
    }
  if (self->number != NULL)
    {
      sy_cli_fail_usage (context, "%s", _ ("only records are numbered"));
      return FALSE;
    }

  for (guint i = 0; self->part_names != NULL && self->part_names[i] != NULL; i++)
    if (!add_parts (self, context, self->part_names[i]))
      return FALSE;
  if (self->part_names == NULL)
    self->parts = sy_report_kind_get_usual_parts (self->format->kind);
  if (self->part_names == NULL && sy_report_format_has_words_alone (self->format))
    self->parts &= ~sy_report_kind_get_parts (SY_REPORT_KIND_CHARTS);
  if (self->format->kind != SY_REPORT_KIND_TABLES || (self->parts & (self->parts - 1)) == 0)
    return TRUE;

  /* Columns that differ are two files. */
  sy_cli_fail_usage (context, _ ("the format “%s” takes one part"), self->format->name);
  return FALSE;
}

static gboolean
choose_separator (Order *self, GOptionContext *context)
{
  const char *name = self->separator != NULL ? self->separator : "comma";

  self->options.separator = sy_report_csv_find_separator (name);
  if (self->options.separator == '\0')
    sy_cli_fail_usage (context, _ ("there is no separator “%s”"), name);

  return self->options.separator != '\0';
}

/* Of pages and of pictures. */
static gboolean
choose_size (Order *self, GOptionContext *context)
{
  const gboolean is_usual = self->width_px == 0;

  if (self->paper != NULL && g_ascii_strcasecmp (self->paper, "A4") != 0
      && g_ascii_strcasecmp (self->paper, "Letter") != 0)
    {
      sy_cli_fail_usage (context, _ ("there is no paper “%s”"), self->paper);
      return FALSE;
    }
  if (!is_usual && (self->width_px < WIDTH_MIN_PX || self->width_px > WIDTH_MAX_PX))
    {
      sy_cli_fail_usage (context, _ ("a picture is from %1$d to %2$d pixels wide"), WIDTH_MIN_PX,
                         WIDTH_MAX_PX);
      return FALSE;
    }

  self->options.paper = self->paper;
  self->options.picture_width_px = (guint) self->width_px;

  return TRUE;
}

static gboolean
choose_options (Order *self, GOptionContext *context)
{
  self->options.width = sy_cli_get_width ();
  self->options.is_signed = TRUE;
  if (self->number != NULL && strcmp (self->number, "auto") != 0)
    {
      sy_cli_fail_usage (context, _ ("“%s” is no way of numbering"), self->number);
      return FALSE;
    }

  return sy_cli_check_day (context, self->date) && choose_separator (self, context)
         && choose_size (self, context);
}

/* What was read is somebody's work, and no document takes its place. */
static gboolean
check_target (const Order *self, const char *name)
{
  g_autofree char *shown = NULL;
  GStatBuf profile;
  GStatBuf target;

  if (strcmp (self->output, "-") == 0 || strcmp (name, "-") == 0 || g_stat (name, &profile) != 0
      || g_stat (self->output, &target) != 0 || profile.st_ino != target.st_ino
      || profile.st_dev != target.st_dev)
    return TRUE;

  shown = sy_cli_dup_name (self->output);
  /* Translators: a file’s name. */
  g_printerr (_ ("%s: that is the profile itself\n"), shown);
  return FALSE;
}

static gboolean
write_report (const Order *self, SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SyReport) report = sy_report_new_for_kind (self->format->kind, catalogue, profile,
                                                        analysis, self->parts, self->date);
  g_autoptr (GBytes) bytes = self->format->write (report, &self->options);
  g_autoptr (GError) error = NULL;

  if (sy_cli_write (self->output, bytes, &error))
    return TRUE;
  sy_cli_complain (self->output, error);

  return FALSE;
}

SyExit
sy_cli_report (int argc, char **argv, GOptionContext *context)
{
  g_auto (Order) order = { NULL };
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyProfile) titled = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean is_written;
  char **given;

  if (!parse (&order, context, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc != 2)
    return sy_cli_fail_usage (context, "%s", _ ("one profile is needed"));
  if (!choose_format (&order, context) || !choose_parts (&order, context)
      || !choose_options (&order, context))
    return SY_EXIT_USAGE;

  catalogues = sy_cli_open_catalogues (given);
  if (catalogues == NULL)
    return SY_EXIT_REFUSED;
  profile = sy_cli_open_profile (argv[1], catalogues, &catalogue, NULL);
  if (profile == NULL || !check_target (&order, argv[1]))
    return SY_EXIT_REFUSED;

  file = sy_cli_file_new (argv[1]);
  titled = sy_profile_file_with_title (profile, file);
  is_written = is_record (&order)
                   ? sy_cli_write_record (order.output, order.date, catalogue, titled)
                   : write_report (&order, catalogue, titled);

  return is_written ? SY_EXIT_DONE : SY_EXIT_REFUSED;
}
