/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_OTHER_WAYS_CARD (sy_other_ways_card_get_type ())

G_DECLARE_FINAL_TYPE (SyOtherWaysCard, sy_other_ways_card, SY, OTHER_WAYS_CARD, SySessionView)

G_END_DECLS
