/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-print-layout.h"

G_BEGIN_DECLS

GBytes *sy_print_layout_to_png (SyPrintLayout *self, guint page, double scale);

cairo_surface_t *sy_print_png_surface (double width, double height, double *scale);
GBytes *sy_print_png_finish (cairo_surface_t *surface);

G_END_DECLS
