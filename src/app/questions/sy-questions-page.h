/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_QUESTIONS_PAGE (sy_questions_page_get_type ())

G_DECLARE_FINAL_TYPE (SyQuestionsPage, sy_questions_page, SY, QUESTIONS_PAGE, SySessionView)

void sy_questions_page_search (SyQuestionsPage *self);

G_END_DECLS
