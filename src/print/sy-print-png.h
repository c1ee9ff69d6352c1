/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-print-layout.h"

G_BEGIN_DECLS

GBytes *sy_print_layout_to_png (SyPrintLayout *self, guint page, double scale);
GBytes *sy_print_report_to_png (SyReport *report, double width_pt, double scale);

G_END_DECLS
