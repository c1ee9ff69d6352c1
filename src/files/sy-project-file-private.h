/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-draft-keeper.h"
#include "sy-file-watch.h"
#include "sy-project-file.h"

G_BEGIN_DECLS

/**
 * SyProjectFile:
 *
 * The life of the file of one document: what is read from it and written to it, whether somebody
 * else changes it, and the draft of what it does not hold yet. It is in one state at a time:
 *
 * - idle: a reload makes it loading, any save makes it saving;
 * - loading: idle when the file is read; a save makes it saving, and what is read is not used;
 * - saving: idle when all that was asked for is written or refused, or saving, then closing;
 * - saving, then closing: idle likewise, and "closable" is told if it went well, or saving again;
 * - closed: from any of them by sy_project_file_discard_async(), and for good.
 *
 * A save that is asked for while a file is written follows on that: elsewhere in any case, and of
 * several places the last; to the same file only if it was written and the document has changed
 * since.
 *
 * Each file that was read or written is answered by a signal: "saved" or "save-failed", "reloaded",
 * "replaced" (it holds another project by now) or "load-failed". They come last, in the new state,
 * so that anything may be asked for.
 */
struct _SyProjectFile
{
  GObject parent_instance;

  SyDocument *document;
  SyCatalogue *catalogue;
  SyFileWatch *watch;    /* (nullable): none when closed */
  SyDraftKeeper *drafts; /* (nullable): none when closed and the draft is gone */
  SyProjectFileState state;
  GCancellable *loading;    /* (nullable) */
  GFile *saving_to;         /* (nullable), while it is written */
  SyProfile *saving;        /* (nullable): what goes there, until that begins */
  SyFileState *saving_over; /* (nullable): the state in which the file must be then */
  GFile *next;              /* (nullable): where to save to when that has ended */
  GTask *ending;            /* (nullable), while the end waits for what is being written */
};

void _sy_project_file_set_state (SyProjectFile *self, SyProjectFileState state);
void _sy_project_file_stop_loading (SyProjectFile *self);
void _sy_project_file_end (SyProjectFile *self);

G_END_DECLS
