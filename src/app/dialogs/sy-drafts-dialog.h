/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-draft-restore.h"

G_BEGIN_DECLS

#define SY_TYPE_DRAFTS_DIALOG (sy_drafts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyDraftsDialog, sy_drafts_dialog, SY, DRAFTS_DIALOG, AdwWindow)

/**
 * SyDraftFunc:
 * @parent: the window that the dialog stands over
 * @draft: (transfer full): a draft that is to be opened
 */
typedef void (*SyDraftFunc) (GtkWindow *parent, SyDraft *draft);

GtkWidget *sy_drafts_dialog_new (GtkWindow *parent, GPtrArray *lost, SyDraftFunc open);

G_END_DECLS
