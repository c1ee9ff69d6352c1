/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogues.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sy-catalogue-folder.h"
#include "sy-file-reader.h"
#include "sy-file-replace.h"

/* The catalogues that this run of the program knows. */

/**
 * sy_catalogues_get_set:
 *
 * Returns: (transfer none): one set for the whole run: a catalogue is read once, and windows over
 *   the same one share it
 */
SyCatalogueSet *
sy_catalogues_get_set (void)
{
  static SyCatalogueSet *catalogues;

  if (catalogues == NULL)
    catalogues = sy_catalogue_set_new (sy_catalogue_folder_load);

  return catalogues;
}

/* An id may be any text: what is no plain name is told by its digest. */
static char *
dup_new_path (const char *id)
{
  g_autofree char *folder = sy_catalogue_folder_dup_path ();
  gboolean is_plain = id[0] != '.' && strlen (id) <= 100;
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;

  for (const char *next = id; *next != '\0' && is_plain; next++)
    is_plain = g_ascii_isalnum (*next) || strchr ("-_.", *next) != NULL;
  if (!is_plain)
    digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  name = g_strconcat (is_plain ? id : digest, ".json", NULL);

  return g_build_filename (folder, name, NULL);
}

/* The file of the user's folder that has this id, which projects find, or NULL. */
static char *
find_kept (const char *id, int *version)
{
  g_autoptr (GPtrArray) files = sy_catalogue_folder_list_files ();

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (SyCatalogue) kept = sy_catalogue_folder_read (g_ptr_array_index (files, i), NULL);

      if (kept == NULL || !g_str_equal (kept->id, id))
        continue;
      *version = kept->version;
      return g_ptr_array_steal_index (files, i);
    }

  return NULL;
}

static gboolean
holds (const char *path, GBytes *bytes)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) held = NULL;
  g_autoptr (SyFileState) state = sy_file_read (file, &held, NULL);

  return state != NULL && g_bytes_equal (held, bytes);
}

/* The older version stays beside it, under a name that is not looked for. */
static gboolean
put_aside (const char *path, int version, GError **error)
{
  g_autofree char *aside = g_strdup_printf ("%s.version-%d", path, version);

  if (g_rename (path, aside) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static gboolean
write_kept (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return sy_file_replace (file, bytes, NULL, G_FILE_CREATE_NONE, error);

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static gboolean
keep (SyCatalogue *catalogue, GBytes *bytes, GError **error)
{
  int version;
  g_autofree char *kept = find_kept (catalogue->id, &version);
  g_autofree char *path = kept != NULL ? g_strdup (kept) : dup_new_path (catalogue->id);

  if (kept != NULL && holds (kept, bytes))
    return TRUE;
  if (kept != NULL && catalogue->version <= version)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("You have version %d of it already, and it is different. A changed catalogue "
                      "needs a higher version."),
                   version);
      return FALSE;
    }

  return (kept == NULL || put_aside (kept, version, error)) && write_kept (path, bytes, error);
}

/**
 * sy_catalogues_keep:
 * @catalogue: a catalogue
 * @bytes: what it was read from
 * @error: set where it cannot be kept, of the domain %G_IO_ERROR
 *
 * Keeps a copy in the user's folder, so that profiles that weigh it find it from now on. A higher
 * version takes the place of the one that is kept, which is put aside; another with the same
 * version is refused.
 *
 * Returns: whether it is kept
 */
gboolean
sy_catalogues_keep (SyCatalogue *catalogue, GBytes *bytes, GError **error)
{
  SyCatalogueSet *set = sy_catalogues_get_set ();

  if (g_str_equal (catalogue->id, sy_catalogue_set_get_default (set)->id))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("Its id “%s” is that of the catalogue that comes with the program. Give it "
                      "an id of its own."),
                   catalogue->id);
      return FALSE;
    }

  return keep (catalogue, bytes, error) && sy_catalogue_set_put (set, catalogue);
}
