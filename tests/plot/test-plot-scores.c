/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "analysis-test.h"
#include "plot-test.h"
#include "sy-effect.h"

/* Both plots of an answer as it stands: of the scores, and of what makes their difference. */

static SyPlot *
plot_scores (SyAnalysis *analysis, const SyPlotSpace *space)
{
  static const char *const words[] = { "NodeJS", "Python" };
  const SyPlotTexts texts = {
    .names = words, .figures = words, .sentences = words, .middle = "0", .right = "100"
  };

  return sy_plot_new_scores (analysis, &texts, space);
}

static SyPlot *
plot_effects (SyAnalysis *analysis, const guint *order, guint n, const SyPlotSpace *space)
{
  const char *words[SY_CRITERIA_MAX];
  const SyPlotTexts texts = { .names = words,
                              .figures = words,
                              .sentences = words,
                              .left = "towards NodeJS",
                              .middle = "",
                              .right = "towards Python" };

  for (guint i = 0; i < n; i++)
    words[i] = "Security";

  return sy_plot_new_effects (analysis, order, n, &texts, space);
}

/* Under each score lies all that it could be. */
static void
assert_scores (SyPlot *plot, SyAnalysis *analysis)
{
  g_assert_cmpuint (plot->n_bars, ==, 4);
  for (guint i = 0; i < plot->n_bars; i += 2)
    {
      const SyPlotBar *all = &plot->bars[i];
      const SyPlotBar *score = &plot->bars[i + 1];
      double share = analysis->scores_points[i / 2] / 100;

      g_assert_cmpint (all->role, ==, SY_PLOT_ROLE_ROOM);
      g_assert_cmpint (score->role, ==, i == 0 ? SY_PLOT_ROLE_LEFT : SY_PLOT_ROLE_RIGHT);
      g_assert_cmpfloat_with_epsilon (score->area.width, MAX (share * all->area.width, 1), EDGE_PX);
      g_assert_cmpfloat (score->area.x, ==, all->area.x);
    }
}

/* The bars of both sides differ by the lead. */
static void
assert_effects (SyPlot *plot, SyAnalysis *analysis, const guint *order)
{
  double px_per_point = 0;
  double sum = 0;

  for (guint i = 0; i < plot->n_bars; i++)
    {
      const SyPlotBar *bar = &plot->bars[i];

      if (bar->item < 0)
        continue;
      if (px_per_point <= 0)
        px_per_point =
            bar->area.width / fabs (analysis->findings[order[bar->item]].contribution_points);
      sum += bar->role == SY_PLOT_ROLE_LEFT ? bar->area.width : -bar->area.width;
    }
  g_assert_cmpfloat_with_epsilon (sum, analysis->lead_points * px_per_point, plot->n_items + 1);
}

static void
test_geometry (void)
{
  static const double widths[] = { 200, 300, 414, 800, 1600 };
  static const guint sizes[] = { 1, 20, SY_CRITERIA_MAX };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        SyPlotSpace space = make_space (widths[w], 18);
        g_autoptr (SyAnalysis) analysis = NULL;
        g_autoptr (SyPlot) scores = NULL;
        g_autoptr (SyPlot) effects = NULL;
        g_autoptr (SyPlot) mirrored = NULL;
        g_autofree guint *order = NULL;
        AnyCase c;
        guint n;

        any_case_init (&c, sizes[s], SY_WEIGHT_MAX, 0, 0);
        analysis = sy_analysis_new_for_problem (&c.problem);
        scores = plot_scores (analysis, &space);
        assert_plot (scores);
        assert_scores (scores, analysis);
        order = sy_effect_order (analysis, &n);
        effects = plot_effects (analysis, order, n, &space);
        assert_plot (effects);
        assert_effects (effects, analysis, order);
        space.is_rtl = TRUE;
        mirrored = plot_scores (analysis, &space);
        assert_plots_mirrored (scores, mirrored);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot-scores/geometry", test_geometry);

  return g_test_run ();
}
