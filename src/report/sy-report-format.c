/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-format.h"

#include <string.h>

#include "sy-report-csv.h"
#include "sy-report-html.h"
#include "sy-report-markdown.h"
#include "sy-report-svg.h"
#include "sy-report-text.h"

/* All that a report can be written as without drawing, in one table for the command line and for
 * the window.
 */

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_text (SyReport *report, const SyReportOptions *options)
{
  return take_text (sy_report_to_text (report, options->width));
}

static GBytes *
write_markdown (SyReport *report, const SyReportOptions *options)
{
  return take_text (sy_report_to_markdown (report, 0));
}

static GBytes *
write_html (SyReport *report, const SyReportOptions *options)
{
  return take_text (sy_report_to_html (report));
}

static GBytes *
write_csv (SyReport *report, const SyReportOptions *options)
{
  return take_text (sy_report_to_csv (report, options->separator, options->is_signed));
}

static GBytes *
write_svg (SyReport *report, const SyReportOptions *options)
{
  return take_text (sy_report_to_svg (report, options->picture_width_px));
}

static const SyReportFormat formats[] = {
  { "text", "txt", "text/plain", SY_REPORT_KIND_WHOLE, write_text },
  { "markdown", "md", "text/markdown", SY_REPORT_KIND_WHOLE, write_markdown },
  { "html", "html", "text/html", SY_REPORT_KIND_WHOLE, write_html },
  { "csv", "csv", "text/csv", SY_REPORT_KIND_TABLES, write_csv },
  { "svg", "svg", "image/svg+xml", SY_REPORT_KIND_CHARTS, write_svg },
};

/**
 * sy_report_format_list:
 * @n_formats: (out): how many
 *
 * Returns: (transfer none) (array length=n_formats): all formats, plain text first
 */
const SyReportFormat *
sy_report_format_list (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);

  return formats;
}

/**
 * sy_report_format_find:
 * @name: what somebody calls a format
 *
 * Returns: (transfer none) (nullable): it
 */
const SyReportFormat *
sy_report_format_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, name) == 0)
      return &formats[i];

  return NULL;
}

/**
 * sy_report_format_find_for_file:
 * @file_name: of a file that is to be written
 *
 * Returns: (transfer none) (nullable): the format that its ending asks for, in capitals or not
 */
const SyReportFormat *
sy_report_format_find_for_file (const char *file_name)
{
  const char *dot;

  g_return_val_if_fail (file_name != NULL, NULL);

  dot = strrchr (file_name, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].extension, dot + 1) == 0)
      return &formats[i];

  return NULL;
}

/**
 * sy_report_format_has_words_alone:
 * @format: a format
 *
 * Returns: whether a chart in it is a long list of what its marks say, for whoever asks for that,
 *   and not a drawing
 */
gboolean
sy_report_format_has_words_alone (const SyReportFormat *format)
{
  return format->write == write_text || format->write == write_markdown;
}
