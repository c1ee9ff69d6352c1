/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-sidebar.h"
#include "sy-window.h"

G_BEGIN_DECLS

/* What the files of the window share. */

/**
 * SyWindow:
 *
 * One profile: its sliders in the sidebar, and the pages beside them.
 */
struct _SyWindow
{
  AdwApplicationWindow parent_instance;

  SySession *session;
  GBindingGroup *titles;
  AdwToast *undo_toast;          /* (nullable), weak: offers to undo the last change */
  GtkFileChooserNative *chooser; /* (nullable), while it is open */
  gboolean closes_when_saved;
  guint zoom;           /* index of a step */
  gboolean had_sidebar; /* before the meeting view */

  AdwToastOverlay *toasts;
  AdwViewSwitcherTitle *switcher;
  GtkWidget *open;
  GtkWidget *redo;
  GtkWidget *save;
  AdwFlap *flap;
  SySidebar *sidebar;
  AdwViewStack *pages;
  GtkLabel *project;
  GtkLabel *state;
  GtkMenuButton *menu;
};

void sy_window_tell (SyWindow *self, const char *text);
void sy_window_tell_undo (SyWindow *self, const char *text);
void sy_window_add_actions (SyWindow *self);
void sy_window_add_view_actions (SyWindow *self);
void sy_window_rename (SyWindow *self);
void sy_window_focus_page (SyWindow *self);
void sy_window_choose_to_open (SyWindow *self);
void sy_window_choose_to_save (SyWindow *self);
void sy_window_save_again (SyWindow *self);
gboolean sy_window_ask_before_closing (SyWindow *self);

void sy_window_set_closes_when_saved (SyWindow *self, gboolean closes);
gboolean sy_window_get_closes_when_saved (SyWindow *self);
void sy_window_take_chooser (SyWindow *self, GtkFileChooserNative *chooser);

G_END_DECLS
