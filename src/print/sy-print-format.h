/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-print-pdf.h"
#include "sy-report-format.h"

G_BEGIN_DECLS

const SyReportFormat *sy_print_format_find (const char *name);
const SyReportFormat *sy_print_format_find_for_file (const char *file_name);
GBytes *sy_print_write (const SyReportFormat *format,
                        SyReport *report,
                        const SyReportOptions *options,
                        SyPrintProgressFunc progress,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error);

G_END_DECLS
