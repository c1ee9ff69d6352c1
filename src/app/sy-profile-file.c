/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-file.h"

#include "sy-catalogue-json.h"
#include "sy-catalogue-set.h"
#include "sy-format-error.h"
#include "sy-json-scanner.h"
#include "sy-profile-json.h"

/* Profiles in files, without a window: what is read is judged by the format layer alone. */

#define EXAMPLES "/io/github/steelyard/Steelyard/examples/"

typedef struct
{
  SyProfile *profile;
  SyCatalogue *catalogue;
  char *etag;
} Loaded;

typedef struct
{
  SySession *session;
  SyProfile *profile;
} Saving;

static void
free_loaded (Loaded *loaded)
{
  g_clear_pointer (&loaded->profile, sy_profile_unref);
  g_clear_pointer (&loaded->catalogue, sy_catalogue_unref);
  g_free (loaded->etag);
  g_free (loaded);
}

static void
free_saving (Saving *saving)
{
  g_clear_object (&saving->session);
  g_clear_pointer (&saving->profile, sy_profile_unref);
  g_free (saving);
}

/* One set for the whole run: a catalogue is read once, and windows over the same one share it. */
static SyCatalogueSet *
get_catalogues (void)
{
  static SyCatalogueSet *catalogues;

  if (catalogues == NULL)
    catalogues = sy_catalogue_set_new ();

  return catalogues;
}

static SyProfile *
parse (GBytes *bytes, SyCatalogue **catalogue, GError **error)
{
  return sy_profile_from_json (bytes, get_catalogues (), catalogue, NULL, error);
}

/* The current profile with today's catalogue version and today's result. */
static SyProfile *
create_profile_to_write (SySession *session)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (session));
  g_autoptr (SyProfile) dated =
      sy_profile_with_catalogue (profile, catalogue->id, catalogue->version);
  g_autoptr (SySnapshot) result =
      sy_analysis_dup_snapshot (sy_session_get_analysis (session), catalogue);

  return sy_profile_with_result (dated, result);
}

/* A byte over the limit is enough to be refused; a device that never ends is not read for ever. */
static gboolean
wants_more (const char *contents, goffset size, gpointer data)
{
  return size <= SY_JSON_BYTES_MAX;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Loaded *loaded = g_new0 (Loaded, 1);
  char *contents;
  gsize length;

  if (g_file_load_partial_contents_finish (G_FILE (source), result, &contents, &length,
                                           &loaded->etag, &error))
    {
      bytes = g_bytes_new_take (contents, length);
      loaded->profile = parse (bytes, &loaded->catalogue, &error);
    }

  if (loaded->profile != NULL)
    {
      g_task_return_pointer (task, loaded, (GDestroyNotify) free_loaded);
      return;
    }
  free_loaded (loaded);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *etag = NULL;
  Saving *saving = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, &etag, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  sy_document_set_saved (sy_session_get_document (saving->session), saving->profile,
                         G_FILE (source), etag);
  g_task_return_boolean (task, TRUE);
}

/**
 * sy_profile_file_create_session:
 * @weight_reach: slider steps, 0…%SY_WEIGHT_REACH_MAX
 * @rating_reach: rating steps, 0…%SY_RATING_REACH_MAX
 *
 * Returns: (transfer full): a session over a new project, without a title, a weight or a file
 */
SySession *
sy_profile_file_create_session (int weight_reach, int rating_reach)
{
  SyCatalogue *catalogue = sy_catalogue_set_get_default (get_catalogues ());
  g_autoptr (SyProfile) blank = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyProfile) profile = sy_profile_with_reach (blank, weight_reach, rating_reach);

  return sy_session_new (profile, catalogue);
}

/**
 * sy_profile_file_load_example:
 * @name: of a shipped example, without its extension
 *
 * The examples are part of the program: that they can be read is for the tests to see to.
 *
 * Returns: (transfer full): a session over it, without a file
 */
SySession *
sy_profile_file_load_example (const char *name)
{
  g_autofree char *path = g_strconcat (EXAMPLES, name, ".steelyard.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = bytes != NULL ? parse (bytes, &catalogue, &error) : NULL;

  if (profile == NULL)
    g_error ("The example %s is broken: %s", name, error->message);

  return sy_session_new (profile, catalogue);
}

/**
 * sy_profile_file_load_async:
 * @file: a profile's file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads a profile, of at most 4 MiB.
 */
void
sy_profile_file_load_async (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GTask *task = g_task_new (file, cancellable, callback, data);

  g_task_set_source_tag (task, sy_profile_file_load_async);
  g_file_load_partial_contents_async (file, cancellable, wants_more, loaded_cb, task);
}

/**
 * sy_profile_file_load_finish:
 * @file: the file
 * @result: of the operation
 * @catalogue: (out) (transfer full): the profile's
 * @etag: (out) (transfer full): the file's state
 * @error: set where it was refused, of the domain %SY_FORMAT_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the profile
 */
SyProfile *
sy_profile_file_load_finish (GFile *file,
                             GAsyncResult *result,
                             SyCatalogue **catalogue,
                             char **etag,
                             GError **error)
{
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), error);
  SyProfile *profile;

  if (loaded == NULL)
    return NULL;

  profile = g_steal_pointer (&loaded->profile);
  *catalogue = g_steal_pointer (&loaded->catalogue);
  *etag = g_steal_pointer (&loaded->etag);
  free_loaded (loaded);

  return profile;
}

/**
 * sy_profile_file_save_async:
 * @file: where to
 * @session: what
 * @etag: (nullable): the state in which the file must still be; %NULL replaces it in any state
 * @callback: called when it is done
 * @data: for @callback
 *
 * Writes the current profile with today's result; once it is written, the document is saved.
 */
void
sy_profile_file_save_async (GFile *file,
                            SySession *session,
                            const char *etag,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (SyProfile) profile = create_profile_to_write (session);
  g_autoptr (GBytes) bytes = sy_profile_to_json (profile, sy_session_get_catalogue (session));
  GTask *task = g_task_new (file, NULL, callback, data);
  Saving *saving = g_new0 (Saving, 1);

  saving->session = g_object_ref (session);
  saving->profile = sy_profile_ref (sy_document_get_profile (sy_session_get_document (session)));
  g_task_set_source_tag (task, sy_profile_file_save_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) free_saving);
  g_file_replace_contents_bytes_async (file, bytes, etag, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb,
                                       task);
}

gboolean
sy_profile_file_save_finish (GFile *file, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * sy_profile_file_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): its name for people, without folders
 */
char *
sy_profile_file_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/**
 * sy_profile_file_describe_error:
 * @file: the file
 * @error: what is wrong with it
 *
 * Returns: (transfer full): NAME:LINE:COLUMN: message, or NAME: message where there is no place
 */
char *
sy_profile_file_describe_error (GFile *file, const GError *error)
{
  g_autofree char *name = sy_profile_file_dup_name (file);

  if (error->domain == SY_FORMAT_ERROR && sy_format_error_get_line (error) > 0)
    return g_strdup_printf ("%s:%u:%u: %s", name, (guint) sy_format_error_get_line (error),
                            (guint) sy_format_error_get_column (error), error->message);

  return g_strdup_printf ("%s: %s", name, error->message);
}
