/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_CRITERION_DETAILS (sy_criterion_details_get_type ())

G_DECLARE_FINAL_TYPE (SyCriterionDetails, sy_criterion_details, SY, CRITERION_DETAILS, AdwBin)

GtkWidget *sy_criterion_details_new (SySession *session);

void sy_criterion_details_set_item (SyCriterionDetails *self, SyCriterionItem *item);
GtkWidget *sy_criterion_details_find_unfit (SyCriterionDetails *self);

G_END_DECLS
