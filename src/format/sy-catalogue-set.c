/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-set.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "sy-catalogue-json.h"
#include "sy-format-error.h"
#include "sy-json-scanner.h"
#include "sy-schema.h"

struct _SyCatalogueSet
{
  GPtrArray *catalogues; /* of SyCatalogue; the first is the default */
  gboolean has_shipped;
  gboolean is_alone; /* the catalogue that was given is the only one */
};

static const char *
translate (const char *text)
{
  return dgettext (GETTEXT_PACKAGE, text);
}

static SyCatalogue *
find_catalogue (SyCatalogueSet *self, const char *id)
{
  for (guint i = 0; i < self->catalogues->len; i++)
    {
      SyCatalogue *catalogue = g_ptr_array_index (self->catalogues, i);

      if (g_str_equal (catalogue->id, id))
        return catalogue;
    }

  return NULL;
}

static void
add_shipped (SyCatalogueSet *self)
{
  if (!self->has_shipped)
    g_ptr_array_add (self->catalogues, sy_catalogue_new_shipped ());
  self->has_shipped = TRUE;
}

/* No device, and nothing that would be refused for its size alone. */
static gboolean
check_fit (const char *path, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode))
    {
      sy_format_error_set (error, SY_FORMAT_ERROR_IO, 0, 0, "", _ ("This is not a file"));
      return FALSE;
    }
  if (g_stat (path, &info) == 0 && info.st_size > SY_JSON_BYTES_MAX)
    {
      sy_format_error_set (error, SY_FORMAT_ERROR_TOO_LARGE, 0, 0, "",
                           _ ("The file is larger than 4 MiB"));
      return FALSE;
    }

  return TRUE;
}

/* A file that is refused here is as good as none: who wants to know why has it checked. */
static void
add_file (SyCatalogueSet *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_read_file (path, &error);

  if (catalogue == NULL)
    g_debug ("%s: %s", path, error->message);
  else if (find_catalogue (self, catalogue->id) == NULL)
    g_ptr_array_add (self->catalogues, g_steal_pointer (&catalogue));
}

static int
compare_names (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

SyCatalogueSet *
sy_catalogue_set_new (void)
{
  SyCatalogueSet *self = g_new0 (SyCatalogueSet, 1);

  self->catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_catalogue_unref);

  return self;
}

/**
 * sy_catalogue_set_new_for_catalogue:
 * @catalogue: the only catalogue there is
 *
 * Returns: (transfer full): the set
 */
SyCatalogueSet *
sy_catalogue_set_new_for_catalogue (SyCatalogue *catalogue)
{
  SyCatalogueSet *self;

  g_return_val_if_fail (catalogue != NULL, NULL);

  self = sy_catalogue_set_new ();
  g_ptr_array_add (self->catalogues, sy_catalogue_ref (catalogue));
  self->is_alone = TRUE;

  return self;
}

void
sy_catalogue_set_free (SyCatalogueSet *self)
{
  g_ptr_array_unref (self->catalogues);
  g_free (self);
}

/**
 * sy_catalogue_set_get_default:
 * @self: a set
 *
 * Returns: (transfer none): the catalogue that was given, else the one that comes with the program
 */
SyCatalogue *
sy_catalogue_set_get_default (SyCatalogueSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->catalogues->len == 0)
    add_shipped (self);

  return g_ptr_array_index (self->catalogues, 0);
}

/**
 * sy_catalogue_set_lookup:
 * @self: a set
 * @id: a catalogue's id
 *
 * The user's folder is looked through where nothing known has the id, so that a catalogue is found
 * as soon as it lies there.
 *
 * Returns: (transfer none) (nullable): the catalogue
 */
SyCatalogue *
sy_catalogue_set_lookup (SyCatalogueSet *self, const char *id)
{
  g_autoptr (GPtrArray) files = NULL;
  SyCatalogue *found;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (!self->is_alone)
    add_shipped (self);
  found = find_catalogue (self, id);
  if (found != NULL || self->is_alone)
    return found;

  files = sy_catalogue_list_files ();
  for (guint i = 0; i < files->len; i++)
    add_file (self, g_ptr_array_index (files, i));

  return find_catalogue (self, id);
}

/**
 * sy_catalogue_set_put:
 * @self: a set
 * @catalogue: a catalogue
 *
 * Adds it, or puts it in the place of the one with the same id, except of the default.
 *
 * Returns: whether it is in the set now
 */
gboolean
sy_catalogue_set_put (SyCatalogueSet *self, SyCatalogue *catalogue)
{
  SyCatalogue *found;
  guint index;

  g_return_val_if_fail (self != NULL && catalogue != NULL, FALSE);

  if (g_str_equal (catalogue->id, sy_catalogue_set_get_default (self)->id))
    return FALSE;

  found = find_catalogue (self, catalogue->id);
  if (found != NULL && g_ptr_array_find (self->catalogues, found, &index))
    g_ptr_array_remove_index (self->catalogues, index);
  g_ptr_array_add (self->catalogues, sy_catalogue_ref (catalogue));

  return TRUE;
}

/**
 * sy_catalogue_dup_folder:
 *
 * Returns: (transfer full): where the user's own catalogues are; it may not be there yet
 */
char *
sy_catalogue_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "steelyard", "catalogues", NULL);
}

/**
 * sy_catalogue_list_files:
 *
 * Returns: (transfer full) (element-type filename): the files in the user's folder, in the order of
 *   their names, so that of two with one id it is always the same that counts
 */
GPtrArray *
sy_catalogue_list_files (void)
{
  g_autofree char *folder = sy_catalogue_dup_folder ();
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
 * sy_catalogue_read_file:
 * @path: of a file that nobody vouches for
 * @error: return location for an error of %SY_FORMAT_ERROR or %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): the catalogue in it
 */
SyCatalogue *
sy_catalogue_read_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!check_fit (path, error) || !g_file_get_contents (path, &data, &length, error))
    return NULL;
  bytes = g_bytes_new_take (data, length);

  return sy_catalogue_from_json (bytes, NULL, NULL, error);
}

/**
 * sy_catalogue_new_shipped:
 *
 * Reads the catalogue that comes with the program, in the reader's language. It is part of the
 * program: that it can be read is for the tests to see to.
 *
 * Returns: (transfer full): the catalogue
 */
SyCatalogue *
sy_catalogue_new_shipped (void)
{
  g_autoptr (GBytes) bytes = sy_resource_lookup ("catalogue/nodejs-vs-python.json");
  g_autoptr (GError) error = NULL;
  SyCatalogue *catalogue = sy_catalogue_from_json (bytes, translate, NULL, &error);

  if (catalogue == NULL)
    g_error ("The catalogue is broken: %s", error->message);

  return catalogue;
}
