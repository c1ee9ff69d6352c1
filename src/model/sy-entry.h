/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-extra.h"

G_BEGIN_DECLS

/**
 * SyEntry:
 * @criterion: id of the criterion; today's catalogue may not know it
 * @weight: 0…%SY_WEIGHT_MAX
 * @is_must: whether an option rated below %SY_MUST_RATING is ruled out
 * @ratings: the team's own ratings 0…%SY_RATING_MAX, or %SY_UNSET for the catalogue's
 * @reason: why the team rates so, or ""
 * @note: or ""
 * @extras: (nullable) (element-type SyExtra): containers "" and "ratings"
 *
 * What a project says of one criterion. Read only.
 */
typedef struct
{
  char *criterion;
  int weight;
  gboolean is_must;
  int ratings[SY_N_HANDS];
  char *reason;
  char *note;
  GPtrArray *extras;
} SyEntry;

SyEntry *sy_entry_new (const char *criterion);
SyEntry *sy_entry_copy (const SyEntry *entry);
void sy_entry_unref (SyEntry *entry);
int sy_entry_get_rating (const SyEntry *entry, const SyCriterion *criterion, SyHand hand);
GPtrArray *sy_entries_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyEntry, sy_entry_unref)

G_END_DECLS
