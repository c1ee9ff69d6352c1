/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-snapshot.h"

static void
clear_snapshot (gpointer data)
{
  SySnapshot *snapshot = data;

  g_free (snapshot->verdict);
  g_free (snapshot->leader);
}

/**
 * sy_snapshot_new:
 * @verdict: its word
 * @leader: id of an option, or "" for none
 *
 * Returns: (transfer full): a result
 */
SySnapshot *
sy_snapshot_new (const char *verdict, const char *leader)
{
  SySnapshot *snapshot = g_rc_box_new0 (SySnapshot);

  snapshot->verdict = g_strdup (verdict);
  snapshot->leader = g_strdup (leader);

  return snapshot;
}

void
sy_snapshot_unref (SySnapshot *snapshot)
{
  g_rc_box_release_full (snapshot, clear_snapshot);
}

/**
 * sy_snapshot_contradicts:
 * @snapshot: (nullable): a result that a file holds
 * @today: today's
 *
 * Returns: whether the file names another verdict or leader, whatever the figures; one that names
 * no verdict says nothing
 */
gboolean
sy_snapshot_contradicts (const SySnapshot *snapshot, const SySnapshot *today)
{
  return snapshot != NULL && *snapshot->verdict != '\0'
         && (!g_str_equal (snapshot->verdict, today->verdict)
             || !g_str_equal (snapshot->leader, today->leader));
}
