/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

#include <math.h>

/* Lines of text above the bars, for the mark of today, and below them, for the axis. */
#define TOP_LINES 0.4
#define BOTTOM_LINES 1.3

/* Bars are no wider than this, in lines, however few they are. */
#define BAR_LINES 1.5

#define TIE_MIN_PX 3
#define GAP_PX 1
#define GAP_FROM_PX 4
#define TODAY_PX 2

/* Where the bins stand. Each is as wide as the values that it holds, so that areas are shares; only
 * the tie, which holds one value, is kept wide enough to be seen.
 */
typedef struct
{
  const SyHistogram *histogram;
  SyPlotArea bars;
  double bin_px;
  double tie_px;
  double highest; /* share of a value */
} Frame;

/* A bar's height goes by the share of one value in it. */
static double
get_density (const SyHistogram *histogram, guint i)
{
  return histogram->bins[i].share / (i == histogram->n_left ? 1 : histogram->values_per_bin);
}

static void
frame_init (Frame *frame, const SyHistogram *histogram, const SyPlotSpace *space)
{
  const guint n_sides = histogram->n_left + histogram->n_right;
  const double widest = BAR_LINES * space->line_height_px;
  const double top = TOP_LINES * space->line_height_px;
  double width;

  frame->histogram = histogram;
  width = space->width_px / (n_sides * (double) histogram->values_per_bin + 1);
  frame->tie_px = CLAMP (width, TIE_MIN_PX, widest);
  frame->bin_px = n_sides > 0 ? MIN ((space->width_px - frame->tie_px) / n_sides, widest) : 0;
  width = n_sides * frame->bin_px + frame->tie_px;
  frame->bars = (SyPlotArea) {
    .x = (space->width_px - width) / 2,
    .y = floor (top),
    .width = width,
    .height = floor (MAX (space->height_px - top - BOTTOM_LINES * space->line_height_px, 1)),
  };

  frame->highest = 0;
  for (guint i = 0; i < sy_histogram_get_n_bins (histogram); i++)
    frame->highest = MAX (frame->highest, get_density (histogram, i));
}

/* The left edge of bin @i, on a whole pixel. */
static double
get_edge (const Frame *frame, guint i)
{
  const guint n_left = frame->histogram->n_left;
  const double tie = i > n_left ? frame->tie_px : 0;
  const guint n_bins = i > n_left ? i - 1 : i;

  return round (frame->bars.x + n_bins * frame->bin_px + tie);
}

/* What occurs is seen, however rarely it does. */
static double
get_bar_height (const Frame *frame, guint i)
{
  return MAX (get_density (frame->histogram, i) / frame->highest * frame->bars.height, 1);
}

static guint
find_bin (const SyHistogram *histogram, int sum)
{
  guint i = 0;

  while (!sy_histogram_bin_holds (&histogram->bins[i], sum)
         && i + 1 < sy_histogram_get_n_bins (histogram))
    i++;

  return i;
}

/* Where S stands; what lies beyond the ends stands at the ends. */
static double
find_place (const Frame *frame, int sum)
{
  const guint n_left = frame->histogram->n_left;
  const SyHistogramBin *bin = &frame->histogram->bins[sum > 0 ? n_left - 1 : n_left + 1];
  const double tie_x = frame->bars.x + n_left * frame->bin_px;
  double offset;

  if (sum == 0)
    return tie_x + frame->tie_px / 2;

  offset = (ABS (sum) - 0.5) / (bin->high - bin->low + 1) * frame->bin_px;

  return sum > 0 ? MAX (tie_x - offset, frame->bars.x)
                 : MIN (tie_x + frame->tie_px + offset, frame->bars.x + frame->bars.width);
}

static void
add_bin (SyPlotBuilder *builder, const Frame *frame, guint i, const char *sentence)
{
  const SyHistogram *histogram = frame->histogram;
  const double x = get_edge (frame, i);
  const double width = get_edge (frame, i + 1) - x;
  const double gap = width >= GAP_FROM_PX ? GAP_PX : 0;
  const double bottom = frame->bars.y + frame->bars.height;
  const SyPlotRole role = i < histogram->n_left   ? SY_PLOT_ROLE_LEFT
                          : i > histogram->n_left ? SY_PLOT_ROLE_RIGHT
                                                  : SY_PLOT_ROLE_NEUTRAL;
  const double height = get_bar_height (frame, i);
  int item;

  if (histogram->bins[i].share <= 0)
    return;

  item = sy_plot_builder_add_item (builder,
                                   (SyPlotArea) { x, frame->bars.y, width, frame->bars.height },
                                   sentence);
  sy_plot_builder_add_bar (builder, (SyPlotArea) { x, bottom - height, width - gap, height }, role,
                           item);
}

/* A pin on the bar that holds today's lead, so that it hides nothing. */
static void
add_today (SyPlotBuilder *builder, const Frame *frame, int sum)
{
  const double x = round (find_place (frame, sum) - TODAY_PX / 2.0);
  const double bar = get_bar_height (frame, find_bin (frame->histogram, sum));
  const SyPlotArea area = {
    .x = CLAMP (x, 0, builder->space->width_px - TODAY_PX),
    .width = TODAY_PX,
    .height = frame->bars.y + frame->bars.height - bar,
  };

  sy_plot_builder_add_bar (builder, area, SY_PLOT_ROLE_TODAY, -1);
}

/**
 * sy_plot_new_histogram:
 * @histogram: how the lead is spread
 * @sum: today's S
 * @texts: sentences of all bins, also of empty ones, and the names of the ends and of the tie
 * @space: the room
 *
 * Bins without anything in them have no bar and no item. The area of a bar is its share.
 *
 * Returns: (transfer full): the plot
 */
SyPlot *
sy_plot_new_histogram (const SyHistogram *histogram,
                       int sum,
                       const SyPlotTexts *texts,
                       const SyPlotSpace *space)
{
  SyPlotBuilder builder;
  Frame frame;
  double middle;
  double bottom;

  g_return_val_if_fail (histogram != NULL && texts != NULL && space != NULL, NULL);

  frame_init (&frame, histogram, space);
  sy_plot_builder_init (&builder, space);
  bottom = frame.bars.y + frame.bars.height;
  middle = find_place (&frame, 0);
  sy_plot_builder_add_bar (&builder, (SyPlotArea) { floor (middle), 0, 1, bottom },
                           SY_PLOT_ROLE_LINE, -1);
  for (guint i = 0; i < sy_histogram_get_n_bins (histogram); i++)
    add_bin (&builder, &frame, i, texts->sentences[i]);
  sy_plot_builder_add_bar (&builder, (SyPlotArea) { frame.bars.x, bottom, frame.bars.width, 1 },
                           SY_PLOT_ROLE_LINE, -1);

  add_today (&builder, &frame, sum);
  sy_plot_builder_add_axis (&builder, &frame.bars, middle, texts);

  return sy_plot_builder_finish (&builder, MAX (space->height_px, bottom + 1));
}
