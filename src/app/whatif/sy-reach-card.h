/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_REACH_CARD (sy_reach_card_get_type ())

G_DECLARE_FINAL_TYPE (SyReachCard, sy_reach_card, SY, REACH_CARD, SySessionView)

G_END_DECLS
