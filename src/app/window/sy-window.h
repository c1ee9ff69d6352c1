/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-project-file.h"
#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_WINDOW (sy_window_get_type ())

G_DECLARE_FINAL_TYPE (SyWindow, sy_window, SY, WINDOW, AdwApplicationWindow)

SySession *sy_window_create_blank (SyCatalogue *catalogue);
SyWindow *sy_window_new (GtkApplication *application, SySession *session);
SyWindow *sy_window_find (GtkApplication *application);

SySession *sy_window_get_session (SyWindow *self);
SyProjectFile *sy_window_get_file (SyWindow *self);
void sy_window_open (SyWindow *self, GFile *file);
void sy_window_restore_all_async (GtkApplication *application,
                                  GAsyncReadyCallback callback,
                                  gpointer data);

G_END_DECLS
