/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-folder.h"

#include <string.h>

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

static GPtrArray *
list_files (gboolean (*is_meant) (const char *name))
{
  g_autofree char *folder = sy_catalogue_folder_dup_path ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_meant (name))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (files, compare_names);

  return files;
}

static gboolean
is_catalogue (const char *name)
{
  return g_str_has_suffix (name, ".json");
}

static gboolean
is_former (const char *name)
{
  return strstr (name, SY_CATALOGUE_FOLDER_FORMER) != NULL;
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
  return list_files (is_catalogue);
}

/**
 * sy_catalogue_folder_list_former:
 *
 * Returns: (transfer full) (element-type filename): what was replaced there, which no project finds
 */
GPtrArray *
sy_catalogue_folder_list_former (void)
{
  return list_files (is_former);
}

/**
 * sy_catalogue_folder_read:
 * @path: of a file that nobody vouches for
 * @bytes: (out) (optional) (transfer full): what it holds
 * @error: set where it was refused, of the domain %SY_FORMAT_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the catalogue in it
 */
SyCatalogue *
sy_catalogue_folder_read (const char *path, GBytes **bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (SyFileState) state = sy_file_read (file, &read, error);
  SyCatalogue *catalogue = state != NULL ? sy_catalogue_from_json (read, NULL, NULL, error) : NULL;

  if (catalogue != NULL && bytes != NULL)
    *bytes = g_steal_pointer (&read);

  return catalogue;
}

/**
 * sy_catalogue_folder_find:
 * @id: of a catalogue
 * @data: unused
 *
 * A file that is refused here is as good as none: who wants to know why has it checked.
 *
 * Returns: (transfer full) (nullable): what lies in the user's folder under this id
 */
SyCatalogue *
sy_catalogue_folder_find (const char *id, gpointer data)
{
  g_autoptr (GPtrArray) files = sy_catalogue_folder_list_files ();

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (SyCatalogue) catalogue =
          sy_catalogue_folder_read (g_ptr_array_index (files, i), NULL, NULL);

      if (catalogue != NULL && g_str_equal (catalogue->id, id))
        return g_steal_pointer (&catalogue);
    }

  return NULL;
}
