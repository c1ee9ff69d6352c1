/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-entry.h"

static void
clear_entry (gpointer data)
{
  SyEntry *entry = data;

  g_ref_string_release (entry->criterion);
  g_ref_string_release (entry->reason);
  g_ref_string_release (entry->note);
  g_clear_pointer (&entry->extras, g_ptr_array_unref);
}

/**
 * sy_entry_new:
 * @criterion: a criterion's id
 *
 * Returns: (transfer full): an entry of weight 0 that its caller may fill before giving it away;
 * texts are reference-counted strings (g_ref_string_new())
 */
SyEntry *
sy_entry_new (const char *criterion)
{
  SyEntry *entry = g_rc_box_new0 (SyEntry);

  entry->criterion = g_ref_string_new (criterion);
  entry->ratings[SY_LEFT] = SY_UNSET;
  entry->ratings[SY_RIGHT] = SY_UNSET;
  entry->reason = g_ref_string_new ("");
  entry->note = g_ref_string_new ("");

  return entry;
}

/**
 * sy_entry_copy:
 * @entry: an entry
 *
 * Returns: (transfer full): a copy that its caller may change before giving it away
 */
SyEntry *
sy_entry_copy (const SyEntry *entry)
{
  SyEntry *copy = g_rc_box_dup (sizeof *entry, (gpointer) entry);

  g_ref_string_acquire (copy->criterion);
  g_ref_string_acquire (copy->reason);
  g_ref_string_acquire (copy->note);
  if (copy->extras != NULL)
    g_ptr_array_ref (copy->extras);

  return copy;
}

void
sy_entry_unref (SyEntry *entry)
{
  g_rc_box_release_full (entry, clear_entry);
}

/**
 * sy_entry_get_rating:
 * @entry: (nullable): what the project says of @criterion
 * @criterion: a criterion
 * @hand: the option
 *
 * Returns: the team's own rating, else the catalogue's, 0…%SY_RATING_MAX; %SY_UNSET where there is
 *   neither
 */
int
sy_entry_get_rating (const SyEntry *entry, const SyCriterion *criterion, SyHand hand)
{
  return entry != NULL && entry->ratings[hand] != SY_UNSET ? entry->ratings[hand]
                                                           : criterion->ratings[hand];
}

/**
 * sy_entries_new:
 *
 * Returns: (transfer full) (element-type SyEntry): an empty array that owns what is added
 */
GPtrArray *
sy_entries_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sy_entry_unref);
}
