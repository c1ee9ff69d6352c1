/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-json-names.h"
#include "sy-json-scanner.h"

G_BEGIN_DECLS

/* One open object or array. */
typedef struct
{
  char bracket;
  gboolean is_inside; /* whether one of its values is being read */
  gboolean is_plain;  /* whether it is an object of a person's weights, and nothing else so far */
  guint count;        /* of members or elements, the one being read included */
  guint span;
  guint first_name;
  gsize first_byte;
  guint32 start;
} SyJsonFrame;

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  const gsize *goals; /* the values whose paths are asked for, rising */
  guint n_goals;
  char **paths;    /* where those go */
  GArray *spans;   /* (nullable) of SyJsonSpan, where they are asked for */
  GArray *weights; /* (nullable) of SyJsonWeights, where they are counted apart */
  guint n_weights;
  GArray *names;  /* of SyJsonName: the members so far of all open objects */
  GString *bytes; /* the names, decoded, each with a NUL behind it */
  SyJsonFrame frames[SY_JSON_DEPTH_MAX];
  guint depth;
  gboolean has_passed; /* whether all this was within its limits already */
  guint n_values;
  guint n_objects;
  guint n_members;
  SyJsonTraits traits;
  GError **error;
} SyJsonScanner;

void _sy_json_scanner_init (SyJsonScanner *self, const char *text, gsize length, GError **error);
gboolean _sy_json_scanner_run (SyJsonScanner *self);
void _sy_json_scanner_clear (SyJsonScanner *self);
char *_sy_json_scanner_dup_path (SyJsonScanner *self);

G_END_DECLS
