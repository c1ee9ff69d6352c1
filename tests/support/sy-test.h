/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *sy_test_get_data_folder (void);
void sy_test_settle (void);
void sy_test_wait_for (gboolean (*is_done) (gpointer data), gpointer data, const char *what);
void sy_test_let_pass (guint milliseconds);
GFile *sy_test_create_file (const char *folder, const char *name, const char *contents);
void sy_test_remove_folder (const char *path);

G_END_DECLS
