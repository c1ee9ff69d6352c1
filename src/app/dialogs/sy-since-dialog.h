/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_SINCE_DIALOG (sy_since_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SySinceDialog, sy_since_dialog, SY, SINCE_DIALOG, AdwWindow)

GtkWidget *sy_since_dialog_new (GtkWindow *parent, SySession *session);

G_END_DECLS
