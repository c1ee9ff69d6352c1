/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-extra.h"

static void
free_extra (gpointer data)
{
  SyExtra *extra = data;

  g_free (extra->container);
  g_free (extra->name);
  g_free (extra->text);
  g_free (extra);
}

/**
 * sy_extras_new:
 *
 * Returns: (transfer full) (element-type SyExtra): an empty list, in file order
 */
GPtrArray *
sy_extras_new (void)
{
  return g_ptr_array_new_with_free_func (free_extra);
}

/**
 * sy_extras_add:
 * @extras: the list of an owner
 * @container: the known member that holds the unknown one, "" at the top of the owner
 * @name: the unknown member's name
 * @text: its value as the file spells it
 */
void
sy_extras_add (GPtrArray *extras, const char *container, const char *name, const char *text)
{
  SyExtra *extra = g_new (SyExtra, 1);

  extra->container = g_strdup (container);
  extra->name = g_strdup (name);
  extra->text = g_strdup (text);
  g_ptr_array_add (extras, extra);
}
