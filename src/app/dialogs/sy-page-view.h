/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-print-layout.h"

G_BEGIN_DECLS

#define SY_TYPE_PAGE_VIEW (sy_page_view_get_type ())

G_DECLARE_FINAL_TYPE (SyPageView, sy_page_view, SY, PAGE_VIEW, GtkWidget)

void sy_page_view_set_layout (SyPageView *self, SyPrintLayout *layout);

G_END_DECLS
