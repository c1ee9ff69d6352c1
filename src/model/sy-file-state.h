/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SY_TYPE_FILE_STATE (sy_file_state_get_type ())

/**
 * SyFileState:
 *
 * What is known of a file's contents: when it was last read or written, its tag and a digest of
 * what it held. Immutable, boxed, reference-counted. The tag tells quickly that nothing has
 * changed; the digest tells that what was touched or copied back still says the same.
 */
typedef struct _SyFileState SyFileState;

GType sy_file_state_get_type (void);

SyFileState *sy_file_state_new (const char *etag, GBytes *contents);
SyFileState *sy_file_state_new_for_digest (const char *etag, const char *digest);
SyFileState *
sy_file_state_new_at (const char *etag, GBytes *contents, const char *id, const char *path);
SyFileState *sy_file_state_ref (SyFileState *self);
void sy_file_state_unref (SyFileState *self);

const char *sy_file_state_get_etag (SyFileState *self);
const char *sy_file_state_get_digest (SyFileState *self);
GBytes *sy_file_state_get_contents (SyFileState *self);
const char *sy_file_state_get_path (SyFileState *self);
gboolean sy_file_state_is_of_same_file (SyFileState *self, SyFileState *other);
gboolean sy_file_state_is_same (SyFileState *self, SyFileState *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyFileState, sy_file_state_unref)

G_END_DECLS
