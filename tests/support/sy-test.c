/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-test.h"

#include <glib/gstdio.h>

/* What tests share, with a display and without. */

static char *data_folder;

/* The user's data of this program alone, in the folder of the display that goes with it. */
const char *
sy_test_get_data_folder (void)
{
  if (data_folder == NULL)
    {
      data_folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
      g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
    }

  return data_folder;
}

void
sy_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Runs the main loop until it is so; fails rather than hangs. */
void
sy_test_wait_for (gboolean (*is_done) (gpointer data), gpointer data, const char *what)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!is_done (data))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("Waited in vain for %s", what);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* Runs the main loop for a while, in which something must not happen. */
void
sy_test_let_pass (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* In the folder; with its contents, unless they are NULL. */
GFile *
sy_test_create_file (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (contents != NULL)
    g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return g_file_new_for_path (path);
}

void
sy_test_remove_folder (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      sy_test_remove_folder (child);
    }
  g_remove (path);
}
