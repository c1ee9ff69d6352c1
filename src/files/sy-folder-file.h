/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-file-state.h"

G_BEGIN_DECLS

/* What is asked of a file to see whether it has changed. */
#define SY_FOLDER_FILE_ATTRIBUTES                                                                  \
  G_FILE_ATTRIBUTE_STANDARD_NAME                                                                   \
  "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE                            \
  "," G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_TIME_MODIFIED

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

/**
 * SyFolderFile:
 * @file: where it lies
 * @tag: (nullable): of when it was read; %NULL where it is to be read again
 * @kind: what it was then
 * @taken: (nullable): the answer that it held when one was last taken from it
 * @bad_since: monotonic time since when it cannot be read, or 0
 * @is_there: whether it was when it was last looked for
 *
 * A file that was seen in a folder.
 */
typedef struct
{
  GFile *file;
  char *tag;
  SyFolderKind kind;
  SyFileState *taken;
  gint64 bad_since;
  gboolean is_there;
} SyFolderFile;

SyFolderFile *sy_folder_file_new (GFile *file);
void sy_folder_file_free (SyFolderFile *self);

gboolean sy_folder_file_is_of_interest (GFileInfo *info);
gboolean sy_folder_file_see (SyFolderFile *self, GFileInfo *info);
void sy_folder_file_set_kind (SyFolderFile *self, SyFolderKind kind);
void sy_folder_file_set_failure (SyFolderFile *self, const GError *error, gint64 patience_us);

G_END_DECLS
