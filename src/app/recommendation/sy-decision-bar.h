/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_DECISION_BAR (sy_decision_bar_get_type ())

G_DECLARE_FINAL_TYPE (SyDecisionBar, sy_decision_bar, SY, DECISION_BAR, SySessionView)

G_END_DECLS
