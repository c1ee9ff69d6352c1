/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-draft-keeper.h"
#include "sy-file-watch.h"
#include "sy-fold-layout.h"
#include "sy-notice-box.h"
#include "sy-notice.h"
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
  SyFileWatch *watch;
  SyDraftKeeper *drafts;
  GListStore *notices; /* of SyNotice, by urgency */
  GFile *saving_to;    /* (nullable), while it is written */
  GFile *next_file;    /* (nullable): what to save to when what is being written is written */
  SyFileState *next_expected; /* (nullable) */
  SyFileState *reloading;     /* (nullable): the file's state when its reading began */
  gboolean closes_when_saved;
  guint zoom;           /* index of a step */
  gboolean had_sidebar; /* before the meeting view */

  SyFoldLayout *folds;
  AdwToastOverlay *toasts;
  AdwViewSwitcherTitle *switcher;
  GtkWidget *open;
  GtkMenuButton *recent;
  GtkWidget *redo;
  GtkWidget *save;
  SyNoticeBox *notice_box;
  GtkWidget *drop_hint;
  AdwFlap *flap;
  SySidebar *sidebar;
  AdwViewStack *pages;
  GtkLabel *project;
  GtkLabel *state;
  GtkMenuButton *menu;
};

gboolean sy_window_is_closed (SyWindow *self);
void sy_window_tell (SyWindow *self, const char *text);
void sy_window_tell_undo (SyWindow *self, const char *text);
void sy_window_add_actions (SyWindow *self);
void sy_window_add_view_actions (SyWindow *self);
void sy_window_rename (SyWindow *self);
void sy_window_focus_page (SyWindow *self);
void sy_window_add_drop_target (SyWindow *self);

/* Notices. */
void sy_window_watch_files (SyWindow *self);
void sy_window_show_notice (SyWindow *self, SyNoticeKind kind, const char *title, const char *text);
void sy_window_hide_notice (SyWindow *self, SyNoticeKind kind);
void sy_window_show_drift (SyWindow *self);

/* Files. */
SyWindow *sy_window_start_project (SyWindow *self, SyCatalogue *catalogue);
void sy_window_choose_to_open (SyWindow *self);
void sy_window_choose_to_save (SyWindow *self);
void sy_window_save_again (SyWindow *self);
void sy_window_overwrite (SyWindow *self);
void sy_window_reload (SyWindow *self);
void sy_window_discard (SyWindow *self);
gboolean sy_window_ask_before_closing (SyWindow *self);

G_END_DECLS
