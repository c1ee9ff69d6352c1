/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-json-document.h"

G_BEGIN_DECLS

/* Typed members of objects. Each getter takes an object's node, or %NULL for an object that is not
 * there, and tells the document what is wrong, at the place of the value or, for a member that is
 * missing, of the object; the answer is then harmless: "", the fallback, an empty object.
 */

/* The fallback of a number that must be there. */
#define SY_JSON_REQUIRED G_MININT

void sy_json_value_refuse (SyJsonDocument *document,
                           JsonNode *node,
                           SyFormatError code,
                           const char *sentence);
gboolean sy_json_value_check_object (SyJsonDocument *document, JsonNode *node);
const char *sy_json_value_get_string (SyJsonDocument *document, JsonNode *node, guint max);
const char *sy_json_value_get_id (SyJsonDocument *document, JsonNode *node);
int sy_json_value_get_int (SyJsonDocument *document, JsonNode *node, int min, int max);
double sy_json_value_get_double (SyJsonDocument *document, JsonNode *node, double min, double max);

JsonNode *sy_json_member_find (JsonNode *object, const char *name);
JsonNode *sy_json_member_require (SyJsonDocument *document, JsonNode *object, const char *name);

const char *sy_json_member_get_string (SyJsonDocument *document,
                                       JsonNode *object,
                                       const char *name,
                                       const char *fallback,
                                       guint max);
const char *sy_json_member_get_id (SyJsonDocument *document, JsonNode *object, const char *name);
int sy_json_member_get_int (SyJsonDocument *document,
                            JsonNode *object,
                            const char *name,
                            int min,
                            int max,
                            int fallback);
gboolean sy_json_member_get_boolean (SyJsonDocument *document,
                                     JsonNode *object,
                                     const char *name,
                                     gboolean fallback);
const char *sy_json_member_get_day (SyJsonDocument *document, JsonNode *object, const char *name);
JsonNode *sy_json_member_get_object (SyJsonDocument *document, JsonNode *object, const char *name);
JsonArray *sy_json_member_get_array (SyJsonDocument *document, JsonNode *object, const char *name);

gboolean sy_json_member_check_format (SyJsonDocument *document,
                                      JsonNode *root,
                                      const char *format,
                                      const char *version_member,
                                      int version);

gboolean sy_json_is_of_format (JsonNode *root, const char *format);

void sy_json_object_iter_init (JsonObjectIter *iter, JsonNode *object);

G_END_DECLS
