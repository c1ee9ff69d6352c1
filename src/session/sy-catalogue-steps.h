/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile.h"

G_BEGIN_DECLS

/* Steps of a document by which its project got another catalogue. */
GPtrArray *sy_catalogue_steps_new (void);
SyProfile *
sy_catalogue_steps_add (GPtrArray *steps, SyProfile *profile, SyCatalogue *from, SyCatalogue *to);
SyCatalogue *sy_catalogue_steps_follow (GPtrArray *steps, SyProfile *profile, SyCatalogue *now);

G_END_DECLS
