/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-draft.h"
#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_WINDOW (sy_window_get_type ())

G_DECLARE_FINAL_TYPE (SyWindow, sy_window, SY, WINDOW, AdwApplicationWindow)

SySession *sy_window_create_blank (SyCatalogue *catalogue);
SyWindow *sy_window_new (GtkApplication *application, SySession *session);
SyWindow *sy_window_find (GtkApplication *application);

SySession *sy_window_get_session (SyWindow *self);
void sy_window_open (SyWindow *self, GFile *file);
void sy_window_save (SyWindow *self, GFile *file, SyFileState *expected);

void sy_window_restore (SyWindow *self, SyDraft *draft);
void sy_window_tell_lost_draft (SyWindow *self, const char *text);
void sy_window_flush_draft (SyWindow *self);

G_END_DECLS
