/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-extra.h"

#include <string.h>

/**
 * sy_extras_new:
 *
 * Returns: (transfer full) (element-type SyExtra): an empty list, in file order
 */
GPtrArray *
sy_extras_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/**
 * sy_extras_add:
 * @extras: the list of an owner
 * @container: (transfer none): the known member that holds the unknown one, "" at the top of the
 *   owner; of the program's own names, since it is not copied
 * @name: the unknown member's name
 * @text: its value as the file spells it
 */
void
sy_extras_add (GPtrArray *extras, const char *container, const char *name, const char *text)
{
  gsize name_size = strlen (name) + 1;
  gsize text_size = strlen (text) + 1;
  SyExtra *extra = g_malloc (sizeof *extra + name_size + text_size);

  extra->container = container;
  extra->name = (char *) (extra + 1);
  extra->text = extra->name + name_size;
  memcpy (extra->name, name, name_size);
  memcpy (extra->text, text, text_size);
  g_ptr_array_add (extras, extra);
}

/**
 * sy_extras_find:
 * @extras: (nullable) (element-type SyExtra): a list
 * @container: what holds it
 * @name: its name
 *
 * Returns: (transfer none) (nullable): its value as the file spells it
 */
const char *
sy_extras_find (GPtrArray *extras, const char *container, const char *name)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const SyExtra *extra = g_ptr_array_index (extras, i);

      if (strcmp (extra->container, container) == 0 && strcmp (extra->name, name) == 0)
        return extra->text;
    }

  return NULL;
}

/**
 * sy_extras_equal:
 * @a: (nullable) (element-type SyExtra): a list
 * @b: (nullable) (element-type SyExtra): another one
 *
 * Returns: whether both hold the same, in whatever order
 */
gboolean
sy_extras_equal (GPtrArray *a, GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const SyExtra *extra = g_ptr_array_index (a, i);

      if (g_strcmp0 (extra->text, sy_extras_find (b, extra->container, extra->name)) != 0)
        return FALSE;
    }

  return TRUE;
}
