/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"
#include "sy-movement.h"

G_BEGIN_DECLS

/* Columns to type in; the figures are of everybody. */
#define SY_TEAM_TABLE_MAX 60

#define SY_TYPE_TEAM_TABLE (sy_team_table_get_type ())

G_DECLARE_FINAL_TYPE (SyTeamTable, sy_team_table, SY, TEAM_TABLE, SySessionView)

void sy_team_table_show (SyTeamTable *self, const SyTeam *team, const SyMovement *movement);
void sy_team_table_focus_person (SyTeamTable *self, guint person);

G_END_DECLS
