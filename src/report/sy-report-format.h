/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-report.h"

G_BEGIN_DECLS

/**
 * SyReportFormat:
 * @name: what an option calls it
 * @extension: of files, without a dot
 * @media_type: for clipboards and files
 * @is_tabular: whether it has a place for tables alone, so that a report of values is for it
 * @write: gives an owned text in UTF-8; the width of a line, in columns, counts only where lines
 *   are not wrapped by whoever reads them
 */
typedef struct
{
  const char *name;
  const char *extension;
  const char *media_type;
  gboolean is_tabular;
  char *(*write) (SyReport *report, guint width);
} SyReportFormat;

const SyReportFormat *sy_report_format_list (guint *n_formats);
const SyReportFormat *sy_report_format_find (const char *name);
const SyReportFormat *sy_report_format_find_for_file (const char *file_name);

G_END_DECLS
