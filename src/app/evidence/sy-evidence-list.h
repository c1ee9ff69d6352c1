/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "sy-catalogue.h"

G_BEGIN_DECLS

#define SY_TYPE_EVIDENCE_LIST (sy_evidence_list_get_type ())

G_DECLARE_FINAL_TYPE (SyEvidenceList, sy_evidence_list, SY, EVIDENCE_LIST, GtkBox)

GtkWidget *sy_evidence_list_new (SyCatalogue *catalogue, GPtrArray *evidence);

G_END_DECLS
