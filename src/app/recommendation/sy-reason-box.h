/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_REASON_BOX (sy_reason_box_get_type ())

G_DECLARE_FINAL_TYPE (SyReasonBox, sy_reason_box, SY, REASON_BOX, GtkWidget)

void sy_reason_box_set_model (SyReasonBox *self, GListModel *model);
void sy_reason_box_update (SyReasonBox *self);

G_END_DECLS
