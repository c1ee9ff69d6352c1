/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-restore.h"

#include "sy-catalogue-beside.h"
#include "sy-catalogues.h"
#include "sy-draft-decision.h"
#include "sy-draft-round.h"
#include "sy-file-json.h"
#include "sy-file-reader.h"
#include "sy-file-words.h"
#include "sy-json-same.h"
#include "sy-profile-json.h"

/* What was open and not saved when the program ended. Drafts lie on a disk, and so do the files
 * that they came from: neither may keep a window waiting.
 */

/* For a file that does not say whether it holds the same. */
#define PATIENCE_MS 300

typedef struct
{
  SyDraft *draft;        /* (nullable): none once it is given away */
  GCancellable *reading; /* of its file */
  guint patience;        /* source */
} Restoring;

static void
free_restoring (gpointer data)
{
  Restoring *restoring = data;

  g_clear_handle_id (&restoring->patience, g_source_remove);
  g_clear_pointer (&restoring->draft, sy_draft_free);
  g_object_unref (restoring->reading);
  g_free (restoring);
}

static SyLostDraft *
create_lost (SyDraft *draft)
{
  SyLostDraft *lost = g_new0 (SyLostDraft, 1);
  g_autoptr (GBytes) bytes = sy_draft_read (draft, &lost->problem);

  lost->draft = draft;
  lost->changed = sy_draft_get_changed (draft);
  lost->title = bytes != NULL ? sy_file_peek_title (bytes) : NULL;

  return lost;
}

static int
compare_changed (gconstpointer first, gconstpointer second)
{
  gint64 one = (*(SyLostDraft *const *) first)->changed;
  gint64 other = (*(SyLostDraft *const *) second)->changed;

  return (one < other) - (one > other);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_lost_draft_free);
  g_autoptr (GPtrArray) drafts = sy_draft_adopt_all ();

  while (drafts->len > 0)
    g_ptr_array_add (all, create_lost (g_ptr_array_steal_index (drafts, 0)));
  g_ptr_array_sort (all, compare_changed);
  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

/* What was being written of a decision, or NULL. */
static SyDecision *
read_unrecorded (SyDraft *draft)
{
  g_autoptr (GBytes) bytes = sy_draft_read_decision (draft);

  return bytes != NULL ? sy_draft_decision_from_bytes (bytes) : NULL;
}

/* What was given in a secret round, or NULL. */
static SySecretRound *
read_round (SyDraft *draft)
{
  g_autoptr (GBytes) bytes = sy_draft_read_round (draft);

  return bytes != NULL ? sy_draft_round_from_bytes (bytes) : NULL;
}

static SyRestored *
create_restored (SyDraft *draft, SyProfile *profile, SyCatalogue *catalogue, gboolean is_saved)
{
  SyRestored *restored = g_new0 (SyRestored, 1);

  restored->draft = draft;
  restored->document =
      sy_document_new_unsaved (profile, sy_draft_get_origin (draft), sy_draft_get_state (draft));
  if (is_saved)
    sy_document_set_saved (restored->document, profile, sy_draft_get_origin (draft),
                           sy_draft_get_state (draft));
  restored->catalogue = sy_catalogue_ref (catalogue);

  return restored;
}

/* Takes @restored. */
static SyRestored *
add_parts (SyRestored *restored, SyDecision *unrecorded, SySecretRound *round)
{
  sy_document_set_unrecorded (restored->document, unrecorded);
  sy_document_set_secret_round (restored->document, round);

  return restored;
}

/* Takes @task. A crash may come after the file was saved and before the draft went. A draft that
 * cannot be read stays where it is.
 */
