/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-extra.h"
#include "sy-json-document.h"
#include "sy-json-writer.h"

G_BEGIN_DECLS

void sy_json_extras_keep (SyJsonDocument *document,
                          JsonNode *object,
                          const char *const *known,
                          const char *container,
                          GPtrArray **extras);
gboolean sy_json_extras_has (GPtrArray *extras, const char *container);
void sy_json_extras_write (SyJsonWriter *writer, GPtrArray *extras, const char *container);

G_END_DECLS
