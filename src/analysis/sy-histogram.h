/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* More bars than this cannot be told apart in a panel. */
#define SY_HISTOGRAM_BINS_MAX 60

/**
 * SyHistogramBin:
 * @low: the smallest S in it
 * @high: the largest S in it
 * @share: of all combinations within reach, 0…1
 * @is_open: whether it also holds what lies beyond it, away from the tie
 * @is_all: whether it holds every combination
 */
typedef struct
{
  int low;
  int high;
  double share;
  gboolean is_open;
  gboolean is_all;
} SyHistogramBin;

/**
 * SyHistogram:
 * @n_left: bins in which the left option leads; they come first, the largest lead at the start
 * @n_right: bins in which the right option leads; they come last, the largest lead at the end
 * @values_per_bin: how many values S can take in each bin but the tie, which holds one
 * @bins: @n_left bins, the tie, @n_right bins
 *
 * How the lead is spread over all combinations within reach. The bins of both sides are of one
 * width and start beside the tie, so none holds leads of both options.
 */
typedef struct
{
  guint n_left;
  guint n_right;
  int values_per_bin;
  SyHistogramBin bins[SY_HISTOGRAM_BINS_MAX];
} SyHistogram;

static inline guint
sy_histogram_get_n_bins (const SyHistogram *histogram)
{
  return histogram->n_left + 1 + histogram->n_right;
}

gboolean sy_histogram_bin_holds (const SyHistogramBin *bin, int sum);
void sy_histogram_count (const SyProblem *problem, SyHistogram *histogram);

G_END_DECLS