static void
restore (GTask *task, GBytes *saved)
{
  g_autoptr (GTask) owned = task;
  Restoring *restoring = g_task_get_task_data (task);
  g_autoptr (SyDraft) draft = g_steal_pointer (&restoring->draft);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = sy_draft_read (draft, &error);
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyDecision) unrecorded = read_unrecorded (draft);
  g_autoptr (SySecretRound) round = read_round (draft);
  gboolean is_saved = bytes != NULL && saved != NULL && sy_json_is_same (saved, bytes);

  if (unrecorded == NULL && round == NULL && is_saved)
    {
      sy_draft_delete (g_steal_pointer (&draft));
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  /* A file that did not answer says nothing of what lies beside it. */
  catalogues = sy_catalogue_beside_create_set (sy_catalogues_get_set (),
                                               saved != NULL ? sy_draft_get_origin (draft) : NULL);
  if (bytes != NULL)
    profile = sy_profile_from_json (bytes, catalogues, &catalogue, NULL, &error);
  if (profile != NULL)
    g_task_return_pointer (task,
                           add_parts (create_restored (g_steal_pointer (&draft), profile, catalogue,
                                                       is_saved),
                                      unrecorded, round),
                           (GDestroyNotify) sy_restored_free);
  else
    {
      sy_draft_set_is_trying (draft, FALSE);
      g_task_return_error (task, error);
    }
}

static void
origin_cb (GObject *source, GAsyncResult *result, gpointer task)
{
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (SyFileState) state = sy_file_read_finish (G_FILE (source), result, &saved, NULL);

  restore (task, saved);
}

static gboolean
patience_cb (gpointer data)
{
  Restoring *restoring = data;

  restoring->patience = 0;
  g_cancellable_cancel (restoring->reading);

  return G_SOURCE_REMOVE;
}

void
sy_lost_draft_free (SyLostDraft *self)
{
  g_clear_pointer (&self->draft, sy_draft_free);
  g_clear_error (&self->problem);
  g_free (self->title);
  g_free (self);
}

/**
 * sy_draft_describe_problem:
 * @profile: a draft's file
 * @error: why it cannot be restored
 *
 * Returns: (transfer full): where it is, and why, in one line
 */
char *
sy_draft_describe_problem (GFile *profile, const GError *error)
{
  g_autofree char *place = sy_file_dup_place (profile);

  return g_strdup_printf ("%s: %s", place, error->message);
}

void
sy_restored_free (SyRestored *self)
{
  g_clear_pointer (&self->draft, sy_draft_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_free (self);
}

/**
 * sy_draft_find_lost_async:
 * @callback: called when it is done
 * @data: for @callback
 *
 * Takes each draft that nobody has. Drafts of other running programs are theirs.
 */
void
sy_draft_find_lost_async (GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, sy_draft_find_lost_async);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * sy_draft_find_lost_finish:
 * @result: of the operation
 *
 * Returns: (transfer full) (element-type SyLostDraft): the drafts, the latest first
 */
GPtrArray *
sy_draft_find_lost_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * sy_draft_restore_async:
 * @draft: (transfer full): a draft that was found
 * @callback: called when it is done, with the draft's file as its source
 * @data: for @callback
 *
 * Reads what it holds, and deletes it where its file holds the same: it was saved. A file that is
 * far away, or that does not answer at once, is not asked.
 */
void
sy_draft_restore_async (SyDraft *draft, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (sy_draft_get_profile (draft), NULL, callback, data);
  Restoring *restoring = g_new0 (Restoring, 1);
  GFile *origin = sy_draft_get_origin (draft);

  restoring->draft = draft;
  restoring->reading = g_cancellable_new ();
  g_task_set_source_tag (task, sy_draft_restore_async);
  g_task_set_task_data (task, restoring, free_restoring);
  if (origin == NULL || !g_file_is_native (origin))
    {
      restore (task, NULL);
      return;
    }

  restoring->patience = g_timeout_add (PATIENCE_MS, patience_cb, restoring);
  sy_file_read_async (origin, restoring->reading, origin_cb, task);
}

/**
 * sy_draft_restore_finish:
 * @result: of the operation
 * @error: set where it cannot be read, of the domain %SY_FORMAT_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL without an error where its file
 *   holds the same
 */
SyRestored *
sy_draft_restore_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
