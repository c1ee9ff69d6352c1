/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-decision.h"
#include "sy-entry.h"
#include "sy-extra.h"
#include "sy-own.h"
#include "sy-person.h"
#include "sy-round.h"
#include "sy-snapshot.h"

G_BEGIN_DECLS

/* 128 random bits in hexadecimal: no two invitations have the same. */
#define SY_INVITATION_DIGITS 32

/**
 * SyArrivalKind:
 * @SY_ARRIVAL_ADDED: they are new
 * @SY_ARRIVAL_RENEWED: they said something else before, which is replaced
 * @SY_ARRIVAL_KNOWN: they are there already, and say the same
 */
typedef enum
{
  SY_ARRIVAL_ADDED,
  SY_ARRIVAL_RENEWED,
  SY_ARRIVAL_KNOWN,
} SyArrivalKind;

/**
 * SyArrival:
 * @person: who comes
 * @renews: whether they may have been here before with other weights
 * @former: (nullable): the name of whoever came from the same place before
 * @place: where they are then
 * @kind: what was done
 *
 * Somebody on the way to some people. See sy_people_receive().
 */
typedef struct
{
  const SyPerson *person;
  gboolean renews;
  const char *former;
  guint place;
  SyArrivalKind kind;
} SyArrival;

#define SY_TYPE_PROFILE (sy_profile_get_type ())

/**
 * SyProfile:
 *
 * What a project needs: immutable, boxed, reference-counted. A change makes a new profile that
 * shares what did not change; a change that changes nothing gives the same profile.
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
int sy_profile_get_rating (SyProfile *self, const SyCriterion *criterion, SyHand hand);
gboolean sy_profile_rates (SyProfile *self, const SyCriterion *criterion);
GPtrArray *sy_profile_get_own (SyProfile *self);
GPtrArray *sy_profile_get_people (SyProfile *self);
GPtrArray *sy_profile_get_rounds (SyProfile *self);
const SyDecision *sy_profile_get_decision (SyProfile *self);
const SySnapshot *sy_profile_get_result (SyProfile *self);
const char *sy_profile_get_invitation_id (SyProfile *self);
const char *sy_profile_get_invitation_from (SyProfile *self);
const char *sy_profile_get_answer_to (SyProfile *self);
GPtrArray *sy_profile_get_extras (SyProfile *self);

SyProfile *sy_profile_with_title (SyProfile *self, const char *title);
SyProfile *sy_profile_with_catalogue (SyProfile *self, const char *id, int version);
SyProfile *sy_profile_with_preset (SyProfile *self, const char *preset);
SyProfile *sy_profile_with_reach (SyProfile *self, int weight_reach, int rating_reach);
SyProfile *sy_profile_with_own (SyProfile *self, GPtrArray *own);
SyProfile *sy_profile_with_own_criterion (SyProfile *self, SyOwn *own);
SyProfile *sy_profile_with_own_moved (SyProfile *self, const char *id, int steps);
SyProfile *sy_profile_without_own (SyProfile *self, const char *id);
GPtrArray *sy_profile_join_own (SyProfile *self, SyProfile *other);
SyProfile *sy_profile_aligned_to (SyProfile *self, GPtrArray *own);
char *sy_profile_dup_own_id (SyProfile *self, const char *name);
SyProfile *sy_profile_with_entries (SyProfile *self, GPtrArray *entries);
SyProfile *sy_profile_with_weight (SyProfile *self, const char *criterion, int weight);
SyProfile *sy_profile_with_must (SyProfile *self, const char *criterion, gboolean is_must);
SyProfile *sy_profile_with_rating (SyProfile *self, const char *criterion, SyHand hand, int rating);
SyProfile *sy_profile_with_reason (SyProfile *self, const char *criterion, const char *reason);
SyProfile *sy_profile_with_note (SyProfile *self, const char *criterion, const char *note);
SyProfile *
sy_profile_with_preset_applied (SyProfile *self, SyCatalogue *catalogue, const SyPreset *preset);
SyProfile *sy_profile_with_people (SyProfile *self, GPtrArray *people);
SyProfile *sy_profile_with_person_added (SyProfile *self, const char *name);
SyProfile *sy_profile_with_person_renamed (SyProfile *self, guint index, const char *name);
SyProfile *sy_profile_with_person_moved (SyProfile *self, guint index, int steps);
SyProfile *sy_profile_without_person (SyProfile *self, guint index);
SyProfile *
sy_profile_with_person_weight (SyProfile *self, guint index, const char *criterion, int weight);
SyProfile *sy_profile_with_person_dissent (SyProfile *self, guint index, const char *text);
SyProfile *sy_profile_with_arrivals (SyProfile *self, GArray *arrivals, GHashTable *kept);
GPtrArray *sy_people_receive (GPtrArray *people, GArray *arrivals, GHashTable *kept);
int *sy_people_find (GPtrArray *people, GPtrArray *others);
GPtrArray *sy_profile_dup_everybody (SyProfile *self);
char *sy_profile_dup_person_name (SyProfile *self, const char *name);
SyProfile *sy_profile_with_rounds (SyProfile *self, GPtrArray *rounds);
SyProfile *sy_profile_with_round_begun (SyProfile *self, const char *date);
SyProfile *sy_profile_with_decision (SyProfile *self, SyDecision *decision);
SyProfile *sy_profile_with_result (SyProfile *self, SySnapshot *result);
SyProfile *sy_profile_with_invitation (SyProfile *self, const char *id, const char *from);
SyProfile *sy_profile_with_answer (SyProfile *self, const char *to);
SyProfile *sy_profile_with_extras (SyProfile *self, GPtrArray *extras);

gboolean sy_profile_is_invitation_id (const char *text);
gboolean sy_profile_is_invitation (SyProfile *self);
gboolean sy_profile_is_answer (SyProfile *self);
SyProfile *sy_profile_dup_invitation (SyProfile *self);
SyProfile *sy_profile_dup_answer (SyProfile *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyProfile, sy_profile_unref)

G_END_DECLS
