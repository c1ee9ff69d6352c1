/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"
#include "sy-report-format.h"

G_BEGIN_DECLS

/**
 * SyReportPart:
 * @SY_REPORT_PART_DECISION: what people have decided, and how it stands since
 * @SY_REPORT_PART_ANSWER: what the figures say
 * @SY_REPORT_PART_SCORES: a chart of both scores
 * @SY_REPORT_PART_SURENESS: how sure that is
 * @SY_REPORT_PART_HISTOGRAM: a chart of the leads within reach
 * @SY_REPORT_PART_REASONS: why
 * @SY_REPORT_PART_EFFECTS: a chart of what each criterion adds
 * @SY_REPORT_PART_CHANGE: what would change it
 * @SY_REPORT_PART_SLIDERS: a chart of what each slider alone does
 * @SY_REPORT_PART_TABLE: both options side by side
 * @SY_REPORT_PART_TEAM: what the people say, and who dissented
 * @SY_REPORT_PART_EVIDENCE: what the ratings of all that is weighed rest on
 * @SY_REPORT_PART_SOURCES: what that was read in
 *
 * The parts of a whole report, in the order of reading.
 */
typedef enum
{
  SY_REPORT_PART_DECISION,
  SY_REPORT_PART_ANSWER,
  SY_REPORT_PART_SCORES,
  SY_REPORT_PART_SURENESS,
  SY_REPORT_PART_HISTOGRAM,
  SY_REPORT_PART_REASONS,
  SY_REPORT_PART_EFFECTS,
  SY_REPORT_PART_CHANGE,
  SY_REPORT_PART_SLIDERS,
  SY_REPORT_PART_TABLE,
  SY_REPORT_PART_TEAM,
  SY_REPORT_PART_EVIDENCE,
  SY_REPORT_PART_SOURCES,
  SY_REPORT_N_PARTS,
} SyReportPart;

/* A set of parts has a bit for each. */
#define SY_REPORT_PART_BIT(part) (1u << (part))
#define SY_REPORT_ALL_PARTS (SY_REPORT_PART_BIT (SY_REPORT_N_PARTS) - 1)

/**
 * SyReportPartInfo:
 * @id: what an option calls it
 * @name: N_(), for people
 * @is_chart: whether it is a chart, and can stand alone as a picture
 */
typedef struct
{
  const char *id;
  const char *name;
  gboolean is_chart;
} SyReportPartInfo;

const SyReportPartInfo *sy_report_part_get_info (SyReportPart part);
guint sy_report_part_find (const char *id);

guint sy_report_kind_get_parts (SyReportKind kind);
guint sy_report_kind_get_usual_parts (SyReportKind kind);

SyReport *sy_report_new_document (SyCatalogue *catalogue,
                                  SyProfile *profile,
                                  SyAnalysis *analysis,
                                  guint parts,
                                  const SyPlotSpace *space,
                                  const char *day);
SyReport *sy_report_new_for_kind (SyReportKind kind,
                                  SyCatalogue *catalogue,
                                  SyProfile *profile,
                                  SyAnalysis *analysis,
                                  guint parts,
                                  const char *day);

G_END_DECLS
