/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *sy_resource_lookup (const char *path);
GBytes *sy_schema_lookup (const char *name);

G_END_DECLS
