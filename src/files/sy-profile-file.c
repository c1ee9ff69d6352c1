/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-file.h"

#include <glib/gi18n-lib.h>

#include "sy-analysis.h"
#include "sy-catalogue-beside.h"
#include "sy-catalogues.h"
#include "sy-file-error.h"
#include "sy-file-json.h"
#include "sy-file-reader.h"
#include "sy-file-words.h"
#include "sy-file-writer.h"
#include "sy-format-error.h"
#include "sy-profile-json.h"

/* Documents from files and back, each by itself: SyProjectFile knows what comes after what. What is
 * read is judged by the format layer alone.
 */

typedef struct
{
  SyDocument *document; /* (nullable) */
  SyCatalogue *catalogue;
  GBytes *bytes;
  SyFileState *state;
  char *wanted;        /* (nullable): id of a catalogue that is not known */
  SyCatalogue *beside; /* (nullable): with that id, found beside the file */
  GError *refusal;     /* (nullable): of the file as long as it is not known */
} Loaded;

typedef struct
{
  SyDocument *document; /* (nullable) */
  SyProfile *profile;
} Saving;

static void
free_loaded (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->document);
  g_clear_pointer (&loaded->catalogue, sy_catalogue_unref);
  g_clear_pointer (&loaded->bytes, g_bytes_unref);
  g_clear_pointer (&loaded->state, sy_file_state_unref);
  g_clear_pointer (&loaded->beside, sy_catalogue_unref);
  g_clear_error (&loaded->refusal);
  g_free (loaded->wanted);
  g_free (loaded);
}

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->document);
  g_clear_pointer (&saving->profile, sy_profile_unref);
  g_free (saving);
}

static SyCatalogue *
find_beside (const char *id, gpointer data)
{
  Loaded *loaded = data;

  g_free (loaded->wanted);
  loaded->wanted = g_strdup (id);

  return loaded->beside != NULL ? sy_catalogue_ref (loaded->beside) : NULL;
}

static gboolean
judge (Loaded *loaded, GFile *file, GError **error)
{
  g_autoptr (SyCatalogueSet) catalogues =
      sy_catalogue_set_new_over (sy_catalogues_get_set (), find_beside, loaded, NULL);
  g_autoptr (SyProfile) profile = NULL;

  if (!sy_file_from_json (loaded->bytes, catalogues, &profile, &loaded->catalogue, NULL, error))
    return FALSE;

  if (profile != NULL)
    {
      loaded->document = sy_profile_is_settled (loaded->bytes)
                             ? sy_document_new_unsaved (profile, file, loaded->state)
                             : sy_document_new (profile);
      if (!sy_document_get_modified (loaded->document))
        sy_document_set_saved (loaded->document, profile, file, loaded->state);
    }
  return TRUE;
}

