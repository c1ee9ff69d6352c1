/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-private.h"

/* Room for the labels of an axis, in lines. */
#define AXIS_LINES 1.2

/* Capitals and figures are wider than the average of a font. */
#define ESTIMATE_FACTOR 1.12

G_DEFINE_BOXED_TYPE (SyPlot, sy_plot, sy_plot_ref, sy_plot_unref)

static void
clear_plot (gpointer data)
{
  SyPlot *self = data;

  for (guint i = 0; i < self->n_labels; i++)
    g_free (self->labels[i].text);
  for (guint i = 0; i < self->n_items; i++)
    g_free (self->items[i].text);
  g_free (self->bars);
  g_free (self->labels);
  g_free (self->items);
}

static void
mirror (SyPlotArea *area, double width_px)
{
  area->x = width_px - area->x - area->width;
}

static void
mirror_plot (SyPlot *self)
{
  for (guint i = 0; i < self->n_bars; i++)
    mirror (&self->bars[i].area, self->width_px);
  for (guint i = 0; i < self->n_items; i++)
    mirror (&self->items[i].area, self->width_px);
  for (guint i = 0; i < self->n_labels; i++)
    {
      SyPlotLabel *label = &self->labels[i];

      mirror (&label->area, self->width_px);
      if (label->align != SY_PLOT_ALIGN_MIDDLE)
        label->align =
            label->align == SY_PLOT_ALIGN_LEFT ? SY_PLOT_ALIGN_RIGHT : SY_PLOT_ALIGN_LEFT;
    }
}

static gboolean
contains (const SyPlotArea *area, double x, double y)
{
  return x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height;
}

static gboolean
is_same (double a, double b)
{
  return !(a < b || a > b);
}

/**
 * sy_plot_space_equal:
 * @a: a room for a plot
 * @b: another one
 *
 * Returns: whether a plot for one is right for the other
 */
gboolean
sy_plot_space_equal (const SyPlotSpace *a, const SyPlotSpace *b)
{
  return is_same (a->width_px, b->width_px) && is_same (a->height_px, b->height_px)
         && is_same (a->line_height_px, b->line_height_px)
         && is_same (a->char_width_px, b->char_width_px) && a->is_rtl == b->is_rtl;
}

/**
 * sy_plot_new_message:
 * @text: a short text
 * @space: the room
 *
 * Returns: (transfer full): a plot that only says why there is nothing to plot
 */
SyPlot *
sy_plot_new_message (const char *text, const SyPlotSpace *space)
{
  const double height_px = MAX (space->height_px, space->line_height_px);
  const double y = (height_px - space->line_height_px) / 2;
  SyPlotBuilder builder;

  g_return_val_if_fail (text != NULL && space != NULL, NULL);

  sy_plot_builder_init (&builder, space);
  sy_plot_builder_add_item (&builder, (SyPlotArea) { 0, 0, space->width_px, height_px }, text);
  sy_plot_builder_add_label (&builder,
                             (SyPlotArea) { 0, y, space->width_px, space->line_height_px },
                             SY_PLOT_ALIGN_MIDDLE, SY_PLOT_STYLE_FAINT, text);

  return sy_plot_builder_finish (&builder, height_px);
}

SyPlot *
sy_plot_ref (SyPlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

void
sy_plot_unref (SyPlot *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_plot);
}

/**
 * sy_plot_hit:
 * @self: a plot
 * @x: px from the left
 * @y: px from the top
 *
 * Returns: the index of the item there, or -1
 */
int
sy_plot_hit (SyPlot *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_items; i++)
    if (contains (&self->items[i].area, x, y))
      return (int) i;

  return -1;
}

/*< private >*/
void
sy_plot_builder_init (SyPlotBuilder *builder, const SyPlotSpace *space)
{
  builder->space = space;
  builder->bars = g_array_new (FALSE, FALSE, sizeof (SyPlotBar));
  builder->labels = g_array_new (FALSE, FALSE, sizeof (SyPlotLabel));
  builder->items = g_array_new (FALSE, FALSE, sizeof (SyPlotItem));
}

