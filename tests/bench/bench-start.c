/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <unistd.h>

#include "sy-application.h"

/* From the start of a process to the first painted frame: Steelyard, which starts over an example,
 * and beside it the least there is, a window of libadwaita with one label. Each is started several
 * times by this program, as itself with an argument, so that both load the same libraries.
 */

#define N_STARTS 7

static gboolean is_painted;

static gboolean
paint_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  is_painted = TRUE;

  return TRUE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  if (is_painted)
    _exit (EXIT_SUCCESS);

  return TRUE;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), gtk_label_new ("Steelyard"));
  gtk_window_present (GTK_WINDOW (window));
}

/* Does not come back where all goes well. */
static int
start (const char *what)
{
  gpointer clock_class = g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_autoptr (GtkApplication) application = NULL;

  g_signal_add_emission_hook (g_signal_lookup ("paint", GDK_TYPE_FRAME_CLOCK), 0, paint_cb, NULL,
                              NULL);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                              after_paint_cb, NULL, NULL);
  g_type_class_unref (clock_class);
  if (strcmp (what, "bare") == 0)
    {
      application = GTK_APPLICATION (
          adw_application_new ("io.github.steelyard.Bare", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
    }
  else
    {
      application = GTK_APPLICATION (sy_application_new ());
    }
  g_application_run (G_APPLICATION (application), 0, NULL);

  return EXIT_FAILURE;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* The median of several starts, in milliseconds. */
static double
measure_ms (const char *self, const char *what)
{
  const char *arguments[] = { self, what, NULL };
  gint64 times[N_STARTS];

  for (guint i = 0; i < N_STARTS; i++)
    {
      gint64 start_us = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      int status;

      if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                         &status, &error)
          || !g_spawn_check_wait_status (status, &error))
        g_error ("%s: %s", what, error->message);
      times[i] = g_get_monotonic_time () - start_us;
    }
  qsort (times, N_STARTS, sizeof *times, compare_times);

  return (double) times[N_STARTS / 2] / 1000;
}

int
main (int argc, char **argv)
{
  double bare_ms, steelyard_ms;

  if (argc > 1)
    return start (argv[1]);

  bare_ms = measure_ms (argv[0], "bare");
  steelyard_ms = measure_ms (argv[0], "steelyard");
  g_print ("window with a label %6.0f ms from start to the first painted frame\n", bare_ms);
  g_print ("Steelyard           %6.0f ms, %.2f of it\n", steelyard_ms, steelyard_ms / bare_ms);

  return EXIT_SUCCESS;
}
