/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <locale.h>
#include <stdlib.h>
#include <time.h>

#include "sy-analysis.h"
#include "sy-catalogue-set.h"
#include "sy-histogram.h"
#include "sy-report-plots.h"

/* What a slider tick costs without a window: a new profile and the whole analysis, all criteria at
 * the default reach. The fastest of batches in the processor's own time, and ratios, because
 * machines differ and ratios hardly do: to the plain scores, and to the least that counting the
 * reach can take, which is one addition for each cell of each table on the way.
 */

#define N_BATCHES 41
#define BATCH 50

/* A criterion's products span no more. */
#define SPAN_MAX (2 * SY_WEIGHT_MAX * SY_RATING_MAX)
#define N_CELLS (SPAN_MAX * SY_CRITERIA_MAX / 2 + 1)

typedef struct
{
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *analysis;
  SyProblem problem;
  int weights[SY_CRITERIA_MAX];
  int ratings[SY_N_HANDS][SY_CRITERIA_MAX];
  guint n_spans;
  guint spans[SY_CRITERIA_MAX]; /* between the products of each criterion, the shortest first */
  guint64 cells[2][N_CELLS];
} Bench;

typedef void (*Work) (Bench *bench, guint round);

static int sink;

static int
compare_uints (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* What other processes do meanwhile does not count. */
static double
get_time_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e6 + (double) now.tv_nsec / 1e3;
}

static double
measure_us (Bench *bench, Work work)
{
  double fastest = G_MAXDOUBLE;

  for (guint b = 0; b < N_BATCHES; b++)
    {
      double start = get_time_us ();

      for (guint i = 0; i < BATCH; i++)
        work (bench, i);
      fastest = MIN (fastest, (get_time_us () - start) / BATCH);
    }

  return fastest;
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

/* The two halves of sy_reach_count(), each cell of each table by one addition. */
static void
do_bound (Bench *bench, guint round)
{
  for (guint half = 0; half < 2; half++)
    {
      guint64 *to = bench->cells[0];
      guint64 *from = bench->cells[1];
      gsize length = 1;

      for (guint i = half; i < bench->n_spans; i += 2)
        {
          guint64 *table = to;

          length += bench->spans[i];
          for (gsize k = 0; k < length; k++)
            to[k] += from[k];
          to = from;
          from = table;
        }
      sink += (int) from[length - 1];
    }
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

static guint
measure_span (const SyProblem *problem, guint i)
{
  const int weight = problem->weights[i];
  int low = SPAN_MAX;
  int high = -SPAN_MAX;

  for (int w = MAX (weight - problem->weight_reach, 0);
       w <= MIN (weight + problem->weight_reach, SY_WEIGHT_MAX); w++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        int left = problem->ratings[SY_LEFT][i] + sign * problem->rating_reach;
        int right = problem->ratings[SY_RIGHT][i] - sign * problem->rating_reach;
        int product = w * (CLAMP (left, 0, SY_RATING_MAX) - CLAMP (right, 0, SY_RATING_MAX));

        low = MIN (low, product);
        high = MAX (high, product);
      }

  return (guint) (high - low);
}

static void
fill_spans (Bench *bench)
{
  bench->n_spans = 0;
  for (guint i = 0; i < bench->problem.n; i++)
    if (bench->weights[i] > 0)
      bench->spans[bench->n_spans++] = measure_span (&bench->problem, i);
  qsort (bench->spans, bench->n_spans, sizeof *bench->spans, compare_uints);
  bench->cells[1][0] = 1;
}

/* Other numbers of criteria than the catalogue has: its own again and again. */
static void
print_growth (Bench *bench)
{
  static const guint sizes[] = { 10, 20, 50, 100, SY_CRITERIA_MAX };
  const guint n = bench->problem.n;

  for (guint i = n; i < SY_CRITERIA_MAX; i++)
    {
      bench->weights[i] = bench->weights[i - n];
      bench->ratings[SY_LEFT][i] = bench->ratings[SY_LEFT][i - n];
      bench->ratings[SY_RIGHT][i] = bench->ratings[SY_RIGHT][i - n];
    }
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      double reach, bound;

      bench->problem.n = sizes[s];
      fill_spans (bench);
      reach = measure_us (bench, do_reach);
      bound = measure_us (bench, do_bound);
      g_print ("%5u criteria  %8.2f µs, %.1f of its additions; any weights %.2f µs\n", sizes[s],
               reach, reach / bound, measure_us (bench, do_simplex));
    }
  bench->problem.n = n;
}

int
main (int argc, char **argv)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  g_autoptr (SyProfile) empty = sy_profile_new (catalogue->id, catalogue->version);
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, "hybrid-data-and-api");
  static Bench bench;
  double scores, tick, reach, bound, histogram;

  setlocale (LC_ALL, "");
  g_assert_nonnull (preset);
  bench.catalogue = catalogue;
  bench.profile = sy_profile_with_preset_applied (empty, catalogue, preset);
  bench.analysis = sy_analysis_new (catalogue, bench.profile);
  fill_problem (&bench);
  fill_spans (&bench);
  g_print ("%u criteria, reach %d and %d\n", bench.problem.n, SY_WEIGHT_REACH_DEFAULT,
           SY_RATING_REACH_DEFAULT);
  tick = measure_us (&bench, do_tick);
  reach = measure_us (&bench, do_reach);
  bound = measure_us (&bench, do_bound);
  g_print ("its additions   %8.2f µs (one a cell of its tables: the bound)\n", bound);
  g_print ("reach counted   %8.2f µs, %.1f of them\n", reach, reach / bound);
  g_print ("any weights     %8.2f µs\n", measure_us (&bench, do_simplex));
  g_print ("slider tick     %8.2f µs (profile and whole analysis), %.1f of them\n", tick,
           tick / bound);
  histogram = measure_us (&bench, do_histogram);
  g_print ("histogram       %8.2f µs, %.1f ticks; only while it is shown\n", histogram,
           histogram / tick);
  g_print ("two plots       %8.2f µs (counted, said and laid out)\n",
           measure_us (&bench, do_plots));
  scores = measure_us (&bench, do_scores);
  g_print ("plain sums      %8.3f µs, the tick is %.0f of them and %.3f of a frame at 60 Hz\n",
           scores, tick / scores, tick / (1e6 / 60));
  print_growth (&bench);
  sy_analysis_unref (bench.analysis);
  sy_profile_unref (bench.profile);

  /* The promise is well under a millisecond; a fifth of it leaves room for a busy machine. */
  return tick < 200 && histogram < 200 && sink != 1 ? 0 : 1;
}
