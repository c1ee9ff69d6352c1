/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SY_TYPE_PREFERENCES_DIALOG (sy_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyPreferencesDialog,
                      sy_preferences_dialog,
                      SY,
                      PREFERENCES_DIALOG,
                      AdwPreferencesWindow)

GtkWidget *sy_preferences_dialog_new (GtkWindow *parent);

G_END_DECLS
