/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-format-error.h"
#include "sy-profile-file.h"
#include "sy-recent-files.h"

/* Opening: which window shows a file, and what is told of one that is refused. */

/* From then on the window does not wait for a file to be shown. */
#define PATIENCE_MS 1000

/* Whoever opened more knows where to look. */
#define REFUSED_MAX 8

typedef struct
{
  SyWindow *window;
  GFile *file;
  guint patience; /* source */
} Opening;

static SyWindow *
create_window (SyWindow *self, SySession *session)
{
  return sy_window_new (gtk_window_get_application (GTK_WINDOW (self)), session);
}

/* The window that shows a file already, under whatever name. */
static SyWindow *
find_shown (GtkApplication *application, GFile *file, SyFileState *state)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data)
        && sy_project_file_is_of (sy_window_get_file (link->data), file, state))
      return link->data;

  return NULL;
}

/* Whether a window shows the file already; one that would have been made for it goes. */
static gboolean
present_shown (SyWindow *self, GFile *file, SyFileState *state)
{
  SyWindow *shown = find_shown (gtk_window_get_application (GTK_WINDOW (self)), file, state);

  if (shown == NULL)
    return FALSE;

  gtk_window_present (GTK_WINDOW (shown));
  if (shown != self && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_window_destroy (GTK_WINDOW (self));

  return TRUE;
}

/* Here if nothing is lost by that, else in another window. */
static SyWindow *
show (SyWindow *self, SyDocument *document, SyCatalogue *catalogue)
{
  g_autoptr (SySession) session = NULL;
  SyWindow *window = self;

  if (sy_session_is_untouched (sy_window_get_session (self))
      && sy_project_file_get_state (self->file) == SY_PROJECT_FILE_IDLE)
    {
      sy_session_replace (sy_window_get_session (self), document, catalogue);
      sy_window_set_shows_nothing (self, FALSE);
    }
  else
    {
      session = sy_session_new (document, catalogue);
      window = create_window (self, session);
    }
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* Tells of all that were opened together, so that none takes the place of another. */
static void
show_refused (SyWindow *self, const char *title_of_one)
{
  GPtrArray *lines = self->refused;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;

  for (guint i = 0; i < MIN (lines->len, REFUSED_MAX); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) lines->pdata[i]);
  if (lines->len > REFUSED_MAX)
    {
      g_string_append_c (text, '\n');
      /* Translators: a number of files. */
      g_string_append_printf (text, _ ("… and %u more"), lines->len - REFUSED_MAX);
    }
  title = lines->len == 1 ? g_strdup (title_of_one)
                          : g_strdup_printf (ngettext ("%u file cannot be opened",
                                                       "%u files cannot be opened", lines->len),
                                             lines->len);
  sy_window_show_notice (self, SY_NOTICE_OPEN_FAILED, title, text->str);
}

static void
stop_awaiting (GtkApplication *application, GFile *file)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data))
      sy_window_stop_awaiting (link->data, file);
}

static void
show_refusal (SyWindow *self, GFile *file, const GError *error, const char *wanted)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    sy_recent_files_remove (sy_recent_files_get_default (), file);
  sy_window_present_without_project (self);
  if (g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_CATALOGUE))
    {
      sy_window_await_catalogue (self, file, wanted);
      return;
    }
  sy_window_tell_refusal (self, _ ("The file cannot be opened"), file, error);
}

