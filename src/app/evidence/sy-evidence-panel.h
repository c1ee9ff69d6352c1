/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_EVIDENCE_PANEL (sy_evidence_panel_get_type ())

G_DECLARE_FINAL_TYPE (SyEvidencePanel, sy_evidence_panel, SY, EVIDENCE_PANEL, SySessionView)

GtkWidget *sy_evidence_panel_new (SySession *session, SyCriterionItem *item);

G_END_DECLS
