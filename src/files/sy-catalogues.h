/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-catalogue-set.h"

G_BEGIN_DECLS

SyCatalogueSet *sy_catalogues_get_set (void);
gboolean sy_catalogues_keep (SyCatalogue *catalogue, GBytes *bytes, GError **error);

G_END_DECLS
