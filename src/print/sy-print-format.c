/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-format.h"

#include <string.h>

#include "sy-print-pdf.h"
#include "sy-print-png.h"

/* The formats that are drawn, beside those that are written. */

#define PICTURE_SCALE 2

static GBytes *
write_pdf (SyReport *report, const SyReportOptions *options)
{
  const SyPaper *paper = sy_paper_find (options->paper != NULL ? options->paper : "A4");
  g_autoptr (SyPrintLayout) layout = sy_print_layout_new (report, paper, NULL, NULL);

  return sy_print_layout_to_pdf (layout, NULL, NULL, NULL, NULL);
}

static GBytes *
write_png (SyReport *report, const SyReportOptions *options)
{
  return sy_print_charts_to_png (report, PICTURE_SCALE);
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
