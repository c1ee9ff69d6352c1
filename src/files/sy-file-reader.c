/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

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

/* GIO's own sentences name the file once more, by a path that may be nobody's. */
static void
explain (GError *error)
{
  static const struct
  {
    GIOErrorEnum code;
    int number;
  } reasons[] = {
    { G_IO_ERROR_NOT_FOUND, ENOENT },           { G_IO_ERROR_PERMISSION_DENIED, EACCES },
    { G_IO_ERROR_IS_DIRECTORY, EISDIR },        { G_IO_ERROR_NOT_DIRECTORY, ENOTDIR },
    { G_IO_ERROR_TOO_MANY_LINKS, ELOOP },       { G_IO_ERROR_FILENAME_TOO_LONG, ENAMETOOLONG },
    { G_IO_ERROR_TOO_MANY_OPEN_FILES, EMFILE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_error_matches (error, G_IO_ERROR, (int) reasons[i].code))
      {
        g_free (error->message);
        error->message = g_strdup (g_strerror (reasons[i].number));
      }
}

/* Takes @problem; returns %NULL, as a reader does that fails. */
static gpointer
refuse (GError *problem, GError **error)
{
  explain (problem);
  g_propagate_error (error, problem);

  return NULL;
}

/**
 * sy_file_read_stream:
 * @stream: a stream that nobody vouches for
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Reads no more than a byte over the limit of a profile, which is enough to refuse it.
 *
 * Returns: (transfer full) (nullable): what it gives
 */
GBytes *
sy_file_read_stream (GInputStream *stream, GError **error)
{
  g_autofree char *contents = g_malloc (SY_JSON_BYTES_MAX + 1);
  GError *problem = NULL;
  gsize length;

  if (!g_input_stream_read_all (stream, contents, SY_JSON_BYTES_MAX + 1, &length, NULL, &problem))
    return refuse (problem, error);

  return g_bytes_new_take (g_realloc (g_steal_pointer (&contents), MAX (length, 1)), length);
}

/**
 * sy_file_read_any:
 * @file: a file, or a pipe that ends
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Reads what a command was given, and waits for as long as that takes.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
GBytes *
sy_file_read_any (GFile *file, GError **error)
{
  GError *problem = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &problem);

  if (stream == NULL)
    return refuse (problem, error);

  return sy_file_read_stream (G_INPUT_STREAM (stream), error);
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
  GError *problem = NULL;
  char *contents;
  gsize length;

  if (!g_file_load_partial_contents_finish (file, result, &contents, &length, &etag, &problem))
    return refuse (problem, error);

  read = take_bounded (contents, length);
  if (bytes != NULL)
    *bytes = g_bytes_ref (read);

  return sy_file_state_new (etag, read);
}

/**
 * sy_file_check_plain:
 * @file: a file, which need not be there
 * @error: set where it is something else than a plain file, such as a pipe or a folder
 *
 * Returns: whether it is a plain file, or not there
 */
gboolean
sy_file_check_plain (GFile *file, GError **error)
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
  GError *problem = NULL;

  if (!sy_file_check_plain (file, error))
    return NULL;
  stream = g_file_read (file, NULL, &problem);
  if (stream == NULL)
    return refuse (problem, error);
  read = sy_file_read_stream (G_INPUT_STREAM (stream), error);
  if (read == NULL)
    return NULL;

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, NULL, NULL);
  if (bytes != NULL)
    *bytes = g_bytes_ref (read);

  return sy_file_state_new (info != NULL ? g_file_info_get_etag (info) : NULL, read);
}
