/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-profile-merge.h"

G_BEGIN_DECLS

/* What two versions of a profile do not agree on. */
char *sy_words_clash (SyCatalogue *catalogue, const SyClash *clash);

G_END_DECLS
