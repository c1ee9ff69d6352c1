/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-beside.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sy-catalogue-folder.h"
#include "sy-catalogue-json.h"
#include "sy-file-reader.h"
#include "sy-file-words.h"
#include "sy-json-scanner.h"

/* A project that was sent with its catalogue, or lies with it in a repository. Whose folder that is
 * nobody knows, and it may be full of other things, so there is an end to what is looked at.
 */

#define NAMES_MAX 20000
#define FILES_MAX 500
#define BYTES_MAX (4 * SY_JSON_BYTES_MAX)

/* Names that tell of a catalogue come first, then other names of JSON but those of profiles. */
static int
get_rank (const char *name)
{
  if (!g_str_has_suffix (name, ".json") || strstr (name, ".steelyard.") != NULL)
    return 2;

  return g_str_has_suffix (name, "catalogue.json") ? 0 : 1;
}

static int
compare_names (gconstpointer first, gconstpointer second)
{
  const char *a = *(const char *const *) first;
  const char *b = *(const char *const *) second;
  int order = get_rank (a) - get_rank (b);

  return order != 0 ? order : strcmp (a, b);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  for (guint i = 0; i < NAMES_MAX && dir != NULL && (name = g_dir_read_name (dir)) != NULL; i++)
    if (get_rank (name) < 2)
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* What does not name the format is not taken apart. */
static SyCatalogue *
read_if_catalogue (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyFileState) state = sy_file_read (file, &bytes, NULL);
  const char *text;
  gsize length;

  if (state == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  if (g_strstr_len (text, (gssize) length, SY_CATALOGUE_FORMAT) == NULL)
    return NULL;

  return sy_catalogue_from_json (bytes, NULL, NULL, NULL);
}

/**
 * sy_catalogue_beside_find:
 * @id: of a catalogue
 * @profile: (nullable): a #GFile: the profile that weighs it
 *
 * Looks among the plain files of the folder of @profile, at no more than 500 of together 16 MiB.
 *
 * Returns: (transfer full) (nullable): the catalogue
 */
SyCatalogue *
sy_catalogue_beside_find (const char *id, gpointer profile)
{
  const char *path = profile != NULL ? g_file_peek_path (profile) : NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autoptr (GPtrArray) names = folder != NULL ? list_names (folder) : g_ptr_array_new ();
  goffset left = BYTES_MAX;

  for (guint i = 0; i < MIN (names->len, FILES_MAX) && left > 0; i++)
    {
      g_autofree char *file = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr (SyCatalogue) catalogue = NULL;
      GStatBuf info;

      if (g_stat (file, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > SY_JSON_BYTES_MAX)
        continue;
      left -= info.st_size;
      catalogue = read_if_catalogue (file);
      if (catalogue != NULL && g_str_equal (catalogue->id, id))
        return g_steal_pointer (&catalogue);
    }

  return NULL;
}

/**
 * sy_catalogue_beside_create_set:
 * @below: other catalogues, which must live as long
 * @profile: (nullable): a file
 *
 * Returns: (transfer full): what @below has, and what else lies beside @profile
 */
SyCatalogueSet *
sy_catalogue_beside_create_set (SyCatalogueSet *below, GFile *profile)
{
  return sy_catalogue_set_new_over (below, sy_catalogue_beside_find,
                                    profile != NULL ? g_object_ref (profile) : NULL,
                                    profile != NULL ? g_object_unref : NULL);
}

/**
 * sy_catalogue_beside_describe_places:
 * @profile: (nullable): a profile whose catalogue is not known
 *
 * Returns: (transfer full): a sentence on where it was looked for
 */
char *
sy_catalogue_beside_describe_places (GFile *profile)
{
  g_autofree char *path = sy_catalogue_folder_dup_path ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *place = sy_file_dup_place (folder);

  return profile != NULL && g_file_peek_path (profile) != NULL
             /* Translators: path of a folder. */
             ? g_strdup_printf (_ ("It does not come with the program, and is neither in %s nor "
                                   "beside the profile."),
                                place)
             : g_strdup_printf (_ ("It does not come with the program, and is not in %s."), place);
}
