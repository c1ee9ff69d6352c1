/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands for all of them among the parts that are left out. */
#define SY_EXPORT_PARTS_CHARTS "charts"

gboolean sy_export_parts_lack (const char *id);
guint sy_export_parts_with_charts (guint parts);
guint sy_export_parts_get_last (void);

G_END_DECLS
