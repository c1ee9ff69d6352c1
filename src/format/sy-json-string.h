/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "sy-format-error.h"

G_BEGIN_DECLS

const char *sy_json_string_decode (const char *text,
                                   gsize length,
                                   gsize *at,
                                   GString *decoded,
                                   SyFormatError *code);
void sy_json_string_encode (GString *text, const char *string, gsize length);
char *sy_json_string_dup_inert (const char *json);

G_END_DECLS
