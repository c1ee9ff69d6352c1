/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-project-file-private.h"

#include <glib/gi18n-lib.h>

#include "sy-file-error.h"
#include "sy-profile-file.h"

/* What can be asked of a project's file. */

static void saved_cb (GObject *source, GAsyncResult *result, gpointer data);

/* Takes the reference to the project's file. */
static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SyProjectFile *self = data;

  sy_profile_file_save_async (self->saving_to, self->document, self->saving, self->catalogue,
                              self->saving_over, saved_cb, self);
  g_clear_pointer (&self->saving, sy_profile_unref);
  g_clear_pointer (&self->saving_over, sy_file_state_unref);
}

/* The draft first: where nothing can take the file's place it is written into, and then the draft
 * is what a crash leaves.
 */
static void
start_saving (SyProjectFile *self, GFile *file, SyFileState *expected)
{
  self->saving_to = g_object_ref (file);
  self->saving = sy_profile_ref (sy_document_get_profile (self->document));
  self->saving_over = expected != NULL ? sy_file_state_ref (expected) : NULL;
  sy_file_watch_set_is_held (self->watch, TRUE);
  sy_draft_keeper_flush_async (self->drafts, drafted_cb, g_object_ref (self));
}

static void
save (SyProjectFile *self, GFile *file, SyFileState *expected)
{
  switch (self->state)
    {
    case SY_PROJECT_FILE_IDLE:
    case SY_PROJECT_FILE_LOADING:
      _sy_project_file_stop_loading (self);
      start_saving (self, file, expected);
      _sy_project_file_set_state (self, SY_PROJECT_FILE_SAVING);
      break;
    case SY_PROJECT_FILE_SAVING:
    case SY_PROJECT_FILE_SAVING_THEN_CLOSING:
      g_set_object (&self->next, file);
      break;
    case SY_PROJECT_FILE_CLOSED:
      break;
    }
}

/* Whether a save follows on the one to @written. */
static gboolean
start_next (SyProjectFile *self, GFile *written, gboolean is_saved)
{
  g_autoptr (GFile) next = g_steal_pointer (&self->next);

  if (next == NULL)
    return FALSE;
  if (!g_file_equal (next, written))
    start_saving (self, next, NULL);
  else if (is_saved && sy_document_get_modified (self->document))
    start_saving (self, written, sy_document_get_state (self->document));

  return self->saving_to != NULL;
}

/* Where somebody else has changed the file, the watch sees it at once. */
static void
finish_saving (SyProjectFile *self, GFile *file, const GError *error)
{
  gboolean is_closable = self->state == SY_PROJECT_FILE_SAVING_THEN_CLOSING && error == NULL;

  if (g_error_matches (error, SY_FILE_ERROR, SY_FILE_ERROR_TORN))
    sy_file_watch_accept (self->watch);
  sy_file_watch_set_is_held (self->watch, FALSE);
  if (start_next (self, file, error == NULL))
    is_closable = FALSE;
  else
    _sy_project_file_set_state (self, SY_PROJECT_FILE_IDLE);

  if (error == NULL)
    g_signal_emit_by_name (self, "saved", file);
  else
    g_signal_emit_by_name (self, "save-failed", file, error);
  if (is_closable)
    g_signal_emit_by_name (self, "closable");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyProjectFile) self = data;
  g_autoptr (GError) error = NULL;

  sy_profile_file_save_finish (G_FILE (source), result, &error);
  g_clear_object (&self->saving_to);
  if (self->state == SY_PROJECT_FILE_CLOSED)
    _sy_project_file_end (self);
  else
    finish_saving (self, G_FILE (source), error);
}

/* As a step, so that undo brings back what was here; over the catalogue that there is by now. */
static void
go_back_to (SyProjectFile *self, SyDocument *loaded, SyCatalogue *catalogue)
{
  SyProfile *profile = sy_document_get_profile (loaded);
  g_autoptr (SyProfile) held = sy_document_get_modified (loaded)
                                   ? sy_profile_with_result (profile, NULL)
                                   : sy_profile_ref (profile);

  sy_project_file_set_catalogue (self, catalogue);
  sy_document_apply (self->document, profile, SY_GESTURE_NONE);
  sy_document_set_saved (self->document, held, sy_document_get_file (loaded),
                         sy_document_get_state (loaded));
  sy_file_watch_check (self->watch);
  g_signal_emit_by_name (self, "reloaded");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyProjectFile) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) loaded = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  if (sy_profile_file_load_finish (G_FILE (source), result, &loaded, &catalogue, NULL, &error)
      && loaded == NULL)
    g_set_error_literal (&error, SY_FILE_ERROR, SY_FILE_ERROR_CATALOGUE,
                         _ ("It is a catalogue now."));
  g_clear_object (&self->loading);
  _sy_project_file_set_state (self, SY_PROJECT_FILE_IDLE);

  if (error != NULL)
    g_signal_emit_by_name (self, "load-failed", source, error);
  else if (!g_str_equal (catalogue->id, self->catalogue->id))
    g_signal_emit_by_name (self, "replaced", loaded, catalogue);
  else
    go_back_to (self, loaded, catalogue);
}

