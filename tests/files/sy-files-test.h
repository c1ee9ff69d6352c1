/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-project-file.h"
#include "sy-test.h"

G_BEGIN_DECLS

SyCatalogue *sy_files_test_get_catalogue (void);
SyDocument *sy_files_test_create_document (void);
int sy_files_test_get_weight (SyDocument *document);
void sy_files_test_set_weight (SyDocument *document, int weight);
SyProfile *sy_files_test_pad (SyProfile *profile, gsize length, char letter);
void sy_files_test_set_notes (SyDocument *document, gsize length);

SyProjectFile *sy_files_test_create_project (void);
void sy_files_test_wait_until_idle (SyProjectFile *project);
void sy_files_test_save_as (SyProjectFile *project, GFile *file);
void sy_files_test_flush (SyProjectFile *project);
void sy_files_test_discard (SyProjectFile *project);

char *sy_files_test_read (GFile *file);
int sy_files_test_read_weight (GFile *file);
void sy_files_test_change_elsewhere (GFile *file, int weight);
char *sy_files_test_dup_drafts_folder (void);
char *sy_files_test_leave_draft (const char *id, const char *origin, const char *profile);
guint sy_files_test_count (const char *folder);

G_END_DECLS
