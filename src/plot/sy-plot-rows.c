/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

#include <math.h>

/* Rows of bars around a common line, for sliders and for differences. Names stand beside their
 * bars, and above them where it is narrow. Sizes in lines of text.
 */
#define NARROW_BELOW_LINES 23
#define ROW_LINES 1.6
#define DETAILED_ROW_LINES 2.5
#define NARROW_ROW_LINES 2.5
#define NARROW_DETAILED_ROW_LINES 3.5
#define BAR_LINES 0.7
#define TODAY_LINES 0.95
#define LINE_LINES 0.95
#define GAP_LINES 0.7
#define BOTTOM_LINES 1.4

#define NAMES_SHARE 0.42
#define FIGURES_SHARE 0.26
#define NARROW_FIGURES_SHARE 0.6
#define NARROW_BAR_LINES 1.45
#define NARROW_DETAIL_LINES 1.9
#define TODAY_PX 3

typedef struct
{
  const SyPlotSpace *space;
  gboolean is_narrow;
  double names_px;
  double figures_px;
  double row_px;
  SyPlotArea bars;
  double zero_x;
  double px_per_point;
} Frame;

static gboolean
is_narrow (const SyPlotSpace *space)
{
  return space->width_px < NARROW_BELOW_LINES * space->line_height_px;
}

static double
get_row_height (gboolean has_details, const SyPlotSpace *space)
{
  double lines;

  if (is_narrow (space))
    lines = has_details ? NARROW_DETAILED_ROW_LINES : NARROW_ROW_LINES;
  else
    lines = has_details ? DETAILED_ROW_LINES : ROW_LINES;

  return round (lines * space->line_height_px);
}

/* The room that the longest of @texts takes, within @share of the width. */
static double
find_column_width (const char *const *texts, guint n, const SyPlotSpace *space, double share)
{
  double width = 0;

  for (guint i = 0; texts != NULL && i < n; i++)
    width = MAX (width, sy_plot_estimate_width (space, texts[i]));

  return floor (MIN (width, share * space->width_px));
}

/* The points that the bars reach on either side of the line. */
static void
scale (Frame *frame, const SyPlotRow *rows, guint n_rows, const double *today_points)
{
  double left = today_points != NULL ? MAX (*today_points, 0) : 0;
  double right = today_points != NULL ? MAX (-*today_points, 0) : 0;

  for (guint i = 0; i < n_rows; i++)
    {
      left = MAX (left, MAX (rows[i].from_points, rows[i].to_points));
      right = MAX (right, -MIN (rows[i].from_points, rows[i].to_points));
    }

  frame->px_per_point = left + right > 0 ? frame->bars.width / (left + right) : 0;
  frame->zero_x = left + right > 0 ? frame->bars.x + left * frame->px_per_point
                                   : frame->bars.x + frame->bars.width / 2;
}

static void
frame_init (Frame *frame, guint n_rows, const SyPlotTexts *texts, const SyPlotSpace *space)
{
  const double gap = GAP_LINES * space->line_height_px;
  double names_px;

  frame->space = space;
  frame->is_narrow = is_narrow (space);
  frame->row_px = get_row_height (texts->details != NULL, space);
  frame->figures_px = find_column_width (texts->figures, n_rows, space,
                                         frame->is_narrow ? NARROW_FIGURES_SHARE : FIGURES_SHARE);
  names_px = MAX (find_column_width (texts->names, n_rows, space, NAMES_SHARE),
                  find_column_width (texts->details, n_rows, space, NAMES_SHARE));
  frame->bars = (SyPlotArea) { .width = space->width_px, .height = n_rows * frame->row_px };
  if (frame->is_narrow)
    {
      frame->names_px = MAX (space->width_px - frame->figures_px - gap, 0);
      return;
    }

  frame->names_px = names_px;
  frame->bars.x = names_px + gap;
  frame->bars.width = MAX (space->width_px - names_px - frame->figures_px - 2 * gap, 1);
}

static double
find_x (const Frame *frame, double points)
{
  return frame->zero_x - points * frame->px_per_point;
}

/* The part of a bar on one side of the line, if it has one; what is not nothing is seen. */
static void
add_side (SyPlotBuilder *builder,
          const Frame *frame,
          const SyPlotRow *row,
          double y,
          int item,
          SyHand hand)
{
  const double low = MIN (row->from_points, row->to_points);
  const double high = MAX (row->from_points, row->to_points);
  const double from = hand == SY_LEFT ? MAX (low, 0) : low;
  const double to = hand == SY_LEFT ? high : MIN (high, 0);
  double width = (to - from) * frame->px_per_point;
  double x = find_x (frame, to);

  if (to <= from)
    return;
  if (width < 1)
    {
      x = hand == SY_LEFT ? MAX (x + width - 1, frame->bars.x)
                          : MIN (x, frame->bars.x + frame->bars.width - 1);
      width = 1;
    }

  sy_plot_builder_add_bar (builder,
                           (SyPlotArea) { x, y, width,
                                          round (BAR_LINES * frame->space->line_height_px) },
                           hand == SY_LEFT ? SY_PLOT_ROLE_LEFT : SY_PLOT_ROLE_RIGHT, item);
}

