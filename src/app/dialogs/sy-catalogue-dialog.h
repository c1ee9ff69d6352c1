/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SY_TYPE_CATALOGUE_DIALOG (sy_catalogue_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyCatalogueDialog, sy_catalogue_dialog, SY, CATALOGUE_DIALOG, AdwWindow)

GtkWidget *sy_catalogue_dialog_new (GtkWindow *parent);

G_END_DECLS
