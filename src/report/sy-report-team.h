/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-report.h"
#include "sy-team.h"

G_BEGIN_DECLS

SyReport *sy_report_new_team (SyCatalogue *catalogue,
                              SyProfile *profile,
                              const SyTeam *team,
                              const char *day);
SyReport *sy_report_new_team_values (SyCatalogue *catalogue,
                                     SyProfile *profile,
                                     const SyTeam *team,
                                     const char *day);

G_END_DECLS
