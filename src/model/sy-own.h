/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

/* With this begins the id of a criterion that no catalogue has. */
#define SY_OWN_PREFIX "own-"

/**
 * SyOwn:
 * @criterion: as a catalogue would have it, without a group
 * @extras: (nullable) (element-type SyExtra): containers "" and "ratings"
 *
 * A criterion of the project's own. Read only.
 */
typedef struct
{
  SyCriterion criterion;
  GPtrArray *extras;
} SyOwn;

SyOwn *sy_own_new (const char *id);
SyOwn *sy_own_copy (const SyOwn *own);
SyOwn *sy_own_ref (const SyOwn *own);
void sy_own_unref (SyOwn *own);

GPtrArray *sy_owns_new (void);
const SyOwn *sy_owns_find (GPtrArray *owns, const char *id, guint *index);

gboolean sy_own_is_id (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyOwn, sy_own_unref)

G_END_DECLS
