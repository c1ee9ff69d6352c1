/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-report.h"

G_BEGIN_DECLS

/**
 * SyReportKind:
 * @SY_REPORT_KIND_WHOLE: all of a report
 * @SY_REPORT_KIND_TABLES: tables alone, so that a report of values is for it
 * @SY_REPORT_KIND_CHARTS: charts alone
 *
 * What a format has a place for.
 */
typedef enum
{
  SY_REPORT_KIND_WHOLE,
  SY_REPORT_KIND_TABLES,
  SY_REPORT_KIND_CHARTS,
} SyReportKind;

/**
 * SyReportOptions:
 * @width: of a line in columns, where lines are not wrapped by whoever reads them
 * @separator: between the cells of a row of values: ',', ';' or '\t'
 * @is_signed: whether such a row says what it is of, where there is no place for a head
 * @paper: (nullable): id of what pages are made of; %NULL for the usual
 * @picture_width_px: of a picture; 0 for the usual
 *
 * What some formats leave to whoever asks for them.
 */
typedef struct
{
  guint width;
  char separator;
  gboolean is_signed;
  const char *paper;
  guint picture_width_px;
} SyReportOptions;

/**
 * SyReportFormat:
 * @name: what an option calls it
 * @extension: of files, without a dot
 * @media_type: for clipboards and files
 * @kind: what it has a place for
 * @write: gives all of the file; texts are UTF-8
 */
typedef struct
{
  const char *name;
  const char *extension;
  const char *media_type;
  SyReportKind kind;
  GBytes *(*write) (SyReport *report, const SyReportOptions *options);
} SyReportFormat;

const SyReportFormat *sy_report_format_list (guint *n_formats);
const SyReportFormat *sy_report_format_find (const char *name);
const SyReportFormat *sy_report_format_find_for_file (const char *file_name);
gboolean sy_report_format_has_words_alone (const SyReportFormat *format);

G_END_DECLS
