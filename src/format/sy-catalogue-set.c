/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-set.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "sy-catalogue-json.h"
#include "sy-json-scanner.h"
#include "sy-schema.h"

struct _SyCatalogueSet
{
  GPtrArray *catalogues; /* of SyCatalogue; the first is the default */
  gboolean has_shipped;
  gboolean has_user;
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
is_fit (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size <= SY_JSON_BYTES_MAX;
}

/* A file that is refused here is as good as none: who wants to know why gives it to --catalogue. */
static void
add_file (SyCatalogueSet *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  char *data;
  gsize length;

  if (!is_fit (path) || !g_file_get_contents (path, &data, &length, NULL))
    return;

  bytes = g_bytes_new_take (data, length);
  catalogue = sy_catalogue_from_json (bytes, NULL, NULL, &error);
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

/* In the order of their names, so that of two files with one id it is always the same that counts.
 */
static void
add_user (SyCatalogueSet *self)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "steelyard", "catalogues", NULL);
  g_autoptr (GDir) dir = self->has_user ? NULL : g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  self->has_user = TRUE;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_file (self, g_ptr_array_index (names, i));
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
  self->has_shipped = self->has_user = TRUE;

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
 * Returns: (transfer none) (nullable): the catalogue
 */
SyCatalogue *
sy_catalogue_set_lookup (SyCatalogueSet *self, const char *id)
{
  SyCatalogue *found;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  found = find_catalogue (self, id);
  if (found == NULL)
    {
      add_shipped (self);
      found = find_catalogue (self, id);
    }
  if (found == NULL)
    {
      add_user (self);
      found = find_catalogue (self, id);
    }

  return found;
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
