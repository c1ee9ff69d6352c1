/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "bench-counts.h"
#include "bench-frames.h"
#include "sy-app-test.h"

/* What a slider tick costs in the window, from the event to the painted frame, and what is done for
 * it: one slider is drawn to and fro, a step a frame, with all criteria weighed. Frames in which
 * nothing changes stand beside it. The bound is the time of a frame, for a build for release that
 * the processor alone draws; what the parts are stands in bench-frames.c. With --counts no time is
 * taken, but what is done is counted and listed.
 */

#define EXAMPLE "booking-api-rewrite"
#define N_TICKS 120
#define N_STILL 20
#define N_TRIES 3

typedef struct
{
  SyWindow *window;
  SySession *session;
  const SyCriterion *criterion;
  SyGesture drag;
  double analysis_us[N_TICKS];
} Bench;

typedef struct
{
  const char *name;
  const char *page;
  gboolean has_sidebar;
} Scene;

static const Scene scenes[] = {
  { "Comparison", "comparison", TRUE },
  { "Comparison, sidebar folded", "comparison", FALSE },
  { "What If", "what-if", TRUE },
};

/* 0 to 10 and back. */
static int
get_weight (guint round)
{
  int place = (int) (round % (2 * SY_WEIGHT_MAX));

  return place <= SY_WEIGHT_MAX ? place : 2 * SY_WEIGHT_MAX - place;
}

/* As a drag does: all its steps are one to undo. */
static void
tick_cb (gpointer data, guint round)
{
  Bench *bench = data;

  sy_session_set_weight (bench->session, bench->criterion->id, get_weight (round + 1), bench->drag);
}

static void
measure_analysis (Bench *bench)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (bench->session);
  g_autoptr (SyProfile) profile =
      sy_profile_ref (sy_document_get_profile (sy_session_get_document (bench->session)));

  for (guint i = 0; i < N_TICKS; i++)
    {
      g_autoptr (SyProfile) changed =
          sy_profile_with_weight (profile, bench->criterion->id, get_weight (i + 1));
      gint64 start = g_get_monotonic_time ();
      g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, changed);

      bench->analysis_us[i] = (double) (g_get_monotonic_time () - start);
    }
}

/* Of all criteria the one whose slider turns the result, since that changes most. */
static const SyCriterion *
find_criterion (SySession *session)
{
  SyAnalysis *analysis = sy_session_get_analysis (session);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);

  for (guint i = 0; i < analysis->n_criteria; i++)
    if (analysis->findings[i].tips_at != SY_UNSET)
      return sy_catalogue_get_criterion (catalogue, i);

  return sy_catalogue_get_criterion (catalogue, 0);
}

static double
find_part (const double *parts_us, guint n, BenchPart part, double share)
{
  g_autofree double *values = g_new (double, n);

  for (guint i = 0; i < n; i++)
    values[i] = parts_us[i * BENCH_N_PARTS + part];

  return bench_find_percentile (values, n, share);
}

static void
print_part (const char *name, double tick_us, double still_us)
{
  g_print ("  %-24s %7.2f ms %5.1f %%  %7.2f ms\n", name, tick_us / 1000,
           100 * tick_us / BENCH_FRAME_US, still_us / 1000);
}

static void
print_table (Bench *bench, const double *ticks_us, const double *stills_us)
{
  static const struct
  {
    const char *name;
    BenchPart part;
  } rows[] = {
    { "update and measuring", BENCH_UPDATE },
    { "layout, the rest of it", BENCH_LAYOUT },
    { "snapshot", BENCH_SNAPSHOT },
    { "render, to X", BENCH_RENDER },
    { "whole tick", BENCH_TOTAL },
  };
  double event_us = find_part (ticks_us, N_TICKS, BENCH_EVENT, 0.5);
  double analysis_us = bench_find_percentile (bench->analysis_us, N_TICKS, 0.5);

  g_print ("  %-24s %10s %7s  %10s\n", "", "tick", "frame", "no change");
  print_part ("analysis", analysis_us, 0);
  print_part ("properties and bindings", event_us - analysis_us,
              find_part (stills_us, N_STILL, BENCH_EVENT, 0.5));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    print_part (rows[i].name, find_part (ticks_us, N_TICKS, rows[i].part, 0.5),
                find_part (stills_us, N_STILL, rows[i].part, 0.5));
  print_part ("95 % of ticks below", find_part (ticks_us, N_TICKS, BENCH_TOTAL, 0.95),
              find_part (stills_us, N_STILL, BENCH_TOTAL, 0.95));
}

