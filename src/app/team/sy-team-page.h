/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_TEAM_PAGE (sy_team_page_get_type ())

G_DECLARE_FINAL_TYPE (SyTeamPage, sy_team_page, SY, TEAM_PAGE, SySessionView)

void sy_team_page_set_followed (SyTeamPage *self, const char *text);

G_END_DECLS
