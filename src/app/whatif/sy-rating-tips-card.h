/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_RATING_TIPS_CARD (sy_rating_tips_card_get_type ())

G_DECLARE_FINAL_TYPE (SyRatingTipsCard, sy_rating_tips_card, SY, RATING_TIPS_CARD, SySessionView)

G_END_DECLS
