/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_OTHER_PROFILE_CARD (sy_other_profile_card_get_type ())

G_DECLARE_FINAL_TYPE (SyOtherProfileCard,
                      sy_other_profile_card,
                      SY,
                      OTHER_PROFILE_CARD,
                      SySessionView)

void sy_other_profile_card_open (SyOtherProfileCard *self, GFile *file);

G_END_DECLS
