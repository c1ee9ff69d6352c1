/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_SIDEBAR (sy_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (SySidebar, sy_sidebar, SY, SIDEBAR, SySessionView)

void sy_sidebar_search (SySidebar *self);
gboolean sy_sidebar_focus_first (SySidebar *self);
void sy_sidebar_step (SySidebar *self, int step);
const char *sy_sidebar_get_current (SySidebar *self);
GtkWidget *sy_sidebar_find_unfit (SySidebar *self);

G_END_DECLS
