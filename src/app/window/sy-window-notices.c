/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-catalogues.h"
#include "sy-day.h"
#include "sy-file-words.h"
#include "sy-recent-files.h"
#include "sy-words-decision.h"
#include "sy-words-drift.h"

/* What the window tells in bars above the page: what must not pass as a toast does. */

static gboolean
find_notice (SyWindow *self, SyNoticeKind kind, guint *position)
{
  GListModel *notices = G_LIST_MODEL (self->notices);

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (SyNotice) notice = g_list_model_get_item (notices, i);

      if (sy_notice_get_kind (notice) == kind)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static int
compare_kinds (gconstpointer first, gconstpointer second, gpointer data)
{
  return (int) sy_notice_get_kind ((SyNotice *) first)
         - (int) sy_notice_get_kind ((SyNotice *) second);
}

static void
show_changed (SyWindow *self, const char *name)
{
  /* Translators: name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” was changed by somebody else"), name);

  sy_window_show_notice (
      self, SY_NOTICE_CHANGED, title,
      sy_document_get_modified (sy_session_get_document (self->session))
          ? _ ("It no longer holds what it held when it was opened or saved here, and your changes "
               "are not in it.")
          : _ ("It no longer holds what is shown here."));
}

static void
show_gone (SyWindow *self, const char *name)
{
  /* Translators: name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” is no longer there"), name);

  sy_window_show_notice (self, SY_NOTICE_GONE, title,
                         _ ("It was moved or deleted. What is shown here is in no file now."));
}

static void
conflict_cb (SyWindow *self)
{
  SyConflict conflict = sy_project_file_get_conflict (self->file);
  GFile *file = sy_document_get_file (sy_session_get_document (self->session));
  g_autofree char *name = file != NULL ? sy_file_dup_name (file) : NULL;

  sy_window_hide_notice (self, SY_NOTICE_CHANGED);
  sy_window_hide_notice (self, SY_NOTICE_GONE);
  if (conflict == SY_CONFLICT_CHANGED)
    show_changed (self, name);
  else if (conflict == SY_CONFLICT_GONE)
    show_gone (self, name);
  sy_window_enable_file_actions (self);
}

static void
draft_problem_cb (SyWindow *self)
{
  const char *problem = sy_project_file_get_draft_problem (self->file);

  if (problem != NULL)
    sy_window_show_notice (self, SY_NOTICE_DRAFT_FAILED,
                           _ ("Changes are not kept as a draft, so save them soon"), problem);
  else
    sy_window_hide_notice (self, SY_NOTICE_DRAFT_FAILED);
}

static void
state_cb (SyWindow *self)
{
  if (sy_project_file_get_state (self->file) == SY_PROJECT_FILE_SAVING)
    sy_window_hide_notice (self, SY_NOTICE_SAVE_FAILED);
  sy_window_enable_file_actions (self);
}

static void
saved_cb (SyWindow *self, GFile *file)
{
  static const SyNoticeKind settled[] = {
    SY_NOTICE_SAVE_FAILED, SY_NOTICE_CHANGED, SY_NOTICE_GONE,
    SY_NOTICE_RESTORED,    SY_NOTICE_MERGED,  SY_NOTICE_DRIFT
  };

  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    sy_window_hide_notice (self, settled[i]);
  sy_recent_files_add (sy_recent_files_get_default (), file);
  sy_window_tell_saved (self, file);
}

/* What somebody else has changed is told as a conflict. */
static void
save_failed_cb (SyWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = sy_file_dup_name (file);
  /* Translators: name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” is not saved"), name);
  g_autofree char *text = sy_file_describe_save_error (error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    sy_window_show_notice (self, SY_NOTICE_SAVE_FAILED, title, text);
}

static void
load_failed_cb (SyWindow *self, GFile *file, const GError *error)
{
  g_autofree char *text = sy_file_describe_load_error (file, error);

  sy_window_show_notice (self, SY_NOTICE_OPEN_FAILED, _ ("The file cannot be opened"), text);
}

static void
reloaded_cb (SyWindow *self)
{
  sy_window_hide_notice (self, SY_NOTICE_RESTORED);
  sy_window_hide_notice (self, SY_NOTICE_OPEN_FAILED);
  sy_window_show_merge (self);
  sy_window_show_drift (self);
  sy_window_tell_undo (self, _ ("Went back to what the file holds"));
}

/* A reload found another version of it. */
static void
catalogue_cb (SyWindow *self)
{
  if (sy_catalogue_get_base (sy_session_get_catalogue (self->session))
      == sy_catalogue_get_base (sy_project_file_get_catalogue (self->file)))
    return;

  sy_session_replace (self->session, sy_project_file_get_document (self->file),
                      sy_project_file_get_catalogue (self->file));
}

/* The user has taken another version of it, or undone that. */
static void
knowledge_cb (SyWindow *self)
{
  SyCatalogue *catalogue = sy_catalogue_get_base (sy_session_get_catalogue (self->session));

  if (sy_project_file_get_document (self->file) != sy_session_get_document (self->session)
      || sy_catalogue_get_base (sy_project_file_get_catalogue (self->file)) == catalogue)
    return;

  sy_project_file_set_catalogue (self->file, catalogue);
  sy_window_show_drift (self);
}

/* Each document has a file of its own. */
static void
document_cb (SyWindow *self)
{
  SyDocument *document = sy_session_get_document (self->session);

  if (self->file != NULL && sy_project_file_get_document (self->file) == document)
    return;

  if (self->file != NULL)
    sy_window_discard_file (self);
  g_clear_object (&self->file);
  self->file = sy_project_file_new (document, sy_session_get_catalogue (self->session));
  g_signal_group_set_target (self->file_signals, self->file);
  conflict_cb (self);
  draft_problem_cb (self);
  state_cb (self);
}

/* Somebody else may have been at work while the user was elsewhere. */
static void
active_cb (SyWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    sy_project_file_check (self->file);
}

static void
dismiss_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyNoticeKind kind = (SyNoticeKind) g_variant_get_uint32 (parameter);

  sy_window_hide_notice (window, kind);
  if (kind == SY_NOTICE_NO_CATALOGUE)
    sy_window_stop_awaiting (window, NULL);
  if (kind == SY_NOTICE_OPEN_FAILED)
    g_ptr_array_set_size (SY_WINDOW (window)->refused, 0);
}

/**
 * sy_window_show_notice:
 * @kind: what it is about; it takes the place of the one of the same kind
 * @title: a sentence without a full stop
 * @text: the rest, or ""
 */
void
sy_window_show_notice (SyWindow *self, SyNoticeKind kind, const char *title, const char *text)
{
  g_autoptr (SyNotice) notice = sy_notice_new (kind, title, text);

  sy_window_hide_notice (self, kind);
  g_list_store_insert_sorted (self->notices, notice, compare_kinds, NULL);
}

void
sy_window_hide_notice (SyWindow *self, SyNoticeKind kind)
{
  guint position;

  if (find_notice (self, kind, &position))
    g_list_store_remove (self->notices, position);
}

/**
 * sy_window_show_merge:
 * @self: a window whose project was just read from its file
 *
 * Tells where the file does not hold the project quite so.
 */
void
sy_window_show_merge (SyWindow *self)
{
  if (sy_document_get_modified (sy_session_get_document (self->session)))
    sy_window_show_notice (self, SY_NOTICE_MERGED,
                           _ ("A merge left two versions of the result in the file"),
                           _ ("In all else they are the same. The result was computed anew; save "
                              "to put the file in order."));
  else
    sy_window_hide_notice (self, SY_NOTICE_MERGED);
}

static const SyDecision *
get_decision (SyWindow *self)
{
  return sy_profile_get_decision (
      sy_document_get_profile (sy_session_get_document (self->session)));
}

static gboolean
is_due (SyWindow *self)
{
  g_autofree char *today = sy_day_dup_today ();

  return sy_decision_is_due (get_decision (self), today);
}

/* Whoever opens the project when its day has come is the one to look at it again. */
static void
show_review (SyWindow *self)
{
  g_autofree char *text = NULL;

  sy_window_hide_notice (self, SY_NOTICE_REVIEW);
  if (!is_due (self))
    return;

  text = sy_words_review (sy_session_get_catalogue (self->session), get_decision (self),
                          sy_session_get_analysis (self->session));
  sy_window_show_notice (self, SY_NOTICE_REVIEW, _ ("The decision is due for a review"), text);
}

/* It is settled once people have set another day. */
static void
analysis_cb (SyWindow *self)
{
  guint position;

  if (find_notice (self, SY_NOTICE_REVIEW, &position) && !is_due (self))
    sy_window_hide_notice (self, SY_NOTICE_REVIEW);
}

/* What a project brings with it decides, and not in silence. */
static void
show_carried (SyWindow *self)
{
  SyCatalogue *carried = sy_catalogue_get_base (sy_session_get_catalogue (self->session));
  SyCatalogue *known = sy_window_find_known_catalogue (self);
  g_autofree char *text = NULL;

  if (known == NULL)
    {
      sy_window_hide_notice (self, SY_NOTICE_CARRIED);
      return;
    }

  text = g_strdup_printf (
      /* Translators: title of a catalogue; its version; the version of the user's own. */
      _ ("“%1$s”, version %2$d, is used for this project alone. Yours, which is version %3$d, says "
         "something else."),
      carried->title, carried->version, known->version);
  sy_window_show_notice (self, SY_NOTICE_CARRIED, _ ("The project brings its own catalogue"), text);
}

/**
 * sy_window_show_drift:
 * @self: a window whose project was just opened
 *
 * Tells where the project was decided with other knowledge, and whether the answer is the same;
 * where it weighs other knowledge than the user has; and where its decision is due for a review.
 */
void
sy_window_show_drift (SyWindow *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));
  SyAnalysis *analysis = sy_session_get_analysis (self->session);
  g_autofree char *title = sy_words_drift_title (catalogue, profile, analysis);
  g_autofree char *text = sy_words_drift (catalogue, profile, analysis);

  if (title != NULL)
    sy_window_show_notice (self, SY_NOTICE_DRIFT, title, text);
  else
    sy_window_hide_notice (self, SY_NOTICE_DRIFT);
  show_review (self);
  show_carried (self);
}

