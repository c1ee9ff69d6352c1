/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-types.h"

G_BEGIN_DECLS

/* More than meet, and as many as one line of a dialog holds. */
#define SY_DECISION_PEOPLE_MAX 200

/**
 * SyGround:
 * @criterion: its id
 * @weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET where only the ratings were kept
 * @ratings: 0…%SY_RATING_MAX each, or %SY_UNSET where only the weight was kept
 * @extras: (nullable) (element-type SyExtra): what this version does not know of it
 *
 * What a criterion was when people decided. Read only.
 */
typedef struct
{
  char *criterion;
  int weight;
  int ratings[SY_N_HANDS];
  GPtrArray *extras;
} SyGround;

/**
 * SyDecision:
 * @chosen: id of an option, "both", or "" while it is open
 * @reason: or ""
 * @date: the day as YYYY-MM-DD, or ""
 * @people: (element-type utf8): who took part
 * @revisit: the day to look again as YYYY-MM-DD, or ""
 * @grounds: (element-type SyGround): the criteria that weighed on that day, and its musts; empty
 * where nobody kept them
 * @musts: (nullable) (element-type utf8): ids of what was a must on that day; %NULL where nobody
 *   kept them
 * @dissents: (nullable) (element-type utf8): while it is being written, what each person of the
 *   project would have decided instead, in their order; a recorded one has none, since the people
 *   keep it
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
  GPtrArray *grounds;
  GPtrArray *musts;
  GPtrArray *dissents;
} SyDecision;

SyGround *sy_ground_new (const char *criterion);
GPtrArray *sy_grounds_new (void);
SyGround *sy_grounds_find (GPtrArray *grounds, const char *criterion);

SyDecision *sy_decision_new (void);
void sy_decision_set_grounds (SyDecision *decision, GPtrArray *grounds, GPtrArray *musts);
gboolean sy_decision_has_must (const SyDecision *decision, const char *criterion);
void sy_decision_unref (SyDecision *decision);

gboolean sy_decision_is_made (const SyDecision *decision);
gboolean sy_decision_is_due (const SyDecision *decision, const char *day);
gboolean sy_decision_equal (const SyDecision *a, const SyDecision *b);
gboolean sy_decision_is_day (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyDecision, sy_decision_unref)

G_END_DECLS
