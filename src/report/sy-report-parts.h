/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"
#include "sy-report-builder.h"

G_BEGIN_DECLS

/* What several reports have in common. */
void sy_report_parts_begin (SyReportBuilder *report,
                            SyCatalogue *catalogue,
                            SyProfile *profile,
                            const char *day);
char *sy_report_parts_number (int number);
char *sy_report_parts_effect (SyCatalogue *catalogue, const SyFinding *finding);

G_END_DECLS
