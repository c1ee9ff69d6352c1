/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-criterion-item.h"

G_BEGIN_DECLS

#define SY_TYPE_OWN_BOX (sy_own_box_get_type ())

G_DECLARE_FINAL_TYPE (SyOwnBox, sy_own_box, SY, OWN_BOX, GtkBox)

void sy_own_box_show (SyOwnBox *self, SyCriterionItem *item);

G_END_DECLS
