/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "bench-counts.h"
#include "bench-frames.h"
#include "bench-jobs.h"
#include "bench-rival-labels.h"
#include "sy-app-test.h"

/* What a slider tick costs in the window, from the event to the painted frame, and what is done for
 * it: one slider is drawn to and fro, a step a frame, with all criteria weighed. Frames in which
 * nothing changes stand beside it. What the parts are stands in bench-frames.c; with them the
 * number of labels in sight is printed, for the rival. With --deeds no time is taken, but what is
 * done is counted and listed; with --count callgrind counts N_COUNTED ticks.
 */

#define EXAMPLE "booking-api-rewrite"
#define N_TICKS 120
#define N_STILL 20
#define N_COUNTED 20

typedef struct
{
  SyWindow *window;
  SySession *session;
  const SyCriterion *criterion;
  SyGesture drag;
} Bench;

typedef struct
{
  const char *name;
  const char *page;
  gboolean has_sidebar;
} Scene;

static const Scene scenes[] = {
  { "comparison", "comparison", TRUE },
  { "folded", "comparison", FALSE },
  { "what_if", "what-if", TRUE },
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

static void
print_parts (const char *scene, const char *what, const double *parts_us, guint n)
{
  static const char *const names[BENCH_N_PARTS] = {
    [BENCH_EVENT] = "event",       [BENCH_UPDATE] = "update", [BENCH_LAYOUT] = "layout",
    [BENCH_SNAPSHOT] = "snapshot", [BENCH_RENDER] = "render", [BENCH_TOTAL] = "total",
  };
  g_autofree double *values = g_new (double, n);

  for (guint part = 0; part < BENCH_N_PARTS; part++)
    {
      g_autofree char *name = g_strdup_printf ("%s_%s_%s_us", scene, what, names[part]);

      for (guint i = 0; i < n; i++)
        values[i] = parts_us[i * BENCH_N_PARTS + part];
      bench_print_figure (name, values, n);
    }
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

/* Its own frames, and those of as many labels as are in sight. */
static void
measure_rival (Bench *bench, const Scene *scene)
{
  g_autofree char *name = g_strdup_printf ("%s_labels", scene->name);
  double parts_us[N_TICKS * BENCH_N_PARTS];
  guint n;
  GtkWindow *rival = bench_rival_labels_new (GTK_WINDOW (bench->window), &n);
  double n_labels = n;

  gtk_window_present (rival);
  sy_test_settle ();
  bench_run_frames (rival, N_STILL, bench_rival_labels_tick_cb, rival, parts_us);
  bench_run_frames (rival, N_TICKS, bench_rival_labels_tick_cb, rival, parts_us);
  gtk_window_destroy (rival);
  sy_test_settle ();
  bench_print_figure (name, &n_labels, 1);
  print_parts (scene->name, "rival", parts_us, N_TICKS);
}

static void
measure_scene (Bench *bench, const Scene *scene)
{
  double parts_us[N_TICKS * BENCH_N_PARTS];

  show_scene (bench, scene);
  bench_run_frames (GTK_WINDOW (bench->window), N_TICKS, tick_cb, bench, parts_us);
  print_parts (scene->name, "tick", parts_us, N_TICKS);
  sy_test_settle ();
  bench_run_frames (GTK_WINDOW (bench->window), N_STILL, NULL, NULL, parts_us);
  print_parts (scene->name, "still", parts_us, N_STILL);
  measure_rival (bench, scene);
}

static void
list_deeds (Bench *bench, const Scene *scene)
{
  double parts_us[2 * SY_WEIGHT_MAX * BENCH_N_PARTS];

  show_scene (bench, scene);
  bench_start_counting (bench->window);
  bench_run_frames (GTK_WINDOW (bench->window), 2 * SY_WEIGHT_MAX, tick_cb, bench, parts_us);
  bench_stop_counting ();
  g_print ("%s\n", scene->name);
  bench_print_counts (2 * SY_WEIGHT_MAX);
}

static void
count_instructions (Bench *bench, const Scene *scene)
{
  double parts_us[N_COUNTED * BENCH_N_PARTS];

  show_scene (bench, scene);
  bench_start_counting_instructions ();
  bench_run_frames (GTK_WINDOW (bench->window), N_COUNTED, tick_cb, bench, parts_us);
  bench_stop_counting_instructions ();
}

static SyWindow *
open_window (GtkApplication *application, SySession *session)
{
  SyWindow *window = sy_window_new (application, session);

  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (GTK_WIDGET (window)) == 0)
    g_main_context_iteration (NULL, TRUE);
  sy_test_settle ();

  return window;
}

int
main (int argc, char **argv)
{
  const char *option = argc > 1 ? argv[1] : "";
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);
  g_autoptr (SySession) session = sy_projects_load_example (EXAMPLE);
  Bench bench = { .session = session,
                  .criterion = find_criterion (session),
                  .drag = sy_gesture_new_drag () };

  bench.window = open_window (application, session);
  if (strcmp (option, "--count") == 0)
    count_instructions (&bench, &scenes[0]);
  else
    for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
      (strcmp (option, "--deeds") == 0 ? list_deeds : measure_scene) (&bench, &scenes[i]);
  sy_app_test_close_window (bench.window);

  return EXIT_SUCCESS;
}
