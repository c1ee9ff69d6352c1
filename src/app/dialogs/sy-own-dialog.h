/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_OWN_DIALOG (sy_own_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyOwnDialog, sy_own_dialog, SY, OWN_DIALOG, AdwWindow)

GtkWidget *sy_own_dialog_new (GtkWindow *parent, SySession *session, const char *id);

G_END_DECLS
