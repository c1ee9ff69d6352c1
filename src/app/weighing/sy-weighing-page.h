/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-weighing.h"

G_BEGIN_DECLS

#define SY_TYPE_WEIGHING_PAGE (sy_weighing_page_get_type ())

G_DECLARE_FINAL_TYPE (SyWeighingPage, sy_weighing_page, SY, WEIGHING_PAGE, AdwBin)

void sy_weighing_page_show (SyWeighingPage *self,
                            const char *heading,
                            SyCatalogue *catalogue,
                            SyWeighing *weighing);
void sy_weighing_page_set_heading (SyWeighingPage *self, const char *heading);
void sy_weighing_page_set_intro (SyWeighingPage *self, GtkWidget *intro);
void sy_weighing_page_set_buttons (SyWeighingPage *self, GtkWidget *buttons);
gboolean sy_weighing_page_focus_slider (SyWeighingPage *self);
void sy_weighing_page_step (SyWeighingPage *self, int step);

G_END_DECLS
