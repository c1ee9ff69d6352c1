/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-folder.h"

#include <glib/gstdio.h>

#define CATALOGUE(id, title)                                                                       \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"" id "\",\"version\":1,"      \
  "\"title\":\"" title "\",\"options\":[{\"id\":\"l\"},{\"id\":\"r\"}],"                           \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2}}]}"

static void
write_file (const char *name, const char *text)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "steelyard", "catalogues", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Broken files, folders and other files of the folder are passed over; of one id the first name
 * counts. */
static void
test_user (void)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "steelyard", "catalogues", "d.json", NULL);
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (sy_catalogue_folder_find);

  write_file ("a.json", "{");
  write_file ("b.json", CATALOGUE ("mine", "B"));
  write_file ("c.json", CATALOGUE ("mine", "C"));
  write_file ("e.json", CATALOGUE ("nodejs-vs-python", "False"));
  write_file ("f.txt", CATALOGUE ("text", "F"));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  g_assert_cmpstr (sy_catalogue_set_lookup (set, "mine")->title, ==, "B");
  g_assert_cmpstr (sy_catalogue_set_lookup (set, "nodejs-vs-python")->title, !=, "False");
  g_assert_null (sy_catalogue_set_lookup (set, "text"));
  g_assert_cmpstr (sy_catalogue_set_get_default (set)->id, ==, "nodejs-vs-python");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  /* Not G_TEST_OPTION_ISOLATE_DIRS, which leaks in GLib 2.74. */
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue-folder/user", test_user);

  status = g_test_run ();
  remove_folder (folder);

  return status;
}
