/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-names.h"

#include <string.h>

/* By their bytes, then by their place in the text. */
static int
compare_names (gconstpointer first, gconstpointer second, gpointer bytes)
{
  const SyJsonName *a = first;
  const SyJsonName *b = second;
  int order =
      memcmp ((char *) bytes + a->offset, (char *) bytes + b->offset, MIN (a->length, b->length));

  if (order == 0)
    order = (a->length > b->length) - (a->length < b->length);
  if (order == 0)
    order = (a->start > b->start) - (a->start < b->start);

  return order;
}

static gboolean
is_same (const SyJsonName *first, const SyJsonName *second, const char *bytes)
{
  return first->length == second->length
         && memcmp (bytes + first->offset, bytes + second->offset, first->length) == 0;
}

static int
compare_hashes (gconstpointer first, gconstpointer second)
{
  guint a = *(const guint *) first;
  guint b = *(const guint *) second;

  return (a > b) - (a < b);
}

/**
 * sy_json_names_find_duplicate:
 * @names: (array length=n): of one object; they are sorted
 * @n: how many there are
 * @bytes: holds them
 *
 * Sorting takes the same time for all names, where a hash table without a seed could be made
 * quadratic.
 *
 * Returns: (transfer none) (nullable): the first in the text whose name came before
 */
const SyJsonName *
sy_json_names_find_duplicate (SyJsonName *names, guint n, const char *bytes)
{
  const SyJsonName *found = NULL;

  g_qsort_with_data (names, (int) n, sizeof *names, compare_names, (gpointer) bytes);
  for (guint i = 1; i < n; i++)
    if (is_same (&names[i], &names[i - 1], bytes)
        && (found == NULL || names[i].start < found->start))
      found = &names[i];

  return found;
}

/* Whether more than are allowed are the same, and which. */
static gboolean
find_common_hash (guint *hashes, guint n, guint *common)
{
  qsort (hashes, n, sizeof *hashes, compare_hashes);
  for (guint i = SY_JSON_COLLISIONS_MAX; i < n; i++)
    if (hashes[i] == hashes[i - SY_JSON_COLLISIONS_MAX])
      {
        *common = hashes[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * sy_json_names_find_collision:
 * @names: (array length=n): of one object
 * @n: how many there are
 * @bytes: holds them
 *
 * json-glib keeps members in a hash table without a seed. Names that were chosen to have one hash
 * make that quadratic, so they are refused.
 *
 * Returns: (transfer none) (nullable): the first in the text of more than %SY_JSON_COLLISIONS_MAX
 *   names that have the same g_str_hash()
 */
const SyJsonName *
sy_json_names_find_collision (const SyJsonName *names, guint n, const char *bytes)
{
  g_autofree guint *hashes = NULL;
  const SyJsonName *found = NULL;
  guint common;

  if (n <= SY_JSON_COLLISIONS_MAX)
    return NULL;

  hashes = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    hashes[i] = g_str_hash (bytes + names[i].offset);
  if (!find_common_hash (hashes, n, &common))
    return NULL;

  for (guint i = 0; i < n; i++)
    if (g_str_hash (bytes + names[i].offset) == common
        && (found == NULL || names[i].start < found->start))
      found = &names[i];

  return found;
}
