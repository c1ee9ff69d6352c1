/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-answer-folder.h"

#include <string.h>

#include "sy-file-reader.h"
#include "sy-folder-file.h"
#include "sy-profile-file.h"

/* A sync client or a copy writes a file in several steps; they are waited for. */
#define SETTLE_MS 300

/* Shares and sandboxes do not tell of changes, or not of all. */
#define POLL_S 10

/* As long as a file that cannot be read may still be on its way. */
#define PATIENCE_US (10 * G_USEC_PER_SEC)
#define RETRY_MS 1000

/* More than a team has; whose folder it is nobody knows. */
#define FILES_MAX 10000
#define FILES_AT_ONCE 200

/**
 * SyAnswerFolder:
 *
 * Follows a folder in which answers arrive: a synced one, a checkout, a share. It looks when the
 * system tells of changes, and every few seconds since not every place tells. An answer is told of
 * when it is there, and again when it says something else. A folder that is away is looked for.
 */
struct _SyAnswerFolder
{
  GObject parent_instance;

  GFile *folder;
  GFileMonitor *monitor; /* (nullable) */
  GCancellable *cancellable;
  GHashTable *known;   /* name → SyFolderFile */
  GPtrArray *to_read;  /* of SyFolderFile, borrowed, while it looks */
  GPtrArray *arrivals; /* of SyFolderAnswer */
  GPtrArray *states;   /* of SyFileState, as many */
  guint n_seen;
  guint settling; /* source, as is the next */
  guint polling;
  gboolean is_looking;
  gboolean looks_again;
  gboolean is_away;
  gint64 patience_us;
  guint told[SY_N_FOLDER_KINDS]; /* counts, as they were told last */
  gboolean told_away;
};

G_DEFINE_FINAL_TYPE (SyAnswerFolder, sy_answer_folder, G_TYPE_OBJECT)

static guint arrived_signal;
static guint changed_signal;

static void read_next (SyAnswerFolder *self);

static gboolean
settled_cb (gpointer folder)
{
  SyAnswerFolder *self = folder;

  self->settling = 0;
  sy_answer_folder_look (self);

  return G_SOURCE_REMOVE;
}

static void
look_soon (SyAnswerFolder *self, guint delay_ms)
{
  if (self->settling == 0)
    self->settling = g_timeout_add (delay_ms, settled_cb, self);
}

/* Clocks are coarse: of what the system tells the tag may be the same. */
static void
monitor_cb (SyAnswerFolder *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  SyFolderFile *known = g_hash_table_lookup (self->known, name);

  if (known != NULL)
    g_clear_pointer (&known->tag, g_free);
  look_soon (self, SETTLE_MS);
}

static gboolean
poll_cb (gpointer folder)
{
  sy_answer_folder_look (folder);

  return G_SOURCE_CONTINUE;
}

static void
set_monitor (SyAnswerFolder *self, gboolean is_set)
{
  if (is_set == (self->monitor != NULL))
    return;

  if (!is_set)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
      g_clear_object (&self->monitor);
      return;
    }
  self->monitor = g_file_monitor_directory (self->folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_cb), self,
                             G_CONNECT_SWAPPED);
}

/* What is there was lost when it was left: a monitor of a folder that has gone sees no other one.
 */
static void
set_is_away (SyAnswerFolder *self, gboolean is_away)
{
  self->is_away = is_away;
  set_monitor (self, !is_away);
}

static void
see (SyAnswerFolder *self, GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);
  SyFolderFile *known = g_hash_table_lookup (self->known, name);

  if (known == NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (self->folder, name);

      known = sy_folder_file_new (file);
      g_hash_table_insert (self->known, g_strdup (name), known);
    }
  if (sy_folder_file_see (known, info))
    g_ptr_array_add (self->to_read, known);
}

static void
forget_unseen (gpointer name, gpointer data, gpointer folder)
{
  SyFolderFile *known = data;

  known->is_there = FALSE;
}

static void
tell_changes (SyAnswerFolder *self)
{
  gboolean is_news = self->told_away != self->is_away;

  for (guint i = 0; i < SY_N_FOLDER_KINDS; i++)
    {
      guint n = sy_answer_folder_count (self, (SyFolderKind) i);

      is_news |= self->told[i] != n;
      self->told[i] = n;
    }
  self->told_away = self->is_away;
  if (is_news)
    g_signal_emit (self, changed_signal, 0);
}

static void
end_look (SyAnswerFolder *self)
{
  self->is_looking = FALSE;
  tell_changes (self);
  if (sy_answer_folder_count (self, SY_FOLDER_HALF) > 0)
    look_soon (self, RETRY_MS);
  if (self->looks_again)
    sy_answer_folder_look (self);
}

