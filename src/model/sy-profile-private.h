/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile.h"

G_BEGIN_DECLS

struct _SyProfile
{
  char *title;
  char *catalogue_id;
  int catalogue_version;
  char *preset;
  int weight_reach;
  int rating_reach;
  GPtrArray *own;     /* of SyOwn */
  GPtrArray *entries; /* of SyEntry, sorted by criterion */
  GPtrArray *people;
  GPtrArray *rounds; /* of SyRound, oldest first */
  SyDecision *decision;
  SySnapshot *result;
  char *invitation_id;
  char *invitation_from;
  char *answer_to;
  GPtrArray *extras;
};

SyProfile *_sy_profile_copy (SyProfile *self);
GPtrArray *_sy_profile_copy_entries (SyProfile *self);
char *_sy_people_dup_cut (const char *text, glong max);
guint _sy_profile_count_free (SyProfile *self);
gboolean _sy_people_have_any (GPtrArray *people);
gboolean _sy_profile_locate_entry (SyProfile *self, const char *criterion, guint *index);

G_END_DECLS
