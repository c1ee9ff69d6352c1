/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-file-state.h"
#include "sy-gesture.h"
#include "sy-profile.h"
#include "sy-secret-round.h"

G_BEGIN_DECLS

#define SY_TYPE_DOCUMENT (sy_document_get_type ())

G_DECLARE_FINAL_TYPE (SyDocument, sy_document, SY, DOCUMENT, GObject)

SyDocument *sy_document_new (SyProfile *profile);
SyDocument *sy_document_new_unsaved (SyProfile *profile, GFile *file, SyFileState *state);

SyProfile *sy_document_get_profile (SyDocument *self);
GFile *sy_document_get_file (SyDocument *self);
SyFileState *sy_document_get_state (SyDocument *self);
gboolean sy_document_get_can_undo (SyDocument *self);
gboolean sy_document_get_can_redo (SyDocument *self);
gboolean sy_document_get_modified (SyDocument *self);
const SyDecision *sy_document_get_unrecorded (SyDocument *self);
const SySecretRound *sy_document_get_secret_round (SyDocument *self);

void sy_document_apply (SyDocument *self, SyProfile *profile, SyGesture gesture);
void sy_document_end_gesture (SyDocument *self);
void sy_document_set_unrecorded (SyDocument *self, SyDecision *decision);
void sy_document_set_secret_round (SyDocument *self, const SySecretRound *round);
void sy_document_undo (SyDocument *self);
void sy_document_redo (SyDocument *self);
void sy_document_set_saved (SyDocument *self, SyProfile *profile, GFile *file, SyFileState *state);
void sy_document_set_state (SyDocument *self, SyFileState *state);
void sy_document_set_is_gone (SyDocument *self, gboolean is_gone);

G_END_DECLS
