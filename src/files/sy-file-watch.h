/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-document.h"

G_BEGIN_DECLS

/**
 * SyConflict:
 * @SY_CONFLICT_NONE: the file holds what was read from it or written to it here
 * @SY_CONFLICT_CHANGED: somebody else has put something else into it
 * @SY_CONFLICT_GONE: it is no longer there
 *
 * How a document's file stands to the document.
 */
typedef enum
{
  SY_CONFLICT_NONE,
  SY_CONFLICT_CHANGED,
  SY_CONFLICT_GONE,
} SyConflict;

#define SY_TYPE_FILE_WATCH (sy_file_watch_get_type ())

G_DECLARE_FINAL_TYPE (SyFileWatch, sy_file_watch, SY, FILE_WATCH, GObject)

SyFileWatch *sy_file_watch_new (SyDocument *document);

void sy_file_watch_check (SyFileWatch *self);
void sy_file_watch_set_is_held (SyFileWatch *self, gboolean is_held);
void sy_file_watch_accept (SyFileWatch *self);
SyConflict sy_file_watch_get_conflict (SyFileWatch *self);
SyFileState *sy_file_watch_get_seen (SyFileWatch *self);

G_END_DECLS
