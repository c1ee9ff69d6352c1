/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SyPreferences:
 * @weight_reach: slider steps for new projects
 * @by_evidence: active where ratings of new projects may be off as far as their evidence says
 * @rating_reach: rating steps for new projects, where they do not
 * @settings: (nullable): where they are kept
 *
 * What this user prefers on this machine. The colours are the style manager's own property. All are
 * kept in GSettings where the schema is found: with the system, or beside a program that runs from
 * its build folder or from a prefix of its own. Where it is nowhere, preferences last as long as
 * the program runs.
 */
typedef struct
{
  GtkAdjustment *weight_reach;
  GtkSwitch *by_evidence;
  GtkAdjustment *rating_reach;
  GSettings *settings;
} SyPreferences;

const SyPreferences *sy_preferences_get_default (void);
char *sy_preferences_dup_name (void);
void sy_preferences_set_name (const char *name);
void sy_preferences_get_reach (int *weight_reach, int *rating_reach);

G_END_DECLS
