/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-groups.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-own.h"

/* The criteria as they are listed to weigh them: by the catalogue's groups, then those of none,
 * then the project's own.
 */

/**
 * sy_groups_get:
 * @criterion: a criterion
 *
 * Returns: (transfer none): the id of its group; that of the project's own is one that no catalogue
 *   has
 */
const char *
sy_groups_get (const SyCriterion *criterion)
{
  g_return_val_if_fail (criterion != NULL, NULL);

  return sy_own_is_id (criterion->id) ? SY_OWN_PREFIX : criterion->group;
}

/**
 * sy_groups_find_name:
 * @catalogue: a catalogue
 * @criterion: one of its criteria
 *
 * Returns: (transfer none) (nullable): the name of its group
 */
const char *
sy_groups_find_name (SyCatalogue *catalogue, const SyCriterion *criterion)
{
  g_return_val_if_fail (catalogue != NULL && criterion != NULL, NULL);

  if (sy_own_is_id (criterion->id))
    return _ ("Our own");

  for (guint i = 0; i < catalogue->groups->len; i++)
    {
      const SyGroup *group = g_ptr_array_index (catalogue->groups, i);

      if (strcmp (group->id, criterion->group) == 0)
        return group->name;
    }

  return NULL;
}

/**
 * sy_groups_list:
 * @catalogue: a catalogue
 * @group: id of a group, as of sy_groups_get()
 * @order: (element-type guint): gets the indices of its criteria, behind what it has
 */
void
sy_groups_list (SyCatalogue *catalogue, const char *group, GArray *order)
{
  g_return_if_fail (catalogue != NULL && group != NULL && order != NULL);

  for (guint i = 0; i < catalogue->criteria->len; i++)
    if (strcmp (sy_groups_get (sy_catalogue_get_criterion (catalogue, i)), group) == 0)
      g_array_append_val (order, i);
}

/**
 * sy_groups_list_all:
 * @catalogue: a catalogue
 * @order: (element-type guint): gets the indices of all criteria, behind what it has
 */
void
sy_groups_list_all (SyCatalogue *catalogue, GArray *order)
{
  g_return_if_fail (catalogue != NULL && order != NULL);

  for (guint i = 0; i < catalogue->groups->len; i++)
    sy_groups_list (catalogue, ((const SyGroup *) g_ptr_array_index (catalogue->groups, i))->id,
                    order);
  sy_groups_list (catalogue, "", order);
  sy_groups_list (catalogue, SY_OWN_PREFIX, order);
}
