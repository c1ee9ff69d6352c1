/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyMergeSide:
 * @SY_MERGE_OURS: what was here, the first between the marks
 * @SY_MERGE_THEIRS: what came from elsewhere, the last
 *
 * One of two versions of which a merge did not know what to make.
 */
typedef enum
{
  SY_MERGE_OURS,
  SY_MERGE_THEIRS,
} SyMergeSide;

gboolean sy_merge_find_mark (const char *text, gsize length, gsize *offset);
GBytes *sy_merge_take_side (GBytes *bytes, SyMergeSide side);

G_END_DECLS
