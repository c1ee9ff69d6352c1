/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days, which files have as YYYY-MM-DD. */
char *sy_day_dup_today (void);

G_END_DECLS