/**
 * sy_window_watch_file:
 * @self: a window that is being made
 *
 * Lets the window tell what happens to the file and the draft of its session.
 */
void
sy_window_watch_file (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "dismiss", dismiss_cb, "u", NULL, NULL, { 0 } },
  };
  static const struct
  {
    const char *signal;
    GCallback callback;
  } rows[] = {
    { "notify::catalogue", G_CALLBACK (catalogue_cb) },
    { "notify::conflict", G_CALLBACK (conflict_cb) },
    { "notify::draft-problem", G_CALLBACK (draft_problem_cb) },
    { "notify::state", G_CALLBACK (state_cb) },
    { "saved", G_CALLBACK (saved_cb) },
    { "save-failed", G_CALLBACK (save_failed_cb) },
    { "reloaded", G_CALLBACK (reloaded_cb) },
    { "replaced", G_CALLBACK (sy_window_show_other) },
    { "load-failed", G_CALLBACK (load_failed_cb) },
    { "closable", G_CALLBACK (gtk_window_close) },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->file_signals = g_signal_group_new (SY_TYPE_PROJECT_FILE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_group_connect_swapped (self->file_signals, rows[i].signal, rows[i].callback, self);
  document_cb (self);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::catalogue", G_CALLBACK (knowledge_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::analysis", G_CALLBACK (analysis_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}
