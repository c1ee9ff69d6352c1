/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sy-paper.h"
#include "sy-report.h"

G_BEGIN_DECLS

#define SY_TYPE_PRINT_LAYOUT (sy_print_layout_get_type ())

/**
 * SyPrintLayout:
 *
 * A report on pages. Laid out once, and drawn on whatever cairo draws on: a file, a printer, a
 * preview. It has fonts of its own, so it may be made in one thread and drawn in another, but not
 * in two at a time. Reference-counted.
 */
typedef struct _SyPrintLayout SyPrintLayout;

GType sy_print_layout_get_type (void);

SyPrintLayout *sy_print_layout_new (SyReport *report,
                                    const SyPaper *paper,
                                    GCancellable *cancellable,
                                    GError **error);
SyPrintLayout *sy_print_layout_new_charts (SyReport *report);
SyPrintLayout *sy_print_layout_ref (SyPrintLayout *self);
void sy_print_layout_unref (SyPrintLayout *self);

const SyPaper *sy_print_layout_get_paper (SyPrintLayout *self);
guint sy_print_layout_get_n_pages (SyPrintLayout *self);
void sy_print_layout_draw_page (SyPrintLayout *self, cairo_t *cr, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPrintLayout, sy_print_layout_unref)

G_END_DECLS
