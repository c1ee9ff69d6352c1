/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-document.h"
#include "sy-draft.h"

G_BEGIN_DECLS

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

GPtrArray *sy_draft_restore_all (char **problems);

G_END_DECLS