static void
free_opening (Opening *opening)
{
  g_clear_handle_id (&opening->patience, g_source_remove);
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

/* A disk that is away may answer in an hour, or never. */
static gboolean
patience_cb (gpointer data)
{
  Opening *opening = data;
  g_autofree char *name = sy_file_dup_name (opening->file);
  /* Translators: name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” does not answer yet"), name);

  opening->patience = 0;
  if (sy_window_is_closed (opening->window))
    return G_SOURCE_REMOVE;

  sy_window_present_without_project (opening->window);
  sy_window_show_notice (opening->window, SY_NOTICE_OPEN_FAILED, title,
                         _ ("The disk or the network that it is on may be away. It is shown as "
                            "soon as it can be read."));

  return G_SOURCE_REMOVE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  SyWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GFile *file = G_FILE (source);
  gboolean is_good =
      sy_profile_file_load_finish (file, result, &document, &catalogue, &bytes, &error);

  self->n_opening--;
  if (sy_window_is_closed (self))
    return;

  if (opening->patience == 0)
    sy_window_hide_notice (self, SY_NOTICE_OPEN_FAILED);
  if (opening->patience == 0 && self->refused->len > 0)
    show_refused (self, _ ("The file cannot be opened"));
  if (!is_good)
    show_refusal (self, file, error, sy_profile_file_get_wanted (result));
  else if (document == NULL)
    sy_window_take_catalogue (self, file, catalogue, bytes, TRUE);
  else
    sy_window_show_project (self, file, document, catalogue);
}

static void
chosen_cb (gpointer window, GFile *file)
{
  if (file != NULL)
    sy_window_open (window, file);
}

/**
 * sy_window_tell_refusal:
 * @title: a sentence without a full stop, where it is the only one of those that are opened
 * together
 * @file: what was refused
 * @error: why
 */
void
sy_window_tell_refusal (SyWindow *self, const char *title, GFile *file, const GError *error)
{
  g_ptr_array_add (self->refused, sy_file_describe_load_error (file, error));
  show_refused (self, title);
}

/**
 * sy_window_show_project:
 * @document: over what @file holds
 *
 * Shows it as sy_window_open() does.
 */
void
sy_window_show_project (SyWindow *self, GFile *file, SyDocument *document, SyCatalogue *catalogue)
{
  g_autoptr (SyDocument) shown = sy_window_dup_shown (document);
  SyWindow *window;

  stop_awaiting (gtk_window_get_application (GTK_WINDOW (self)), file);
  if (present_shown (self, file, sy_document_get_state (document)))
    return; /* it was asked for twice, or under two names */

  window = show (self, shown, catalogue);
  if (window->refused->len == 0)
    sy_window_hide_notice (window, SY_NOTICE_OPEN_FAILED);
  sy_window_show_merge (window);
  sy_window_show_drift (window);
  sy_recent_files_add (sy_recent_files_get_default (), file);
}

/**
 * sy_window_present_without_project:
 *
 * Shows a window that was made for a file that it does not show: what it would begin with says
 * nothing of that.
 */
void
sy_window_present_without_project (SyWindow *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    sy_window_set_shows_nothing (self, TRUE);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * sy_window_open:
 * @file: a profile's file, or a catalogue's
 *
 * Shows it here if nothing is lost by that, else in another window; one that is shown already comes
 * to the front. A file that is refused changes nothing; a notice says why. A window that was not
 * shown yet is shown then, so that it does not begin with something else, or after a second, where
 * the file does not answer.
 */
void
sy_window_open (SyWindow *self, GFile *file)
{
  Opening *opening;

  g_return_if_fail (SY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (present_shown (self, file, NULL))
    return;

  if (self->n_opening++ == 0)
    g_ptr_array_set_size (self->refused, 0);
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->patience = g_timeout_add (PATIENCE_MS, patience_cb, opening);
  sy_profile_file_load_async (file, NULL, loaded_cb, opening);
}

/**
 * sy_window_start_project:
 * @catalogue: (nullable): what is weighed, or %NULL for what comes with the program
 *
 * Starts a new project, here if nothing is lost by that, else in another window.
 *
 * Returns: (transfer none): the window that shows it
 */
SyWindow *
sy_window_start_project (SyWindow *self, SyCatalogue *catalogue)
{
  g_autoptr (SySession) session = sy_window_create_blank (catalogue);

  return show (self, sy_session_get_document (session), sy_session_get_catalogue (session));
}

void
sy_window_choose_to_open (SyWindow *self)
{
  sy_dialogs_choose_to_open (GTK_WIDGET (self), SY_FILE_PROFILE, _ ("Open"), _ ("_Open"),
                             chosen_cb);
}