/**
 * sy_project_file_save:
 * @self: a project's file
 *
 * Saves where the document came from, or to where it is being saved. What somebody else has left
 * there since is not replaced.
 *
 * Returns: whether there is such a place
 */
gboolean
sy_project_file_save (SyProjectFile *self)
{
  GFile *file;

  g_return_val_if_fail (SY_IS_PROJECT_FILE (self), FALSE);

  file = self->saving_to != NULL ? self->saving_to : sy_document_get_file (self->document);
  if (file != NULL && self->next == NULL) /* or that will save all there is by then */
    save (self, file, sy_document_get_state (self->document));

  return file != NULL;
}

/**
 * sy_project_file_save_as:
 * @self: a project's file
 * @file: where to, exactly
 *
 * Saves there, in whatever state that file is, and goes on there.
 */
void
sy_project_file_save_as (SyProjectFile *self, GFile *file)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self));
  g_return_if_fail (G_IS_FILE (file));

  save (self, file, NULL);
}

/**
 * sy_project_file_overwrite:
 * @self: a project's file
 *
 * Replaces what somebody else has left in the file, if that was told as a conflict, and nothing
 * that came later. Not while a file is written, for then more is about to be told.
 */
void
sy_project_file_overwrite (SyProjectFile *self)
{
  SyFileState *seen;

  g_return_if_fail (SY_IS_PROJECT_FILE (self));

  seen = self->watch != NULL ? sy_file_watch_get_seen (self->watch) : NULL;
  if (seen != NULL && self->saving_to == NULL)
    save (self, sy_document_get_file (self->document), seen);
}

/**
 * sy_project_file_close_when_saved:
 * @self: a project's file
 * @closes: whether "closable" is to tell that the save that is under way has gone well
 *
 * Without a save under way there is nothing to wait for, and nothing is told.
 */
void
sy_project_file_close_when_saved (SyProjectFile *self, gboolean closes)
{
  SyProjectFileState state = closes ? SY_PROJECT_FILE_SAVING_THEN_CLOSING : SY_PROJECT_FILE_SAVING;

  g_return_if_fail (SY_IS_PROJECT_FILE (self));

  if (self->saving_to != NULL && self->state != state && self->state != SY_PROJECT_FILE_CLOSED)
    _sy_project_file_set_state (self, state);
}

/**
 * sy_project_file_reload:
 * @self: a project's file
 *
 * Goes back to what the file holds, as a step that can be undone, where that is of the same
 * catalogue. Only where there is a file and nothing is under way.
 */
void
sy_project_file_reload (SyProjectFile *self)
{
  GFile *file;

  g_return_if_fail (SY_IS_PROJECT_FILE (self));

  file = sy_document_get_file (self->document);
  if (file == NULL || self->state != SY_PROJECT_FILE_IDLE)
    return;

  self->loading = g_cancellable_new ();
  sy_profile_file_load_async (file, self->loading, loaded_cb, g_object_ref (self));
  _sy_project_file_set_state (self, SY_PROJECT_FILE_LOADING);
}

/**
 * sy_project_file_start_over:
 * @self: a project's file with nothing under way
 * @profile: where projects begin
 *
 * Goes there, as a step that can be undone, and leaves the file alone from now on.
 */
void
sy_project_file_start_over (SyProjectFile *self, SyProfile *profile)
{
  g_return_if_fail (SY_IS_PROJECT_FILE (self));
  g_return_if_fail (self->state == SY_PROJECT_FILE_IDLE);

  sy_document_apply (self->document, profile, SY_GESTURE_NONE);
  sy_document_set_saved (self->document, profile, NULL, NULL);
}
