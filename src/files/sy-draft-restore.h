/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-document.h"
#include "sy-draft.h"

G_BEGIN_DECLS

/**
 * SyLostDraft:
 * @draft: (nullable): a draft that nobody had, or %NULL when it was taken
 * @changed: when it was written, in seconds since 1970
 * @title: (nullable): of the project in it
 * @problem: (nullable): why nobody can read it
 */
typedef struct
{
  SyDraft *draft;
  gint64 changed;
  char *title;
  GError *problem;
} SyLostDraft;

/**
 * SyRestored:
 * @draft: the draft
 * @document: what it holds and its file does not
 * @catalogue: what the document's profile weighs
 */
typedef struct
{
  SyDraft *draft;
  SyDocument *document;
  SyCatalogue *catalogue;
} SyRestored;

void sy_lost_draft_free (SyLostDraft *self);
void sy_restored_free (SyRestored *self);

char *sy_draft_describe_problem (GFile *profile, const GError *error);
void sy_draft_find_lost_async (GAsyncReadyCallback callback, gpointer data);
GPtrArray *sy_draft_find_lost_finish (GAsyncResult *result);
void sy_draft_restore_async (SyDraft *draft, GAsyncReadyCallback callback, gpointer data);
SyRestored *sy_draft_restore_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyLostDraft, sy_lost_draft_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyRestored, sy_restored_free)

G_END_DECLS
