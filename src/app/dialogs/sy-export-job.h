/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-print-format.h"
#include "sy-print-layout.h"

G_BEGIN_DECLS

void sy_export_lay_out_async (SyReport *report,
                              const SyPaper *paper,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
SyPrintLayout *sy_export_lay_out_finish (GAsyncResult *result, GError **error);

void sy_export_async (SyReport *report,
                      const SyReportFormat *format,
                      const SyReportOptions *options,
                      GFile *file,
                      int *per_mille,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data);
void
sy_export_bytes_async (GBytes *bytes, GFile *file, GAsyncReadyCallback callback, gpointer data);
gboolean sy_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
