/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-keeper.h"

#include <glib/gi18n-lib.h>

#include "sy-catalogues.h"
#include "sy-draft-decision.h"
#include "sy-draft-round.h"
#include "sy-file-error.h"
#include "sy-file-words.h"
#include "sy-file-writer.h"
#include "sy-profile-file.h"

#define LATEST_SECONDS 30

/* What a draft holds besides a profile, in the order in which it is written. */
enum
{
  PART_DECISION,
  PART_ROUND,
  N_PARTS,
};

/**
 * SyDraftKeeper:
 *
 * Keeps a draft of what a document holds and no file does: it is written when nothing has changed
 * for three seconds, and deleted once a file holds the same. The file itself is left alone.
 */
struct _SyDraftKeeper
{
  GObject parent_instance;

  SyDocument *document; /* (nullable): none once its draft is discarded */
  SyCatalogue *catalogue;
  SyDraft *draft; /* (nullable) */
  GSource *timer; /* ready when the draft is due */
  gint64 latest;  /* when it is due for somebody who never rests */
  gboolean is_writing;
  guint n_parts;        /* that are written, or being written, before the profile */
  gboolean is_late;     /* whether something is to be written after what is being written */
  gboolean is_dropping; /* whether the draft goes as soon as it is written */
  GPtrArray *waiting;   /* of GTask, which end when nothing is being written */
  char *problem;        /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SyDraftKeeper, sy_draft_keeper, G_TYPE_OBJECT)

typedef enum
{
  PROP_PROBLEM = 1,
} SyDraftKeeperProperty;

static GParamSpec *properties[PROP_PROBLEM + 1];

static void start_writing (SyDraftKeeper *self);

/* Three seconds after the last change, and before half a minute of changes. */
static void
schedule (SyDraftKeeper *self)
{
  gint64 now = g_get_monotonic_time ();

  if (g_source_get_ready_time (self->timer) < 0)
    self->latest = now + LATEST_SECONDS * G_USEC_PER_SEC;
  g_source_set_ready_time (self->timer,
                           MIN (now + SY_DRAFT_DELAY_SECONDS * G_USEC_PER_SEC, self->latest));
}

static gboolean
is_needed (SyDraftKeeper *self)
{
  return self->document != NULL
         && (sy_document_get_modified (self->document)
             || sy_document_get_unrecorded (self->document) != NULL
             || sy_document_get_secret_round (self->document) != NULL);
}

/* Takes @problem. */
static void
set_problem (SyDraftKeeper *self, char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    {
      g_free (problem);
      return;
    }

  g_free (self->problem);
  self->problem = problem;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* While it is written, its end waits for that. What changes then goes into another draft, since it
 * may come from another file.
 */
static void
drop_draft (SyDraftKeeper *self)
{
  g_source_set_ready_time (self->timer, -1);
  self->is_late = FALSE;
  self->is_dropping = self->is_writing;
  if (!self->is_writing)
    g_clear_pointer (&self->draft, sy_draft_delete);
  set_problem (self, NULL);
}

static char *
describe_problem (const GError *error)
{
  g_autofree char *path = sy_draft_dup_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *place = sy_file_dup_place (folder);

  if (error->domain == SY_FILE_ERROR)
    return g_strdup (error->message);

  /* Translators: path of a folder; the system's own words on what went wrong. */
  return g_strdup_printf (_ ("Drafts cannot be written to %1$s: %2$s"), place, error->message);
}

/* Whether the file is as the draft says that it was: the session may have saved since. */
static gboolean
is_of_today (SyDraft *draft, SyDocument *document)
{
  GFile *origin = sy_draft_get_origin (draft);
  GFile *file = sy_document_get_file (document);
  SyFileState *then = sy_draft_get_state (draft);
  SyFileState *now = sy_document_get_state (document);

  if (origin == NULL || file == NULL)
    return origin == file;

  return g_file_equal (origin, file) && (then == now || sy_file_state_is_same (then, now));
}

/* Takes @error. */
static void
finish_draft (SyDraftKeeper *self, GError *error)
{
  g_autoptr (GError) problem = error;

  if (problem == NULL && !is_of_today (self->draft, self->document))
    sy_draft_set_origin (self->draft, sy_document_get_file (self->document),
                         sy_document_get_state (self->document), &problem);
  set_problem (self, problem != NULL ? describe_problem (problem) : NULL);

  /* Somebody has cleaned up: the next goes into a folder of its own. */
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_clear_pointer (&self->draft, sy_draft_free);
}

/* Whoever is answered may ask for more. */
static void
end_waiting (SyDraftKeeper *self)
{
  while (!self->is_writing && self->waiting->len > 0)
    {
      g_autoptr (GTask) task = g_ptr_array_steal_index (self->waiting, 0);

      g_task_return_boolean (task, TRUE);
    }
}

/* Takes @error. */
static void
end_writing (SyDraftKeeper *self, GError *error)
{
  gboolean is_late = self->is_late;

  self->is_writing = FALSE;
  self->is_late = FALSE;
  if (self->is_dropping)
    {
      g_clear_pointer (&self->draft, sy_draft_delete);
      g_clear_error (&error);
    }
  else
    finish_draft (self, error);
  self->is_dropping = FALSE;
  if (is_late)
    start_writing (self);
  else if (self->draft == NULL && self->problem != NULL)
    schedule (self);
  end_waiting (self);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyDraftKeeper) self = data;
  GError *error = NULL;
  g_autoptr (SyFileState) state = sy_file_write_finish (G_FILE (source), result, &error);

  end_writing (self, error);
}

