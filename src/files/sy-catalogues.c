/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogues.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sy-catalogue-folder.h"
#include "sy-file-replace.h"
#include "sy-json-same.h"

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
    catalogues = sy_catalogue_set_new (sy_catalogue_folder_find);

  return catalogues;
}

/* Takes @path; returns %NULL where there is no catalogue in it. */
static SyKeptCatalogue *
read_kept (char *path)
{
  g_autofree char *owned = path;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_folder_read (path, &bytes, NULL);
  SyKeptCatalogue *kept;

  if (catalogue == NULL)
    return NULL;

  kept = g_new (SyKeptCatalogue, 1);
  kept->path = g_steal_pointer (&owned);
  kept->catalogue = g_steal_pointer (&catalogue);
  kept->bytes = g_steal_pointer (&bytes);

  return kept;
}

/* An id may be any text: what is no plain name is told by its digest. */
static char *
dup_name (const char *id)
{
  gboolean is_plain = id[0] != '.' && strlen (id) <= 100;

  for (const char *next = id; *next != '\0' && is_plain; next++)
    is_plain = g_ascii_isalnum (*next) || strchr ("-_.", *next) != NULL;

  return is_plain ? g_strdup (id) : g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
}

/* Where nothing is: a file of this name may be broken, or somebody's other catalogue. */
static char *
dup_free_path (const char *id)
{
  g_autofree char *folder = sy_catalogue_folder_dup_path ();
  g_autofree char *stem = dup_name (id);
  g_autofree char *name = g_strconcat (stem, ".json", NULL);
  char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  for (guint i = 2; g_lstat (path, &info) == 0; i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s-%u.json", folder, stem, i);
    }

  return path;
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return sy_file_replace (file, bytes, NULL, G_FILE_CREATE_NONE, error);

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

/* A copy, before anything takes its place, under a name that is not looked for: of its version and
 * of what it holds, since two may call themselves the same.
 */
static gboolean
put_aside (const SyKeptCatalogue *kept, GError **error)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, kept->bytes);
  g_autofree char *stem = g_strndup (kept->path, strlen (kept->path) - strlen (".json"));
  g_autofree char *aside = g_strdup_printf ("%s" SY_CATALOGUE_FOLDER_FORMER "%d-%.8s", stem,
                                            kept->catalogue->version, digest);

  return write_file (aside, kept->bytes, error);
}

static gboolean
may_replace (const SyKeptCatalogue *kept, const SyKeptCatalogue *replaced, GError **error)
{
  if (replaced != NULL && g_bytes_equal (kept->bytes, replaced->bytes))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _ ("You have version %d of it already, and it is different."),
               kept->catalogue->version);
  return FALSE;
}

static gboolean
keep (SyCatalogue *catalogue, GBytes *bytes, const SyKeptCatalogue *replaced, GError **error)
{
  g_autoptr (SyKeptCatalogue) kept = sy_catalogues_find_kept (catalogue->id);
  g_autofree char *path = NULL;

  if (kept != NULL && sy_json_is_same (kept->bytes, bytes))
    return TRUE;
  if (kept != NULL && !(may_replace (kept, replaced, error) && put_aside (kept, error)))
    return FALSE;

  path = kept != NULL ? g_strdup (kept->path) : dup_free_path (catalogue->id);

  return write_file (path, bytes, error);
}

static gboolean
is_shipped (const char *id)
{
  return g_str_equal (id, sy_catalogue_set_get_default (sy_catalogues_get_set ())->id);
}

/**
 * sy_catalogues_find_kept:
 * @id: of a catalogue
 *
 * Returns: (transfer full) (nullable): the one in the user's folder that projects find now
 */
SyKeptCatalogue *
sy_catalogues_find_kept (const char *id)
{
  g_autoptr (GPtrArray) files = sy_catalogue_folder_list_files ();

  for (guint i = 0; i < files->len && !is_shipped (id); i++)
    {
      g_autoptr (SyKeptCatalogue) kept = read_kept (g_strdup (g_ptr_array_index (files, i)));

      if (kept != NULL && g_str_equal (kept->catalogue->id, id))
        return g_steal_pointer (&kept);
    }

  return NULL;
}

/* Takes @files; what is no catalogue is passed over. */
static GPtrArray *
read_all (GPtrArray *files)
{
  g_autoptr (GPtrArray) owned = files;
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_kept_catalogue_free);

  for (guint i = 0; i < files->len; i++)
    {
      SyKeptCatalogue *kept = read_kept (g_strdup (g_ptr_array_index (files, i)));

      if (kept != NULL)
        g_ptr_array_add (all, kept);
    }

  return all;
}

static gboolean
holds (GPtrArray *all, const SyKeptCatalogue *former)
{
  for (guint i = 0; i < all->len; i++)
    if (sy_json_is_same (((SyKeptCatalogue *) g_ptr_array_index (all, i))->bytes, former->bytes))
      return TRUE;

  return FALSE;
}

/**
 * sy_catalogues_list_former:
 *
 * Returns: (transfer full) (element-type SyKeptCatalogue): what was replaced in the user's folder,
 * but for what is there again
 */
GPtrArray *
sy_catalogues_list_former (void)
{
  g_autoptr (GPtrArray) kept = read_all (sy_catalogue_folder_list_files ());
  GPtrArray *former = read_all (sy_catalogue_folder_list_former ());

  for (guint i = former->len; i > 0; i--)
    if (holds (kept, g_ptr_array_index (former, i - 1)))
      g_ptr_array_remove_index (former, i - 1);

  return former;
}

/**
 * sy_catalogues_keep:
 * @catalogue: a catalogue
 * @bytes: what it was read from
 * @replaced: (nullable): what the user has agreed to have replaced
 * @error: set where it cannot be kept, of the domain %G_IO_ERROR; %G_IO_ERROR_EXISTS where
 * something else than @replaced is in its place
 *
 * Keeps a copy in the user's folder, so that profiles that weigh it find it from now on. What is
 * replaced stays beside it; at any moment the one or the other is there, whole.
 *
 * Returns: whether it is kept
 */
gboolean
sy_catalogues_keep (SyCatalogue *catalogue,
                    GBytes *bytes,
                    const SyKeptCatalogue *replaced,
                    GError **error)
{
  if (is_shipped (catalogue->id))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                   _ ("Its id “%s” is that of the catalogue that comes with the program. Give it "
                      "an id of its own."),
                   catalogue->id);
      return FALSE;
    }

  return keep (catalogue, bytes, replaced, error)
         && sy_catalogue_set_put (sy_catalogues_get_set (), catalogue);
}

void
sy_kept_catalogue_free (SyKeptCatalogue *self)
{
  g_free (self->path);
  sy_catalogue_unref (self->catalogue);
  g_bytes_unref (self->bytes);
  g_free (self);
}
