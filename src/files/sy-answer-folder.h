/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-folder-answer.h"

G_BEGIN_DECLS

/**
 * SyFolderKind:
 * @SY_FOLDER_ANSWER: it answers an invitation
 * @SY_FOLDER_QUESTION: an invitation, or the project that asks
 * @SY_FOLDER_STRANGER: a project that answers nothing, a catalogue, or other JSON
 * @SY_FOLDER_HALF: it cannot be read, but may not have been written to its end
 * @SY_FOLDER_UNREADABLE: it cannot be read, and stays so
 *
 * What a file in a folder is.
 */
typedef enum
{
  SY_FOLDER_ANSWER,
  SY_FOLDER_QUESTION,
  SY_FOLDER_STRANGER,
  SY_FOLDER_HALF,
  SY_FOLDER_UNREADABLE,
  SY_N_FOLDER_KINDS,
} SyFolderKind;

#define SY_TYPE_ANSWER_FOLDER (sy_answer_folder_get_type ())

G_DECLARE_FINAL_TYPE (SyAnswerFolder, sy_answer_folder, SY, ANSWER_FOLDER, GObject)

SyAnswerFolder *sy_answer_folder_new (GFile *folder);

GFile *sy_answer_folder_get_folder (SyAnswerFolder *self);
gboolean sy_answer_folder_is_away (SyAnswerFolder *self);
guint sy_answer_folder_count (SyAnswerFolder *self, SyFolderKind kind);
GFile *sy_answer_folder_find (SyAnswerFolder *self, SyFolderKind kind);
void sy_answer_folder_set_patience (SyAnswerFolder *self, guint milliseconds);
void sy_answer_folder_look (SyAnswerFolder *self);

G_END_DECLS
