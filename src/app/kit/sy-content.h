/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_CONTENT (sy_content_get_type ())

G_DECLARE_FINAL_TYPE (SyContent, sy_content, SY, CONTENT, GdkContentProvider)

/**
 * SyContentFunc:
 * @media_type: one of those that are offered
 * @data: what it is made of
 *
 * Returns: (transfer full): it in that form
 */
typedef GBytes *(*SyContentFunc) (const char *media_type, gpointer data);

GdkContentProvider *sy_content_new (const char *const *media_types,
                                    SyContentFunc create,
                                    gpointer data,
                                    GDestroyNotify free_data);

G_END_DECLS