static gboolean
have_draft (SyDraftKeeper *self)
{
  g_autoptr (GError) error = NULL;

  if (self->draft == NULL)
    self->draft = sy_draft_new (sy_document_get_file (self->document),
                                sy_document_get_state (self->document), &error);
  if (self->draft == NULL)
    set_problem (self, describe_problem (error));

  return self->draft != NULL;
}

static void
write_profile (SyDraftKeeper *self)
{
  g_autoptr (GBytes) bytes =
      sy_profile_file_create_bytes (sy_document_get_profile (self->document), self->catalogue);

  sy_file_write_async (sy_draft_get_profile (self->draft), bytes, NULL, G_FILE_CREATE_PRIVATE,
                       written_cb, g_object_ref (self));
}

static void write_next (SyDraftKeeper *self);

/* The profile comes last: it is what makes a draft. */
static void
part_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyDraftKeeper) self = data;
  GError *error = NULL;
  g_autoptr (SyFileState) state = sy_file_write_finish (G_FILE (source), result, &error);

  if (state != NULL && !self->is_dropping)
    write_next (self);
  else
    end_writing (self, error);
}

/* Takes @bytes, %NULL where there is nothing of it any more. Whether it is being written. */
static gboolean
write_part (SyDraftKeeper *self, GFile *file, GBytes *bytes)
{
  g_autoptr (GBytes) owned = bytes;

  if (owned == NULL)
    g_file_delete (file, NULL, NULL);
  else
    sy_file_write_async (file, owned, NULL, G_FILE_CREATE_PRIVATE, part_written_cb,
                         g_object_ref (self));

  return owned != NULL;
}

/* What no profile holds, one after the other. */
static void
write_next (SyDraftKeeper *self)
{
  const SyDecision *unrecorded = sy_document_get_unrecorded (self->document);
  const SySecretRound *round = sy_document_get_secret_round (self->document);

  while (self->n_parts < N_PARTS)
    switch (self->n_parts++)
      {
      case PART_DECISION:
        if (write_part (self, sy_draft_get_decision (self->draft),
                        unrecorded != NULL ? sy_draft_decision_to_bytes (unrecorded) : NULL))
          return;
        break;
      case PART_ROUND:
        if (write_part (self, sy_draft_get_round (self->draft),
                        round != NULL ? sy_draft_round_to_bytes (round) : NULL))
          return;
        break;
      }
  write_profile (self);
}

static void
start_writing (SyDraftKeeper *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (self->is_writing)
    {
      self->is_late = TRUE;
      return;
    }
  if (!is_needed (self))
    return;

  /* What could not be restored must not replace what can. */
  bytes = sy_profile_file_create_bytes (sy_document_get_profile (self->document), self->catalogue);
  if (!sy_profile_file_check_readable (bytes, self->catalogue, &error))
    {
      set_problem (self, describe_problem (error));
      return;
    }
  if (!have_draft (self))
    return;

  self->is_writing = TRUE;
  self->n_parts = 0;
  write_next (self);
}

static void
start_now (SyDraftKeeper *self)
{
  g_source_set_ready_time (self->timer, -1);
  start_writing (self);
}

