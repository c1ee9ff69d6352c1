/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile-merge.h"

G_BEGIN_DECLS

gboolean sy_merge_find_mark (const char *text, gsize length, gsize *offset);
GBytes *sy_merge_take_side (GBytes *bytes, SyMergeSide side);

char *sy_merge_mark (const char *ours, const char *theirs);

G_END_DECLS
