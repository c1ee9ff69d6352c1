/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-replace.h"

#include <stdlib.h>

/* GIO writes into what a link points to in place, where a crash would leave half of it; it replaces
 * the file itself at once.
 */
static GFile *
follow_link (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *target;
  GFile *followed;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return g_object_ref (file);

  target = realpath (path, NULL);
  followed = target != NULL ? g_file_new_for_path (target) : g_object_ref (file);
  free (target);

  return followed;
}

/**
 * sy_file_replace:
 * @file: where to, exactly
 * @bytes: what
 * @etag: (nullable): the tag that the file must still have
 * @error: return location for an error of %G_IO_ERROR
 *
 * Writes beside the file and then takes its place, so that at any moment it is whole: the old one
 * or the new one. Only where the new file could not have the owner and the rights of the old one,
 * or where the old one has more names, GIO writes into it. It blocks.
 *
 * Returns: whether it was written
 */
gboolean
sy_file_replace (GFile *file, GBytes *bytes, const char *etag, GError **error)
{
  g_autoptr (GFile) target = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  target = follow_link (file);

  return g_file_replace_contents (target, data, length, etag, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                  error);
}
