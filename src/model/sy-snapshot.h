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
 * @has_lead: whether there was a lead
 * @lead_points: −100…100, positive where left leads
 * @has_confidence: whether there was a confidence
 * @confidence_share: 0…1
 *
 * The result at the time of saving: for readers of the file and for telling drift, never trusted.
 */
typedef struct
{
  char *verdict;
  char *leader;
  gboolean has_lead;
  double lead_points;
  gboolean has_confidence;
  double confidence_share;
} SySnapshot;

SySnapshot *sy_snapshot_new (const char *verdict, const char *leader);
void sy_snapshot_unref (SySnapshot *snapshot);
gboolean sy_snapshot_contradicts (const SySnapshot *snapshot, const SySnapshot *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SySnapshot, sy_snapshot_unref)

G_END_DECLS
