/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-schema.h"

#include "sy-format-resources.h"

#define PREFIX "/io/github/steelyard/Steelyard/"

/**
 * sy_resource_lookup:
 * @path: of a file below the program's data: "catalogue/NAME", "examples/NAME" or "schema/NAME"
 *
 * Returns: (transfer full) (nullable): the file that was compiled in
 */
GBytes *
sy_resource_lookup (const char *path)
{
  g_autofree char *whole = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  whole = g_strconcat (PREFIX, path, NULL);

  /* Naming the resource also makes the linker take it from the static library. */
  return g_resource_lookup_data (sy_format_get_resource (), whole, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 NULL);
}

/**
 * sy_schema_lookup:
 * @name: "profile", "catalogue", "analysis", "team" or "diff"
 *
 * Returns: (transfer full) (nullable): the JSON Schema of the format
 */
GBytes *
sy_schema_lookup (const char *name)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  path = g_strconcat ("schema/", name, ".schema.json", NULL);

  return sy_resource_lookup (path);
}
