/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile.h"

G_BEGIN_DECLS

char *sy_words_unrated (SyCatalogue *catalogue, SyProfile *profile);
char *sy_words_waiting (SyCatalogue *catalogue, SyProfile *profile);

G_END_DECLS
