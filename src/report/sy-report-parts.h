/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"
#include "sy-report-builder.h"
#include "sy-team.h"

G_BEGIN_DECLS

/* What several reports have in common. */
char *sy_report_parts_describe (SyCatalogue *catalogue, SyProfile *profile);
const char *sy_report_parts_find_day (SyProfile *profile, const char *day);
void sy_report_parts_init (SyReportBuilder *report,
                           SyCatalogue *catalogue,
                           SyProfile *profile,
                           const char *day);
char *sy_report_parts_describe_row (SyCatalogue *catalogue, SyAnalysis *analysis, guint i);
void sy_report_parts_begin (SyReportBuilder *report,
                            SyCatalogue *catalogue,
                            SyProfile *profile,
                            const char *day);
char *sy_report_parts_number (int number);
char *sy_report_parts_effect (SyCatalogue *catalogue, const SyFinding *finding);

/* Each under a heading of its own, where there is anything to say. */
void
sy_report_parts_add_decision (SyReportBuilder *report, SyCatalogue *catalogue, SyProfile *profile);
void sy_report_parts_add_open_decision (SyReportBuilder *report,
                                        SyCatalogue *catalogue,
                                        SyProfile *profile);
void sy_report_parts_add_answer (SyReportBuilder *report,
                                 SyCatalogue *catalogue,
                                 SyProfile *profile,
                                 SyAnalysis *analysis);
void
sy_report_parts_add_reasons (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis);
void sy_report_parts_add_sureness (SyReportBuilder *report,
                                   SyCatalogue *catalogue,
                                   SyAnalysis *analysis);
void
sy_report_parts_add_change (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis);
void sy_report_parts_add_together (SyReportBuilder *report,
                                   SyCatalogue *catalogue,
                                   SyAnalysis *analysis);
void
sy_report_parts_add_notes (SyReportBuilder *report, SyCatalogue *catalogue, SyProfile *profile);
void sy_report_parts_add_evidence (SyReportBuilder *report,
                                   SyCatalogue *catalogue,
                                   SyAnalysis *analysis);
void
sy_report_parts_add_sources (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis);
void sy_report_parts_add_leaning (SyReportBuilder *report,
                                  SyCatalogue *catalogue,
                                  SyProfile *profile,
                                  const SyTeam *team);

/* Without a heading. */
void sy_report_parts_add_table (SyReportBuilder *report,
                                SyCatalogue *catalogue,
                                SyProfile *profile,
                                SyAnalysis *analysis);
void sy_report_parts_add_team (SyReportBuilder *report,
                               SyCatalogue *catalogue,
                               SyProfile *profile,
                               const SyTeam *team);

G_END_DECLS
