/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file may hold at most; see "Reading untrusted files" in formats.md. The number of values
 * bounds the memory of json-glib, which takes about a hundred bytes for two of the text.
 */
#define SY_JSON_BYTES_MAX (4 * 1024 * 1024)
#define SY_JSON_DEPTH_MAX 32
#define SY_JSON_MEMBERS_MAX 1000
#define SY_JSON_ELEMENTS_MAX 100000
#define SY_JSON_STRING_MAX (64 * 1024)
#define SY_JSON_VALUES_MAX 200000

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

gboolean sy_json_scan (const char *text, gsize length, GArray **spans, GError **error);
char *sy_json_dup_path (const char *text, gsize length, gsize offset);

G_END_DECLS
