/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-catalogue-beside.h"
#include "sy-catalogue-folder.h"
#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-format-error.h"
#include "sy-profile-file.h"

/* Projects whose catalogue is not known here. They are opened as soon as it is: kept by any window,
 * or put by anybody into the user's folder or beside the project.
 */

/* A copy is made in several steps; they are waited for. */
#define SETTLE_MS 300

#define N_PLACES 2

struct _SyAwaited
{
  SyWindow *window;
  GFile *file;
  char *id;                         /* of the catalogue */
  GFileMonitor *monitors[N_PLACES]; /* (nullable) */
  guint settling;                   /* source */
};

void
sy_awaited_free (SyAwaited *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  for (guint i = 0; i < N_PLACES; i++)
    if (self->monitors[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->monitors[i], self);
        g_file_monitor_cancel (self->monitors[i]);
        g_object_unref (self->monitors[i]);
      }
  g_object_unref (self->file);
  g_free (self->id);
  g_free (self);
}

static SyAwaited *
find (SyWindow *self, GFile *file)
{
  for (guint i = 0; i < self->awaited->len; i++)
    {
      SyAwaited *awaited = g_ptr_array_index (self->awaited, i);

      if (g_file_equal (awaited->file, file))
        return awaited;
    }

  return NULL;
}

/* What is still not there, or was asked for in another way meanwhile, is no news. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) document = NULL;

  if (sy_profile_file_load_finish (G_FILE (source), result, &document, &catalogue, NULL, NULL)
      && !sy_window_is_closed (self) && document != NULL && find (self, G_FILE (source)) != NULL)
    sy_window_show_project (self, G_FILE (source), document, catalogue);
}

static void
try_again (SyAwaited *awaited)
{
  sy_profile_file_load_async (awaited->file, NULL, loaded_cb, g_object_ref (awaited->window));
}

static gboolean
settled_cb (gpointer data)
{
  SyAwaited *awaited = data;

  awaited->settling = 0;
  try_again (awaited);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (SyAwaited *awaited)
{
  if (awaited->settling == 0)
    awaited->settling = g_timeout_add (SETTLE_MS, settled_cb, awaited);
}

/* Somebody else may have been at work while the user was elsewhere, where nothing tells of it. */
static void
active_cb (SyWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    g_ptr_array_foreach (self->awaited, (GFunc) (GCallback) try_again, NULL);
}

static void
watch (SyAwaited *awaited)
{
  g_autofree char *path = sy_catalogue_folder_dup_path ();
  g_autoptr (GFile) own = g_file_new_for_path (path);
  g_autoptr (GFile) beside = g_file_get_parent (awaited->file);
  GFile *const folders[N_PLACES] = { own, beside };

  for (guint i = 0; i < N_PLACES; i++)
    {
      if (folders[i] != NULL)
        awaited->monitors[i] =
            g_file_monitor_directory (folders[i], G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
      if (awaited->monitors[i] != NULL)
        g_signal_connect_swapped (awaited->monitors[i], "changed", G_CALLBACK (changed_cb),
                                  awaited);
    }
}

static char *
describe (SyWindow *self)
{
  const SyAwaited *last = g_ptr_array_index (self->awaited, self->awaited->len - 1);
  g_autofree char *places = sy_catalogue_beside_describe_places (last->file);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->awaited->len; i++)
    {
      const SyAwaited *awaited = g_ptr_array_index (self->awaited, i);
      g_autofree char *name = sy_file_dup_name (awaited->file);
      g_autofree char *id = sy_format_dup_quoted (awaited->id, strlen (awaited->id));

      /* Translators: name of a file; the id of a catalogue, in quotes. */
      g_string_append_printf (text, _ ("%1$s needs the catalogue %2$s."), name, id);
      g_string_append_c (text, '\n');
    }
  /* Translators: a sentence on where a catalogue was looked for. */
  g_string_append_printf (text, _ ("%s The project opens as soon as it is there."), places);

  return g_string_free (text, FALSE);
}

static void
tell (SyWindow *self)
{
  guint n = self->awaited->len;
  g_autofree char *text = NULL;

  if (n == 0)
    {
      sy_window_hide_notice (self, SY_NOTICE_NO_CATALOGUE);
      return;
    }

  text = describe (self);
  sy_window_show_notice (self, SY_NOTICE_NO_CATALOGUE,
                         ngettext ("The project’s catalogue is missing",
                                   "The projects’ catalogues are missing", n),
                         text);
}

