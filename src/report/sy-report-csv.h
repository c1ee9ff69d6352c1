/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-report.h"

G_BEGIN_DECLS

char sy_report_csv_find_separator (const char *name);
char *sy_report_to_csv (SyReport *self, char separator, gboolean is_signed);

G_END_DECLS
