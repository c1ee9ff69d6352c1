/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <locale.h>
#include <stdlib.h>

#include "sy-analysis.h"
#include "sy-catalogue-set.h"
#include "sy-histogram.h"
#include "sy-report-plots.h"

/* What a slider tick costs without a window: a new profile and the whole analysis, all criteria at
 * the default reach. Medians of batches, and the parts as a ratio to the plain scores, because
 * machines differ and ratios hardly do.
 */

#define N_BATCHES 41
#define BATCH 200

typedef struct
{
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *analysis;
  SyProblem problem;
  int weights[SY_CRITERIA_MAX];
  int ratings[SY_N_HANDS][SY_CRITERIA_MAX];
} Bench;

typedef void (*Work) (Bench *bench, guint round);

static int sink;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
measure_us (Bench *bench, Work work)
{
  double batches[N_BATCHES];

  for (guint b = 0; b < N_BATCHES; b++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint i = 0; i < BATCH; i++)
        work (bench, i);
      batches[b] = (double) (g_get_monotonic_time () - start) / BATCH;
    }
  qsort (batches, N_BATCHES, sizeof *batches, compare_doubles);

  return batches[N_BATCHES / 2];
}

static void
do_scores (Bench *bench, guint round)
{
  bench->weights[round % bench->problem.n] = (int) (round % (SY_WEIGHT_MAX + 1));
  sink += sy_problem_get_sum (&bench->problem) + sy_problem_get_weight_total (&bench->problem);
}

static void
do_reach (Bench *bench, guint round)
{
  SyReach reach;

  sy_reach_count (&bench->problem, &reach);
  sink += (int) reach.certain;
}

static void
do_simplex (Bench *bench, guint round)
{
  sink += sy_simplex_any_weights (&bench->problem).left > 0.5;
}

static void
do_tick (Bench *bench, guint round)
{
  const SyCriterion *criterion =
      sy_catalogue_get_criterion (bench->catalogue, round % bench->catalogue->criteria->len);
  g_autoptr (SyProfile) changed =
      sy_profile_with_weight (bench->profile, criterion->id, (int) (round % (SY_WEIGHT_MAX + 1)));
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (bench->catalogue, changed);

  sink += analysis->sum;
}

static void
do_histogram (Bench *bench, guint round)
{
  SyHistogram histogram;

  sy_histogram_count (&bench->problem, &histogram);
  sink += (int) histogram.n_left;
}

static void
do_plots (Bench *bench, guint round)
{
  const SyPlotSpace space = {
    .width_px = 400 + round, .height_px = 144, .line_height_px = 18, .char_width_px = 8
  };
  g_autoptr (SyPlot) histogram =
      sy_report_plot_histogram (bench->catalogue, bench->analysis, &space);
  g_autoptr (SyPlot) sliders = sy_report_plot_sliders (bench->catalogue, bench->analysis, &space);

  sink += (int) (histogram->n_items + sliders->n_items);
}

static void
fill_problem (Bench *bench)
{
  bench->problem = (SyProblem) {
    .n = bench->catalogue->criteria->len,
    .weights = bench->weights,
    .ratings = { bench->ratings[SY_LEFT], bench->ratings[SY_RIGHT] },
    .weight_reach = SY_WEIGHT_REACH_DEFAULT,
    .rating_reach = SY_RATING_REACH_DEFAULT,
  };
  for (guint i = 0; i < bench->problem.n; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (bench->catalogue, i);

      bench->weights[i] = sy_profile_get_weight (bench->profile, criterion->id);
      bench->ratings[SY_LEFT][i] = criterion->ratings[SY_LEFT];
      bench->ratings[SY_RIGHT][i] = criterion->ratings[SY_RIGHT];
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  g_autoptr (SyProfile) empty = sy_profile_new (catalogue->id, catalogue->version);
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, "hybrid-data-and-api");
  Bench bench = { .catalogue = catalogue };
  double scores, tick, histogram;

  setlocale (LC_ALL, "");
  g_assert_nonnull (preset);
  bench.profile = sy_profile_with_preset_applied (empty, catalogue, preset);
  bench.analysis = sy_analysis_new (catalogue, bench.profile);
  fill_problem (&bench);
  g_print ("%u criteria, reach %d and %d\n", bench.problem.n, SY_WEIGHT_REACH_DEFAULT,
           SY_RATING_REACH_DEFAULT);
  tick = measure_us (&bench, do_tick);
  g_print ("reach counted   %8.2f µs\n", measure_us (&bench, do_reach));
  g_print ("any weights     %8.2f µs\n", measure_us (&bench, do_simplex));
  g_print ("slider tick     %8.2f µs (profile and whole analysis)\n", tick);
  histogram = measure_us (&bench, do_histogram);
  g_print ("histogram       %8.2f µs, %.1f ticks; only while it is shown\n", histogram,
           histogram / tick);
  g_print ("two plots       %8.2f µs (counted, said and laid out)\n",
           measure_us (&bench, do_plots));
  scores = measure_us (&bench, do_scores);
  g_print ("plain sums      %8.3f µs, the tick is %.0f of them and %.3f of a frame at 60 Hz\n",
           scores, tick / scores, tick / (1e6 / 60));
  sy_analysis_unref (bench.analysis);
  sy_profile_unref (bench.profile);

  /* The promise is well under a millisecond; a fifth of it leaves room for a busy machine. */
  return tick < 200 && histogram < 200 && sink != 1 ? 0 : 1;
}