static void
show_scene (Bench *bench, const Scene *scene)
{
  double parts_us[N_STILL * BENCH_N_PARTS];
  gboolean has_sidebar;

  g_action_group_activate_action (G_ACTION_GROUP (bench->window), "page",
                                  g_variant_new_string (scene->page));
  g_action_group_change_action_state (G_ACTION_GROUP (bench->window), "toggle-sidebar",
                                      g_variant_new_boolean (scene->has_sidebar));
  has_sidebar = g_variant_get_boolean (
      g_action_group_get_action_state (G_ACTION_GROUP (bench->window), "toggle-sidebar"));
  g_assert_true (has_sidebar == scene->has_sidebar);
  /* All is there, and seen once, before anything is measured. */
  bench_run_frames (GTK_WINDOW (bench->window), N_STILL, tick_cb, bench, parts_us);
  sy_test_settle ();
}

/* Returns the median of a whole tick. */
static double
measure_scene (Bench *bench, const Scene *scene)
{
  double ticks_us[N_TICKS * BENCH_N_PARTS];
  double stills_us[N_STILL * BENCH_N_PARTS];

  show_scene (bench, scene);
  measure_analysis (bench);
  bench_run_frames (GTK_WINDOW (bench->window), N_TICKS, tick_cb, bench, ticks_us);
  sy_test_settle ();
  bench_run_frames (GTK_WINDOW (bench->window), N_STILL, NULL, NULL, stills_us);
  g_print ("%s\n", scene->name);
  print_table (bench, ticks_us, stills_us);

  return find_part (ticks_us, N_TICKS, BENCH_TOTAL, 0.5);
}

/* Something else may keep the machine busy for a while: what is too slow is measured again. */
static gboolean
is_quick (Bench *bench, const Scene *scene)
{
  for (guint i = 0; i < N_TRIES; i++)
    if (measure_scene (bench, scene) < BENCH_FRAME_US)
      return TRUE;

  g_print ("  More than a frame, %d times in a row.\n", N_TRIES);

  return FALSE;
}

static void
count_scene (Bench *bench, const Scene *scene)
{
  double parts_us[2 * SY_WEIGHT_MAX * BENCH_N_PARTS];

  show_scene (bench, scene);
  bench_start_counting (bench->window);
  bench_run_frames (GTK_WINDOW (bench->window), 2 * SY_WEIGHT_MAX, tick_cb, bench, parts_us);
  bench_stop_counting ();
  g_print ("%s\n", scene->name);
  bench_print_counts (2 * SY_WEIGHT_MAX);
}

static SyWindow *
open_window (GtkApplication *application, SySession *session)
{
  SyWindow *window = sy_window_new (application, session);

  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (GTK_WIDGET (window)) == 0)
    g_main_context_iteration (NULL, TRUE);
  sy_test_settle ();
  g_print ("%s, %d x %d, cairo\n", EXAMPLE, gtk_widget_get_width (GTK_WIDGET (window)),
           gtk_widget_get_height (GTK_WIDGET (window)));

  return window;
}

int
main (int argc, char **argv)
{
  gboolean counts = argc > 1 && strcmp (argv[1], "--counts") == 0;
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);
  g_autoptr (SySession) session = sy_projects_load_example (EXAMPLE);
  Bench bench = { .session = session,
                  .criterion = find_criterion (session),
                  .drag = sy_gesture_new_drag () };
  int status = EXIT_SUCCESS;

  bench.window = open_window (application, session);
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      if (counts)
        count_scene (&bench, &scenes[i]);
      else if (!is_quick (&bench, &scenes[i]))
        status = EXIT_FAILURE;
    }
  sy_app_test_close_window (bench.window);

  return status;
}
