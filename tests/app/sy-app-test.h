/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-notice-bar.h"
#include "sy-profile-file.h"
#include "sy-projects.h"
#include "sy-test.h"
#include "sy-window.h"

G_BEGIN_DECLS

GtkApplication *sy_app_test_init (int *argc, char ***argv);
gboolean sy_app_test_may_leak (void);

void sy_app_test_check_templates (const GType *types, guint n_types);
GtkWidget *sy_app_test_find (GtkWidget *root, GType type, const char *id);
char *sy_app_test_dup_words (GtkWidget *root, const char *id);
char *sy_app_test_dup_all_words (GtkWidget *root);
guint sy_app_test_count_nameless (GtkWidget *root);
SyWindow *sy_app_test_open_window (GtkApplication *application);
void sy_app_test_close_window (SyWindow *window);
SyCatalogue *sy_app_test_create_catalogue (guint n_criteria, gboolean has_groups);
void sy_app_test_show (SySession *session, SyProfile *profile, SyCatalogue *catalogue);
char *sy_app_test_dup_verdict (SySession *session);
void sy_app_test_wait_for_state (SySession *session, const char *subtitle_end);
void sy_app_test_weigh (SySession *session, const char *const *ids, int weight);

GtkWidget *sy_app_test_find_dialog (gpointer window);
GtkWidget *sy_app_test_find_notice (GtkWidget *root, SyNoticeKind kind);
void sy_app_test_wait_for_notice (SyWindow *window, SyNoticeKind kind, gboolean is_there);

G_END_DECLS
