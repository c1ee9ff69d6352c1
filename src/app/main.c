/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "sy-application.h"
#include "sy-config.h"

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

  return g_application_run (G_APPLICATION (application), argc, argv);
}
