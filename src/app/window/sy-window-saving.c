/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-file-words.h"
#include "sy-profile-chooser.h"
#include "sy-profile-file.h"
#include "sy-question-dialog.h"
#include "sy-recent-files.h"

/* Saving, going back to what the file holds, and closing. */

static SyDocument *
get_document (SyWindow *self)
{
  return sy_session_get_document (sy_window_get_session (self));
}

static void
tell_saved (SyWindow *self, GFile *file)
{
  static const SyNoticeKind settled[] = { SY_NOTICE_CHANGED, SY_NOTICE_GONE, SY_NOTICE_RESTORED,
                                          SY_NOTICE_DRIFT };
  g_autofree char *name = sy_file_dup_name (file);
  /* Translators: name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Saved %s"), name);

  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    sy_window_hide_notice (self, settled[i]);
  sy_recent_files_add (sy_recent_files_get_default (), file);
  sy_window_tell (self, text);
}

static void
tell_not_saved (SyWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = sy_file_dup_name (file);
  /* Translators: name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” is not saved"), name);
  g_autofree char *text = sy_file_describe_save_error (error);

  sy_window_show_notice (self, SY_NOTICE_SAVE_FAILED, title, text);
}

/* What was asked for while a file was written. To the same file it is saved again only if that was
 * written and something has changed since.
 */
static gboolean
save_next (SyWindow *self, GFile *written, gboolean is_saved)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->next_file);
  g_autoptr (SyFileState) expected = g_steal_pointer (&self->next_expected);

  if (file == NULL)
    return FALSE;
  if (!g_file_equal (file, written))
    {
      sy_window_save (self, file, expected);
      return TRUE;
    }
  if (!is_saved || !sy_document_get_modified (get_document (self)))
    return FALSE;

  sy_window_save_again (self);
  return TRUE;
}

static void
finish_saving (SyWindow *self, GFile *written, gboolean is_saved)
{
  gboolean closes = self->closes_when_saved && is_saved;

  if (save_next (self, written, is_saved))
    return;

  self->closes_when_saved = FALSE;
  if (closes)
    gtk_window_close (GTK_WINDOW (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  g_autoptr (GError) error = NULL;
  GFile *file = G_FILE (source);
  gboolean is_saved = sy_profile_file_save_finish (file, result, &error);

  g_clear_object (&self->saving_to);
  if (sy_window_is_closed (self))
    return;

  /* Where the file has changed, the watch sees it at once and says so. */
  sy_file_watch_set_is_held (self->watch, FALSE);
  if (is_saved)
    tell_saved (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    tell_not_saved (self, file, error);
  finish_saving (self, file, is_saved);
}

/* The chosen file was shown and confirmed in the chooser, so it is replaced in any state. */
static void
save_response_cb (GtkNativeDialog *chooser, int response, SyWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    sy_window_save (self, file, NULL);
  else
    self->closes_when_saved = FALSE;
  sy_chooser_replace (&self->chooser, NULL);
}

static void
show_elsewhere (SyWindow *self, SyDocument *document, SyCatalogue *catalogue)
{
  g_autoptr (SySession) session = sy_session_new (document, catalogue);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  gtk_window_present (GTK_WINDOW (sy_window_new (application, session)));
}

/* A file that weighs something else by now is another project. */
static void
show_other (SyWindow *self,
            GFile *file,
            SyProfile *profile,
            SyCatalogue *catalogue,
            SyFileState *state)
{
  g_autoptr (SyDocument) document = sy_document_new (profile);

  sy_document_set_saved (document, profile, file, state);
  if (sy_document_get_modified (get_document (self)))
    show_elsewhere (self, document, catalogue);
  else
    sy_session_replace (sy_window_get_session (self), document, catalogue);
}

/* As a step, so that undo brings back what was here. */
static void
go_back_to (SyWindow *self,
            GFile *file,
            SyProfile *profile,
            SyCatalogue *catalogue,
            SyFileState *state)
{
  SySession *session = sy_window_get_session (self);

  if (sy_session_get_catalogue (session) != catalogue)
    sy_session_replace (session, get_document (self), catalogue);
  sy_document_apply (get_document (self), profile, SY_GESTURE_NONE);
  sy_document_set_saved (get_document (self), profile, file, state);
  sy_window_hide_notice (self, SY_NOTICE_RESTORED);
  sy_window_hide_notice (self, SY_NOTICE_OPEN_FAILED);
  sy_file_watch_check (self->watch);
  sy_window_show_drift (self);
  sy_window_tell_undo (self, _ ("Went back to what the file holds"));
}

/* Whether the file is still the one whose reading began. */
static gboolean
stop_reloading (SyWindow *self)
{
  g_autoptr (SyFileState) then = g_steal_pointer (&self->reloading);

  return then == sy_document_get_state (get_document (self));
}

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyFileState) state = NULL;
  GFile *file = G_FILE (source);
  gboolean is_good =
      sy_profile_file_load_finish (file, result, &profile, &catalogue, &state, NULL, &error);
  g_autofree char *text = NULL;

  if (sy_window_is_closed (self) || !stop_reloading (self))
    return;

  if (!is_good || profile == NULL)
    {
      text = is_good ? g_strdup (_ ("It is a catalogue now."))
                     : sy_file_describe_load_error (file, error);
      sy_window_show_notice (self, SY_NOTICE_OPEN_FAILED, _ ("The file cannot be opened"), text);
    }
  else if (strcmp (catalogue->id, sy_session_get_catalogue (self->session)->id) != 0)
    show_other (self, file, profile, catalogue, state);
  else
    go_back_to (self, file, profile, catalogue, state);
}

/* What no file holds goes back to where projects begin. */
static void
start_over (SyWindow *self)
{
  g_autoptr (SySession) blank =
      sy_window_create_blank (sy_session_get_catalogue (sy_window_get_session (self)));
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (blank));

  sy_document_apply (get_document (self), profile, SY_GESTURE_NONE);
  sy_document_set_saved (get_document (self), profile, NULL, NULL);
  sy_window_hide_notice (self, SY_NOTICE_RESTORED);
  sy_window_tell_undo (self, _ ("Discarded the project"));
}

