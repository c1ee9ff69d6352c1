/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue-set.h"
#include "sy-profile.h"

G_BEGIN_DECLS

#define SY_PROFILE_FORMAT "steelyard-profile"
#define SY_PROFILE_VERSION 2
/* What is written where a reader of that version answers the same. */
#define SY_PROFILE_VERSION_OLD 1
#define SY_PROFILE_MEDIA_TYPE "application/vnd.steelyard.profile+json"

SyProfile *sy_profile_from_json (GBytes *bytes,
                                 SyCatalogueSet *catalogues,
                                 SyCatalogue **catalogue,
                                 GPtrArray *warnings,
                                 GError **error);
gboolean sy_profile_is_settled (GBytes *bytes);
GBytes *sy_profile_to_json (SyProfile *profile, SyCatalogue *catalogue);

G_END_DECLS