/* What nobody takes now comes again. */
static void
tell_arrivals (SyAnswerFolder *self)
{
  g_autoptr (GPtrArray) arrivals = g_steal_pointer (&self->arrivals);
  g_autoptr (GPtrArray) states = g_steal_pointer (&self->states);
  gboolean is_taken = TRUE;

  self->arrivals = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_folder_answer_free);
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_file_state_unref);
  if (arrivals->len > 0)
    g_signal_emit (self, arrived_signal, 0, arrivals, &is_taken);
  for (guint i = 0; i < arrivals->len; i++)
    {
      const SyFolderAnswer *answer = g_ptr_array_index (arrivals, i);
      g_autofree char *name = g_file_get_basename (answer->file);
      SyFolderFile *known = g_hash_table_lookup (self->known, name);

      if (!is_taken)
        {
          g_clear_pointer (&known->tag, g_free);
          continue;
        }
      g_clear_pointer (&known->taken, sy_file_state_unref);
      known->taken = sy_file_state_ref (g_ptr_array_index (states, i));
    }
}

static void
judge (SyAnswerFolder *self, SyFolderFile *known, SyDocument *document, SyCatalogue *catalogue)
{
  SyProfile *profile = document != NULL ? sy_document_get_profile (document) : NULL;
  SyFileState *state = document != NULL ? sy_document_get_state (document) : NULL;

  if (profile == NULL || !sy_profile_is_answer (profile))
    {
      sy_folder_file_set_kind (known,
                               profile != NULL && *sy_profile_get_invitation_id (profile) != '\0'
                                   ? SY_FOLDER_QUESTION
                                   : SY_FOLDER_STRANGER);
      return;
    }

  sy_folder_file_set_kind (known, SY_FOLDER_ANSWER);
  if (state == NULL || sy_file_holds_same (known->taken, state))
    return;
  g_ptr_array_add (self->arrivals, sy_folder_answer_new (known->file, profile, catalogue));
  g_ptr_array_add (self->states, sy_file_state_ref (state));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyAnswerFolder) self = data;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  SyFolderFile *known;

  sy_profile_file_load_finish (G_FILE (source), result, &document, &catalogue, NULL, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  known = g_ptr_array_steal_index (self->to_read, self->to_read->len - 1);
  if (error != NULL)
    sy_folder_file_set_failure (known, error, self->patience_us);
  else
    judge (self, known, document, catalogue);
  read_next (self);
}

/* One after the other: a share has enough to do with that. */
static void
read_next (SyAnswerFolder *self)
{
  if (self->to_read->len == 0)
    {
      tell_arrivals (self);
      end_look (self);
      return;
    }

  sy_profile_file_load_async (
      ((SyFolderFile *) g_ptr_array_index (self->to_read, self->to_read->len - 1))->file,
      self->cancellable, read_cb, g_object_ref (self));
}

/* Read from the end of the list, so the names go there backwards. */
static int
compare_files (gconstpointer first, gconstpointer second)
{
  const SyFolderFile *a = *(const SyFolderFile *const *) first;
  const SyFolderFile *b = *(const SyFolderFile *const *) second;
  g_autofree char *name_a = g_file_get_basename (a->file);
  g_autofree char *name_b = g_file_get_basename (b->file);

  return -strcmp (name_a, name_b);
}

static void
stop_looking_away (SyAnswerFolder *self)
{
  set_is_away (self, TRUE);
  g_ptr_array_set_size (self->to_read, 0);
  end_look (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyAnswerFolder) self = data;
  GFileEnumerator *files = G_FILE_ENUMERATOR (source);
  g_autoptr (GError) error = NULL;
  GList *infos = g_file_enumerator_next_files_finish (files, result, &error);
  guint n = g_list_length (infos);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_list_free_full (infos, g_object_unref);
      return;
    }

  for (GList *link = infos; link != NULL; link = link->next)
    if (sy_folder_file_is_of_interest (link->data))
      see (self, link->data);
  g_list_free_full (infos, g_object_unref);
  self->n_seen += n;
  if (error != NULL)
    stop_looking_away (self);
  else if (n > 0 && self->n_seen < FILES_MAX)
    g_file_enumerator_next_files_async (files, FILES_AT_ONCE, G_PRIORITY_DEFAULT, self->cancellable,
                                        listed_cb, g_object_ref (self));
  else
    {
      g_ptr_array_sort (self->to_read, compare_files);
      read_next (self);
    }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyAnswerFolder) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) files =
      g_file_enumerate_children_finish (G_FILE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  g_hash_table_foreach (self->known, forget_unseen, self);
  if (files == NULL)
    {
      stop_looking_away (self);
      return;
    }

  set_is_away (self, FALSE);
  self->n_seen = 0;
  g_file_enumerator_next_files_async (files, FILES_AT_ONCE, G_PRIORITY_DEFAULT, self->cancellable,
                                      listed_cb, g_object_ref (self));
}

static void
sy_answer_folder_dispose (GObject *object)
{
  SyAnswerFolder *self = SY_ANSWER_FOLDER (object);

  g_cancellable_cancel (self->cancellable);
  set_monitor (self, FALSE);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_handle_id (&self->polling, g_source_remove);

  G_OBJECT_CLASS (sy_answer_folder_parent_class)->dispose (object);
}

