/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_DECISION_DIALOG (sy_decision_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyDecisionDialog, sy_decision_dialog, SY, DECISION_DIALOG, AdwWindow)

GtkWidget *sy_decision_dialog_new (GtkWindow *parent, SySession *session, gboolean shows_figures);

G_END_DECLS
