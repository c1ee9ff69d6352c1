/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileChooserNative *sy_profile_chooser_new (GtkWindow *parent,
                                              GtkFileChooserAction action,
                                              const char *title,
                                              const char *accept);
GtkFileChooserNative *sy_catalogue_chooser_new (GtkWindow *parent);
void sy_chooser_replace (GtkFileChooserNative **place, GtkFileChooserNative *chooser);

G_END_DECLS
