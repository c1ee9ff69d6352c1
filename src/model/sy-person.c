/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-person.h"

#include <string.h>

#include "sy-extra.h"
#include "sy-types.h"

static void
clear_person (gpointer data)
{
  SyPerson *person = data;

  g_free (person->name);
  g_hash_table_unref (person->weights);
  g_free (person->dissent);
  g_clear_pointer (&person->extras, g_ptr_array_unref);
}

static gpointer
ref_person (gconstpointer person, gpointer user_data)
{
  return sy_person_ref (person);
}

/**
 * sy_person_new:
 * @name: or ""
 *
 * Returns: (transfer full): somebody who has set nothing, whom the caller may fill before giving
 *   them away
 */
SyPerson *
sy_person_new (const char *name)
{
  SyPerson *person = g_rc_box_new0 (SyPerson);

  person->name = g_strdup (name);
  person->weights =
      g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  person->dissent = g_strdup ("");

  return person;
}

/**
 * sy_person_copy:
 * @person: somebody
 *
 * Returns: (transfer full): a copy that its caller may change before giving it away
 */
SyPerson *
sy_person_copy (const SyPerson *person)
{
  SyPerson *copy = sy_person_new (person->name);
  GHashTableIter iter;
  gpointer criterion;
  gpointer weight;

  g_hash_table_iter_init (&iter, person->weights);
  while (g_hash_table_iter_next (&iter, &criterion, &weight))
    g_hash_table_insert (copy->weights, g_ref_string_acquire (criterion), weight);
  g_free (copy->dissent);
  copy->dissent = g_strdup (person->dissent);
  copy->extras = person->extras != NULL ? g_ptr_array_ref (person->extras) : NULL;

  return copy;
}

/**
 * sy_person_set_weight:
 * @person: somebody whom nobody else has yet
 * @criterion: its id; people share one copy of it, which is little to keep and quick to compare
 * @weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET
 */
void
sy_person_set_weight (SyPerson *person, const char *criterion, int weight)
{
  if (weight == SY_UNSET)
    g_hash_table_remove (person->weights, criterion);
  else
    g_hash_table_insert (person->weights, g_ref_string_new_intern (criterion),
                         GINT_TO_POINTER (weight));
}

SyPerson *
sy_person_ref (const SyPerson *person)
{
  return g_rc_box_acquire ((gpointer) person);
}

void
sy_person_unref (SyPerson *person)
{
  g_rc_box_release_full (person, clear_person);
}

/**
 * sy_person_get_weight:
 * @person: somebody
 * @criterion: a criterion's id
 *
 * Returns: their weight 0…%SY_WEIGHT_MAX, or %SY_UNSET where they have set none
 */
int
sy_person_get_weight (const SyPerson *person, const char *criterion)
{
  gpointer weight;

  g_return_val_if_fail (person != NULL && criterion != NULL, SY_UNSET);

  return g_hash_table_lookup_extended (person->weights, criterion, NULL, &weight)
             ? GPOINTER_TO_INT (weight)
             : SY_UNSET;
}

/**
 * sy_person_has_same_weights:
 * @a: somebody
 * @b: somebody
 *
 * Returns: whether both have set the same, and left the same unset
 */
gboolean
sy_person_has_same_weights (const SyPerson *a, const SyPerson *b)
{
  GHashTableIter iter;
  gpointer criterion;
  gpointer weight;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_hash_table_size (a->weights) != g_hash_table_size (b->weights))
    return FALSE;
  g_hash_table_iter_init (&iter, a->weights);
  while (g_hash_table_iter_next (&iter, &criterion, &weight))
    if (sy_person_get_weight (b, criterion) != GPOINTER_TO_INT (weight))
      return FALSE;

  return TRUE;
}

/**
 * sy_person_equal:
 * @a: somebody
 * @b: somebody
 *
 * Returns: whether the same is said of both
 */
gboolean
sy_person_equal (const SyPerson *a, const SyPerson *b)
{
  return a == b
         || (g_str_equal (a->name, b->name) && g_str_equal (a->dissent, b->dissent)
             && sy_person_has_same_weights (a, b) && sy_extras_equal (a->extras, b->extras));
}

/**
 * sy_people_new:
 *
 * Returns: (transfer full) (element-type SyPerson): an empty array that owns what is added
 */
GPtrArray *
sy_people_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sy_person_unref);
}

/**
 * sy_people_copy:
 * @people: (element-type SyPerson): some people
 *
 * Returns: (transfer full) (element-type SyPerson): an array that its caller may change, of the
 *   same people
 */
GPtrArray *
sy_people_copy (GPtrArray *people)
{
  return g_ptr_array_copy (people, ref_person, NULL);
}

static int
compare_ids (gconstpointer first, gconstpointer second)
{
  return strcmp (*(const char *const *) first, *(const char *const *) second);
}

/**
 * sy_people_list_unknown:
 * @people: (element-type SyPerson): some people
 * @catalogue: a catalogue
 *
 * Returns: (transfer container) (element-type utf8): ids of the criteria that people weigh and
 *   @catalogue does not have, each once, by their bytes; borrowed of @people
 */
GPtrArray *
sy_people_list_unknown (GPtrArray *people, SyCatalogue *catalogue)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *unknown = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  for (guint p = 0; p < people->len; p++)
    {
      g_hash_table_iter_init (&iter, ((SyPerson *) g_ptr_array_index (people, p))->weights);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (sy_catalogue_find_criterion (catalogue, id) < 0 && g_hash_table_add (seen, id))
          g_ptr_array_add (unknown, id);
    }
  g_ptr_array_sort (unknown, compare_ids);

  return unknown;
}
