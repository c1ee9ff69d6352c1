/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SY_TYPE_PRESET_ITEM (sy_preset_item_get_type ())

G_DECLARE_FINAL_TYPE (SyPresetItem, sy_preset_item, SY, PRESET_ITEM, GObject)

SyPresetItem *sy_preset_item_new (const char *name, const char *description);

const char *sy_preset_item_get_name (SyPresetItem *self);
void sy_preset_item_set_name (SyPresetItem *self, const char *name);

G_END_DECLS
