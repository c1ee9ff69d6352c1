/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-movement.h"

G_BEGIN_DECLS

/* What a talk has changed. */
char *sy_words_movement (SyCatalogue *catalogue,
                         GPtrArray *people,
                         const SyTeam *team,
                         const SyMovement *movement);
char *sy_words_movement_former (int former);

G_END_DECLS
