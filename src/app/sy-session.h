/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"
#include "sy-criterion-list.h"
#include "sy-document.h"

G_BEGIN_DECLS

#define SY_TYPE_SESSION (sy_session_get_type ())

G_DECLARE_FINAL_TYPE (SySession, sy_session, SY, SESSION, GObject)

SySession *sy_session_new (SyProfile *profile, SyCatalogue *catalogue);

SyDocument *sy_session_get_document (SySession *self);
SyCatalogue *sy_session_get_catalogue (SySession *self);
SyAnalysis *sy_session_get_analysis (SySession *self);
SyCriterionList *sy_session_get_criteria (SySession *self);
SyCriterionList *sy_session_get_facts (SySession *self);
const char *sy_session_get_title (SySession *self);
const char *sy_session_get_verdict (SySession *self);
gboolean sy_session_is_untouched (SySession *self);
SyProfile *sy_session_dup_profile_for_file (SySession *self);

void sy_session_replace (SySession *self,
                         SyProfile *profile,
                         SyCatalogue *catalogue,
                         GFile *file,
                         const char *etag);
void sy_session_set_weight (SySession *self, const char *id, int weight, const char *gesture);
void sy_session_set_must (SySession *self, const char *id, gboolean is_must);
void sy_session_apply_preset (SySession *self, guint position);
void sy_session_select (SySession *self, const char *id);
void sy_session_undo (SySession *self);
void sy_session_redo (SySession *self);

G_END_DECLS
