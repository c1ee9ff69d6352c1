/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-tipping.h"

#include <stdlib.h>

/* The nearest value to @value in 0…@max at which @sum, that grows by @slope a step, speaks for the
 * other option; SY_UNSET for none.
 */
static int
find_tipping_value (int sum, int slope, int value, int max)
{
  int direction;
  int steps;
  int tipped;

  if (sum == 0 || slope == 0)
    return SY_UNSET;

  direction = (sum > 0) == (slope > 0) ? -1 : 1;
  steps = abs (sum) / abs (slope) + 1;
  tipped = value + direction * steps;

  return 0 <= tipped && tipped <= max ? tipped : SY_UNSET;
}

/**
 * sy_tipping_weight:
 * @problem: a decision
 * @sum: its S
 * @i: index of a criterion, of any weight
 *
 * Returns: the nearest weight of this criterion, the others held, at which the other option leads
 *   (the sign of S strictly reversed), or %SY_UNSET for none; a tie has no leader to lose
 */
int
sy_tipping_weight (const SyProblem *problem, int sum, guint i)
{
  return find_tipping_value (sum, sy_problem_get_difference (problem, i), problem->weights[i],
                             sy_problem_get_weight_max (problem));
}

/**
 * sy_tipping_rating:
 * @problem: a decision
 * @sum: its S
 * @i: index of a criterion
 * @hand: the option whose rating moves
 *
 * Returns: the nearest rating at which the other option leads, or %SY_UNSET for none
 */
int
sy_tipping_rating (const SyProblem *problem, int sum, guint i, SyHand hand)
{
  int slope = hand == SY_LEFT ? problem->weights[i] : -problem->weights[i];

  return find_tipping_value (sum, slope, problem->ratings[hand][i], SY_RATING_MAX);
}

/* How many steps slider @i can go in the direction that serves the other option. */
static int
count_room (const SyProblem *problem, int sum, guint i)
{
  int weight = problem->weights[i];
  SyHand favours = sy_hand_of_sum (sy_problem_get_difference (problem, i));

  if (weight == 0 || favours == SY_NEITHER)
    return 0;

  return favours == sy_hand_of_sum (sum) ? weight : sy_problem_get_weight_max (problem) - weight;
}

/**
 * sy_tipping_smallest_change:
 * @problem: a decision
 * @sum: its S
 * @moves: (out) (array length=n_moves): room for @problem's n moves, the largest difference first
 * @n_moves: (out): how many sliders move
 *
 * The fewest slider steps in all that make the other option lead. A step of slider i moves S by
 * |d_i|, so taking the largest |d_i| first is optimal; equal ones go by catalogue order. Only
 * sliders above 0 move, and they may go down to 0.
 *
 * Returns: the number of steps, or %SY_UNSET where nothing can tip it and in a tie
 */
int
sy_tipping_smallest_change (const SyProblem *problem, int sum, SyMove *moves, guint *n_moves)
{
  int missing = abs (sum) + 1;
  int steps = 0;

  *n_moves = 0;
  if (sum == 0)
    return SY_UNSET;

  for (int size = SY_RATING_MAX; size > 0 && missing > 0; size--)
    for (guint i = 0; i < problem->n && missing > 0; i++)
      {
        int difference = sy_problem_get_difference (problem, i);
        int taken;

        if (abs (difference) != size)
          continue;
        taken = MIN (count_room (problem, sum, i), (missing + size - 1) / size);
        if (taken == 0)
          continue;
        moves[(*n_moves)++] = (SyMove) {
          .criterion = i,
          .from = problem->weights[i],
          .to = problem->weights[i] + ((difference > 0) == (sum > 0) ? -taken : taken),
        };
        missing -= taken * size;
        steps += taken;
      }

  if (missing > 0)
    {
      *n_moves = 0;
      return SY_UNSET;
    }

  return steps;
}

/**
 * sy_tipping_is_far:
 * @problem: a decision
 * @moves: (array length=n_moves): moves of its sliders
 * @n_moves: how many there are
 *
 * Returns: whether no team would make this change: it takes more than %SY_FAR_STEPS in all, or
 * takes a weight of %SY_FAR_WEIGHT or more to 0. Of sums of several people's weights, what that is
 * to a person counts.
 */
gboolean
sy_tipping_is_far (const SyProblem *problem, const SyMove *moves, guint n_moves)
{
  int scale = sy_problem_get_weight_max (problem);
  int steps = 0;

  for (guint i = 0; i < n_moves; i++)
    {
      steps += abs (moves[i].to - moves[i].from);
      if (moves[i].to == 0 && moves[i].from * SY_WEIGHT_MAX >= SY_FAR_WEIGHT * scale)
        return TRUE;
    }

  return steps * SY_WEIGHT_MAX > SY_FAR_STEPS * scale;
}
