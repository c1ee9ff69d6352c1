/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"
#include "sy-report.h"

G_BEGIN_DECLS

SyReport *sy_report_new_values (SyCatalogue *catalogue,
                                SyProfile *profile,
                                SyAnalysis *analysis,
                                const char *day);

G_END_DECLS
