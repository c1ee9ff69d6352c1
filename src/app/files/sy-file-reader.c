/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-reader.h"

#include <glib/gi18n.h>

#include "sy-json-scanner.h"

/* A byte over the limit is enough to be refused; a device that never ends is not read for ever. */
static gboolean
wants_more (const char *contents, goffset size, gpointer data)
{
  return size <= SY_JSON_BYTES_MAX;
}

/* However it was read, a file that is too large counts by as much of it. */
static GBytes *
take_bounded (char *contents, gsize length)
{
  return g_bytes_new_take (contents, MIN (length, SY_JSON_BYTES_MAX + 1));
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

  read = take_bounded (contents, length);
  if (bytes != NULL)
    *bytes = g_bytes_ref (read);

  return sy_file_state_new (etag, read);
}

static gboolean
check_regular (GFile *file, GError **error)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);

  if (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_UNKNOWN)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("It is no plain file"));
  return FALSE;
}

/**
 * sy_file_read:
 * @file: a file
 * @bytes: (out) (optional) (transfer full): what it holds
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Does the same and blocks. What never ends, such as a pipe, is refused.
 *
 * Returns: (transfer full) (nullable): the file's state
 */
SyFileState *
sy_file_read (GFile *file, GBytes **bytes, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) read = NULL;
  char *contents;
  gsize length;

  if (!check_regular (file, error))
    return NULL;
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;

  contents = g_malloc (SY_JSON_BYTES_MAX + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), contents, SY_JSON_BYTES_MAX + 1, &length,
                                NULL, error))
    {
      g_free (contents);
      return NULL;
    }
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, NULL, NULL);
  read = take_bounded (g_realloc (contents, length > 0 ? length : 1), length);
  if (bytes != NULL)
    *bytes = g_bytes_ref (read);

  return sy_file_state_new (info != NULL ? g_file_info_get_etag (info) : NULL, read);
}
