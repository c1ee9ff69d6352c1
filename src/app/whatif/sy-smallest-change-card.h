/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_SMALLEST_CHANGE_CARD (sy_smallest_change_card_get_type ())

G_DECLARE_FINAL_TYPE (SySmallestChangeCard,
                      sy_smallest_change_card,
                      SY,
                      SMALLEST_CHANGE_CARD,
                      SySessionView)

G_END_DECLS
