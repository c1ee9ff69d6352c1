/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-print-layout.h"

G_BEGIN_DECLS

/**
 * SyPrintProgressFunc:
 * @n_done: pages that are drawn
 * @n_pages: all of them
 * @data: of the caller
 *
 * Called after each page, in the thread that draws.
 */
typedef void (*SyPrintProgressFunc) (guint n_done, guint n_pages, gpointer data);

GBytes *sy_print_layout_to_pdf (SyPrintLayout *self,
                                SyPrintProgressFunc progress,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
