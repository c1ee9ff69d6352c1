/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SY_RECENT_FILES_MAX 10

#define SY_TYPE_RECENT_FILES (sy_recent_files_get_type ())

G_DECLARE_FINAL_TYPE (SyRecentFiles, sy_recent_files, SY, RECENT_FILES, GObject)

SyRecentFiles *sy_recent_files_get_default (void);

GMenuModel *sy_recent_files_get_menu (SyRecentFiles *self);
GPtrArray *sy_recent_files_list (SyRecentFiles *self);
void sy_recent_files_add (SyRecentFiles *self, GFile *file);
void sy_recent_files_remove (SyRecentFiles *self, GFile *file);

G_END_DECLS
