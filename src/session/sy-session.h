/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"
#include "sy-criterion-list.h"
#include "sy-document.h"
#include "sy-reason-list.h"
#include "sy-weighing.h"

G_BEGIN_DECLS

#define SY_TYPE_SESSION (sy_session_get_type ())

G_DECLARE_FINAL_TYPE (SySession, sy_session, SY, SESSION, GObject)

SySession *sy_session_new (SyDocument *document, SyCatalogue *catalogue);

SyDocument *sy_session_get_document (SySession *self);
SyCatalogue *sy_session_get_catalogue (SySession *self);
SyAnalysis *sy_session_get_analysis (SySession *self);
SyCriterionList *sy_session_get_criteria (SySession *self);
SyCriterionList *sy_session_get_facts (SySession *self);
SyReasonList *sy_session_get_reasons (SySession *self);
GListModel *sy_session_get_presets (SySession *self);
const char *sy_session_get_title (SySession *self);
const char *sy_session_get_selected (SySession *self);
gboolean sy_session_get_can_tip (SySession *self);
guint sy_session_get_preset (SySession *self);
gboolean sy_session_is_untouched (SySession *self);
gboolean sy_session_is_example (SySession *self);

void sy_session_replace (SySession *self, SyDocument *document, SyCatalogue *catalogue);
gboolean sy_session_can_take_catalogue (SySession *self, SyCatalogue *catalogue);
void sy_session_take_catalogue (SySession *self, SyCatalogue *catalogue);
void sy_session_mark_example (SySession *self);
void sy_session_select (SySession *self, const char *id);
void sy_session_explain (SySession *self, const char *id);
void sy_session_hold_order (SySession *self, gboolean is_held);
gboolean sy_session_is_order_held (SySession *self);

/* Changes of the profile. */
void sy_session_set_title (SySession *self, const char *title);
void sy_session_set_weight (SySession *self, const char *id, int weight, SyGesture gesture);
void sy_session_set_must (SySession *self, const char *id, gboolean is_must);
void sy_session_set_rating (SySession *self, const char *id, SyHand hand, int rating);
void sy_session_rate (SySession *self, const char *id, int left, int right, const char *reason);
void sy_session_set_reason (SySession *self, const char *id, const char *reason);
void sy_session_set_note (SySession *self, const char *id, const char *note);
void sy_session_set_reach (SySession *self, int weight_reach, int rating_reach, SyGesture gesture);
void sy_session_add_own (SySession *self, SyOwn *own, int weight);
void sy_session_set_own (SySession *self, SyOwn *own);
void sy_session_move_own (SySession *self, const char *id, int steps);
void sy_session_remove_own (SySession *self, const char *id);
gboolean sy_session_can_add_own (SySession *self);
void sy_session_ask (SySession *self, SyProfile *invitation);
SyProfile *sy_session_dup_invitation (SySession *self, const char *from);
GPtrArray *sy_session_get_people (SySession *self);
void sy_session_add_person (SySession *self, const char *name);
void sy_session_rename_person (SySession *self, guint person, const char *name, SyGesture gesture);
void sy_session_move_person (SySession *self, guint person, int steps);
void sy_session_remove_person (SySession *self, guint person);
void sy_session_set_person_weight (SySession *self, guint person, const char *id, int weight);
void sy_session_use_team_weights (SySession *self);
void sy_session_set_decision (SySession *self, SyDecision *decision);
void sy_session_apply_preset (SySession *self, guint position);
void sy_session_start (SySession *self, const char *preset, int weight_reach, int rating_reach);
void sy_session_reset_weight (SySession *self, const char *id);
void sy_session_tip (SySession *self);
void sy_session_end_gesture (SySession *self);
void sy_session_undo (SySession *self);
void sy_session_redo (SySession *self);

G_END_DECLS
