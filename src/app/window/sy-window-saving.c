/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-file-words.h"
#include "sy-profile-chooser.h"
#include "sy-question-dialog.h"

/* Saving, going back to what the file holds, and closing. */

static SyDocument *
get_document (SyWindow *self)
{
  return sy_session_get_document (self->session);
}

/* The chosen file was shown and confirmed in the chooser, so it is replaced in any state. */
static void
save_response_cb (GtkNativeDialog *chooser, int response, SyWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    sy_project_file_save_as (self->file, file);
  else
    sy_project_file_close_when_saved (self->file, FALSE);
  sy_chooser_replace (&self->chooser, NULL);
}

static void
last_save_response_cb (GtkNativeDialog *chooser, int response, SyWindow *self)
{
  save_response_cb (chooser, response, self);
  sy_project_file_close_when_saved (self->file, response == GTK_RESPONSE_ACCEPT);
}

static void
choose_to_save (SyWindow *self, GCallback response_cb)
{
  GtkFileChooserNative *native =
      sy_profile_chooser_new (GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save As"),
                              _ ("_Save"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  GFile *file = sy_document_get_file (get_document (self));
  g_autofree char *name = sy_file_suggest_name (sy_session_get_title (self->session));

  if (file == NULL || !gtk_file_chooser_set_file (chooser, file, NULL))
    gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect_object (native, "response", response_cb, self, 0);
  sy_chooser_replace (&self->chooser, native);
}

/* What no file holds goes back to where projects begin. */
static void
start_over (SyWindow *self)
{
  g_autoptr (SySession) blank = sy_window_create_blank (sy_session_get_catalogue (self->session));

  sy_project_file_start_over (self->file,
                              sy_document_get_profile (sy_session_get_document (blank)));
  sy_window_hide_notice (self, SY_NOTICE_RESTORED);
  sy_window_tell_undo (self, _ ("Discarded the project"));
}

static gboolean
leave_cb (gpointer data)
{
  SyWindow *self = data;

  if (!sy_window_is_closed (self))
    {
      sy_window_discard_file (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }

  return G_SOURCE_REMOVE;
}

/* The dialog belongs to the window, which must not take it away while it is still answering. */
static void
close_response_cb (AdwMessageDialog *dialog, const char *response, SyWindow *self)
{
  if (strcmp (response, "discard") == 0)
    g_idle_add_full (G_PRIORITY_DEFAULT, leave_cb, g_object_ref (self), g_object_unref);
  else if (strcmp (response, "save") != 0)
    sy_project_file_close_when_saved (self->file, FALSE);
  else if (sy_project_file_save (self->file))
    sy_project_file_close_when_saved (self->file, TRUE);
  else
    choose_to_save (self, G_CALLBACK (last_save_response_cb));
}

static void
ask (SyWindow *self)
{
  g_autofree char *body = g_strdup_printf (
      _ ("“%s” has changes that are not saved. They are lost if they are discarded."),
      sy_session_get_title (self->session));
  AdwMessageDialog *dialog =
      sy_question_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"), body, NULL);

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Saves where the profile came from, or is being saved to; asks where it came from nowhere. */
void
sy_window_save (SyWindow *self)
{
  if (!sy_project_file_save (self->file))
    sy_window_choose_to_save (self);
}

void
sy_window_choose_to_save (SyWindow *self)
{
  choose_to_save (self, G_CALLBACK (save_response_cb));
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
  if (sy_document_get_file (get_document (self)) == NULL)
    start_over (self);
  else
    sy_project_file_reload (self->file);
}

/* As sy_window_reload(); where the file is gone there is nothing to go back to. */
void
sy_window_discard (SyWindow *self)
{
  if (sy_project_file_get_conflict (self->file) == SY_CONFLICT_GONE)
    start_over (self);
  else
    sy_window_reload (self);
}

/* A file that was reloaded and weighs something else by now is another project. */
void
sy_window_show_other (SyWindow *self, SyDocument *document, SyCatalogue *catalogue)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (SySession) session = NULL;

  if (!sy_document_get_modified (get_document (self)))
    {
      sy_session_replace (self->session, document, catalogue);
      return;
    }

  session = sy_session_new (document, catalogue);
  gtk_window_present (GTK_WINDOW (sy_window_new (application, session)));
}

static void
discarded_cb (GObject *file, GAsyncResult *result, gpointer application)
{
  g_application_release (application);
}

/**
 * sy_window_discard_file:
 * @self: a window that goes, or that shows another project
 *
 * Ends what there is of the project's file and draft. The program does not end before that.
 */
void
sy_window_discard_file (SyWindow *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  g_application_hold (application);
  sy_project_file_discard_async (self->file, discarded_cb, application);
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
  SyProjectFileState state = sy_project_file_get_state (self->file);

  if (state == SY_PROJECT_FILE_SAVING)
    {
      sy_project_file_close_when_saved (self->file, TRUE);
      return TRUE;
    }

  /* A second time it asks, for a save may take long. */
  if (is_modified)
    ask (self);

  return is_modified || state == SY_PROJECT_FILE_SAVING_THEN_CLOSING;
}
