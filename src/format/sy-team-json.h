/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-team.h"

G_BEGIN_DECLS

char *sy_team_to_json (SyCatalogue *catalogue, SyProfile *profile, const SyTeam *team);

G_END_DECLS
