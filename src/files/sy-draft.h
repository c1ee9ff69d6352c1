/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-file-state.h"

G_BEGIN_DECLS

/**
 * SyDraft:
 *
 * A folder of the user's data that holds a profile which no file holds yet, and where that profile
 * came from. Whoever has the draft holds a lock on it, which ends with the process however that
 * ends; a draft without a lock is one that somebody lost.
 */
typedef struct _SyDraft SyDraft;

SyDraft *sy_draft_new (GFile *origin, SyFileState *state, GError **error);
GPtrArray *sy_draft_adopt_all (void);
char *sy_draft_dup_folder (void);
void sy_draft_free (SyDraft *self);
void sy_draft_delete (SyDraft *self);

GFile *sy_draft_get_profile (SyDraft *self);
GFile *sy_draft_get_decision (SyDraft *self);
GFile *sy_draft_get_round (SyDraft *self);
GBytes *sy_draft_read (SyDraft *self, GError **error);
GBytes *sy_draft_read_decision (SyDraft *self);
GBytes *sy_draft_read_round (SyDraft *self);
gint64 sy_draft_get_changed (SyDraft *self);
gboolean sy_draft_was_tried (SyDraft *self);
void sy_draft_set_is_trying (SyDraft *self, gboolean is_trying);
GFile *sy_draft_get_origin (SyDraft *self);
SyFileState *sy_draft_get_state (SyDraft *self);
gboolean sy_draft_set_origin (SyDraft *self, GFile *origin, SyFileState *state, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyDraft, sy_draft_free)

G_END_DECLS
