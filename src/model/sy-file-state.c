/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-state.h"

struct _SyFileState
{
  char *etag;
  char *digest;
};

G_DEFINE_BOXED_TYPE (SyFileState, sy_file_state, sy_file_state_ref, sy_file_state_unref)

static void
clear_state (gpointer state)
{
  g_free (((SyFileState *) state)->etag);
  g_free (((SyFileState *) state)->digest);
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

  g_return_val_if_fail (contents != NULL, NULL);

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, contents);

  return sy_file_state_new_for_digest (etag, digest);
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
