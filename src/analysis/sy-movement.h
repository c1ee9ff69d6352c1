/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-team.h"

G_BEGIN_DECLS

/**
 * SyMovement:
 * @former: what the people of the last of the earlier rounds said
 * @places: (array): for each person of today, where they are in @former, or −1
 * @n_moved: number of @moved
 * @moved: (array length=n_moved): indices of criteria of which somebody gives another weight than
 *   before, those with the most steps first
 *
 * What a talk has changed.
 */
typedef struct
{
  SyTeam *former;
  int *places;
  guint n_moved;
  guint *moved;
} SyMovement;

SyMovement *sy_movement_new (SyCatalogue *catalogue, SyProfile *profile, const SyTeam *team);
void sy_movement_free (SyMovement *self);

int sy_movement_get_former (const SyMovement *self, guint person, guint criterion);
int
sy_movement_get_steps (const SyMovement *self, const SyTeam *team, guint person, guint criterion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyMovement, sy_movement_free)

G_END_DECLS
