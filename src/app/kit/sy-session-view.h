/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_SESSION_VIEW (sy_session_view_get_type ())

G_DECLARE_DERIVABLE_TYPE (SySessionView, sy_session_view, SY, SESSION_VIEW, AdwBin)

/**
 * SySessionViewClass:
 * @build: the view is about to be seen for the first time: makes what is in it, which for a page
 * that may never be seen is too much to be made with the window
 * @bind: another session is shown; it is never %NULL here
 * @update: the answer of the session has changed; called only while the view is mapped, and once
 *   when it is mapped with an answer that it has not seen
 *
 * All may be %NULL.
 */
struct _SySessionViewClass
{
  AdwBinClass parent_class;

  void (*build) (SySessionView *self);
  void (*bind) (SySessionView *self);
  void (*update) (SySessionView *self);
};

void sy_session_view_set_session (SySessionView *self, SySession *session);
void sy_session_view_pass_on (GtkWidget *widget, SySession *session);
SySession *sy_session_view_get_session (SySessionView *self);
void sy_session_view_connect (SySessionView *self, const char *signal, GCallback callback);

G_END_DECLS
