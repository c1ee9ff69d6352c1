/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-format.h"

#include <string.h>

#include "sy-print-png.h"

/* The formats that are drawn, beside those that are written. */

/* Of a picture, for screens on which a pixel cannot be seen. */
#define USUAL_SCALE 2

static const SyPaper *
find_paper (const SyReportOptions *options)
{
  const SyPaper *paper = options->paper != NULL ? sy_paper_find (options->paper) : NULL;

  return paper != NULL ? paper : sy_paper_find ("A4");
}

static double
find_scale (SyPrintLayout *charts, const SyReportOptions *options)
{
  return options->picture_width_px > 0
             ? options->picture_width_px / sy_print_layout_get_paper (charts)->width_pt
             : USUAL_SCALE;
}

static GBytes *
write_pdf (SyReport *report, const SyReportOptions *options)
{
  const SyPaper *paper = find_paper (options);
  g_autoptr (SyPrintLayout) layout = sy_print_layout_new (report, paper, NULL, NULL);

  return sy_print_layout_to_pdf (layout, NULL, NULL, NULL, NULL);
}

static GBytes *
write_png (SyReport *report, const SyReportOptions *options)
{
  g_autoptr (SyPrintLayout) layout = sy_print_layout_new_charts (report);

  return sy_print_layout_to_png (layout, 0, find_scale (layout, options));
}

static const SyReportFormat formats[] = {
  { "pdf", "pdf", "application/pdf", SY_REPORT_KIND_WHOLE, write_pdf },
  { "png", "png", "image/png", SY_REPORT_KIND_CHARTS, write_png },
};

/**
 * sy_print_format_find:
 * @name: what somebody calls a format
 *
 * Returns: (transfer none) (nullable): it, drawn or written
 */
const SyReportFormat *
sy_print_format_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, name) == 0)
      return &formats[i];

  return sy_report_format_find (name);
}

/**
 * sy_print_format_find_for_file:
 * @file_name: of a file that is to be written
 *
 * Returns: (transfer none) (nullable): the format that its ending asks for, in capitals or not
 */
const SyReportFormat *
sy_print_format_find_for_file (const char *file_name)
{
  const char *dot;

  g_return_val_if_fail (file_name != NULL, NULL);

  dot = strrchr (file_name, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].extension, dot + 1) == 0)
      return &formats[i];

  return sy_report_format_find_for_file (file_name);
}

/**
 * sy_print_write:
 * @format: a format
 * @report: a report of its kind
 * @options: what the format leaves open
 * @progress: (nullable) (scope call): told of each page, where there are pages
 * @data: for @progress
 * @cancellable: (nullable): asked before each page
 * @error: set where it was cancelled, or cannot be drawn
 *
 * Returns: (transfer full) (nullable): all of the file
 */
GBytes *
sy_print_write (const SyReportFormat *format,
                SyReport *report,
                const SyReportOptions *options,
                SyPrintProgressFunc progress,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (SyPrintLayout) layout = NULL;

  g_return_val_if_fail (format != NULL && report != NULL && options != NULL, NULL);

  if (format->write != write_pdf)
    return format->write (report, options);

  layout = sy_print_layout_new (report, find_paper (options), cancellable, error);

  return layout != NULL ? sy_print_layout_to_pdf (layout, progress, data, cancellable, error)
                        : NULL;
}
