/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

#include <math.h>

/* Rows of bars around a common line, for sliders, differences and effects, or all from one edge,
 * for scores. Sizes in lines of text.
 */
#define BESIDE_FROM_LINES 23
#define ABOVE_FROM_LINES 15
#define BAR_LINES 0.7
#define TODAY_LINES 0.95
#define LINE_LINES 0.95
#define GAP_LINES 0.7
#define BOTTOM_LINES 1.4

#define NAMES_SHARE 0.42
#define FIGURES_SHARE 0.26
#define NARROW_FIGURES_SHARE 0.6
#define TODAY_PX 3

/* Where names and figures stand: beside their bars, above them on one line, or on two lines. */
typedef enum
{
  FORM_BESIDE,
  FORM_ABOVE,
  FORM_STACKED,
} Form;

typedef struct
{
  double row_lines;
  double detailed_row_lines;
  double bar_lines;    /* the middle of the bar */
  double detail_lines; /* the top of the second line of the name */
} Places;

/* Beside each other, texts and bar have one middle; so those places are not looked at. */
static const Places places[] = {
  [FORM_BESIDE] = { 1.6, 2.5, 0, 0 },
  [FORM_ABOVE] = { 2.5, 3.5, 1.45, 1.9 },
  [FORM_STACKED] = { 3.4, 4.4, 2.4, 2.85 },
};

typedef struct
{
  const SyPlotSpace *space;
  Form form;
  double names_px;
  double figures_px;
  double row_px;
  SyPlotArea bars;
  double zero_x;
  double px_per_point;
  gboolean is_one_sided;
} Frame;

static Form
find_form (const SyPlotSpace *space)
{
  if (space->width_px < ABOVE_FROM_LINES * space->line_height_px)
    return FORM_STACKED;

  return space->width_px < BESIDE_FROM_LINES * space->line_height_px ? FORM_ABOVE : FORM_BESIDE;
}

static double
get_row_height (gboolean has_details, const SyPlotSpace *space)
{
  const Places *form = &places[find_form (space)];

  return round ((has_details ? form->detailed_row_lines : form->row_lines) * space->line_height_px);
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
  const double width = space->width_px;

  frame->space = space;
  frame->is_one_sided = FALSE;
  frame->form = find_form (space);
  frame->row_px = get_row_height (texts->details != NULL, space);
  frame->names_px = frame->figures_px = width;
  frame->bars = (SyPlotArea) { .width = width, .height = n_rows * frame->row_px };
  if (frame->form == FORM_STACKED)
    return;

  if (frame->form == FORM_ABOVE)
    {
      frame->figures_px = find_column_width (texts->figures, n_rows, space, NARROW_FIGURES_SHARE);
      frame->names_px = width - frame->figures_px - gap;
      return;
    }

  frame->figures_px = find_column_width (texts->figures, n_rows, space, FIGURES_SHARE);
  frame->names_px = MAX (find_column_width (texts->names, n_rows, space, NAMES_SHARE),
                         find_column_width (texts->details, n_rows, space, NAMES_SHARE));
  frame->bars.x = frame->names_px + gap;
  frame->bars.width = width - frame->names_px - frame->figures_px - 2 * gap;
}

static double
find_x (const Frame *frame, double points)
{
  return frame->zero_x - points * frame->px_per_point;
}

/* From the edge to what a row has of all that it could have. */
static void
add_part (SyPlotBuilder *builder, const Frame *frame, const SyPlotRow *row, double y, int item)
{
  SyPlotArea area = { frame->bars.x, y, frame->bars.width,
                      round (BAR_LINES * frame->space->line_height_px) };

  sy_plot_builder_add_bar (builder, area, SY_PLOT_ROLE_ROOM, item);
  area.width = MAX (row->to_points * frame->px_per_point, 1);
  sy_plot_builder_add_bar (builder, area, row->role, item);
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
  if (frame->form != FORM_BESIDE)
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
  if (frame->form == FORM_BESIDE)
    return top + frame->row_px / 2;

  return top + places[frame->form].bar_lines * frame->space->line_height_px;
}

static void
add_name (SyPlotBuilder *builder,
          const Frame *frame,
          const char *name,
          const char *detail,
          double top)
{
  const double line = frame->space->line_height_px;
  const gboolean has_detail = detail != NULL && *detail != '\0';
  SyPlotArea area = { .y = top, .width = frame->names_px, .height = line };

  if (frame->form == FORM_BESIDE)
    area.y += frame->row_px / 2 - (has_detail ? line : line / 2);
  sy_plot_builder_add_label (builder, area, SY_PLOT_ALIGN_LEFT, SY_PLOT_STYLE_PLAIN, name);

  area.y += line;
  if (frame->form != FORM_BESIDE)
    {
      area.y = top + places[frame->form].detail_lines * line;
      area.width = frame->space->width_px;
    }
  sy_plot_builder_add_label (builder, area, SY_PLOT_ALIGN_LEFT, SY_PLOT_STYLE_FAINT, detail);
}

static void
add_figure (SyPlotBuilder *builder,
            const Frame *frame,
            const char *figure,
            SyPlotStyle style,
            double top)
{
  const double line = frame->space->line_height_px;
  SyPlotArea area = { .y = top, .width = frame->figures_px, .height = line };

  area.x = frame->space->width_px - frame->figures_px;
  if (frame->form == FORM_BESIDE)
    area.y += (frame->row_px - line) / 2;
  else if (frame->form == FORM_STACKED)
    area.y += line;
  sy_plot_builder_add_label (builder, area,
                             frame->form == FORM_ABOVE ? SY_PLOT_ALIGN_RIGHT : SY_PLOT_ALIGN_LEFT,
                             style, figure);
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

  if (frame->is_one_sided)
    add_part (builder, frame, row, y, item);
  else
    {
      add_line (builder, frame, top, middle);
      add_side (builder, frame, row, y, item, SY_LEFT);
      add_side (builder, frame, row, y, item, SY_RIGHT);
    }
  if (today_points != NULL)
    add_today (builder, frame, *today_points, middle);
  add_name (builder, frame, texts->names[i], texts->details != NULL ? texts->details[i] : NULL,
            top);
  add_figure (builder, frame, texts->figures[i], row->style, top);
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

/*< private >
 * sy_plot_new_parts:
 * @rows: (array length=n_rows): the bars, which start at 0
 * @n_rows: their number
 * @full_points: what none of them exceeds
 * @texts: names, figures and sentences, and what both ends are called, as middle and as right
 * @space: the room; its height does not count
 *
 * Returns: (transfer full): the plot, in which each row's role is the colour of its bar
 */
SyPlot *
sy_plot_new_parts (const SyPlotRow *rows,
                   guint n_rows,
                   double full_points,
                   const SyPlotTexts *texts,
                   const SyPlotSpace *space)
{
  SyPlotBuilder builder;
  Frame frame;

  frame_init (&frame, n_rows, texts, space);
  frame.is_one_sided = TRUE;
  frame.zero_x = frame.bars.x;
  frame.px_per_point = frame.bars.width / full_points;
  sy_plot_builder_init (&builder, space);
  for (guint i = 0; i < n_rows; i++)
    add_row (&builder, &frame, &rows[i], NULL, texts, i);
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
