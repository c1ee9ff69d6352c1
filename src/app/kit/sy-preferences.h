/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SY_TYPE_PREFERENCES (sy_preferences_get_type ())

G_DECLARE_FINAL_TYPE (SyPreferences, sy_preferences, SY, PREFERENCES, GObject)

/**
 * SyScheme:
 * @SY_SCHEME_SYSTEM: as the system is
 * @SY_SCHEME_LIGHT: always light
 * @SY_SCHEME_DARK: always dark
 *
 * As in the settings schema.
 */
typedef enum
{
  SY_SCHEME_SYSTEM,
  SY_SCHEME_LIGHT,
  SY_SCHEME_DARK,
} SyScheme;

SyPreferences *sy_preferences_get_default (void);

int sy_preferences_get_weight_reach (SyPreferences *self);
int sy_preferences_get_rating_reach (SyPreferences *self);

G_END_DECLS
