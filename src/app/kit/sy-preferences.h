/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SyExportChoice:
 * @SY_EXPORT_FORMAT: as the table of formats calls it
 * @SY_EXPORT_PAPER: id, or "" for that of the locale
 * @SY_EXPORT_LEFT_OUT: ids of parts, with commas between
 * @SY_EXPORT_CHART: id of the part, or "" for all charts
 * @SY_EXPORT_TABLE: id of the part
 * @SY_EXPORT_WIDTH: of a picture, in pixels
 * @SY_EXPORT_SEPARATOR: "comma", "semicolon" or "tab"
 *
 * What was chosen for the last export.
 */
typedef enum
{
  SY_EXPORT_FORMAT,
  SY_EXPORT_PAPER,
  SY_EXPORT_LEFT_OUT,
  SY_EXPORT_CHART,
  SY_EXPORT_TABLE,
  SY_EXPORT_WIDTH,
  SY_EXPORT_SEPARATOR,
  SY_EXPORT_N_CHOICES,
} SyExportChoice;

/**
 * SyPreferences:
 * @weight_reach: slider steps for new projects
 * @by_evidence: active where ratings of new projects may be off as far as their evidence says
 * @rating_reach: rating steps for new projects, where they do not
 * @export_choices: the texts of %SyExportChoice
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
  GtkEntryBuffer *export_choices[SY_EXPORT_N_CHOICES];
  GSettings *settings;
} SyPreferences;

const SyPreferences *sy_preferences_get_default (void);
char *sy_preferences_dup_name (void);
void sy_preferences_set_name (const char *name);
void sy_preferences_get_reach (int *weight_reach, int *rating_reach);
const char *sy_preferences_get_export (SyExportChoice choice);
void sy_preferences_set_export (SyExportChoice choice, const char *text);

G_END_DECLS
