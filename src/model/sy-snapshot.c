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
 * Returns: (transfer full): a result without figures that its caller may fill before giving it away
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
 * sy_snapshot_is_same_answer:
 * @snapshot: a result
 * @other: another
 *
 * Returns: whether verdict and leader are the same, whatever the figures
 */
gboolean
sy_snapshot_is_same_answer (const SySnapshot *snapshot, const SySnapshot *other)
{
  return g_str_equal (snapshot->verdict, other->verdict)
         && g_str_equal (snapshot->leader, other->leader);
}
