/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-team.h"

G_BEGIN_DECLS

/* What a team says together. */
char *sy_words_team (SyCatalogue *catalogue, const SyTeam *team);
double sy_words_team_clip_agreement (double agreement);
char *sy_words_team_agreement (const SyTeam *team);
char *sy_words_team_name (GPtrArray *people, guint index);
char *sy_words_team_weighs (GPtrArray *people, guint index);
char *
sy_words_team_talk (SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team, guint criterion);
char *sy_words_team_first (SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team);
char *sy_words_team_camps (SyCatalogue *catalogue, const SyTeam *team);
char *sy_words_team_unrated (SyCatalogue *catalogue, const SyTeam *team);
char *sy_words_team_reach (SyCatalogue *catalogue, const SyTeam *team);
char *sy_words_team_range (const SyTeam *team, guint criterion);
char *sy_words_team_spread (const SyTeam *team, guint criterion);
char *sy_words_team_person (SyCatalogue *catalogue, const SyTeamPerson *person);
char *sy_words_team_weight (int weight);

G_END_DECLS
