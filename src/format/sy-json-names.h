/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many names of one object may have one hash. Honest names do not come near it. */
#define SY_JSON_COLLISIONS_MAX 16

/**
 * SyJsonName:
 * @offset: of the name in the decoded bytes, where a NUL follows it
 * @length: its bytes
 * @start: where it stands in the text
 *
 * The name of a member.
 */
typedef struct
{
  guint32 offset;
  guint32 length;
  guint32 start;
} SyJsonName;

const SyJsonName *sy_json_names_find_duplicate (SyJsonName *names, guint n, const char *bytes);
const SyJsonName *
sy_json_names_find_collision (const SyJsonName *names, guint n, const char *bytes);

G_END_DECLS
