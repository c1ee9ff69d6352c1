/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-document.h"
#include "sy-draft.h"

G_BEGIN_DECLS

#define SY_DRAFT_DELAY_SECONDS 3

#define SY_TYPE_DRAFT_KEEPER (sy_draft_keeper_get_type ())

G_DECLARE_FINAL_TYPE (SyDraftKeeper, sy_draft_keeper, SY, DRAFT_KEEPER, GObject)

SyDraftKeeper *sy_draft_keeper_new (SyDocument *document, SyCatalogue *catalogue);

void sy_draft_keeper_set_catalogue (SyDraftKeeper *self, SyCatalogue *catalogue);
void sy_draft_keeper_adopt (SyDraftKeeper *self, SyDraft *draft);
void sy_draft_keeper_end_trial (SyDraftKeeper *self);
void sy_draft_keeper_flush_async (SyDraftKeeper *self, GAsyncReadyCallback callback, gpointer data);
void
sy_draft_keeper_discard_async (SyDraftKeeper *self, GAsyncReadyCallback callback, gpointer data);
const char *sy_draft_keeper_get_problem (SyDraftKeeper *self);

G_END_DECLS
