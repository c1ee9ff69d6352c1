/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "analysis-test.h"
#include "plot-test.h"

typedef struct
{
  const char *names[SY_CRITERIA_MAX];
  const char *figures[SY_CRITERIA_MAX];
  const char *sentences[SY_CRITERIA_MAX];
  SyPlotTexts texts;
} Texts;

static void
texts_init (Texts *texts, const char *name, const char *figure)
{
  for (guint i = 0; i < SY_CRITERIA_MAX; i++)
    {
      texts->names[i] = name;
      texts->figures[i] = figure;
      texts->sentences[i] = "a sentence";
    }
  texts->texts = (SyPlotTexts) {
    .names = texts->names,
    .figures = texts->figures,
    .sentences = texts->sentences,
    .left = "NodeJS +10",
    .middle = "tie",
    .right = "Python +30",
  };
}

static double
find_line_x (SyPlot *plot)
{
  for (guint i = 0; i < plot->n_bars; i++)
    if (plot->bars[i].role == SY_PLOT_ROLE_LINE)
      return plot->bars[i].area.x;

  return -1;
}

/* The parts of a bar end at the line and are of its side; together they are its swing. */
static void
assert_bars (SyPlot *plot, const SySwing *swings, guint n)
{
  const double line = find_line_x (plot);
  double px_per_point = -1;

  for (guint i = 0; i < n; i++)
    {
      double size = fabs (swings[i].lead_at_max_points - swings[i].lead_at_min_points);
      double width = 0;

      for (guint k = 0; k < plot->n_bars; k++)
        {
          const SyPlotBar *bar = &plot->bars[k];

          if (bar->item != (int) i)
            continue;
          width += bar->area.width;
          if (bar->role == SY_PLOT_ROLE_LEFT)
            g_assert_cmpfloat (bar->area.x + bar->area.width, <=, line + 1 + EDGE_PX);
          else
            g_assert_cmpfloat (bar->area.x, >=, line - EDGE_PX);
        }
      if (px_per_point < 0 && size > 0)
        px_per_point = width / size;
      g_assert_cmpfloat_with_epsilon (width, size * px_per_point, 2);
    }
}

static void
test_geometry (void)
{
  static const double widths[] = { 200, 269, 270, 333, 413, 414, 415, 800, 1600 };
  static const int sizes[] = { 1, 3, 20, SY_CRITERIA_MAX };
  g_autofree char *long_name = g_strnfill (200, 'W');

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int is_long = 0; is_long < 2; is_long++)
        {
          g_autoptr (SyAnalysis) analysis = NULL;
          g_autoptr (SyPlot) plot = NULL;
          g_autoptr (SyPlot) mirrored = NULL;
          g_autofree SySwing *swings = NULL;
          SyPlotSpace space = make_space (widths[w], 18);
          Texts texts;
          AnyCase c;
          guint n;

          any_case_init (&c, (guint) sizes[s], SY_WEIGHT_MAX, 0, 0);
          texts_init (&texts, is_long ? long_name : "Security", is_long ? long_name : "tips at 2");
          analysis = sy_analysis_new_for_problem (&c.problem);
          swings = sy_swing_list (analysis, &n);
          plot = sy_plot_new_sliders (analysis, swings, n, &texts.texts, &space);
          assert_plot (plot);
          assert_bars (plot, swings, n);
          g_assert_cmpuint (plot->n_items, ==, n);
          g_assert_cmpfloat (plot->height_px, ==, sy_plot_get_rows_height (n, FALSE, &space));
          space.is_rtl = TRUE;
          mirrored = sy_plot_new_sliders (analysis, swings, n, &texts.texts, &space);
          assert_plots_mirrored (plot, mirrored);
        }
}

/* One that never tips never has both colours, and one that does has. */
static void
test_tips (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (SyAnalysis) analysis = NULL;
      g_autoptr (SyPlot) plot = NULL;
      g_autofree SySwing *swings = NULL;
      const SyPlotSpace space = make_space (800, 18);
      Texts texts;
      AnyCase c;
      guint n;

      any_case_init (&c, 6, SY_WEIGHT_MAX, 0, 0);
      texts_init (&texts, "Security", "tips");
      analysis = sy_analysis_new_for_problem (&c.problem);
      swings = sy_swing_list (analysis, &n);
      plot = sy_plot_new_sliders (analysis, swings, n, &texts.texts, &space);
      for (guint i = 0; i < n && analysis->leader != SY_NEITHER; i++)
        {
          gboolean tips = analysis->findings[swings[i].criterion].tips_at != SY_UNSET;
          gboolean has_other = FALSE;

          for (guint k = 0; k < plot->n_bars; k++)
            has_other |=
                plot->bars[k].item == (int) i
                && plot->bars[k].role
                       == (analysis->leader == SY_LEFT ? SY_PLOT_ROLE_RIGHT : SY_PLOT_ROLE_LEFT);
          /* At 0 nothing may be left to lead with. */
          if (swings[i].has_min)
            g_assert_cmpint (has_other, ==, tips);
        }
    }
}

/* Beside its bar where there is room, above it where there is none. */
static void
test_narrow (void)
{
  int weights[] = { 4, 3 };
  int left[] = { 9, 2 };
  int right[] = { 4, 6 };
  const SyProblem problem = { .n = 2, .weights = weights, .ratings = { left, right } };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  guint n;
  g_autofree SySwing *swings = sy_swing_list (analysis, &n);
  SyPlotSpace wide = make_space (800, 18);
  SyPlotSpace narrow = make_space (300, 18);
  g_autoptr (SyPlot) beside = NULL;
  g_autoptr (SyPlot) above = NULL;
  Texts texts;

  texts_init (&texts, "Security", "tips at 2");
  beside = sy_plot_new_sliders (analysis, swings, n, &texts.texts, &wide);
  above = sy_plot_new_sliders (analysis, swings, n, &texts.texts, &narrow);
  g_assert_cmpfloat (above->height_px, >, beside->height_px);
  for (guint i = 0; i < above->n_bars; i++)
    if (above->bars[i].item == 0)
      g_assert_cmpfloat (above->bars[i].area.y, >=, 18);
}

static void
test_nothing (void)
{
  const SyProblem problem = { 0 };
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&problem);
  const SyPlotSpace space = make_space (300, 18);
  const SyPlotTexts texts = { .left = "", .middle = "", .right = "" };
  g_autoptr (SyPlot) plot = sy_plot_new_sliders (analysis, NULL, 0, &texts, &space);

  g_assert_cmpuint (plot->n_items, ==, 0);
  g_assert_cmpuint (plot->n_bars, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot-sliders/geometry", test_geometry);
  g_test_add_func ("/plot-sliders/tips", test_tips);
  g_test_add_func ("/plot-sliders/narrow", test_narrow);
  g_test_add_func ("/plot-sliders/nothing", test_nothing);

  return g_test_run ();
}
