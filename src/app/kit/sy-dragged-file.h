/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-content.h"

G_BEGIN_DECLS

#define SY_TYPE_DRAGGED_FILE (sy_dragged_file_get_type ())

G_DECLARE_FINAL_TYPE (SyDraggedFile, sy_dragged_file, SY, DRAGGED_FILE, GdkContentProvider)

GdkContentProvider *sy_dragged_file_new (const char *name,
                                         const char *media_type,
                                         SyContentFunc create,
                                         gpointer data,
                                         GDestroyNotify free_data);

G_END_DECLS
