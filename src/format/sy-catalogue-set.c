/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-set.h"

#include <glib/gi18n-lib.h>

#include "sy-catalogue-image.h"
#include "sy-catalogue-shipped.h"
#include "sy-json-same.h"
#include "sy-schema.h"

/* Each for the projects alone that bring it. Of these, the last few are enough: what for is that
 * projects which bring the same can be compared.
 */
#define CARRIED_MAX 16

typedef struct
{
  char *digest; /* of the source */
  SyCatalogue *catalogue;
} Carried;

struct _SyCatalogueSet
{
  GPtrArray *catalogues;    /* of SyCatalogue; the first is the default */
  GQueue carried;           /* of Carried, the last first */
  SyCatalogueSet *below;    /* (nullable), not owned: asked first */
  SyCatalogueLoader loader; /* (nullable) */
  gpointer data;
  GDestroyNotify free_data; /* (nullable) */
  GHashTable *given;        /* the ids that sy_catalogue_set_add() was told */
  gboolean has_shipped;
  gboolean is_alone; /* the catalogue that was given is the only one */
};

static const char *
translate (const char *text)
{
  return dgettext (GETTEXT_PACKAGE, text);
}

/* Where there is no translation, gettext goes and looks for one at each text. One says what it is
 * for nothing.
 */
static gboolean
is_translated (void)
{
  return *translate ("") != '\0';
}

static void
free_carried (gpointer data)
{
  Carried *carried = data;

  g_free (carried->digest);
  sy_catalogue_unref (carried->catalogue);
  g_free (carried);
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

/**
 * sy_catalogue_set_new:
 * @loader: (nullable): is asked for each id that is not known, without data
 *
 * Returns: (transfer full): the catalogue that comes with the program, and what @loader finds
 */
SyCatalogueSet *
sy_catalogue_set_new (SyCatalogueLoader loader)
{
  SyCatalogueSet *self = g_new0 (SyCatalogueSet, 1);

  self->loader = loader;
  self->catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_catalogue_unref);
  self->given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

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

  self = sy_catalogue_set_new (NULL);
  g_ptr_array_add (self->catalogues, sy_catalogue_ref (catalogue));
  self->is_alone = TRUE;

  return self;
}

/**
 * sy_catalogue_set_new_over:
 * @below: another set, which must live as long
 * @loader: is asked for each id that @below does not have
 * @data: for @loader
 * @free_data: (nullable): of @data
 *
 * Returns: (transfer full): what @below has and what @loader finds, which @below does not get
 */
SyCatalogueSet *
sy_catalogue_set_new_over (SyCatalogueSet *below,
                           SyCatalogueLoader loader,
                           gpointer data,
                           GDestroyNotify free_data)
{
  SyCatalogueSet *self;

  g_return_val_if_fail (below != NULL && loader != NULL, NULL);

  self = sy_catalogue_set_new (loader);
  self->below = below;
  self->data = data;
  self->free_data = free_data;

  return self;
}

void
sy_catalogue_set_free (SyCatalogueSet *self)
{
  g_ptr_array_unref (self->catalogues);
  g_queue_clear_full (&self->carried, free_carried);
  g_hash_table_unref (self->given);
  if (self->free_data != NULL)
    self->free_data (self->data);
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
 * The loader is asked where nothing known has the id, so that a catalogue is found as soon as it is
 * there.
 *
 * Returns: (transfer none) (nullable): the catalogue
 */
SyCatalogue *
sy_catalogue_set_lookup (SyCatalogueSet *self, const char *id)
{
  SyCatalogue *found = NULL;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (self->below != NULL)
    found = sy_catalogue_set_lookup (self->below, id);
  else if (!self->is_alone)
    add_shipped (self);
  if (found == NULL)
    found = find_catalogue (self, id);
  if (found != NULL || self->loader == NULL)
    return found;

  found = self->loader (id, self->data);
  if (found != NULL)
    g_ptr_array_add (self->catalogues, found);

  return found;
}

/**
 * sy_catalogue_set_add:
 * @self: a set
 * @catalogue: a catalogue
 *
 * Adds it, unless one with the same id is there already. What is added before anything is looked up
 * comes before the catalogue of the program.
 *
 * Returns: whether it was added
 */
gboolean
sy_catalogue_set_add (SyCatalogueSet *self, SyCatalogue *catalogue)
{
  g_return_val_if_fail (self != NULL && catalogue != NULL, FALSE);

  if (find_catalogue (self, catalogue->id) != NULL)
    return FALSE;

  g_hash_table_add (self->given, g_strdup (catalogue->id));
  g_ptr_array_add (self->catalogues, sy_catalogue_ref (catalogue));
  return TRUE;
}

/**
 * sy_catalogue_set_insists:
 * @self: a set
 * @id: a catalogue's id
 *
 * Returns: whether somebody has said that the catalogue of this id is to be taken, whatever a
 *   project brings with it
 */
gboolean
sy_catalogue_set_insists (SyCatalogueSet *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (self->below != NULL)
    return sy_catalogue_set_insists (self->below, id);

  return self->is_alone || g_hash_table_contains (self->given, id);
}

/**
 * sy_catalogue_set_find_carried:
 * @self: a set
 * @source: the JSON of a catalogue that a project brings with it, which sy_json_scan() has passed
 *
 * Returns: (transfer none) (nullable): what sy_catalogue_set_share() was given with this source
 */
SyCatalogue *
sy_catalogue_set_find_carried (SyCatalogueSet *self, GBytes *source)
{
  g_autofree char *digest = NULL;

  g_return_val_if_fail (self != NULL && source != NULL, NULL);

  if (self->below != NULL)
    return sy_catalogue_set_find_carried (self->below, source);

  digest = sy_json_dup_digest (source);
  for (GList *link = self->carried.head; link != NULL; link = link->next)
    if (g_str_equal (((Carried *) link->data)->digest, digest))
      return ((Carried *) link->data)->catalogue;

  return NULL;
}

/**
 * sy_catalogue_set_share:
 * @self: a set
 * @catalogue: one that a project brings with it, with its source
 *
 * Keeps it for sy_catalogue_set_find_carried(), so that projects that bring the same can be
 * compared. It is found under no id.
 */
void
sy_catalogue_set_share (SyCatalogueSet *self, SyCatalogue *catalogue)
{
  Carried *carried;

  g_return_if_fail (self != NULL && catalogue != NULL && catalogue->source != NULL);

  while (self->below != NULL)
    self = self->below;

  carried = g_new (Carried, 1);
  carried->digest = sy_json_dup_digest (catalogue->source);
  carried->catalogue = sy_catalogue_ref (catalogue);
  g_queue_push_head (&self->carried, carried);
  if (self->carried.length > CARRIED_MAX)
    free_carried (g_queue_pop_tail (&self->carried));
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
 * sy_catalogue_new_shipped:
 *
 * Returns: (transfer full): the catalogue that comes with the program, in the reader's language
 */
SyCatalogue *
sy_catalogue_new_shipped (void)
{
  g_autoptr (GBytes) image = g_bytes_new_static (sy_catalogue_shipped, sy_catalogue_shipped_size);
  SyCatalogue *catalogue = sy_catalogue_from_image (image, is_translated () ? translate : NULL);

  catalogue->source = sy_resource_lookup ("catalogue/nodejs-vs-python.json");
  catalogue->is_shipped = TRUE;

  return catalogue;
}