/*< private >*/
void
sy_plot_builder_add_bar (SyPlotBuilder *builder, SyPlotArea area, SyPlotRole role, int item)
{
  SyPlotBar bar = { .area = area, .role = role, .item = item };

  g_array_append_val (builder->bars, bar);
}

/*< private >*/
void
sy_plot_builder_add_label (SyPlotBuilder *builder,
                           SyPlotArea area,
                           SyPlotAlign align,
                           SyPlotStyle style,
                           const char *text)
{
  SyPlotLabel label = { .area = area, .align = align, .style = style };

  if (text == NULL || *text == '\0')
    return;

  label.text = g_strdup (text);
  g_array_append_val (builder->labels, label);
}

/*< private >
 * Returns: the index of the item
 */
int
sy_plot_builder_add_item (SyPlotBuilder *builder, SyPlotArea area, const char *text)
{
  SyPlotItem item = { .area = area, .text = g_strdup (text) };

  g_array_append_val (builder->items, item);

  return (int) builder->items->len - 1;
}

/*< private >
 * sy_plot_builder_add_axis:
 * @builder: a builder
 * @marks: where the marks are; the labels stand right under it
 * @middle_x: where the middle is
 * @texts: the words
 *
 * Names the middle and, where there is room beside that, the ends. A label at an end may reach out
 * of @marks, but not out of the space.
 */
void
sy_plot_builder_add_axis (SyPlotBuilder *builder,
                          const SyPlotArea *marks,
                          double middle_x,
                          const SyPlotTexts *texts)
{
  const SyPlotSpace *space = builder->space;
  const double end_x = marks->x + marks->width;
  const double half = sy_plot_estimate_width (space, texts->middle) / 2;
  const double left = sy_plot_estimate_width (space, texts->left);
  const double right = sy_plot_estimate_width (space, texts->right);
  const double middle = CLAMP (middle_x, half, MAX (space->width_px - half, half));
  SyPlotArea area = { .y = marks->y + marks->height, .height = space->line_height_px };

  area.y += (AXIS_LINES - 1) * space->line_height_px;
  area.x = MAX (middle - half, 0);
  area.width = MIN (2 * half, space->width_px - area.x);
  sy_plot_builder_add_label (builder, area, SY_PLOT_ALIGN_MIDDLE, SY_PLOT_STYLE_FAINT,
                             texts->middle);

  area.width = left;
  area.x = MIN (marks->x, middle - half - left);
  if (middle_x > marks->x && area.x >= 0)
    sy_plot_builder_add_label (builder, area, SY_PLOT_ALIGN_LEFT, SY_PLOT_STYLE_FAINT, texts->left);

  area.width = right;
  area.x = MAX (end_x - right, middle + half);
  if (middle_x < end_x && area.x + right <= space->width_px)
    sy_plot_builder_add_label (builder, area, SY_PLOT_ALIGN_RIGHT, SY_PLOT_STYLE_FAINT,
                               texts->right);
}

/*< private >
 * sy_plot_builder_finish:
 * @builder: a builder, which is done with
 * @height_px: what was filled
 *
 * Returns: (transfer full): the plot
 */
SyPlot *
sy_plot_builder_finish (SyPlotBuilder *builder, double height_px)
{
  SyPlot *self = g_rc_box_new0 (SyPlot);

  self->width_px = builder->space->width_px;
  self->height_px = height_px;
  self->n_bars = builder->bars->len;
  self->n_labels = builder->labels->len;
  self->n_items = builder->items->len;
  self->bars = (gpointer) g_array_free (builder->bars, FALSE);
  self->labels = (gpointer) g_array_free (builder->labels, FALSE);
  self->items = (gpointer) g_array_free (builder->items, FALSE);
  if (builder->space->is_rtl)
    mirror_plot (self);

  return self;
}

/*< private >
 * Returns: about how wide @text is; no font is at hand here
 */
double
sy_plot_estimate_width (const SyPlotSpace *space, const char *text)
{
  return text == NULL || *text == '\0'
             ? 0
             : (ESTIMATE_FACTOR * (double) g_utf8_strlen (text, -1) + 1) * space->char_width_px;
}
