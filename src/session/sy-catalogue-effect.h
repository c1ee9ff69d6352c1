/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-session.h"

G_BEGIN_DECLS

/**
 * SyCatalogueEffect:
 *
 * What another catalogue would change for the user's projects: those that are open and those that
 * were used last.
 */
typedef struct _SyCatalogueEffect SyCatalogueEffect;

SyCatalogueEffect *sy_catalogue_effect_new (GBytes *before, GBytes *after);
void sy_catalogue_effect_add_session (SyCatalogueEffect *self, SySession *session);
void sy_catalogue_effect_add_file (SyCatalogueEffect *self, GFile *file);
void sy_catalogue_effect_run_async (SyCatalogueEffect *self,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
char *sy_catalogue_effect_run_finish (GAsyncResult *result);

G_END_DECLS
