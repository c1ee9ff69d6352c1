/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-extras.h"

#include <glib/gi18n-lib.h>

#include "sy-json-member.h"

/**
 * sy_json_extras_keep:
 * @document: a document
 * @object: (nullable): an object of it
 * @known: (array zero-terminated=1): the names of the members that are read
 * @container: what holds the others, as of sy_extras_add()
 * @extras: (inout) (element-type SyExtra): a list, or %NULL, which is made where there are any
 *
 * Keeps the members of @object that are not @known, with a warning each.
 */
void
sy_json_extras_keep (SyJsonDocument *document,
                     JsonNode *object,
                     const char *const *known,
                     const char *container,
                     GPtrArray **extras)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  sy_json_object_iter_init (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *raw = NULL;

      if (g_strv_contains (known, name))
        continue;

      raw = sy_json_document_dup_raw (document, value);
      if (*extras == NULL)
        *extras = sy_extras_new ();
      sy_extras_add (*extras, container, name, raw);
      sy_json_document_warn (document, value,
                             _ ("This version does not know the member; it is kept"));
    }
}

/**
 * sy_json_extras_has:
 * @extras: (nullable) (element-type SyExtra): a list
 * @container: what held them
 *
 * Returns: whether there are any of it
 */
gboolean
sy_json_extras_has (GPtrArray *extras, const char *container)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const SyExtra *extra = g_ptr_array_index (extras, i);

      if (g_str_equal (extra->container, container))
        return TRUE;
    }

  return FALSE;
}

/**
 * sy_json_extras_write:
 * @writer: a writer in the middle of an object
 * @extras: (nullable) (element-type SyExtra): a list
 * @container: what held them
 *
 * Writes those of @container, as they were spelled.
 */
void
sy_json_extras_write (SyJsonWriter *writer, GPtrArray *extras, const char *container)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const SyExtra *extra = g_ptr_array_index (extras, i);

      if (!g_str_equal (extra->container, container))
        continue;
      sy_json_writer_member (writer, extra->name);
      sy_json_writer_raw (writer, extra->text);
    }
}
