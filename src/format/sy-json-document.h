/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "sy-format-error.h"
#include "sy-json-weights.h"

G_BEGIN_DECLS

/**
 * SyJsonDocument:
 *
 * A text that passed sy_json_scan(), its values as nodes, and where each of them stands. It keeps
 * the first problem it is told of: a reader reads on without asking after every value, since all
 * getters answer with something harmless, and asks once at its end.
 */
typedef struct _SyJsonDocument SyJsonDocument;

SyJsonDocument *sy_json_document_new (GBytes *bytes, GError **error);
SyJsonDocument *sy_json_document_new_sparse (GBytes *bytes, GError **error);
void sy_json_document_free (SyJsonDocument *self);

JsonNode *sy_json_document_get_root (SyJsonDocument *self);
char *sy_json_document_dup_raw (SyJsonDocument *self, JsonNode *node);
GBytes *sy_json_document_ref_raw (SyJsonDocument *self, JsonNode *node);
gboolean sy_json_document_has_integer (SyJsonDocument *self, JsonNode *node);

void sy_json_document_set_warnings (SyJsonDocument *self, GPtrArray *warnings);
gboolean sy_json_document_is_warned (SyJsonDocument *self);
void sy_json_document_warn (SyJsonDocument *self, JsonNode *node, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

gboolean
sy_json_document_find_weights (SyJsonDocument *self, guint person, SyJsonWeightsIter *iter);
void sy_json_document_warn_of_weight (SyJsonDocument *self,
                                      const SyJsonWeightsIter *iter,
                                      const char *sentence);

void sy_json_document_fail (SyJsonDocument *self,
                            JsonNode *node,
                            SyFormatError code,
                            const char *format,
                            ...) G_GNUC_PRINTF (4, 5);
gboolean sy_json_document_has_failed (SyJsonDocument *self);
gboolean sy_json_document_finish (SyJsonDocument *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyJsonDocument, sy_json_document_free)

G_END_DECLS
