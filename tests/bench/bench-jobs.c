/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-jobs.h"

#include <stdlib.h>
#include <time.h>

#ifdef HAVE_CALLGRIND
#include <valgrind/callgrind.h>
#endif

/* What the benchmarks share. They print a figure a line, for bench.py: its name, the median and the
 * two quartiles, apart by tabs.
 */

#define N_BATCHES 41

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/**
 * bench_find_percentile:
 * @values: (array length=n): are sorted
 * @n: number of values
 * @share: 0.5 for the median
 *
 * Returns: the value below which this share of them is
 */
double
bench_find_percentile (double *values, guint n, double share)
{
  qsort (values, n, sizeof *values, compare_doubles);

  return values[MIN ((guint) (share * n), n - 1)];
}

/**
 * bench_print_figure:
 * @name: of the figure
 * @values: (array length=n): what was measured; are sorted
 * @n: number of values
 */
void
bench_print_figure (const char *name, double *values, guint n)
{
  g_print ("%s\t%.4f\t%.4f\t%.4f\n", name, bench_find_percentile (values, n, 0.5),
           bench_find_percentile (values, n, 0.25), bench_find_percentile (values, n, 0.75));
}

/**
 * bench_get_time_us:
 *
 * Returns: the processor's time that this thread has taken, in microseconds: what else the machine
 * does counts less than by the clock
 */
double
bench_get_time_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

/**
 * bench_load:
 * @path: of a file
 *
 * Returns: (transfer full): what it holds; the program ends where it cannot be read
 */
GBytes *
bench_load (const char *path)
{
  char *contents;
  gsize size;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &contents, &size, &error))
    g_error ("%s", error->message);

  return g_bytes_new_take (contents, size);
}

/**
 * bench_run_jobs:
 * @jobs: (array length=n_jobs): what to measure
 * @n_jobs: their number
 * @data: for all of them
 * @n_rounds: of a batch, whose mean is one value
 *
 * Prints the microseconds of each. The jobs take turns, a batch each, so that whatever else the
 * machine does meets all of them alike.
 */
void
bench_run_jobs (const BenchJob *jobs, guint n_jobs, gpointer data, guint n_rounds)
{
  g_autofree double *values_us = g_new (double, n_jobs *N_BATCHES);

  for (guint b = 0; b < N_BATCHES; b++)
    for (guint j = 0; j < n_jobs; j++)
      {
        double start_us = bench_get_time_us ();

        for (guint i = 0; i < n_rounds; i++)
          jobs[j].work (data, i);
        values_us[j * N_BATCHES + b] = (bench_get_time_us () - start_us) / n_rounds;
      }

  for (guint j = 0; j < n_jobs; j++)
    bench_print_figure (jobs[j].name, &values_us[j * N_BATCHES], N_BATCHES);
}

/**
 * bench_start_counting_instructions:
 *
 * Makes callgrind ready, where that was told not to do it from the start, but counts nothing yet.
 * Elsewhere these functions do nothing.
 */
void
bench_start_counting_instructions (void)
{
#ifdef HAVE_CALLGRIND
  CALLGRIND_START_INSTRUMENTATION;
#endif
}

/**
 * bench_toggle_counting_instructions:
 *
 * Counts from here on, or no longer.
 */
void
bench_toggle_counting_instructions (void)
{
#ifdef HAVE_CALLGRIND
  CALLGRIND_TOGGLE_COLLECT;
#endif
}

/* What follows is not to take the time that counting takes. */
void
bench_stop_counting_instructions (void)
{
#ifdef HAVE_CALLGRIND
  CALLGRIND_STOP_INSTRUMENTATION;
#endif
}
