/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* More do not take turns at one machine. */
#define SY_ROUND_PEOPLE_MAX 100

#define SY_TYPE_ROUND_DIALOG (sy_round_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyRoundDialog, sy_round_dialog, SY, ROUND_DIALOG, AdwWindow)

GtkWidget *sy_round_dialog_new (GtkWindow *parent, GPtrArray *people);

G_END_DECLS