static gboolean
timer_cb (gpointer keeper)
{
  start_now (keeper);

  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_timer (GSource *source, GSourceFunc callback, gpointer data)
{
  return callback (data);
}

static GSource *
create_timer (SyDraftKeeper *self)
{
  static GSourceFuncs functions = { .dispatch = dispatch_timer };
  GSource *timer = g_source_new (&functions, sizeof (GSource));

  g_source_set_static_name (timer, "draft");
  g_source_set_callback (timer, timer_cb, self, NULL);
  g_source_attach (timer, NULL);

  return timer;
}

static void
changed_cb (SyDraftKeeper *self)
{
  if (is_needed (self))
    schedule (self);
  else
    drop_draft (self);
}

/* The session has saved, and the user has gone on meanwhile: what the draft says of the file is
 * outdated at once, not only after three seconds.
 */
static void
state_cb (SyDraftKeeper *self)
{
  if (self->draft != NULL && is_needed (self) && !is_of_today (self->draft, self->document))
    start_writing (self);
}

static void
sy_draft_keeper_dispose (GObject *object)
{
  SyDraftKeeper *self = SY_DRAFT_KEEPER (object);

  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
  g_clear_pointer (&self->draft, sy_draft_free);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (sy_draft_keeper_parent_class)->dispose (object);
}

static void
sy_draft_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyDraftKeeperProperty) id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, SY_DRAFT_KEEPER (object)->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_draft_keeper_class_init (SyDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sy_draft_keeper_dispose;
  object_class->get_property = sy_draft_keeper_get_property;

  properties[PROP_PROBLEM] =
      g_param_spec_string ("problem", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_draft_keeper_init (SyDraftKeeper *self)
{
  self->timer = create_timer (self);
  self->waiting = g_ptr_array_new ();
}

static void
wait_for_rest (SyDraftKeeper *self, GAsyncReadyCallback callback, gpointer data)
{
  g_ptr_array_add (self->waiting, g_task_new (self, NULL, callback, data));
  end_waiting (self);
}

/**
 * sy_draft_keeper_new:
 * @document: whose work it keeps
 * @catalogue: what the document's profiles weigh
 *
 * Returns: (transfer full): a keeper
 */
SyDraftKeeper *
sy_draft_keeper_new (SyDocument *document, SyCatalogue *catalogue)
{
  SyDraftKeeper *self = g_object_new (SY_TYPE_DRAFT_KEEPER, NULL);

  self->document = g_object_ref (document);
  self->catalogue = sy_catalogue_ref (catalogue);
  g_signal_connect_object (document, "notify::profile", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::unrecorded", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::secret-round", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

/**
 * sy_draft_keeper_set_catalogue:
 * @self: a keeper
 * @catalogue: what the document's profiles weigh from now on
 */
void
sy_draft_keeper_set_catalogue (SyDraftKeeper *self, SyCatalogue *catalogue)
{
  SyCatalogue *before;

  g_return_if_fail (SY_IS_DRAFT_KEEPER (self));

  before = g_steal_pointer (&self->catalogue);
  self->catalogue = sy_catalogue_ref (catalogue);
  sy_catalogue_unref (before);
}

/**
 * sy_draft_keeper_adopt:
 * @self: a keeper of a document over the draft's profile
 * @draft: (transfer full): the draft
 *
 * Goes on with a draft that was found.
 */
void
sy_draft_keeper_adopt (SyDraftKeeper *self, SyDraft *draft)
{
  g_return_if_fail (SY_IS_DRAFT_KEEPER (self));
  g_return_if_fail (self->draft == NULL);

  self->draft = draft;
  g_source_set_ready_time (self->timer, -1); /* it holds all there is */
}

/**
 * sy_draft_keeper_end_trial:
 * @self: a keeper
 *
 * The draft that was adopted did not stop the program.
 */
void
sy_draft_keeper_end_trial (SyDraftKeeper *self)
{
  g_return_if_fail (SY_IS_DRAFT_KEEPER (self));

  if (self->draft != NULL)
    sy_draft_set_is_trying (self->draft, FALSE);
}

/**
 * sy_draft_keeper_flush_async:
 * @self: a keeper
 * @callback: called when nothing is being written any more
 * @data: for @callback
 *
 * Writes what is not in the draft yet: the process is about to end. There is nothing to finish:
 * what went wrong is the keeper's problem.
 */
void
sy_draft_keeper_flush_async (SyDraftKeeper *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (SY_IS_DRAFT_KEEPER (self));

  if (g_source_get_ready_time (self->timer) >= 0)
    start_now (self);
  wait_for_rest (self, callback, data);
}

/**
 * sy_draft_keeper_discard_async:
 * @self: a keeper
 * @callback: called when the draft is gone
 * @data: for @callback
 *
 * Deletes the draft, since the user does not want what it holds, and never writes another. One that
 * is being written goes when it is written.
 */
void
sy_draft_keeper_discard_async (SyDraftKeeper *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (SY_IS_DRAFT_KEEPER (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  drop_draft (self);
  wait_for_rest (self, callback, data);
}

/**
 * sy_draft_keeper_get_problem:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable): why the last draft could not be written, and what to do
 */
const char *
sy_draft_keeper_get_problem (SyDraftKeeper *self)
{
  g_return_val_if_fail (SY_IS_DRAFT_KEEPER (self), NULL);

  return self->problem;
}
