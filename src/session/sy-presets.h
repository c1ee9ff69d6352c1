/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-catalogue.h"
#include "sy-profile.h"

G_BEGIN_DECLS

GListModel *sy_presets_new (SyCatalogue *catalogue);
void sy_presets_update (GListModel *presets, SyCatalogue *catalogue, SyProfile *profile);
guint sy_presets_find (SyCatalogue *catalogue, SyProfile *profile);

G_END_DECLS
