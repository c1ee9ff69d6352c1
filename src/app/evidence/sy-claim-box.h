/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-catalogue.h"

G_BEGIN_DECLS

#define SY_TYPE_CLAIM_BOX (sy_claim_box_get_type ())

G_DECLARE_FINAL_TYPE (SyClaimBox, sy_claim_box, SY, CLAIM_BOX, GtkBox)

GtkWidget *sy_claim_box_new (SyCatalogue *catalogue, const SyEvidence *evidence);

G_END_DECLS
