/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogues.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

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
    catalogues = sy_catalogue_set_new ();

  return catalogues;
}

/* An id may be any text: what is no plain name is told by its digest. */
static char *
dup_kept_path (const char *id)
{
  g_autofree char *folder = sy_catalogue_dup_folder ();
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

static gboolean
copy (GFile *file, const char *path, GError **error)
{
  g_autoptr (GFile) kept = g_file_new_for_path (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_equal (file, kept))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _ ("The folder for catalogues cannot be made"));
      return FALSE;
    }

  return g_file_copy (file, kept, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

/**
 * sy_catalogues_keep:
 * @catalogue: a catalogue
 * @file: what it was read from
 * @error: set where it cannot be kept
 *
 * Keeps a copy in the user's folder, so that profiles that weigh it find it from now on. A newer
 * version takes the place of an older one.
 *
 * Returns: whether it is kept
 */
gboolean
sy_catalogues_keep (SyCatalogue *catalogue, GFile *file, GError **error)
{
  g_autofree char *path = dup_kept_path (catalogue->id);

  if (!sy_catalogue_set_put (sy_catalogues_get_set (), catalogue))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("Its id “%s” is that of the catalogue that comes with the program. Give it "
                      "an id of its own."),
                   catalogue->id);
      return FALSE;
    }

  return copy (file, path, error);
}
