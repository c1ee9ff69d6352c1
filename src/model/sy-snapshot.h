/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SySnapshot:
 * @verdict: its word, as in the file
 * @leader: id of an option, or "" for none
 *
 * The result at the time of saving: for readers of the file and for telling drift, never trusted.
 * It has no figures: they can always be counted, and would conflict where two people's changes do
 * not.
 */
typedef struct
{
  char *verdict;
  char *leader;
} SySnapshot;

SySnapshot *sy_snapshot_new (const char *verdict, const char *leader);
void sy_snapshot_unref (SySnapshot *snapshot);
gboolean sy_snapshot_contradicts (const SySnapshot *snapshot, const SySnapshot *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SySnapshot, sy_snapshot_unref)

G_END_DECLS
