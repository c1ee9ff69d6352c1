/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-histogram.h"

#include "sy-reach-private.h"

#include <float.h>
#include <stdlib.h>

/* Two tables meet as in sy-reach.c: for each sum of the first half, running sums of the second say
 * at once how much of it falls between two borders. A bin costs one pass over the first half.
 */

/* Long tails in which hardly anything happens would press everything else together: at either end
 * at most this share goes to the outermost bin from beyond it.
 */
#define TAIL_SHARE 0.0005

/* One bin is the tie, and each side rounds up by less than one. */
#define BINS_WANTED (SY_HISTOGRAM_BINS_MAX - 3)

typedef struct
{
  SyReachHalves halves;
  double *below; /* of the second half: the share of what is smaller than its min + index */
  int min;
  int max;
} Spread;

static void
spread_init (Spread *spread, const SyProblem *problem)
{
  const SyReachHalf *first = &spread->halves.halves[0];
  const SyReachHalf *second = &spread->halves.halves[1];

  sy_reach_fill_halves (problem, &spread->halves);
  spread->min = first->min + second->min;
  spread->max = spread->min + (int) (first->length - 1) + (int) (second->length - 1);
  spread->below = g_new (double, second->length + 1);
  spread->below[0] = 0;
  for (gsize i = 0; i < second->length; i++)
    spread->below[i + 1] = spread->below[i] + second->shares[i];
}

static void
spread_clear (Spread *spread)
{
  sy_reach_clear_halves (&spread->halves);
  g_free (spread->below);
}

/* The share of combinations with @low ≤ S ≤ @high. */
static double
measure_share (const Spread *spread, int low, int high)
{
  const SyReachHalf *first = &spread->halves.halves[0];
  const SyReachHalf *second = &spread->halves.halves[1];
  const int length = (int) second->length;
  double share = 0;

  for (int i = 0; i < (int) first->length; i++)
    {
      int start = low - first->min - i - second->min;
      int end = high + 1 - first->min - i - second->min;

      share += first->shares[i]
               * (spread->below[CLAMP (end, 0, length)] - spread->below[CLAMP (start, 0, length)]);
    }

  return share;
}

/* The largest lead of one option that is not in its tail; @sign is 1 for the left option. */
static int
find_shown_lead (const Spread *spread, int sign)
{
  int largest = sign > 0 ? spread->max : -spread->min;
  int low = 0;
  int high = MAX (largest, 0);

  while (low < high)
    {
      int middle = low + (high - low) / 2;
      double beyond = sign > 0 ? measure_share (spread, middle + 1, spread->max)
                               : measure_share (spread, spread->min, -middle - 1);

      if (beyond > TAIL_SHARE)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* How many bins of @width show leads up to @shown; who leads anywhere has one. */
static guint
count_bins (int shown, int largest, int width)
{
  return (guint) MAX ((shown + width - 1) / width, largest > 0);
}

/* Bin @k of one side, counted from the tie. What lies beyond the last one belongs to it, and as the
 * extreme does occur its share is not 0, however small.
 */
static SyHistogramBin
make_bin (const Spread *spread, int sign, guint k, guint n, int width)
{
  int largest = sign > 0 ? spread->max : -spread->min;
  int near = (int) k * width + 1;
  int far = (int) (k + 1) * width;
  gboolean is_last = k + 1 == n;
  gboolean is_open = is_last && largest > far;
  int end = is_open ? largest : far;
  SyHistogramBin bin = {
    .low = sign > 0 ? near : -far,
    .high = sign > 0 ? far : -near,
    .is_open = is_open,
  };

  bin.is_all = spread->min >= (sign > 0 ? near : -end) && spread->max <= (sign > 0 ? end : -near);
  bin.share = sign > 0 ? measure_share (spread, near, end) : measure_share (spread, -end, -near);
  if (is_last)
    bin.share = MAX (bin.share, DBL_MIN);

  return bin;
}

/**
 * sy_histogram_bin_holds:
 * @bin: a bin
 * @sum: an S within reach
 *
 * Returns: whether @sum is counted in @bin
 */
gboolean
sy_histogram_bin_holds (const SyHistogramBin *bin, int sum)
{
  g_return_val_if_fail (bin != NULL, FALSE);

  if (bin->is_open)
    return bin->low > 0 ? sum >= bin->low : sum <= bin->high;

  return sum >= bin->low && sum <= bin->high;
}

/**
 * sy_histogram_count:
 * @problem: a decision
 * @histogram: (out caller-allocates): the spread of its lead
 *
 * Counts S over all combinations within reach, as sy_reach_count() does. The shares of each side
 * add up to that option's, but for rounding; the borders of bins are integers and exact. Where S
 * moves in steps larger than 1, bins hold whole steps, so that all hold the same number of values.
 * Where @problem has sets of weights, every S in it is on the scale of one person.
 */
void
sy_histogram_count (const SyProblem *problem, SyHistogram *histogram)
{
  Spread spread;
  int shown[SY_N_HANDS];
  int width;

  g_return_if_fail (problem != NULL && histogram != NULL);
  g_return_if_fail (problem->n_people <= 1 || problem->weight_sets != NULL);

  spread_init (&spread, problem);
  shown[SY_LEFT] = find_shown_lead (&spread, 1);
  shown[SY_RIGHT] = find_shown_lead (&spread, -1);

  histogram->values_per_bin =
      MAX ((shown[SY_LEFT] + shown[SY_RIGHT]) / (BINS_WANTED * spread.halves.step) + 1, 1);
  width = histogram->values_per_bin * spread.halves.step;
  histogram->n_left = count_bins (shown[SY_LEFT], spread.max, width);
  histogram->n_right = count_bins (shown[SY_RIGHT], -spread.min, width);

  for (guint k = 0; k < histogram->n_left; k++)
    histogram->bins[histogram->n_left - 1 - k] = make_bin (&spread, 1, k, histogram->n_left, width);
  histogram->bins[histogram->n_left] =
      (SyHistogramBin) { .share = measure_share (&spread, 0, 0),
                         .is_all = spread.min == 0 && spread.max == 0 };
  for (guint k = 0; k < histogram->n_right; k++)
    histogram->bins[histogram->n_left + 1 + k] =
        make_bin (&spread, -1, k, histogram->n_right, width);
  spread_clear (&spread);
}
