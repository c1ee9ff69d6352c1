/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-session.h"

G_BEGIN_DECLS

/**
 * SyGathering:
 *
 * Files whose people come to a project together, and what became of them.
 */
typedef struct _SyGathering SyGathering;

SyGathering *sy_gathering_new (SySession *session, gboolean tells_known);
void sy_gathering_free (SyGathering *self);

void sy_gathering_add (SyGathering *self,
                       GFile *file,
                       SyProfile *profile,
                       SyCatalogue *catalogue,
                       const char *former);
void sy_gathering_keep (SyGathering *self, const char *name);
guint sy_gathering_count_strays (SyGathering *self);
char *sy_gathering_describe_strays (SyGathering *self);
guint sy_gathering_apply (SyGathering *self, gboolean takes_strays);
char *sy_gathering_dup_title (SyGathering *self);
char *sy_gathering_dup_remarks (SyGathering *self);
void sy_gathering_list_names (SyGathering *self, GHashTable *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyGathering, sy_gathering_free)

G_END_DECLS
