/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-folder.h"

#include "sy-catalogue-json.h"
#include "sy-file-reader.h"

/* The user's folder of catalogues. */

static int
compare_names (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

/**
 * sy_catalogue_folder_dup_path:
 *
 * Returns: (transfer full): where the user's own catalogues are; it may not be there yet
 */
char *
sy_catalogue_folder_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "steelyard", "catalogues", NULL);
}

/**
 * sy_catalogue_folder_list_files:
 *
 * Returns: (transfer full) (element-type filename): the files in the user's folder, in the order of
 *   their names, so that of two with one id it is always the same that counts
 */
GPtrArray *
sy_catalogue_folder_list_files (void)
{
  g_autofree char *folder = sy_catalogue_folder_dup_path ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (files, compare_names);

  return files;
}

/**
 * sy_catalogue_folder_read:
 * @path: of a file that nobody vouches for
 * @error: set where it was refused, of the domain %SY_FORMAT_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the catalogue in it
 */
SyCatalogue *
sy_catalogue_folder_read (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SyFileState) state = NULL;
  g_autoptr (GBytes) bytes = NULL;

  state = sy_file_read (file, &bytes, error);

  return state != NULL ? sy_catalogue_from_json (bytes, NULL, NULL, error) : NULL;
}

/**
 * sy_catalogue_folder_load:
 * @set: a set
 *
 * Adds what lies in the user's folder. A file that is refused here is as good as none: who wants to
 * know why has it checked.
 */
void
sy_catalogue_folder_load (SyCatalogueSet *set)
{
  g_autoptr (GPtrArray) files = sy_catalogue_folder_list_files ();

  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (SyCatalogue) catalogue = sy_catalogue_folder_read (path, &error);

      if (catalogue != NULL)
        sy_catalogue_set_add (set, catalogue);
      else
        g_debug ("%s: %s", path, error->message);
    }
}
