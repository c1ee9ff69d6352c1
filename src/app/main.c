/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <signal.h>

#include "sy-application.h"
#include "sy-config.h"

/* Without a display, and without the program that may run already. */
static int
local_options_cb (GApplication *application, GVariantDict *options, gpointer data)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  return printf ("steelyard %s\n", SY_VERSION) >= 0 && fflush (stdout) == 0 ? EXIT_SUCCESS
                                                                            : EXIT_FAILURE;
}

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("STEELYARD_LOCALE_DIR");
  g_autoptr (SyApplication) application = NULL;

  signal (SIGXFSZ, SIG_IGN); /* a file that is too large is an error like others */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : SY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = sy_application_new ();
  g_application_add_main_option (G_APPLICATION (application), "version", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _ ("Show the version"), NULL);
  g_signal_connect (application, "handle-local-options", G_CALLBACK (local_options_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
