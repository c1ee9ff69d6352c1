/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-profile-chooser.h"
#include "sy-profile-file.h"

/* Opening, saving and closing: what the choosers and dialogs of a window ask, and what is done
 * then. */

static SyDocument *
get_document (SyWindow *self)
{
  return sy_session_get_document (sy_window_get_session (self));
}

static void
show (SyWindow *self, GFile *file, SyProfile *profile, SyCatalogue *catalogue, const char *etag)
{
  SySession *session = sy_window_get_session (self);
  SyWindow *other;

  if (sy_session_is_untouched (session))
    {
      sy_session_replace (session, profile, catalogue, file, etag);
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  session = sy_session_new (profile, catalogue);
  sy_session_replace (session, profile, catalogue, file, etag);
  other = sy_window_new (gtk_window_get_application (GTK_WINDOW (self)), session);
  gtk_window_present (GTK_WINDOW (other));
  g_object_unref (session);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *message = NULL;

  profile = sy_profile_file_load_finish (G_FILE (source), result, &catalogue, &etag, &error);
  if (sy_window_get_session (self) == NULL)
    return; /* closed in the meantime */

  if (profile != NULL)
    {
      show (self, G_FILE (source), profile, catalogue, etag);
      return;
    }
  message = sy_profile_file_describe_error (G_FILE (source), error);
  gtk_window_present (GTK_WINDOW (self));
  sy_window_tell (self, message);
}

static void
overwrite_response_cb (AdwMessageDialog *dialog, const char *response, SyWindow *self)
{
  if (strcmp (response, "overwrite") == 0)
    sy_window_save (self, sy_document_get_file (get_document (self)), NULL);
  else if (strcmp (response, "save-as") == 0)
    sy_window_choose_to_save (self);
  else
    sy_window_set_closes_when_saved (self, FALSE);
}

static void
ask_to_overwrite (SyWindow *self, GFile *file)
{
  g_autofree char *name = sy_profile_file_dup_name (file);
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _ ("File Has Changed"), NULL));

  adw_message_dialog_format_body (
      dialog, _ ("“%s” was changed by another program since it was opened or saved here."), name);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save-as", _ ("Save _As…"),
                                    "overwrite", _ ("_Overwrite"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "save-as");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (overwrite_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = sy_profile_file_dup_name (G_FILE (source));
  g_autofree char *message = NULL;
  gboolean is_saved = sy_profile_file_save_finish (G_FILE (source), result, &error);

  if (sy_window_get_session (self) == NULL)
    return;

  if (is_saved && sy_window_get_closes_when_saved (self))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      ask_to_overwrite (self, G_FILE (source));
      return;
    }
  sy_window_set_closes_when_saved (self, FALSE);
  /* Translators: name of a file; then name of a file and what went wrong. */
  message = is_saved ? g_strdup_printf (_ ("Saved %s"), name)
                     : g_strdup_printf (_ ("%1$s is not saved: %2$s"), name, error->message);
  sy_window_tell (self, message);
}

static void
open_response_cb (GtkNativeDialog *chooser, int response, SyWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    sy_window_open (self, file);
  sy_window_take_chooser (self, NULL);
}

/* The chosen file was shown and confirmed in the chooser, so it is replaced in any state. */
static void
save_response_cb (GtkNativeDialog *chooser, int response, SyWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    sy_window_save (self, file, NULL);
  else
    sy_window_set_closes_when_saved (self, FALSE);
  sy_window_take_chooser (self, NULL);
}

static void
close_response_cb (AdwMessageDialog *dialog, const char *response, SyWindow *self)
{
  if (strcmp (response, "discard") == 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (strcmp (response, "save") == 0)
    {
      sy_window_set_closes_when_saved (self, TRUE);
      sy_window_save_again (self);
    }
}

static char *
suggest_name (SyWindow *self)
{
  const char *title = sy_session_get_title (sy_window_get_session (self));
  g_autofree char *stem = g_strdelimit (g_strdup (title), "/", '-');

  return g_strconcat (stem, ".steelyard.json", NULL);
}

/**
 * sy_window_open:
 * @self: a window
 * @file: a profile's file
 *
 * Shows it here if nothing is lost by that, else in another window. A file that is refused changes
 * nothing; a toast says why. A window that was not shown yet is shown then, so that it does not
 * begin with something else.
 */
void
sy_window_open (SyWindow *self, GFile *file)
{
  g_return_if_fail (SY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  sy_profile_file_load_async (file, NULL, loaded_cb, g_object_ref (self));
}

/**
 * sy_window_save:
 * @self: a window
 * @file: where to, exactly
 * @etag: (nullable): the state in which the file must still be
 *
 * Saves the profile and says so, or says why not. If the file has changed, asks what to do.
 */
void
sy_window_save (SyWindow *self, GFile *file, const char *etag)
{
  g_return_if_fail (SY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  sy_profile_file_save_async (file, sy_window_get_session (self), etag, saved_cb,
                              g_object_ref (self));
}

/* Saves where the profile came from; asks where it came from nowhere. */
void
sy_window_save_again (SyWindow *self)
{
  GFile *file = sy_document_get_file (get_document (self));

  if (file != NULL)
    sy_window_save (self, file, sy_document_get_etag (get_document (self)));
  else
    sy_window_choose_to_save (self);
}

void
sy_window_choose_to_open (SyWindow *self)
{
  GtkFileChooserNative *native =
      sy_profile_chooser_new (GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Open"),
                              _ ("_Open"));

  g_signal_connect_object (native, "response", G_CALLBACK (open_response_cb), self, 0);
  sy_window_take_chooser (self, native);
}

void
sy_window_choose_to_save (SyWindow *self)
{
  GtkFileChooserNative *native =
      sy_profile_chooser_new (GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save As"),
                              _ ("_Save"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  GFile *file = sy_document_get_file (get_document (self));
  g_autofree char *name = suggest_name (self);

  if (file == NULL || !gtk_file_chooser_set_file (chooser, file, NULL))
    gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect_object (native, "response", G_CALLBACK (save_response_cb), self, 0);
  sy_window_take_chooser (self, native);
}

/**
 * sy_window_ask_before_closing:
 * @self: a window
 *
 * Returns: whether it asks, since there is something to lose; else the window may close
 */
gboolean
sy_window_ask_before_closing (SyWindow *self)
{
  AdwMessageDialog *dialog;

  if (!sy_document_get_modified (get_document (self)))
    return FALSE;

  dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"), NULL));
  adw_message_dialog_format_body (
      dialog, _ ("“%s” has changes that are not saved. They are lost if they are discarded."),
      sy_session_get_title (sy_window_get_session (self)));
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
