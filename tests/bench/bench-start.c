/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench-jobs.h"
#include "sy-application.h"

/* From the start of a process to the first painted frame, where it ends: “steelyard”, which starts
 * over an example, or beside it the least there is, “bare”, a window of libadwaita with one label.
 * Both are one program, so that they load the same libraries. With --memory it stays for two
 * seconds more, as programs do that put things off, and prints what it then holds of the memory.
 */

#define MEMORY_SECONDS 2

static gboolean is_painted;
static gboolean wants_memory;

/* Memory that it shares counts in part. */
static gboolean
print_memory_cb (gpointer data)
{
  g_autofree char *rollup = NULL;
  const char *line;
  double pss_kib;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL)
      || (line = strstr (rollup, "\nPss:")) == NULL)
    _exit (EXIT_FAILURE);

  pss_kib = g_ascii_strtod (line + strlen ("\nPss:"), NULL);
  bench_print_figure ("pss_kib", &pss_kib, 1);
  fflush (stdout);
  _exit (EXIT_SUCCESS);
}

static gboolean
paint_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  is_painted = TRUE;

  return TRUE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  if (!is_painted)
    return TRUE;

  if (!wants_memory)
    _exit (EXIT_SUCCESS);
  g_timeout_add_seconds (MEMORY_SECONDS, print_memory_cb, NULL);

  return FALSE;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), gtk_label_new ("Steelyard"));
  gtk_window_present (GTK_WINDOW (window));
}

static GtkApplication *
create_bare (void)
{
  GtkApplication *application = GTK_APPLICATION (
      adw_application_new ("io.github.steelyard.Bare", G_APPLICATION_DEFAULT_FLAGS));

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return application;
}

int
main (int argc, char **argv)
{
  gpointer clock_class = g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_autoptr (GtkApplication) application = NULL;

  g_signal_add_emission_hook (g_signal_lookup ("paint", GDK_TYPE_FRAME_CLOCK), 0, paint_cb, NULL,
                              NULL);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                              after_paint_cb, NULL, NULL);
  g_type_class_unref (clock_class);

  g_assert_cmpint (argc, >, 1);
  wants_memory = argc > 2 && strcmp (argv[2], "--memory") == 0;
  application =
      strcmp (argv[1], "bare") == 0 ? create_bare () : GTK_APPLICATION (sy_application_new ());
  g_application_run (G_APPLICATION (application), 0, NULL);

  /* Where all goes well it has ended before. */
  return EXIT_FAILURE;
}
