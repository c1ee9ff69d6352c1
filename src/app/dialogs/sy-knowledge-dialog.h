/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-report.h"

G_BEGIN_DECLS

#define SY_TYPE_KNOWLEDGE_DIALOG (sy_knowledge_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SyKnowledgeDialog, sy_knowledge_dialog, SY, KNOWLEDGE_DIALOG, AdwWindow)

GtkWidget *sy_knowledge_dialog_new (GtkWindow *parent, SyReport *report);

G_END_DECLS
