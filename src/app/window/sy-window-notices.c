/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-file-words.h"
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
  SyConflict conflict = sy_file_watch_get_conflict (self->watch);
  GFile *file = sy_document_get_file (sy_session_get_document (self->session));
  g_autofree char *name = file != NULL ? sy_file_dup_name (file) : NULL;

  sy_window_hide_notice (self, SY_NOTICE_CHANGED);
  sy_window_hide_notice (self, SY_NOTICE_GONE);
  if (conflict == SY_CONFLICT_CHANGED)
    show_changed (self, name);
  else if (conflict == SY_CONFLICT_GONE)
    show_gone (self, name);
}

static void
draft_problem_cb (SyWindow *self)
{
  const char *problem = sy_draft_keeper_get_problem (self->drafts);

  if (problem != NULL)
    sy_window_show_notice (self, SY_NOTICE_DRAFT_FAILED,
                           _ ("Changes are not kept as a draft, so save them soon"), problem);
  else
    sy_window_hide_notice (self, SY_NOTICE_DRAFT_FAILED);
}

/* Each document has a watch and a keeper of its own. */
static void
document_cb (SyWindow *self)
{
  SyDocument *document = sy_session_get_document (self->session);
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);

  if (self->watch != NULL && sy_file_watch_get_document (self->watch) == document)
    {
      sy_draft_keeper_set_catalogue (self->drafts, catalogue);
      return;
    }

  if (self->drafts != NULL)
    sy_draft_keeper_discard (self->drafts);
  g_clear_object (&self->watch);
  g_clear_object (&self->drafts);
  self->watch = sy_file_watch_new (document);
  self->drafts = sy_draft_keeper_new (document, catalogue);
  g_signal_connect_object (self->watch, "notify::conflict", G_CALLBACK (conflict_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drafts, "notify::problem", G_CALLBACK (draft_problem_cb), self,
                           G_CONNECT_SWAPPED);
  conflict_cb (self);
  draft_problem_cb (self);
}

/* Somebody else may have been at work while the user was elsewhere. */
static void
active_cb (SyWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    sy_file_watch_check (self->watch);
}

static void
dismiss_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_hide_notice (window, (SyNoticeKind) g_variant_get_uint32 (parameter));
}

/**
 * sy_window_show_notice:
 * @self: a window
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
 * sy_window_show_drift:
 * @self: a window whose project was just opened
 *
 * Tells where the project was decided with other knowledge, and whether the answer is the same.
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
}

/**
 * sy_window_watch_files:
 * @self: a window that is being made
 *
 * Lets the window tell what happens to the file and the draft of its session.
 */
void
sy_window_watch_files (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "dismiss", dismiss_cb, "u", NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  document_cb (self);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/**
 * sy_window_restore:
 * @self: a window over what a draft holds
 * @draft: (transfer full): the draft
 *
 * Goes on with the draft, and says that it was restored.
 */
void
sy_window_restore (SyWindow *self, SyDraft *draft)
{
  GFile *origin = sy_draft_get_origin (draft);
  g_autofree char *name = origin != NULL ? sy_file_dup_name (origin) : NULL;
  /* Translators: name of a file. */
  g_autofree char *text =
      name != NULL
          ? g_strdup_printf (_ ("They are not in “%s”. Save what is shown here, or go back to the "
                                "file."),
                             name)
          : g_strdup (_ ("No file holds this project yet. Save it, or discard it."));

  g_return_if_fail (SY_IS_WINDOW (self));

  sy_draft_keeper_adopt (self->drafts, draft);
  sy_window_show_drift (self);
  sy_window_show_notice (self, SY_NOTICE_RESTORED, _ ("Changes that were not saved are restored"),
                         text);
}

/**
 * sy_window_tell_lost_draft:
 * @self: a window
 * @text: which draft, and why it could not be restored
 */
void
sy_window_tell_lost_draft (SyWindow *self, const char *text)
{
  g_return_if_fail (SY_IS_WINDOW (self));

  sy_window_show_notice (self, SY_NOTICE_DRAFT_UNREADABLE,
                         _ ("Changes that were not saved cannot be restored"), text);
}

/* The program is about to end. */
void
sy_window_flush_draft (SyWindow *self)
{
  g_return_if_fail (SY_IS_WINDOW (self));

  sy_draft_keeper_flush (self->drafts);
}
