/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sy_json_dup_digest (GBytes *bytes);
gboolean sy_json_is_same (GBytes *first, GBytes *second);

G_END_DECLS