static void
tell_wrong_choice (SyWindow *self, GFile *file, const char *problem)
{
  g_autofree char *name = sy_file_dup_name (file);
  g_autofree char *text = g_strdup_printf ("%s: %s", name, problem);

  sy_window_show_notice (self, SY_NOTICE_OPEN_FAILED, _ ("It is not the catalogue that is missing"),
                         text);
}

static gboolean
is_awaited (SyWindow *self, const char *id)
{
  for (guint i = 0; i < self->awaited->len; i++)
    if (g_str_equal (((SyAwaited *) g_ptr_array_index (self->awaited, i))->id, id))
      return TRUE;

  return FALSE;
}

/* Another catalogue was not meant, so it is not kept either. */
static void
take_chosen (SyWindow *self, GFile *file, SyCatalogue *catalogue, GBytes *bytes)
{
  g_autofree char *id = sy_format_dup_quoted (catalogue->id, strlen (catalogue->id));
  /* Translators: the id of a catalogue, in quotes. */
  g_autofree char *problem = g_strdup_printf (_ ("It is the catalogue %s."), id);

  if (is_awaited (self, catalogue->id))
    sy_window_take_catalogue (self, file, catalogue, bytes, FALSE);
  else
    tell_wrong_choice (self, file, problem);
}

static void
chosen_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gboolean is_good =
      sy_profile_file_load_finish (G_FILE (source), result, &document, &catalogue, &bytes, &error);

  if (sy_window_is_closed (self))
    return;

  sy_window_hide_notice (self, SY_NOTICE_OPEN_FAILED);
  if (is_good && document == NULL)
    take_chosen (self, G_FILE (source), catalogue, bytes);
  else if (is_good || g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_CATALOGUE))
    tell_wrong_choice (self, G_FILE (source), _ ("It is a project, no catalogue."));
  else
    {
      text = sy_file_describe_load_error (G_FILE (source), error);
      sy_window_show_notice (self, SY_NOTICE_OPEN_FAILED, _ ("The file cannot be opened"), text);
    }
}

static void
chosen_cb (gpointer window, GFile *file)
{
  if (file != NULL)
    sy_window_try_catalogue (window, file);
}

/**
 * sy_window_await_catalogue:
 * @file: a project
 * @id: of the catalogue that it lacks
 *
 * Says so, and opens it as soon as that is there.
 */
void
sy_window_await_catalogue (SyWindow *self, GFile *file, const char *id)
{
  SyAwaited *awaited = find (self, file);

  if (awaited != NULL)
    g_ptr_array_remove (self->awaited, awaited);
  awaited = g_new0 (SyAwaited, 1);
  awaited->window = self;
  awaited->file = g_object_ref (file);
  awaited->id = g_strdup (id);
  watch (awaited);
  if (self->awaited->len == 0)
    g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  g_ptr_array_add (self->awaited, awaited);
  tell (self);
}

/**
 * sy_window_open_awaited:
 * @id: of a catalogue that is there now
 *
 * Opens the projects of all windows that lacked it.
 *
 * Returns: whether there are any
 */
gboolean
sy_window_open_awaited (GtkApplication *application, const char *id)
{
  gboolean has_any = FALSE;

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    for (guint i = 0; SY_IS_WINDOW (link->data) && i < SY_WINDOW (link->data)->awaited->len; i++)
      {
        SyAwaited *awaited = g_ptr_array_index (SY_WINDOW (link->data)->awaited, i);

        if (!g_str_equal (awaited->id, id))
          continue;
        has_any = TRUE;
        try_again (awaited);
      }

  return has_any;
}

/**
 * sy_window_stop_awaiting:
 * @file: (nullable): a project, or %NULL for all
 */
void
sy_window_stop_awaiting (SyWindow *self, GFile *file)
{
  SyAwaited *awaited = file != NULL ? find (self, file) : NULL;

  if (self->awaited->len == 0 || (file != NULL && awaited == NULL))
    return;

  if (file == NULL)
    g_ptr_array_set_size (self->awaited, 0);
  else
    g_ptr_array_remove (self->awaited, awaited);
  if (self->awaited->len == 0)
    g_signal_handlers_disconnect_by_func (self, active_cb, NULL);
  tell (self);
}

/**
 * sy_window_try_catalogue:
 * @file: what the user takes for the catalogue that is missing
 */
void
sy_window_try_catalogue (SyWindow *self, GFile *file)
{
  sy_profile_file_load_async (file, NULL, chosen_loaded_cb, g_object_ref (self));
}

void
sy_window_choose_catalogue (SyWindow *self)
{
  sy_dialogs_choose_to_open (GTK_WIDGET (self), SY_FILE_CATALOGUE, _ ("Choose the Catalogue"),
                             _ ("_Open"), chosen_cb);
}
