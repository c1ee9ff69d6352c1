/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  BENCH_EVENT,
  BENCH_UPDATE,
  BENCH_LAYOUT,
  BENCH_SNAPSHOT,
  BENCH_RENDER,
  BENCH_TOTAL,
} BenchPart;

#define BENCH_N_PARTS (BENCH_TOTAL + 1)

/* Called where GDK hands out the motion of a pointer: at the start of a frame. */
typedef void (*BenchTick) (gpointer data, guint round);

void bench_run_frames (GtkWindow *window, guint n, BenchTick tick, gpointer data, double *parts_us);

G_END_DECLS
