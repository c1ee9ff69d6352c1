/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_RECOMMENDATION_PANEL (sy_recommendation_panel_get_type ())

G_DECLARE_FINAL_TYPE (SyRecommendationPanel,
                      sy_recommendation_panel,
                      SY,
                      RECOMMENDATION_PANEL,
                      SySessionView)

G_END_DECLS
