/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-project-file-private.h"

G_DEFINE_FINAL_TYPE (SyProjectFile, sy_project_file, G_TYPE_OBJECT)

typedef enum
{
  PROP_CATALOGUE = 1,
  PROP_STATE,
  PROP_CONFLICT,
  PROP_DRAFT_PROBLEM,
} SyProjectFileProperty;

static GParamSpec *properties[PROP_DRAFT_PROBLEM + 1];

#define TO(state) (1u << SY_PROJECT_FILE_##state)

/* Which states may follow on a state. */
static const guint followers[] = {
  [SY_PROJECT_FILE_IDLE] = TO (LOADING) | TO (SAVING) | TO (CLOSED),
  [SY_PROJECT_FILE_LOADING] = TO (IDLE) | TO (SAVING) | TO (CLOSED),
  [SY_PROJECT_FILE_SAVING] = TO (IDLE) | TO (SAVING_THEN_CLOSING) | TO (CLOSED),
  [SY_PROJECT_FILE_SAVING_THEN_CLOSING] = TO (IDLE) | TO (SAVING) | TO (CLOSED),
  [SY_PROJECT_FILE_CLOSED] = 0,
};

void
_sy_project_file_set_state (SyProjectFile *self, SyProjectFileState state)
{
  g_return_if_fail ((followers[self->state] & (1u << state)) != 0);

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* Its answer will find that nobody waits for it. */
void
_sy_project_file_stop_loading (SyProjectFile *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* When neither a draft nor a file is being written any more. */
void
_sy_project_file_end (SyProjectFile *self)
{
  if (self->drafts != NULL || self->saving_to != NULL)
    return;

  g_task_return_boolean (self->ending, TRUE);
  g_clear_object (&self->ending);
}

static void
conflict_cb (SyProjectFile *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFLICT]);
}

static void
problem_cb (SyProjectFile *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT_PROBLEM]);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_boolean (task, TRUE);
}

static void
discarded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SyProjectFile *self = data;

  g_clear_object (&self->drafts);
  _sy_project_file_end (self);
}

static void
sy_project_file_dispose (GObject *object)
{
  SyProjectFile *self = SY_PROJECT_FILE (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->drafts);
  g_clear_object (&self->document);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_object (&self->next);
  g_clear_pointer (&self->saving, sy_profile_unref);
  g_clear_pointer (&self->saving_over, sy_file_state_unref);

  G_OBJECT_CLASS (sy_project_file_parent_class)->dispose (object);
}

