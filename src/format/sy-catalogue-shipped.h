/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The image of the catalogue that comes with the program, made as that is built. */
extern const unsigned char sy_catalogue_shipped[];
extern const gsize sy_catalogue_shipped_size;

G_END_DECLS
