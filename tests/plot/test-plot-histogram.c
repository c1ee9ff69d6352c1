/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "analysis-test.h"
#include "plot-test.h"

static SyPlot *
plot_case (const SyProblem *problem, const SyPlotSpace *space, SyHistogram *histogram)
{
  const char *texts[SY_HISTOGRAM_BINS_MAX];
  const SyPlotTexts all = {
    .sentences = texts, .left = "NodeJS +10", .middle = "tie", .right = "Python +45"
  };

  for (guint i = 0; i < SY_HISTOGRAM_BINS_MAX; i++)
    texts[i] = "a sentence";
  sy_histogram_count (problem, histogram);

  return sy_plot_new_histogram (histogram, sy_problem_get_sum (problem), &all, space);
}

static double
sum_area (SyPlot *plot, SyPlotRole role)
{
  double sum = 0;

  for (guint i = 0; i < plot->n_bars; i++)
    if (plot->bars[i].item >= 0 && plot->bars[i].role == role)
      sum += plot->bars[i].area.width * plot->bars[i].area.height;

  return sum;
}

static const SyPlotArea *
find_line (SyPlot *plot)
{
  for (guint i = 0; i < plot->n_bars; i++)
    if (plot->bars[i].role == SY_PLOT_ROLE_LINE)
      return &plot->bars[i].area;

  return NULL;
}

/* Bars of the left option are left of the tie, those of the right one right of it. */
static void
assert_sides (SyPlot *plot)
{
  const SyPlotArea *tie = find_line (plot);

  for (guint i = 0; i < plot->n_bars; i++)
    {
      const SyPlotArea *area = &plot->bars[i].area;

      if (plot->bars[i].role == SY_PLOT_ROLE_LEFT)
        g_assert_cmpfloat (area->x + area->width, <=, tie->x + EDGE_PX);
      else if (plot->bars[i].role == SY_PLOT_ROLE_RIGHT)
        g_assert_cmpfloat (area->x, >=, tie->x + tie->width - EDGE_PX);
    }
}

static guint
count_bins_in_use (const SyHistogram *histogram)
{
  guint n = 0;

  for (guint i = 0; i < sy_histogram_get_n_bins (histogram); i++)
    n += histogram->bins[i].share > 0;

  return n;
}

static void
test_geometry (void)
{
  static const double widths[] = { 200, 201, 333, 420, 800, 1600 };
  static const int sizes[] = { 0, 1, 3, 20, SY_CRITERIA_MAX };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int reach = 0; reach < 4; reach++)
        {
          g_autoptr (SyPlot) plot = NULL;
          g_autoptr (SyPlot) mirrored = NULL;
          SyPlotSpace space = make_space (widths[w], reach % 2 == 0 ? 18 : 36);
          SyHistogram histogram;
          AnyCase c;

          any_case_init (&c, (guint) sizes[s], SY_WEIGHT_MAX, reach, MIN (reach, 1));
          plot = plot_case (&c.problem, &space, &histogram);
          assert_plot (plot);
          assert_sides (plot);
          g_assert_cmpuint (plot->n_items, ==, count_bins_in_use (&histogram));
          space.is_rtl = TRUE;
          mirrored = plot_case (&c.problem, &space, &histogram);
          assert_plots_mirrored (plot, mirrored);
        }
}

/* Areas are shares: what the sides fill is what they are worth, but for rounding to pixels. */
static void
test_areas (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (SyPlot) plot = NULL;
      SyPlotSpace space = make_space (1600, 100);
      SyHistogram histogram;
      SyReach reach;
      double all;
      AnyCase c;

      any_case_init (&c, 12, SY_WEIGHT_MAX, 2, 1);
      plot = plot_case (&c.problem, &space, &histogram);
      sy_reach_count (&c.problem, &reach);
      all = sum_area (plot, SY_PLOT_ROLE_LEFT) + sum_area (plot, SY_PLOT_ROLE_NEUTRAL)
            + sum_area (plot, SY_PLOT_ROLE_RIGHT);
      g_assert_cmpfloat_with_epsilon (sum_area (plot, SY_PLOT_ROLE_LEFT) / all, reach.left_share,
                                      0.03);
      g_assert_cmpfloat_with_epsilon (sum_area (plot, SY_PLOT_ROLE_RIGHT) / all, reach.right_share,
                                      0.03);
    }
}

/* The mark of today stands over the bar that holds it. */
static void
test_today (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (SyPlot) plot = NULL;
      SyPlotSpace space = make_space (800, 18);
      SyHistogram histogram;
      const SyPlotBar *today;
      AnyCase c;
      int sum;

      any_case_init (&c, 8, SY_WEIGHT_MAX, 1, 1);
      plot = plot_case (&c.problem, &space, &histogram);
      sum = sy_problem_get_sum (&c.problem);
      today = &plot->bars[plot->n_bars - 1];
      g_assert_cmpint (today->role, ==, SY_PLOT_ROLE_TODAY);
      for (guint i = 0; i < plot->n_bars; i++)
        {
          const SyPlotBar *bar = &plot->bars[i];
          const SyPlotArea *area = &bar->area;

          g_assert_false (bar->item >= 0 && have_overlap (area, &today->area)
                          && area->x <= today->area.x
                          && area->x + area->width >= today->area.x + today->area.width);
          if (bar->item < 0 || area->x > today->area.x || area->x + area->width < today->area.x)
            continue;
          if (bar->role == SY_PLOT_ROLE_LEFT)
            g_assert_cmpint (sum, >=, 0);
          else if (bar->role == SY_PLOT_ROLE_RIGHT)
            g_assert_cmpint (sum, <=, 0);
        }
    }
}

static void
test_message (void)
{
  SyPlotSpace space = make_space (200, 18);
  g_autoptr (SyPlot) plot = sy_plot_new_message ("Nothing is weighed yet", &space);

  assert_plot (plot);
  g_assert_cmpuint (plot->n_items, ==, 1);
  g_assert_cmpuint (plot->n_labels, ==, 1);
  g_assert_cmpuint (plot->n_bars, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot-histogram/geometry", test_geometry);
  g_test_add_func ("/plot-histogram/areas", test_areas);
  g_test_add_func ("/plot-histogram/today", test_today);
  g_test_add_func ("/plot-histogram/message", test_message);

  return g_test_run ();
}
