/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_EXPORT_DIALOG (sy_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyExportDialog, sy_export_dialog, SY, EXPORT_DIALOG, AdwWindow)

GtkWidget *sy_export_dialog_new (GtkWindow *parent, SySession *session);
void sy_export_dialog_write (SyExportDialog *self, GFile *file);

G_END_DECLS
