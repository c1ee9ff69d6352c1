/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_ANSWER_PAGE (sy_answer_page_get_type ())

G_DECLARE_FINAL_TYPE (SyAnswerPage, sy_answer_page, SY, ANSWER_PAGE, SySessionView)

void sy_answer_page_focus_name (SyAnswerPage *self);
void sy_answer_page_step (SyAnswerPage *self, int step);

G_END_DECLS
