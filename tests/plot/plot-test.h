/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-plot.h"

/* What must hold of every plot, whatever it shows. */

#define EDGE_PX 0.001

static inline void
assert_inside (const SyPlotArea *area, SyPlot *plot)
{
  g_assert_cmpfloat (area->width, >=, 0);
  g_assert_cmpfloat (area->height, >=, 0);
  g_assert_cmpfloat (area->x, >=, -EDGE_PX);
  g_assert_cmpfloat (area->y, >=, -EDGE_PX);
  g_assert_cmpfloat (area->x + area->width, <=, plot->width_px + EDGE_PX);
  g_assert_cmpfloat (area->y + area->height, <=, plot->height_px + EDGE_PX);
}

static inline gboolean
have_overlap (const SyPlotArea *a, const SyPlotArea *b)
{
  return a->x + a->width > b->x + EDGE_PX && b->x + b->width > a->x + EDGE_PX
         && a->y + a->height > b->y + EDGE_PX && b->y + b->height > a->y + EDGE_PX;
}

static inline void
assert_hits (SyPlot *plot)
{
  for (guint i = 0; i < plot->n_items; i++)
    {
      const SyPlotArea *area = &plot->items[i].area;

      g_assert_cmpint (sy_plot_hit (plot, area->x + area->width / 2, area->y + area->height / 2),
                       ==, (int) i);
    }
  for (guint i = 0; i < plot->n_bars; i++)
    {
      const SyPlotArea *area = &plot->bars[i].area;

      if (plot->bars[i].item >= 0)
        g_assert_cmpint (sy_plot_hit (plot, area->x + area->width / 2, area->y + area->height / 2),
                         ==, plot->bars[i].item);
    }
  g_assert_cmpint (sy_plot_hit (plot, -1, 1), ==, -1);
  g_assert_cmpint (sy_plot_hit (plot, 1, plot->height_px + 1), ==, -1);
}

/* Everything is inside, items lie beside each other, labels do too, and hits find the marks. */
static inline void
assert_plot (SyPlot *plot)
{
  for (guint i = 0; i < plot->n_bars; i++)
    assert_inside (&plot->bars[i].area, plot);
  for (guint i = 0; i < plot->n_items; i++)
    {
      g_assert_cmpstr (plot->items[i].text, !=, "");
      assert_inside (&plot->items[i].area, plot);
      for (guint k = 0; k < i; k++)
        g_assert_false (have_overlap (&plot->items[i].area, &plot->items[k].area));
    }
  for (guint i = 0; i < plot->n_labels; i++)
    {
      assert_inside (&plot->labels[i].area, plot);
      for (guint k = 0; k < i; k++)
        g_assert_false (have_overlap (&plot->labels[i].area, &plot->labels[k].area));
    }
  assert_hits (plot);
}

static inline void
assert_mirrored (const SyPlotArea *a, const SyPlotArea *b, double width_px)
{
  g_assert_cmpfloat_with_epsilon (a->x, width_px - b->x - b->width, EDGE_PX);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
}

/* The same plot from right to left. */
static inline void
assert_plots_mirrored (SyPlot *a, SyPlot *b)
{
  g_assert_cmpuint (a->n_bars, ==, b->n_bars);
  g_assert_cmpuint (a->n_labels, ==, b->n_labels);
  g_assert_cmpuint (a->n_items, ==, b->n_items);
  for (guint i = 0; i < a->n_bars; i++)
    {
      assert_mirrored (&a->bars[i].area, &b->bars[i].area, a->width_px);
      g_assert_cmpint (a->bars[i].role, ==, b->bars[i].role);
    }
  for (guint i = 0; i < a->n_items; i++)
    assert_mirrored (&a->items[i].area, &b->items[i].area, a->width_px);
  for (guint i = 0; i < a->n_labels; i++)
    {
      assert_mirrored (&a->labels[i].area, &b->labels[i].area, a->width_px);
      if (a->labels[i].align == SY_PLOT_ALIGN_MIDDLE)
        g_assert_cmpint (b->labels[i].align, ==, SY_PLOT_ALIGN_MIDDLE);
      else
        g_assert_cmpint (a->labels[i].align, !=, b->labels[i].align);
    }
}

static inline SyPlotSpace
make_space (double width_px, double line_height_px)
{
  return (SyPlotSpace) {
    .width_px = width_px,
    .height_px = 8 * line_height_px,
    .line_height_px = line_height_px,
    .char_width_px = 0.45 * line_height_px,
  };
}
