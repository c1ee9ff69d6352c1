/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The scales of the method. All of them are whole steps. */
#define SY_WEIGHT_MAX 10
#define SY_RATING_MAX 10
#define SY_WEIGHT_REACH_MAX 10
#define SY_WEIGHT_REACH_DEFAULT 2
#define SY_RATING_REACH_MAX 3
#define SY_RATING_REACH_DEFAULT 1

/* Where a rating reach is due: each criterion's own doubt. Not %SY_UNSET, which is no value. */
#define SY_REACH_BY_EVIDENCE (-2)

/* An option rated below this on a must is ruled out. */
#define SY_MUST_RATING 5

/* The criterion that speaks against using both options does so from this weight on. */
#define SY_TOGETHER_WARNING_WEIGHT 5

/* More criteria than anybody weighs in a meeting; the counting is quadratic in their number. */
#define SY_CRITERIA_MAX 200

/* More people than a file has room for, and so few that all sums of their weights fit an int. */
#define SY_PEOPLE_MAX 10000

/* "No value" where a weight or a rating is due. */
#define SY_UNSET (-1)

/**
 * SyHand:
 * @SY_NEITHER: none of the two
 * @SY_LEFT: the catalogue's first option
 * @SY_RIGHT: the catalogue's second option
 *
 * One of the two options, or none. Left and right index arrays of two.
 */
typedef enum
{
  SY_NEITHER = -1,
  SY_LEFT = 0,
  SY_RIGHT = 1,
} SyHand;

#define SY_N_HANDS 2

/* The option that is not @hand; of neither: neither. */
static inline SyHand
sy_hand_other (SyHand hand)
{
  return hand == SY_NEITHER ? SY_NEITHER : (SyHand) (SY_RIGHT - hand);
}

/**
 * SySide:
 * @SY_SIDE_WHOLE: the system as a whole
 * @SY_SIDE_INTERFACE: the side that users and other services meet
 * @SY_SIDE_DATA: the side that computes and keeps data
 *
 * The side of a system of which a criterion speaks.
 */
typedef enum
{
  SY_SIDE_WHOLE,
  SY_SIDE_INTERFACE,
  SY_SIDE_DATA,
} SySide;

#define SY_N_SIDES 3

G_END_DECLS
