/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  void (*work) (gpointer data, guint round);
} BenchJob;

GBytes *bench_load (const char *path);

void bench_run_jobs (const BenchJob *jobs, guint n_jobs, gpointer data, guint n_rounds);
void bench_print_figure (const char *name, double *values, guint n);

double bench_get_time_us (void);
double bench_find_percentile (double *values, guint n, double share);

void bench_start_counting_instructions (void);
void bench_toggle_counting_instructions (void);
void bench_stop_counting_instructions (void);

G_END_DECLS