static void
sy_answer_folder_finalize (GObject *object)
{
  SyAnswerFolder *self = SY_ANSWER_FOLDER (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->folder);
  g_ptr_array_unref (self->to_read);
  g_ptr_array_unref (self->arrivals);
  g_ptr_array_unref (self->states);
  g_hash_table_unref (self->known);

  G_OBJECT_CLASS (sy_answer_folder_parent_class)->finalize (object);
}

static void
sy_answer_folder_class_init (SyAnswerFolderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sy_answer_folder_dispose;
  object_class->finalize = sy_answer_folder_finalize;

  /* with a GPtrArray of SyFolderAnswer; answers whether they are taken: else they come again */
  arrived_signal =
      g_signal_new ("arrived", SY_TYPE_ANSWER_FOLDER, G_SIGNAL_RUN_LAST, 0,
                    g_signal_accumulator_first_wins, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_POINTER);
  /* other counts than before, or the folder has gone or come back */
  changed_signal = g_signal_new ("changed", SY_TYPE_ANSWER_FOLDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
sy_answer_folder_init (SyAnswerFolder *self)
{
  self->cancellable = g_cancellable_new ();
  self->patience_us = PATIENCE_US;
  self->known =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sy_folder_file_free);
  self->to_read = g_ptr_array_new ();
  self->arrivals = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_folder_answer_free);
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_file_state_unref);
  self->polling = g_timeout_add_seconds (POLL_S, poll_cb, self);
}

/**
 * sy_answer_folder_new:
 * @folder: a folder, which need not be there
 *
 * Returns: (transfer full): what follows it, and looks at it for the first time as soon as the main
 *   loop runs
 */
SyAnswerFolder *
sy_answer_folder_new (GFile *folder)
{
  SyAnswerFolder *self = g_object_new (SY_TYPE_ANSWER_FOLDER, NULL);

  self->folder = g_object_ref (folder);
  sy_answer_folder_look (self);

  return self;
}

GFile *
sy_answer_folder_get_folder (SyAnswerFolder *self)
{
  g_return_val_if_fail (SY_IS_ANSWER_FOLDER (self), NULL);

  return self->folder;
}

/**
 * sy_answer_folder_is_away:
 * @self: a folder that is followed
 *
 * Returns: whether it could not be listed when it was last looked at
 */
gboolean
sy_answer_folder_is_away (SyAnswerFolder *self)
{
  g_return_val_if_fail (SY_IS_ANSWER_FOLDER (self), FALSE);

  return self->is_away;
}

/**
 * sy_answer_folder_count:
 * @self: a folder that is followed
 * @kind: a kind of files
 *
 * Returns: how many of them are there
 */
guint
sy_answer_folder_count (SyAnswerFolder *self, SyFolderKind kind)
{
  GHashTableIter iter;
  gpointer known;
  guint n = 0;

  g_return_val_if_fail (SY_IS_ANSWER_FOLDER (self), 0);

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    n += ((SyFolderFile *) known)->is_there && ((SyFolderFile *) known)->kind == kind;

  return n;
}

/**
 * sy_answer_folder_find:
 * @self: a folder that is followed
 * @kind: a kind of files
 *
 * Returns: (transfer none) (nullable): one of them
 */
GFile *
sy_answer_folder_find (SyAnswerFolder *self, SyFolderKind kind)
{
  GHashTableIter iter;
  gpointer known;

  g_return_val_if_fail (SY_IS_ANSWER_FOLDER (self), NULL);

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    if (((SyFolderFile *) known)->is_there && ((SyFolderFile *) known)->kind == kind)
      return ((SyFolderFile *) known)->file;

  return NULL;
}

/**
 * sy_answer_folder_has:
 * @self: a folder that is followed
 * @uri: address of a file
 *
 * Returns: whether it was there when the folder was last looked at
 */
gboolean
sy_answer_folder_has (SyAnswerFolder *self, const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (file);
  const SyFolderFile *known;

  g_return_val_if_fail (SY_IS_ANSWER_FOLDER (self), FALSE);

  known = g_hash_table_lookup (self->known, name);

  return known != NULL && known->is_there;
}

/**
 * sy_answer_folder_set_patience:
 * @self: a folder that is followed
 * @milliseconds: how long a file that cannot be read may still be on its way; 10,000 at first
 */
void
sy_answer_folder_set_patience (SyAnswerFolder *self, guint milliseconds)
{
  g_return_if_fail (SY_IS_ANSWER_FOLDER (self));

  self->patience_us = milliseconds * (G_USEC_PER_SEC / 1000);
}

/**
 * sy_answer_folder_look:
 * @self: a folder that is followed
 *
 * Looks at it now, or again as soon as it has looked, without waiting for what it sees.
 */
void
sy_answer_folder_look (SyAnswerFolder *self)
{
  g_return_if_fail (SY_IS_ANSWER_FOLDER (self));

  self->looks_again = self->is_looking;
  if (self->is_looking)
    return;

  self->is_looking = TRUE;
  g_file_enumerate_children_async (self->folder, SY_FOLDER_FILE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE,
                                   G_PRIORITY_DEFAULT, self->cancellable, opened_cb,
                                   g_object_ref (self));
}
