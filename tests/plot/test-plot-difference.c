/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "analysis-test.h"
#include "plot-test.h"

static SyPlot *
plot_differences (const SyDifference *differences, guint n, const SyPlotSpace *space)
{
  const char *names[SY_CRITERIA_MAX];
  const char *details[SY_CRITERIA_MAX];
  const char *figures[SY_CRITERIA_MAX];
  const char *sentences[SY_CRITERIA_MAX];
  const SyPlotTexts texts = {
    .names = names,
    .details = details,
    .figures = figures,
    .sentences = sentences,
    .left = "towards NodeJS",
    .middle = "",
    .right = "towards Python",
  };

  for (guint i = 0; i < n; i++)
    {
      names[i] = "Security";
      details[i] = i % 2 == 0 ? "weight 3 → 7" : "";
      figures[i] = "NodeJS +2.3";
      sentences[i] = "a sentence";
    }

  return sy_plot_new_difference (differences, n, &texts, space);
}

/* Bars are as long as their parts and on their sides, so that their sum is the change. */
static void
assert_bars (SyPlot *plot, const SyDifference *differences, double change)
{
  double px_per_point = -1;
  double sum = 0;

  for (guint i = 0; i < plot->n_bars; i++)
    {
      const SyPlotBar *bar = &plot->bars[i];
      double points;

      if (bar->item < 0)
        continue;
      points = differences[bar->item].points;
      g_assert_cmpint (bar->role, ==, points > 0 ? SY_PLOT_ROLE_LEFT : SY_PLOT_ROLE_RIGHT);
      if (px_per_point < 0)
        px_per_point = bar->area.width / fabs (points);
      sum += bar->role == SY_PLOT_ROLE_LEFT ? bar->area.width : -bar->area.width;
    }
  g_assert_cmpfloat_with_epsilon (sum, change * px_per_point, plot->n_items + 1);
}

static void
test_geometry (void)
{
  static const double widths[] = { 200, 300, 414, 800, 1600 };
  static const int sizes[] = { 1, 20, SY_CRITERIA_MAX };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (SyAnalysis) from = NULL;
        g_autoptr (SyAnalysis) to = NULL;
        g_autoptr (SyPlot) plot = NULL;
        g_autoptr (SyPlot) mirrored = NULL;
        g_autofree SyDifference *differences = NULL;
        SyPlotSpace space = make_space (widths[w], 18);
        AnyCase c;
        guint n;

        any_case_init (&c, (guint) sizes[s], SY_WEIGHT_MAX, 0, 0);
        from = sy_analysis_new_for_problem (&c.problem);
        any_case_init (&c, (guint) sizes[s], SY_WEIGHT_MAX, 0, 0);
        to = sy_analysis_new_for_problem (&c.problem);
        differences = sy_difference_list (from, to, &n);
        plot = plot_differences (differences, n, &space);
        assert_plot (plot);
        assert_bars (plot, differences, to->lead_points - from->lead_points);
        g_assert_cmpfloat (plot->height_px, ==, sy_plot_get_rows_height (n, TRUE, &space));
        space.is_rtl = TRUE;
        mirrored = plot_differences (differences, n, &space);
        assert_plots_mirrored (plot, mirrored);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot-difference/geometry", test_geometry);

  return g_test_run ();
}