static void
close_response_cb (AdwMessageDialog *dialog, const char *response, SyWindow *self)
{
  if (strcmp (response, "discard") == 0)
    {
      sy_draft_keeper_discard (self->drafts);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      self->closes_when_saved = strcmp (response, "save") == 0;
      if (self->closes_when_saved)
        sy_window_save_again (self);
    }
}

/**
 * sy_window_save:
 * @self: a window
 * @file: where to, exactly
 * @expected: (nullable): the state in which the file must still be
 *
 * Saves the profile and says so, or says why not and what can be done.
 */
void
sy_window_save (SyWindow *self, GFile *file, SyFileState *expected)
{
  g_return_if_fail (SY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->saving_to != NULL)
    {
      g_set_object (&self->next_file, file);
      g_clear_pointer (&self->next_expected, sy_file_state_unref);
      self->next_expected = expected != NULL ? sy_file_state_ref (expected) : NULL;
      return;
    }

  self->saving_to = g_object_ref (file);
  sy_window_hide_notice (self, SY_NOTICE_SAVE_FAILED);
  sy_file_watch_set_is_held (self->watch, TRUE);
  sy_profile_file_save_async (file, get_document (self), sy_session_get_catalogue (self->session),
                              expected, saved_cb, g_object_ref (self));
}

/* Saves where the profile came from, or is being saved to; asks where it came from nowhere. */
void
sy_window_save_again (SyWindow *self)
{
  GFile *file = sy_document_get_file (get_document (self));

  if (self->saving_to != NULL)
    sy_window_save (self, self->saving_to, NULL);
  else if (file != NULL)
    sy_window_save (self, file, sy_document_get_state (get_document (self)));
  else
    sy_window_choose_to_save (self);
}

void
sy_window_choose_to_save (SyWindow *self)
{
  GtkFileChooserNative *native =
      sy_profile_chooser_new (GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save As"),
                              _ ("_Save"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  GFile *file = sy_document_get_file (get_document (self));
  g_autofree char *name =
      sy_file_suggest_name (sy_session_get_title (sy_window_get_session (self)));

  if (file == NULL || !gtk_file_chooser_set_file (chooser, file, NULL))
    gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect_object (native, "response", G_CALLBACK (save_response_cb), self, 0);
  sy_chooser_replace (&self->chooser, native);
}

/* Replaces what the user was told of, and nothing that came later. */
void
sy_window_overwrite (SyWindow *self)
{
  SyFileState *seen = sy_file_watch_get_seen (self->watch);
  g_autoptr (SyFileState) expected = seen != NULL ? sy_file_state_ref (seen) : NULL;

  if (expected != NULL)
    sy_window_save (self, sy_document_get_file (get_document (self)), expected);
}

/**
 * sy_window_reload:
 * @self: a window
 *
 * Goes back to what the file holds, or to an empty project where there is no file. Undo brings back
 * what was here.
 */
void
sy_window_reload (SyWindow *self)
{
  GFile *file = sy_document_get_file (get_document (self));
  SyFileState *state = sy_document_get_state (get_document (self));

  if (file == NULL)
    {
      start_over (self);
      return;
    }

  g_clear_pointer (&self->reloading, sy_file_state_unref);
  self->reloading = state != NULL ? sy_file_state_ref (state) : NULL;
  sy_profile_file_load_async (file, NULL, reloaded_cb, g_object_ref (self));
}

/* As sy_window_reload(); where the file is gone there is nothing to go back to. */
void
sy_window_discard (SyWindow *self)
{
  if (sy_file_watch_get_conflict (self->watch) == SY_CONFLICT_GONE)
    start_over (self);
  else
    sy_window_reload (self);
}

/**
 * sy_window_ask_before_closing:
 * @self: a window
 *
 * Returns: whether the window stays, since there is something to lose: it asks, or waits for what
 *   is being saved and closes then
 */
gboolean
sy_window_ask_before_closing (SyWindow *self)
{
  gboolean is_modified = sy_document_get_modified (get_document (self));
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  if (!is_modified && self->saving_to == NULL)
    return FALSE;

  /* A second time it asks, for a save may take long. */
  if (self->saving_to != NULL && !(is_modified && self->closes_when_saved))
    {
      self->closes_when_saved = TRUE;
      return TRUE;
    }

  body = g_strdup_printf (
      _ ("“%s” has changes that are not saved. They are lost if they are discarded."),
      sy_session_get_title (sy_window_get_session (self)));
  dialog = sy_question_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"), body, NULL);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}
