/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile-merge.h"

G_BEGIN_DECLS

/* What the files of a merge share. */

typedef enum
{
  BASE,
  OURS,
  THEIRS,
  N_VERSIONS,
} Version;

typedef struct
{
  SyProfile *versions[N_VERSIONS];
  gboolean has_base;
  Version preferred; /* in a clash */
  GPtrArray *clashes;
  SyProfile *merged;
  GHashTable *people[N_VERSIONS]; /* while they are merged: name → array of SyPerson */
} Merge;

void _sy_merge_report (Merge *self, const SyClash *about, const char *const values[N_VERSIONS]);
Version
_sy_merge_choose (gboolean is_same, gboolean is_ours_as_before, gboolean is_theirs_as_before);
Version _sy_merge_text (Merge *self, const SyClash *about, const char *const values[N_VERSIONS]);
int _sy_merge_int (Merge *self, const SyClash *about, const int values[N_VERSIONS]);
GPtrArray *_sy_merge_extras (Merge *self, const SyClash *about, GPtrArray *const lists[N_VERSIONS]);
void _sy_merge_take (Merge *self, SyProfile *profile);
void _sy_merge_own (Merge *self);
void _sy_merge_people (Merge *self);
void _sy_merge_rounds (Merge *self);
void _sy_merge_decision (Merge *self);
void _sy_merge_invitation (Merge *self);

G_END_DECLS