static void
sy_project_file_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyProjectFile *self = SY_PROJECT_FILE (object);

  switch ((SyProjectFileProperty) id)
    {
    case PROP_CATALOGUE:
      g_value_set_boxed (value, self->catalogue);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_CONFLICT:
      g_value_set_uint (value, sy_project_file_get_conflict (self));
      break;
    case PROP_DRAFT_PROBLEM:
      g_value_set_string (value, sy_project_file_get_draft_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
add_signal (const char *name, guint n_types, GType first, GType second)
{
  g_signal_new (name, SY_TYPE_PROJECT_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                n_types, first, second);
}

static void
sy_project_file_class_init (SyProjectFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sy_project_file_dispose;
  object_class->get_property = sy_project_file_get_property;

  properties[PROP_CATALOGUE] =
      g_param_spec_boxed ("catalogue", NULL, NULL, SY_TYPE_CATALOGUE, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, SY_PROJECT_FILE_CLOSED,
                                              SY_PROJECT_FILE_IDLE, flags);
  properties[PROP_CONFLICT] =
      g_param_spec_uint ("conflict", NULL, NULL, 0, SY_CONFLICT_GONE, SY_CONFLICT_NONE, flags);
  properties[PROP_DRAFT_PROBLEM] = g_param_spec_string ("draft-problem", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  add_signal ("saved", 1, G_TYPE_FILE, G_TYPE_NONE);
  add_signal ("save-failed", 2, G_TYPE_FILE, G_TYPE_ERROR);
  add_signal ("reloaded", 0, G_TYPE_NONE, G_TYPE_NONE);
  add_signal ("replaced", 2, SY_TYPE_DOCUMENT, SY_TYPE_CATALOGUE);
  add_signal ("load-failed", 2, G_TYPE_FILE, G_TYPE_ERROR);
  add_signal ("closable", 0, G_TYPE_NONE, G_TYPE_NONE);
}

static void
sy_project_file_init (SyProjectFile *self)
{
}

/**
 * sy_project_file_new:
 * @document: whose file it is
 * @catalogue: what the document's profiles weigh
 *
 * Returns: (transfer full): the life of its file, from now on
 */
SyProjectFile *
sy_project_file_new (SyDocument *document, SyCatalogue *catalogue)
{
  SyProjectFile *self = g_object_new (SY_TYPE_PROJECT_FILE, NULL);

  self->document = g_object_ref (document);
  self->catalogue = sy_catalogue_ref (catalogue);
  self->watch = sy_file_watch_new (document);
  self->drafts = sy_draft_keeper_new (document, catalogue);
  g_signal_connect_object (self->watch, "notify::conflict", G_CALLBACK (conflict_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drafts, "notify::problem", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

SyDocument *
sy_project_file_get_document (SyProjectFile *self)
{
  g_return_val_if_fail (SY_IS_PROJECT_FILE (self), NULL);

  return self->document;
}

/**
 * sy_project_file_get_catalogue:
 * @self: a project's file
 *
 * Returns: (transfer none): what the document's profiles weigh: after a reload perhaps another
 *   version than before
 */
SyCatalogue *
sy_project_file_get_catalogue (SyProjectFile *self)
{
  g_return_val_if_fail (SY_IS_PROJECT_FILE (self), NULL);

  return self->catalogue;
}

/**
 * sy_project_file_set_catalogue:
 * @self: a project's file
 * @catalogue: what the document's profiles weigh from now on, of the same id
 */
void
sy_project_file_set_catalogue (SyProjectFile *self, SyCatalogue *catalogue)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self) && catalogue != NULL);

  if (catalogue == self->catalogue)
    return;

  sy_catalogue_unref (self->catalogue);
  self->catalogue = sy_catalogue_ref (catalogue);
  sy_draft_keeper_set_catalogue (self->drafts, catalogue);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE]);
}

SyProjectFileState
sy_project_file_get_state (SyProjectFile *self)
{
  g_return_val_if_fail (SY_IS_PROJECT_FILE (self), SY_PROJECT_FILE_CLOSED);

  return self->state;
}

/**
 * sy_project_file_is_of:
 * @self: a project's file
 * @file: a file
 * @state: (nullable): the state in which that was found
 *
 * Returns: whether it is the document's file, by its name or by another
 */
gboolean
sy_project_file_is_of (SyProjectFile *self, GFile *file, SyFileState *state)
{
  GFile *own;
  SyFileState *seen;

  g_return_val_if_fail (SY_IS_PROJECT_FILE (self), FALSE);

  own = sy_document_get_file (self->document);
  seen = self->watch != NULL ? sy_file_watch_get_seen (self->watch) : NULL;
  if (seen == NULL)
    seen = sy_document_get_state (self->document);

  return own != NULL && (g_file_equal (own, file) || sy_file_state_is_of_same_file (seen, state));
}

/**
 * sy_project_file_get_conflict:
 * @self: a project's file
 *
 * Returns: how the file stood to the document when it was last looked at
 */
SyConflict
sy_project_file_get_conflict (SyProjectFile *self)
{
  g_return_val_if_fail (SY_IS_PROJECT_FILE (self), SY_CONFLICT_NONE);

  return self->watch != NULL ? sy_file_watch_get_conflict (self->watch) : SY_CONFLICT_NONE;
}

/**
 * sy_project_file_get_draft_problem:
 * @self: a project's file
 *
 * Returns: (transfer none) (nullable): why the last draft could not be written, for people
 */
const char *
sy_project_file_get_draft_problem (SyProjectFile *self)
{
  g_return_val_if_fail (SY_IS_PROJECT_FILE (self), NULL);

  return self->drafts != NULL ? sy_draft_keeper_get_problem (self->drafts) : NULL;
}

/**
 * sy_project_file_check:
 * @self: a project's file
 *
 * Looks whether somebody else has changed the file, without waiting for the answer.
 */
void
sy_project_file_check (SyProjectFile *self)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self));

  if (self->watch != NULL)
    sy_file_watch_check (self->watch);
}

/**
 * sy_project_file_adopt:
 * @self: the file of a document over a draft's profile
 * @draft: (transfer full): the draft, which is gone on with
 */
void
sy_project_file_adopt (SyProjectFile *self, SyDraft *draft)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self));

  sy_draft_keeper_adopt (self->drafts, draft);
}

/**
 * sy_project_file_end_trial:
 * @self: the file of a document over a draft's profile
 *
 * The program survived to show it, so the next start may open its draft by itself.
 */
void
sy_project_file_end_trial (SyProjectFile *self)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self));

  if (self->drafts != NULL)
    sy_draft_keeper_end_trial (self->drafts);
}

/**
 * sy_project_file_flush_async:
 * @self: a project's file
 * @callback: called when nothing is being written to the draft any more
 * @data: for @callback
 *
 * Puts all that no file holds into the draft, since the process is about to end. There is nothing
 * to finish: what went wrong is the draft's problem.
 */
void
sy_project_file_flush_async (SyProjectFile *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self));
  g_return_if_fail (self->state != SY_PROJECT_FILE_CLOSED);

  sy_draft_keeper_flush_async (self->drafts, flushed_cb, g_task_new (self, NULL, callback, data));
}

/**
 * sy_project_file_discard_async:
 * @self: a project's file that is not closed yet
 * @callback: called when the process may end: the draft is gone, and no file is being written
 * @data: for @callback
 *
 * Ends it: the user does not want what no file holds. There is nothing to finish.
 */
void
sy_project_file_discard_async (SyProjectFile *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self));
  g_return_if_fail (self->state != SY_PROJECT_FILE_CLOSED);

  _sy_project_file_stop_loading (self);
  g_clear_object (&self->watch);
  self->ending = g_task_new (self, NULL, callback, data);
  _sy_project_file_set_state (self, SY_PROJECT_FILE_CLOSED);
  sy_draft_keeper_discard_async (self->drafts, discarded_cb, self);
}
