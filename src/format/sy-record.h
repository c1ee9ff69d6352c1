/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A decision record is Markdown that carries a profile in a fenced block. */
gboolean sy_record_has_profile (GBytes *bytes);
GBytes *sy_record_take_profile (GBytes *bytes);
GBytes *sy_record_with_profile (GBytes *record, GBytes *bytes);
char *sy_record_write_block (GBytes *profile);

G_END_DECLS
