/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file may hold at most. The numbers in all bound the memory of json-glib's tree, in which a
 * member is dearer than a value and an object, with its hash table, dearer than both. Plain weights
 * of people that need not go into that tree have a number of their own.
 */
#define SY_JSON_BYTES_MAX (4 * 1024 * 1024)
#define SY_JSON_DEPTH_MAX 32
#define SY_JSON_MEMBERS_MAX 1000
#define SY_JSON_ELEMENTS_MAX 100000
#define SY_JSON_STRING_MAX (64 * 1024)
#define SY_JSON_VALUES_MAX 150000
#define SY_JSON_MEMBERS_IN_ALL_MAX 60000
#define SY_JSON_OBJECTS_MAX 14000
#define SY_JSON_WEIGHTS_MAX 250000

/**
 * SyJsonSpan:
 * @start: offset of the first byte of a value
 * @end: offset after its last
 */
typedef struct
{
  guint32 start;
  guint32 end;
} SyJsonSpan;

/**
 * SyJsonWeights:
 * @person: index in the root's array "people"
 * @span: of that person's object "weights", whose members have names of plain ASCII and values
 *   of 0…%SY_WEIGHT_MAX, written as such
 */
typedef struct
{
  guint person;
  SyJsonSpan span;
} SyJsonWeights;

/**
 * SyJsonPlace:
 * @line: from 1
 * @column: from 1, in characters
 * @path: such as "$.people[2].name"
 */
typedef struct
{
  guint line;
  guint column;
  char *path;
} SyJsonPlace;

/**
 * SyJsonTraits:
 * @has_other_names: whether a member's name has a character that is not ASCII
 * @has_long_numbers: whether a number has more characters than an integer of 64 bits may always
 *   have
 *
 * What a reader has to look at twice.
 */
typedef struct
{
  gboolean has_other_names;
  gboolean has_long_numbers;
} SyJsonTraits;

gboolean sy_json_scan (const char *text,
                       gsize length,
                       SyJsonTraits *traits,
                       GArray *weights,
                       GError **error);
GArray *sy_json_find_spans (const char *text, gsize length);
void sy_json_find_places (const char *text,
                          gsize length,
                          const gsize *offsets,
                          guint n,
                          SyJsonPlace *places);
void sy_json_place_clear (SyJsonPlace *place);

G_END_DECLS