/* The common line: unbroken beside names, and only as high as the bars between them. */
static void
add_line (SyPlotBuilder *builder, const Frame *frame, double top, double middle)
{
  const double height = round (LINE_LINES * frame->space->line_height_px);
  SyPlotArea area = { .y = top, .width = 1, .height = frame->row_px };

  area.x = MIN (floor (frame->zero_x), frame->space->width_px - 1);
  if (frame->is_narrow)
    {
      area.y = round (middle - height / 2);
      area.height = height;
    }
  sy_plot_builder_add_bar (builder, area, SY_PLOT_ROLE_LINE, -1);
}

static void
add_today (SyPlotBuilder *builder, const Frame *frame, double today_points, double middle)
{
  const double height = round (TODAY_LINES * frame->space->line_height_px);
  double x = round (find_x (frame, today_points) - TODAY_PX / 2.0);

  x = CLAMP (x, frame->bars.x, MAX (frame->bars.x + frame->bars.width - TODAY_PX, frame->bars.x));
  sy_plot_builder_add_bar (builder,
                           (SyPlotArea) { x, round (middle - height / 2), TODAY_PX, height },
                           SY_PLOT_ROLE_TODAY, -1);
}

/* The middle of the bar of the row at @top. */
static double
find_bar_middle (const Frame *frame, double top)
{
  return frame->is_narrow ? top + NARROW_BAR_LINES * frame->space->line_height_px
                          : top + frame->row_px / 2;
}

static void
add_texts (SyPlotBuilder *builder,
           const Frame *frame,
           const SyPlotTexts *texts,
           guint i,
           double top,
           SyPlotStyle style)
{
  const double line = frame->space->line_height_px;
  const char *detail = texts->details != NULL ? texts->details[i] : "";
  const gboolean is_single = frame->is_narrow || *detail == '\0';
  SyPlotArea area = { .width = frame->names_px, .height = line };

  area.y = frame->is_narrow ? top : top + frame->row_px / 2 - line * (is_single ? 0.5 : 1);
  sy_plot_builder_add_label (builder, area, SY_PLOT_ALIGN_LEFT, SY_PLOT_STYLE_PLAIN,
                             texts->names[i]);
  area.y = frame->is_narrow ? top + NARROW_DETAIL_LINES * line : area.y + line;
  if (frame->is_narrow)
    area.width = frame->space->width_px;
  sy_plot_builder_add_label (builder, area, SY_PLOT_ALIGN_LEFT, SY_PLOT_STYLE_FAINT, detail);

  area.x = frame->space->width_px - frame->figures_px;
  area.y = frame->is_narrow ? top : top + (frame->row_px - line) / 2;
  area.width = frame->figures_px;
  sy_plot_builder_add_label (builder, area,
                             frame->is_narrow ? SY_PLOT_ALIGN_RIGHT : SY_PLOT_ALIGN_LEFT, style,
                             texts->figures[i]);
}

static void
add_row (SyPlotBuilder *builder,
         const Frame *frame,
         const SyPlotRow *row,
         const double *today_points,
         const SyPlotTexts *texts,
         guint i)
{
  const double top = i * frame->row_px;
  const double middle = find_bar_middle (frame, top);
  const double y = round (middle - BAR_LINES * frame->space->line_height_px / 2);
  int item =
      sy_plot_builder_add_item (builder,
                                (SyPlotArea) { 0, top, frame->space->width_px, frame->row_px },
                                texts->sentences[i]);

  add_line (builder, frame, top, middle);
  add_side (builder, frame, row, y, item, SY_LEFT);
  add_side (builder, frame, row, y, item, SY_RIGHT);
  if (today_points != NULL)
    add_today (builder, frame, *today_points, middle);
  add_texts (builder, frame, texts, i, top, row->style);
}

/*< private >
 * sy_plot_new_rows:
 * @rows: (array length=n_rows): the bars
 * @n_rows: their number
 * @today_points: (nullable): what to mark on each row
 * @texts: names, figures and sentences, and details where there are any
 * @space: the room; its height does not count
 *
 * Returns: (transfer full): the plot
 */
SyPlot *
sy_plot_new_rows (const SyPlotRow *rows,
                  guint n_rows,
                  const double *today_points,
                  const SyPlotTexts *texts,
                  const SyPlotSpace *space)
{
  SyPlotBuilder builder;
  Frame frame;

  frame_init (&frame, n_rows, texts, space);
  scale (&frame, rows, n_rows, today_points);
  sy_plot_builder_init (&builder, space);
  for (guint i = 0; i < n_rows; i++)
    add_row (&builder, &frame, &rows[i], today_points, texts, i);
  if (n_rows > 0)
    sy_plot_builder_add_axis (&builder, &frame.bars, frame.zero_x, texts);

  return sy_plot_builder_finish (&builder,
                                 sy_plot_get_rows_height (n_rows, texts->details != NULL, space));
}

/**
 * sy_plot_get_rows_height:
 * @n_rows: number of rows
 * @has_details: whether they have a second line
 * @space: the room
 *
 * Returns: the height in px of a plot of rows, without making it
 */
double
sy_plot_get_rows_height (guint n_rows, gboolean has_details, const SyPlotSpace *space)
{
  g_return_val_if_fail (space != NULL, 0);

  if (n_rows == 0)
    return ceil (space->line_height_px);

  return ceil (n_rows * get_row_height (has_details, space) + BOTTOM_LINES * space->line_height_px);
}
