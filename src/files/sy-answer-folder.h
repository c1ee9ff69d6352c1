/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-folder-answer.h"
#include "sy-folder-file.h"

G_BEGIN_DECLS

#define SY_TYPE_ANSWER_FOLDER (sy_answer_folder_get_type ())

G_DECLARE_FINAL_TYPE (SyAnswerFolder, sy_answer_folder, SY, ANSWER_FOLDER, GObject)

SyAnswerFolder *sy_answer_folder_new (GFile *folder);

GFile *sy_answer_folder_get_folder (SyAnswerFolder *self);
gboolean sy_answer_folder_is_away (SyAnswerFolder *self);
guint sy_answer_folder_count (SyAnswerFolder *self, SyFolderKind kind);
GFile *sy_answer_folder_find (SyAnswerFolder *self, SyFolderKind kind);
gboolean sy_answer_folder_has (SyAnswerFolder *self, const char *uri);
void sy_answer_folder_set_patience (SyAnswerFolder *self, guint milliseconds);
void sy_answer_folder_look (SyAnswerFolder *self);

G_END_DECLS
