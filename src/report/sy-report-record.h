/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

char *sy_report_write_record (SyCatalogue *catalogue,
                              SyProfile *profile,
                              SyAnalysis *analysis,
                              const char *block,
                              const char *day);
char *sy_report_dup_record_stem (const char *title);

G_END_DECLS
