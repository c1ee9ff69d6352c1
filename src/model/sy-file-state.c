/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-state.h"

struct _SyFileState
{
  char *etag;
  char *digest;
  GBytes *contents; /* (nullable) */
  char *id;
  char *path;
};

G_DEFINE_BOXED_TYPE (SyFileState, sy_file_state, sy_file_state_ref, sy_file_state_unref)

static void
clear_state (gpointer state)
{
  SyFileState *self = state;

  g_free (self->etag);
  g_free (self->digest);
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_free (self->id);
  g_free (self->path);
}

/**
 * sy_file_state_new:
 * @etag: (nullable): the tag that the file had
 * @contents: what it held then
 *
 * Returns: (transfer full): the state
 */
SyFileState *
sy_file_state_new (const char *etag, GBytes *contents)
{
  g_autofree char *digest = NULL;
  SyFileState *self;

  g_return_val_if_fail (contents != NULL, NULL);

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, contents);
  self = sy_file_state_new_for_digest (etag, digest);
  self->contents = g_bytes_ref (contents);

  return self;
}

/**
 * sy_file_state_new_for_digest:
 * @etag: (nullable): the tag that the file had
 * @digest: of another state
 *
 * Returns: (transfer full): the state
 */
SyFileState *
sy_file_state_new_for_digest (const char *etag, const char *digest)
{
  SyFileState *self;

  g_return_val_if_fail (digest != NULL, NULL);

  self = g_atomic_rc_box_new0 (SyFileState);
  self->etag = g_strdup (etag);
  self->digest = g_strdup (digest);

  return self;
}

/**
 * sy_file_state_new_at:
 * @etag: (nullable): the tag that the file had
 * @contents: what it held then
 * @id: (nullable): what tells the file from all others, by whatever name it is found
 * @path: (nullable) (type filename): where it is, through no link
 *
 * Returns: (transfer full): the state of a file that was found there
 */
SyFileState *
sy_file_state_new_at (const char *etag, GBytes *contents, const char *id, const char *path)
{
  SyFileState *self = sy_file_state_new (etag, contents);

  self->id = g_strdup (id);
  self->path = g_strdup (path);

  return self;
}

SyFileState *
sy_file_state_ref (SyFileState *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
sy_file_state_unref (SyFileState *self)
{
  g_atomic_rc_box_release_full (self, clear_state);
}

/**
 * sy_file_state_get_etag:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the file's tag; files of some places have none
 */
const char *
sy_file_state_get_etag (SyFileState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->etag;
}

/**
 * sy_file_state_get_digest:
 * @self: a state
 *
 * Returns: (transfer none): the SHA-256 of what the file held, in hexadecimal
 */
const char *
sy_file_state_get_digest (SyFileState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->digest;
}

/**
 * sy_file_state_get_contents:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): what the file held, where more than its digest is known
 */
GBytes *
sy_file_state_get_contents (SyFileState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->contents;
}

/**
 * sy_file_state_get_path:
 * @self: a state
 *
 * Returns: (transfer none) (nullable) (type filename): where the file was, through no link
 */
const char *
sy_file_state_get_path (SyFileState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * sy_file_state_is_of_same_file:
 * @self: (nullable): a state
 * @other: (nullable): another
 *
 * Returns: whether both are known to be of one file, whatever its names and what it held
 */
gboolean
sy_file_state_is_of_same_file (SyFileState *self, SyFileState *other)
{
  return self != NULL && other != NULL && self->id != NULL && g_strcmp0 (self->id, other->id) == 0;
}

/**
 * sy_file_state_is_same:
 * @self: (nullable): a state
 * @other: (nullable): another
 *
 * Returns: whether the file held the same at both times, whatever its tag
 */
gboolean
sy_file_state_is_same (SyFileState *self, SyFileState *other)
{
  return self != NULL && other != NULL && g_str_equal (self->digest, other->digest);
}
