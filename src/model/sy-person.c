/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-person.h"

static void
free_person (gpointer data)
{
  SyPerson *person = data;

  g_free (person->name);
  g_hash_table_unref (person->weights);
  g_clear_pointer (&person->extras, g_ptr_array_unref);
  g_free (person);
}

SyPerson *
sy_person_new (const char *name)
{
  SyPerson *person = g_new0 (SyPerson, 1);

  person->name = g_strdup (name);
  person->weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return person;
}

/**
 * sy_people_new:
 *
 * Returns: (transfer full) (element-type SyPerson): an empty array that owns what is added
 */
GPtrArray *
sy_people_new (void)
{
  return g_ptr_array_new_with_free_func (free_person);
}
