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

/* One person's own weights. Read only. */
typedef struct
{
  char *name;
  GHashTable *weights; /* id of a criterion → GINT_TO_POINTER (weight) */
  GPtrArray *extras;   /* (nullable) of SyExtra */
} SyPerson;

/**
 * SyDecision:
 * @chosen: id of an option, "both", or "" while it is open
 * @reason: or ""
 * @date: the day as YYYY-MM-DD, or ""
 * @people: (element-type utf8): who took part
 * @revisit: the day to look again as YYYY-MM-DD, or ""
 *
 * What people decided, which is not always what the numbers recommend. Read only.
 */
typedef struct
{
  char *chosen;
  char *reason;
  char *date;
  GPtrArray *people;
  char *revisit;
} SyDecision;

/**
 * SySnapshot:
 * @verdict: its word, as in the file
 * @leader: id of an option, or "" for none
 * @has_lead: whether there was a lead
 * @lead_points: −100…100, positive where left leads
 * @has_confidence: whether there was a confidence
 * @confidence_share: 0…1
 *
 * The result at the time of saving: for readers of the file and for telling drift, never trusted.
 */
typedef struct
{
  char *verdict;
  char *leader;
  gboolean has_lead;
  double lead_points;
  gboolean has_confidence;
  double confidence_share;
} SySnapshot;

#define SY_TYPE_PROFILE (sy_profile_get_type ())

/**
 * SyProfile:
 *
 * What a project needs: immutable, boxed, reference-counted. A change makes a new profile that shares
 * what did not change; a change that changes nothing gives the same profile.
 */
typedef struct _SyProfile SyProfile;

GType sy_profile_get_type (void);

SyProfile *sy_profile_new (const char *catalogue_id, int catalogue_version);
SyProfile *sy_profile_ref (SyProfile *self);
void sy_profile_unref (SyProfile *self);

const char *sy_profile_get_title (SyProfile *self);
const char *sy_profile_get_catalogue_id (SyProfile *self);
int sy_profile_get_catalogue_version (SyProfile *self);
const char *sy_profile_get_preset (SyProfile *self);
int sy_profile_get_weight_reach (SyProfile *self);
int sy_profile_get_rating_reach (SyProfile *self);
guint sy_profile_get_n_entries (SyProfile *self);
const SyEntry *sy_profile_get_entry (SyProfile *self, guint index);
const SyEntry *sy_profile_find_entry (SyProfile *self, const char *criterion);
int sy_profile_get_weight (SyProfile *self, const char *criterion);
GPtrArray *sy_profile_get_people (SyProfile *self);
const SyDecision *sy_profile_get_decision (SyProfile *self);
const SySnapshot *sy_profile_get_result (SyProfile *self);
GPtrArray *sy_profile_get_extras (SyProfile *self);

SyProfile *sy_profile_with_title (SyProfile *self, const char *title);
SyProfile *sy_profile_with_catalogue (SyProfile *self, const char *id, int version);
SyProfile *sy_profile_with_preset (SyProfile *self, const char *preset);
SyProfile *sy_profile_with_reach (SyProfile *self, int weight_reach, int rating_reach);
SyProfile *sy_profile_with_entry (SyProfile *self, SyEntry *entry);
SyProfile *sy_profile_with_weight (SyProfile *self, const char *criterion, int weight);
SyProfile *sy_profile_with_must (SyProfile *self, const char *criterion, gboolean is_must);
SyProfile *sy_profile_with_rating (SyProfile *self, const char *criterion, SyHand hand, int rating);
SyProfile *sy_profile_with_reason (SyProfile *self, const char *criterion, const char *reason);
SyProfile *sy_profile_with_note (SyProfile *self, const char *criterion, const char *note);
SyProfile *sy_profile_with_preset_applied (SyProfile *self, SyCatalogue *catalogue, const SyPreset *preset);
SyProfile *sy_profile_with_people (SyProfile *self, GPtrArray *people);
SyProfile *sy_profile_with_decision (SyProfile *self, SyDecision *decision);
SyProfile *sy_profile_with_result (SyProfile *self, SySnapshot *result);
SyProfile *sy_profile_with_extras (SyProfile *self, GPtrArray *extras);

SyEntry *sy_entry_new (const char *criterion);
void sy_entry_unref (SyEntry *entry);
SyPerson *sy_person_new (const char *name);
GPtrArray *sy_people_new (void);
SyDecision *sy_decision_new (void);
void sy_decision_unref (SyDecision *decision);
SySnapshot *sy_snapshot_new (const char *verdict, const char *leader);
void sy_snapshot_unref (SySnapshot *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyProfile, sy_profile_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyEntry, sy_entry_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyDecision, sy_decision_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SySnapshot, sy_snapshot_unref)

G_END_DECLS
