/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

int sy_file_beside_create (const char *path, mode_t mode, char **beside);
gboolean sy_file_beside_is_one (const char *name);
void sy_file_beside_sweep (const char *path);

G_END_DECLS
