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