static void
look_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  SyCatalogue *found = sy_catalogue_beside_find (((Loaded *) data)->wanted, file);

  g_task_return_pointer (task, found, (GDestroyNotify) sy_catalogue_unref);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Loaded *loaded = g_task_get_task_data (task);
  GError *error = NULL;

  loaded->beside = g_task_propagate_pointer (G_TASK (result), NULL);
  if (loaded->beside == NULL)
    g_task_return_error (task, g_steal_pointer (&loaded->refusal));
  else if (judge (loaded, G_FILE (source), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes @task. The folder may be far away, or full. */
static void
look_beside (GTask *task)
{
  g_autoptr (GTask) looking =
      g_task_new (g_task_get_source_object (task), g_task_get_cancellable (task), looked_cb, task);

  g_task_set_task_data (looking, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (looking, look_in_thread);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Loaded *loaded = g_new0 (Loaded, 1);
  GError *error = NULL;

  g_task_set_task_data (task, loaded, free_loaded);
  loaded->state = sy_file_read_finish (G_FILE (source), result, &loaded->bytes, &error);
  if (loaded->state != NULL && judge (loaded, G_FILE (source), &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_CATALOGUE))
    {
      loaded->refusal = error;
      look_beside (g_steal_pointer (&task));
    }
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Saving *saving = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (SyFileState) state = sy_file_write_finish (G_FILE (source), result, &error);

  if (state == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (saving->document != NULL)
    sy_document_set_saved (saving->document, saving->profile, G_FILE (source), state);
  g_task_return_boolean (task, TRUE);
}

/**
 * sy_profile_file_load_async:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads a profile, or a catalogue where it says that it is one, of at most 4 MiB. The catalogue of
 * a profile may lie beside it. A document is modified from the start where the file does not hold
 * it quite so: where a merge left two versions of its result.
 */
void
sy_profile_file_load_async (GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GTask *task = g_task_new (file, cancellable, callback, data);

  g_task_set_source_tag (task, sy_profile_file_load_async);
  sy_file_read_async (file, cancellable, loaded_cb, task);
}

/**
 * sy_profile_file_load_finish:
 * @file: the file
 * @result: of the operation
 * @document: (out) (transfer full) (nullable): over the profile, or %NULL where the file is a
 *   catalogue
 * @catalogue: (out) (transfer full): the catalogue, or that of the profile
 * @bytes: (out) (transfer full) (optional): what the file holds
 * @error: set where it was refused, of the domain %SY_FORMAT_ERROR or %G_IO_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
sy_profile_file_load_finish (GFile *file,
                             GAsyncResult *result,
                             SyDocument **document,
                             SyCatalogue **catalogue,
                             GBytes **bytes,
                             GError **error)
{
  Loaded *loaded = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *document = g_steal_pointer (&loaded->document);
  *catalogue = g_steal_pointer (&loaded->catalogue);
  if (bytes != NULL)
    *bytes = g_steal_pointer (&loaded->bytes);

  return TRUE;
}

/**
 * sy_profile_file_get_wanted:
 * @result: of the operation, which was refused for %SY_FORMAT_ERROR_CATALOGUE
 *
 * Returns: (transfer none): the id of the catalogue that is not known
 */
const char *
sy_profile_file_get_wanted (GAsyncResult *result)
{
  return ((Loaded *) g_task_get_task_data (G_TASK (result)))->wanted;
}

/* Without the catalogue where no reader would take both: then it has to be sent beside. */
static GBytes *
write_readable (SyProfile *profile, SyCatalogue *catalogue)
{
  GBytes *bytes = sy_profile_to_json (profile, catalogue);

  if (!sy_catalogue_is_carried (catalogue)
      || sy_profile_file_check_readable (bytes, catalogue, NULL))
    return bytes;

  g_bytes_unref (bytes);
  return sy_profile_to_json_alone (profile, catalogue);
}

/**
 * sy_profile_file_create_bytes:
 * @profile: a profile
 * @catalogue: what it weighs
 *
 * Returns: (transfer full): the profile as a file holds it, with today's result and catalogue
 *   version, and the catalogue itself where not everybody has it; what one person answers has no
 *   result
 */
GBytes *
sy_profile_file_create_bytes (SyProfile *profile, SyCatalogue *catalogue)
{
  g_autoptr (SyCatalogue) all = sy_catalogue_extend (catalogue, sy_profile_get_own (profile));
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (all, profile);
  g_autoptr (SyProfile) dated =
      sy_profile_with_catalogue (profile, catalogue->id, catalogue->version);
  g_autoptr (SySnapshot) result =
      sy_profile_is_answer (profile) ? NULL : sy_analysis_dup_snapshot (analysis, all);
  g_autoptr (SyProfile) complete = sy_profile_with_result (dated, result);

  return write_readable (complete, all);
}

/**
 * sy_profile_file_with_title:
 * @profile: a profile
 * @file: (nullable): the file that it is in
 *
 * Returns: (transfer full): the profile as it is shown: one without a title has that of its file
 */
SyProfile *
sy_profile_file_with_title (SyProfile *profile, GFile *file)
{
  g_autofree char *title = NULL;

  if (file == NULL || *sy_profile_get_title (profile) != '\0')
    return sy_profile_ref (profile);

  title = sy_file_dup_title (file);

  return sy_profile_with_title (profile, title);
}

/**
 * sy_profile_file_dup_titled:
 * @document: a document
 *
 * Returns: (transfer full): its profile of now, likewise, for whoever gets it without the file
 */
SyProfile *
sy_profile_file_dup_titled (SyDocument *document)
{
  return sy_profile_file_with_title (sy_document_get_profile (document),
                                     sy_document_get_file (document));
}

/**
 * sy_profile_file_check_readable:
 * @bytes: what sy_profile_to_json() gave
 * @catalogue: what the profile weighs
 * @error: set where no reader would take it, of the domain %SY_FILE_ERROR
 *
 * Long texts add up, and what this version does not know grows when it is indented: better told
 * before it is written than by whoever opens it.
 *
 * Returns: whether it may be written
 */
gboolean
sy_profile_file_check_readable (GBytes *bytes, SyCatalogue *catalogue, GError **error)
{
  g_autoptr (SyCatalogueSet) catalogues = sy_catalogue_set_new_for_catalogue (catalogue);
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (GError) refusal = NULL;

  profile = sy_profile_from_json (bytes, catalogues, NULL, NULL, &refusal);
  if (profile != NULL)
    return TRUE;

  /* Translators: what a reader would say of the file. */
  g_set_error (error, SY_FILE_ERROR, SY_FILE_ERROR_UNREADABLE,
               _ ("Nobody could read the file, since it would hold too much: %s"),
               refusal->message);
  return FALSE;
}

/* Takes @bytes. */
static void
write_checked (GFile *file,
               GBytes *bytes,
               SyCatalogue *catalogue,
               SyFileState *expected,
               GTask *task)
{
  g_autoptr (GBytes) checked = bytes;
  GError *error = NULL;

  if (sy_profile_file_check_readable (checked, catalogue, &error))
    {
      sy_file_write_async (file, checked, expected, G_FILE_CREATE_NONE, written_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static GTask *
create_task (GFile *file,
             SyDocument *document,
             SyProfile *profile,
             GAsyncReadyCallback callback,
             gpointer data)
{
  GTask *task = g_task_new (file, NULL, callback, data);
  Saving *saving = g_new0 (Saving, 1);

  saving->document = document != NULL ? g_object_ref (document) : NULL;
  saving->profile = sy_profile_ref (profile);
  g_task_set_task_data (task, saving, free_saving);

  return task;
}

/**
 * sy_profile_file_save_async:
 * @file: where to
 * @document: whose file that is then
 * @profile: what: one that the document has or had
 * @catalogue: what the profile weighs
 * @expected: (nullable): the state in which the file must still be; %NULL replaces it in any state
 * @callback: called when it is done
 * @data: for @callback
 *
 * Writes the profile. Once the file was read back and holds it, the document is saved. An answer
 * names its invitation by the id alone.
 */
void
sy_profile_file_save_async (GFile *file,
                            SyDocument *document,
                            SyProfile *profile,
                            SyCatalogue *catalogue,
                            SyFileState *expected,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (SyProfile) plain = sy_profile_is_answer (profile)
                                    ? sy_profile_with_invitation (profile, "", "")
                                    : sy_profile_ref (profile);
  GTask *task = create_task (file, document, profile, callback, data);

  g_task_set_source_tag (task, sy_profile_file_save_async);
  write_checked (file, sy_profile_file_create_bytes (plain, catalogue), catalogue, expected, task);
}

/**
 * sy_profile_file_send_async:
 * @file: where to, in whatever state it is
 * @invitation: what is sent to others
 * @catalogue: what it weighs
 * @callback: called when it is done, to call sy_profile_file_save_finish()
 * @data: for @callback
 *
 * Writes an invitation, with the catalogue where not everybody has it and without a result. It is
 * nobody's document.
 */
void
sy_profile_file_send_async (GFile *file,
                            SyProfile *invitation,
                            SyCatalogue *catalogue,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (SyCatalogue) all = sy_catalogue_extend (catalogue, sy_profile_get_own (invitation));
  g_autoptr (SyProfile) dated =
      sy_profile_with_catalogue (invitation, catalogue->id, catalogue->version);
  GTask *task = create_task (file, NULL, invitation, callback, data);

  g_task_set_source_tag (task, sy_profile_file_send_async);
  write_checked (file, write_readable (dated, all), catalogue, NULL, task);
}

/**
 * sy_profile_file_save_finish:
 * @file: the file
 * @result: of the operation
 * @error: set where it was not saved, of the domain %SY_FILE_ERROR or %G_IO_ERROR;
 *   %G_IO_ERROR_WRONG_ETAG where the file was not in the state that was expected
 *
 * Returns: whether it was
 */
gboolean
sy_profile_file_save_finish (GFile *file, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
