/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SY_PROFILE_EXTENSION ".steelyard.json"

char *sy_file_dup_name (GFile *file);
char *sy_file_dup_place (GFile *file);
char *sy_file_dup_title (GFile *file);
GFile *sy_file_with_extension (GFile *file);
char *sy_file_suggest_name (const char *title, const char *extension);
char *sy_file_suggest_sent_name (const char *title, const char *what);
gboolean sy_file_is_name_of_profile (const char *name);

char *sy_file_describe_load_error (GFile *file, const GError *error);
char *sy_file_describe_save_error (const GError *error);

G_END_DECLS
