/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bench-jobs.h"
#include "sy-analysis.h"
#include "sy-catalogue-set.h"
#include "sy-histogram.h"
#include "sy-report-plots.h"

/* What a slider tick costs without a window: a new profile and the whole analysis, all criteria at
 * the default reach; its parts; and how the analysis grows with the number of criteria. The problem
 * is printed as well, with its shares, so that others can be given the same. The bound of counting
 * what is in reach is one pass of additions over all tables that it fills.
 */

#define N_ROUNDS 100
#define GROWTH_SEED 20

typedef struct
{
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *analysis;
  SyProblem problem;
  int weights[SY_CRITERIA_MAX];
  int ratings[SY_N_HANDS][SY_CRITERIA_MAX];
  gsize lengths[SY_CRITERIA_MAX]; /* of the tables */
  guint64 *cells;
  guint64 *more_cells;
} Bench;

static int sink;

static void
do_scores (gpointer data, guint round)
{
  Bench *bench = data;
  sink += sy_problem_get_sum (&bench->problem) + sy_problem_get_weight_total (&bench->problem);
}

static void
do_reach (gpointer data, guint round)
{
  Bench *bench = data;
  SyReach reach;

  sy_reach_count (&bench->problem, &reach);
  sink += (int) reach.certain;
}

static void
do_simplex (gpointer data, guint round)
{
  Bench *bench = data;
  sink += sy_simplex_any_weights (&bench->problem).left > 0.5;
}

static void
do_tick (gpointer data, guint round)
{
  Bench *bench = data;
  const SyCriterion *criterion =
      sy_catalogue_get_criterion (bench->catalogue, round % bench->catalogue->criteria->len);
  g_autoptr (SyProfile) changed =
      sy_profile_with_weight (bench->profile, criterion->id, (int) (round % (SY_WEIGHT_MAX + 1)));
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (bench->catalogue, changed);

  sink += analysis->sum;
}

static void
do_histogram (gpointer data, guint round)
{
  Bench *bench = data;
  SyHistogram histogram;

  sy_histogram_count (&bench->problem, &histogram);
  sink += (int) histogram.n_left;
}

static void
do_plots (gpointer data, guint round)
{
  Bench *bench = data;
  const SyPlotSpace space = {
    .width_px = 400 + round, .height_px = 144, .line_height_px = 18, .char_width_px = 8
  };
  g_autoptr (SyPlot) histogram =
      sy_report_plot_histogram (bench->catalogue, bench->analysis, &space);
  g_autoptr (SyPlot) sliders = sy_report_plot_sliders (bench->catalogue, bench->analysis, &space);

  sink += (int) (histogram->n_items + sliders->n_items);
}

static void
do_analysis (gpointer data, guint round)
{
  Bench *bench = data;
  g_autoptr (SyAnalysis) analysis = sy_analysis_new_for_problem (&bench->problem);

  sink += analysis->sum;
}

static void
do_additions (gpointer data, guint round)
{
  Bench *bench = data;

  for (guint i = 0; i < bench->problem.n; i++)
    for (gsize c = 0; c < bench->lengths[i]; c++)
      bench->cells[c] += bench->more_cells[c];
  sink += (int) bench->cells[0];
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize first = *(const gsize *) a;
  gsize second = *(const gsize *) b;

  return (first > second) - (first < second);
}

/* How far the product of a criterion's weight and difference may be apart. */
static gsize
find_span (const SyProblem *problem, guint i)
{
  int weights[] = { MAX (0, problem->weights[i] - problem->weight_reach),
                    MIN (SY_WEIGHT_MAX, problem->weights[i] + problem->weight_reach) };
  int lows[SY_N_HANDS], highs[SY_N_HANDS];
  int least, most;

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      lows[hand] = MAX (0, problem->ratings[hand][i] - problem->rating_reach);
      highs[hand] = MIN (SY_RATING_MAX, problem->ratings[hand][i] + problem->rating_reach);
    }
  least = lows[SY_LEFT] - highs[SY_RIGHT];
  most = highs[SY_LEFT] - lows[SY_RIGHT];

  return (gsize) (MAX (weights[0] * most, weights[1] * most)
                  - MIN (weights[0] * least, weights[1] * least));
}

/* As they are counted: two halves, short spans first. */
static void
fill_lengths (Bench *bench)
{
  const SyProblem *problem = &bench->problem;
  gsize longest = 1;

  for (guint i = 0; i < problem->n; i++)
    bench->lengths[i] = find_span (problem, i);
  qsort (bench->lengths, problem->n, sizeof *bench->lengths, compare_lengths);
  for (guint i = 0; i < problem->n; i++)
    {
      bench->lengths[i] += i < 2 ? 1 : bench->lengths[i - 2];
      longest = MAX (longest, bench->lengths[i]);
    }
  bench->cells = g_new0 (guint64, longest);
  bench->more_cells = g_new0 (guint64, longest);
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

static void
print_shares (const SyProblem *problem)
{
  SyReach reach;
  double simplex_share = sy_simplex_any_weights (problem).left;

  sy_reach_count (problem, &reach);
  bench_print_figure ("simplex_share", &simplex_share, 1);
  bench_print_figure ("reach_share", &reach.left_share, 1);
}

static void
print_numbers (const char *name, const int *numbers, guint n)
{
  g_print ("%s", name);
  for (guint i = 0; i < n; i++)
    g_print ("\t%d", numbers[i]);
  g_print ("\n");
}

/* Made up, but the same each time, and every criterion counts. */
static void
grow (Bench *bench, guint n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (GROWTH_SEED);
  g_autofree char *name = g_strdup_printf ("analysis_%u_us", n);
  const BenchJob job = { name, do_analysis };

  bench->problem.n = n;
  for (guint i = 0; i < n; i++)
    {
      bench->weights[i] = g_rand_int_range (random, 1, SY_WEIGHT_MAX + 1);
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        bench->ratings[hand][i] = g_rand_int_range (random, 0, SY_RATING_MAX + 1);
    }
  bench_run_jobs (&job, 1, bench, MAX (1, N_ROUNDS / n));
}

int
main (int argc, char **argv)
{
  static const BenchJob jobs[] = {
    { "tick_us", do_tick },       { "analysis_us", do_analysis },
    { "reach_us", do_reach },     { "additions_us", do_additions },
    { "simplex_us", do_simplex }, { "histogram_us", do_histogram },
    { "plots_us", do_plots },     { "sums_us", do_scores },
  };
  static const guint sizes[] = { 10, 20, 50, 100, 200 };
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  g_autoptr (SyProfile) empty = sy_profile_new (catalogue->id, catalogue->version);
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, "hybrid-data-and-api");
  Bench bench = { .catalogue = catalogue };

  setlocale (LC_ALL, "");
  g_assert_nonnull (preset);
  bench.profile = sy_profile_with_preset_applied (empty, catalogue, preset);
  bench.analysis = sy_analysis_new (catalogue, bench.profile);
  fill_problem (&bench);
  fill_lengths (&bench);
  print_numbers ("weights", bench.weights, bench.problem.n);
  print_numbers ("left", bench.ratings[SY_LEFT], bench.problem.n);
  print_numbers ("right", bench.ratings[SY_RIGHT], bench.problem.n);
  print_shares (&bench.problem);
  bench_run_jobs (jobs, G_N_ELEMENTS (jobs), &bench, N_ROUNDS);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    grow (&bench, sizes[i]);
  g_free (bench.cells);
  g_free (bench.more_cells);
  sy_analysis_unref (bench.analysis);
  sy_profile_unref (bench.profile);

  return sink != 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
