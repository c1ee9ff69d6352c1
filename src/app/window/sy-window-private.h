/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-answer-folder.h"
#include "sy-answer-page.h"
#include "sy-fold-layout.h"
#include "sy-gathering.h"
#include "sy-notice-box.h"
#include "sy-notice.h"
#include "sy-round-page.h"
#include "sy-sidebar.h"
#include "sy-window.h"

G_BEGIN_DECLS

/* What the files of the window share. */

/* The sidebar, the page, the notices. */
#define SY_WINDOW_PANES_MAX 3

/* A project that lacks its catalogue; a catalogue that would replace another. */
typedef struct _SyAwaited SyAwaited;
typedef struct _SyOffer SyOffer;

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
  AdwToast *last_toast; /* (nullable), weak: what was told last */
  AdwToast *undo_toast; /* (nullable), weak: offers to undo the last change */
  SyProjectFile *file;  /* of the session's document */
  GSignalGroup *file_signals;
  GFile *to_replace;        /* (nullable), while it is asked whether to save there */
  GListStore *notices;      /* of SyNotice, by urgency */
  GPtrArray *awaited;       /* of SyAwaited */
  GPtrArray *offers;        /* of SyOffer; the user is asked about the first */
  guint n_opening;          /* files that are being read */
  GPtrArray *refused;       /* of lines: those that were opened together and refused */
  guint zoom;               /* index of a step */
  gboolean had_sidebar;     /* before the meeting view */
  GtkWidget *focus;         /* (nullable), weak: what has the keyboard */
  GtkWidget *decision;      /* (nullable), weak: the dialog */
  GtkPrintOperation *print; /* (nullable): the last */
  SyBallot *ballot;         /* of the session's document */
  gboolean is_round_left;   /* for later */
  gboolean shows_nothing;   /* in the place of a project */
  SyGathering *gathering;   /* (nullable), while it is asked whether all of it is to come */
  SyProfile *invitation;    /* (nullable), while it is asked where to write it */
  SyAnswerFolder *folder;   /* (nullable): that is followed */
  GHashTable *folder_names; /* address of a file in it → who came from there; with @folder */
  GPtrArray *strays;        /* of SyFolderAnswer: to other invitations; with @folder */
  guint renamed;            /* the person who is being renamed */
  gboolean drops_texts;     /* that are too long, as it closes */
  GPtrArray *focus_path;    /* of GWeakRef: it and what is around it; not of a toast */
  GtkWidget *pane_focus[SY_WINDOW_PANES_MAX]; /* (nullable), weak: what had it last in each */
  guint focus_restore;

  SyFoldLayout *folds;
  AdwToastOverlay *toasts;
  AdwViewSwitcherTitle *switcher;
  GtkWidget *open;
  GtkMenuButton *recent;
  GtkWidget *redo;
  GtkWidget *save;
  GtkWidget *export;
  SyNoticeBox *notice_box;
  GtkWidget *drop_hint;
  AdwFlap *flap;
  GtkWidget *nothing;
  SyRoundPage *round_page;
  SyAnswerPage *answer_page;
  AdwViewSwitcherBar *bar;
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
void sy_window_add_own_actions (SyWindow *self);
void sy_window_add_export_actions (SyWindow *self);
GtkPrintOperation *sy_window_create_print (SyWindow *self);
void sy_window_print (SyWindow *self);
void sy_window_add_team_actions (SyWindow *self);
void sy_window_add_view_actions (SyWindow *self);
void sy_window_enable_steps (SyWindow *self);
void sy_window_enable_file_actions (SyWindow *self);
void sy_window_rename (SyWindow *self);
void sy_window_decide (SyWindow *self);
void sy_window_focus_sliders (SyWindow *self);
void sy_window_focus_page (SyWindow *self);
void sy_window_watch_focus (SyWindow *self);
void sy_window_forget_focus (SyWindow *self);
void sy_window_follow_titles (SyWindow *self);
void sy_window_set_shows_nothing (SyWindow *self, gboolean shows_nothing);
void sy_window_show_content (SyWindow *self);
void sy_window_add_drop_target (SyWindow *self);

/* Secret rounds. */
void sy_window_add_round_actions (SyWindow *self);
gboolean sy_window_is_in_round (SyWindow *self);
gboolean sy_window_ask_for_round (SyWindow *self);

/* Answers to invitations. */
void sy_window_watch_answer (SyWindow *self);
gboolean sy_window_is_answering (SyWindow *self);
gboolean sy_window_lacks_name (SyWindow *self);
char *sy_window_suggest_name (SyWindow *self);
void sy_window_tell_saved (SyWindow *self, GFile *file);
SyDocument *sy_window_dup_shown (SyDocument *document);
void sy_window_add_ask_actions (SyWindow *self);
void sy_window_add_gather_actions (SyWindow *self);
void sy_window_add_folder_actions (SyWindow *self);
void sy_window_gather (SyWindow *self, SyGathering *gathering, gboolean takes_strays);
void sy_window_follow_folder (SyWindow *self, GFile *folder);

/* Notices. */
void sy_window_watch_file (SyWindow *self);
void sy_window_show_notice (SyWindow *self, SyNoticeKind kind, const char *title, const char *text);
void sy_window_hide_notice (SyWindow *self, SyNoticeKind kind);
void sy_window_show_merge (SyWindow *self);
void sy_window_show_drift (SyWindow *self);

/* Catalogues. */
void sy_window_take_catalogue (SyWindow *self,
                               GFile *file,
                               SyCatalogue *catalogue,
                               GBytes *bytes,
                               gboolean starts);
void sy_window_go_back_to_catalogue (SyWindow *self, GFile *file);
SyCatalogue *sy_window_find_known_catalogue (SyWindow *self);
void sy_window_take_known_catalogue (SyWindow *self);
void sy_window_await_catalogue (SyWindow *self, GFile *file, const char *id);
gboolean sy_window_open_awaited (GtkApplication *application, const char *id);
void sy_window_stop_awaiting (SyWindow *self, GFile *file);
void sy_window_try_catalogue (SyWindow *self, GFile *file);
void sy_window_choose_catalogue (SyWindow *self);
void sy_awaited_free (SyAwaited *self);
void sy_offer_free (SyOffer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyOffer, sy_offer_free)

/* Files. */
void
sy_window_show_project (SyWindow *self, GFile *file, SyDocument *document, SyCatalogue *catalogue);
void sy_window_tell_refusal (SyWindow *self, const char *title, GFile *file, const GError *error);
void sy_window_present_without_project (SyWindow *self);
SyWindow *sy_window_start_project (SyWindow *self, SyCatalogue *catalogue);
void sy_window_choose_to_open (SyWindow *self);
void sy_window_choose_to_save (SyWindow *self);
void sy_window_show_other (SyWindow *self, SyDocument *document, SyCatalogue *catalogue);
void sy_window_save (SyWindow *self);
void sy_window_reload (SyWindow *self);
void sy_window_discard (SyWindow *self);
void sy_window_discard_file (SyWindow *self);
gboolean sy_window_ask_before_closing (SyWindow *self);

G_END_DECLS
