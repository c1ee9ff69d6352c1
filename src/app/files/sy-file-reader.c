/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-reader.h"

#include "sy-json-scanner.h"

/* A byte over the limit is enough to be refused; a device that never ends is not read for ever. */
static gboolean
wants_more (const char *contents, goffset size, gpointer data)
{
  return size <= SY_JSON_BYTES_MAX;
}

/**
 * sy_file_read_async:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads at most a little more than a profile may hold.
 */
void
sy_file_read_async (GFile *file,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer data)
{
  g_file_load_partial_contents_async (file, cancellable, wants_more, callback, data);
}

/**
 * sy_file_read_finish:
 * @file: the file
 * @result: of the operation
 * @bytes: (out) (optional) (transfer full): what it holds
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the file's state
 */
SyFileState *
sy_file_read_finish (GFile *file, GAsyncResult *result, GBytes **bytes, GError **error)
{
  g_autoptr (GBytes) read = NULL;
  g_autofree char *etag = NULL;
  char *contents;
  gsize length;

  if (!g_file_load_partial_contents_finish (file, result, &contents, &length, &etag, error))
    return NULL;

  read = g_bytes_new_take (contents, length);
  if (bytes != NULL)
    *bytes = g_bytes_ref (read);

  return sy_file_state_new (etag, read);
}
