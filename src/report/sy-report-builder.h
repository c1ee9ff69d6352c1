/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-report.h"

G_BEGIN_DECLS

/**
 * SyReportBuilder:
 *
 * Makes a report from top to bottom. It lives on the stack, from sy_report_builder_init() to
 * sy_report_builder_finish().
 */
typedef struct
{
  /*< private >*/
  SyReport *report;
} SyReportBuilder;

void sy_report_builder_init (SyReportBuilder *self, const char *title, const char *day);
void sy_report_builder_take_knowledge (SyReportBuilder *self, char *text);
void sy_report_builder_add_heading (SyReportBuilder *self, guint level, const char *text);
void sy_report_builder_add_paragraph (SyReportBuilder *self, const char *text);
void sy_report_builder_take_paragraph (SyReportBuilder *self, char *text);
void sy_report_builder_take_prose (SyReportBuilder *self, SyProse *prose);
void sy_report_builder_take_item (SyReportBuilder *self, SyProse *prose);
void sy_report_builder_add_table (SyReportBuilder *self);
void sy_report_builder_add_column (SyReportBuilder *self, const char *title, SyColumnKind kind);
void sy_report_builder_take_cells (SyReportBuilder *self, GPtrArray *cells);
void sy_report_builder_take_row (SyReportBuilder *self, ...) G_GNUC_NULL_TERMINATED;
void sy_report_builder_take_plot (SyReportBuilder *self, const char *title, SyPlot *plot);
SyReport *sy_report_builder_finish (SyReportBuilder *self);

G_END_DECLS
