/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile.h"

G_BEGIN_DECLS

/**
 * SyMergeSide:
 * @SY_MERGE_OURS: what is here
 * @SY_MERGE_THEIRS: what comes from elsewhere
 *
 * One of two versions that are merged.
 */
typedef enum
{
  SY_MERGE_OURS,
  SY_MERGE_THEIRS,
} SyMergeSide;

/**
 * SyClashKind:
 * @SY_CLASH_CATALOGUE: they weigh different catalogues, so that nothing else was compared
 * @SY_CLASH_OWN: one has changed a criterion of their own that the other has removed
 * @SY_CLASH_PERSON: one has changed a person whom the other has removed
 * @SY_CLASH_ROUND: one has changed an earlier round that the other has changed or removed
 * @SY_CLASH_DECISION: they decide differently, so that the rest of the decision was not compared
 * @SY_CLASH_EXTRA: a member that this version does not know
 *
 * What both versions have changed, and not in the same way; those that are not described are what
 * they are called.
 */
typedef enum
{
  SY_CLASH_CATALOGUE,
  SY_CLASH_TITLE,
  SY_CLASH_PRESET,
  SY_CLASH_WEIGHT_REACH,
  SY_CLASH_RATING_REACH,
  SY_CLASH_OWN,
  SY_CLASH_OWN_NAME,
  SY_CLASH_OWN_QUESTION,
  SY_CLASH_OWN_SIDE,
  SY_CLASH_WEIGHT,
  SY_CLASH_MUST,
  SY_CLASH_RATING,
  SY_CLASH_REASON,
  SY_CLASH_NOTE,
  SY_CLASH_PERSON,
  SY_CLASH_PERSON_WEIGHT,
  SY_CLASH_PERSON_DISSENT,
  SY_CLASH_ROUND,
  SY_CLASH_DECISION,
  SY_CLASH_DECISION_REASON,
  SY_CLASH_DECISION_DATE,
  SY_CLASH_DECISION_REVISIT,
  SY_CLASH_INVITATION,
  SY_CLASH_ANSWER,
  SY_CLASH_EXTRA,
} SyClashKind;

/**
 * SyClash:
 * @kind: what it is
 * @criterion: (nullable): id of the criterion that it is of
 * @person: (nullable): name of the person that it is of
 * @name: (nullable): of a member that is not known, or the day of a round
 * @hand: the option that a rating is of
 * @ours: (nullable): what it is here: a text, or a number as such; %NULL for nothing
 * @theirs: (nullable): what it is there
 * @base: (nullable): what it was
 */
typedef struct
{
  SyClashKind kind;
  char *criterion;
  char *person;
  char *name;
  SyHand hand;
  char *ours;
  char *theirs;
  char *base;
} SyClash;

SyProfile *sy_profile_merge (SyProfile *base,
                             SyProfile *ours,
                             SyProfile *theirs,
                             SyMergeSide side,
                             GPtrArray **clashes);

G_END_DECLS
