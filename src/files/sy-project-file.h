/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-document.h"
#include "sy-draft.h"
#include "sy-file-watch.h"

G_BEGIN_DECLS

/**
 * SyProjectFileState:
 * @SY_PROJECT_FILE_IDLE: nothing is under way
 * @SY_PROJECT_FILE_LOADING: the file is read, to go back to what it holds
 * @SY_PROJECT_FILE_SAVING: a file is written
 * @SY_PROJECT_FILE_SAVING_THEN_CLOSING: likewise, and the project may close when that has gone well
 * @SY_PROJECT_FILE_CLOSED: the project was discarded, and nothing can be asked for any more
 *
 * What is under way with a project's file.
 */
typedef enum
{
  SY_PROJECT_FILE_IDLE,
  SY_PROJECT_FILE_LOADING,
  SY_PROJECT_FILE_SAVING,
  SY_PROJECT_FILE_SAVING_THEN_CLOSING,
  SY_PROJECT_FILE_CLOSED,
} SyProjectFileState;

#define SY_TYPE_PROJECT_FILE (sy_project_file_get_type ())

G_DECLARE_FINAL_TYPE (SyProjectFile, sy_project_file, SY, PROJECT_FILE, GObject)

SyProjectFile *sy_project_file_new (SyDocument *document, SyCatalogue *catalogue);

SyDocument *sy_project_file_get_document (SyProjectFile *self);
SyCatalogue *sy_project_file_get_catalogue (SyProjectFile *self);
void sy_project_file_set_catalogue (SyProjectFile *self, SyCatalogue *catalogue);
SyProjectFileState sy_project_file_get_state (SyProjectFile *self);
gboolean sy_project_file_is_of (SyProjectFile *self, GFile *file, SyFileState *state);
SyConflict sy_project_file_get_conflict (SyProjectFile *self);
const char *sy_project_file_get_draft_problem (SyProjectFile *self);

void sy_project_file_check (SyProjectFile *self);
gboolean sy_project_file_save (SyProjectFile *self);
void sy_project_file_save_as (SyProjectFile *self, GFile *file);
void sy_project_file_overwrite (SyProjectFile *self);
void sy_project_file_close_when_saved (SyProjectFile *self, gboolean closes);
void sy_project_file_reload (SyProjectFile *self);
void sy_project_file_start_over (SyProjectFile *self, SyProfile *profile);

/* The draft, and the end. */
void sy_project_file_adopt (SyProjectFile *self, SyDraft *draft);
void sy_project_file_end_trial (SyProjectFile *self);
void sy_project_file_flush_async (SyProjectFile *self, GAsyncReadyCallback callback, gpointer data);
void
sy_project_file_discard_async (SyProjectFile *self, GAsyncReadyCallback callback, gpointer data);

G_END_DECLS
