/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "sy-file-error.h"
#include "sy-json-same.h"
#include "sy-json-scanner.h"

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

/* What can be asked of it without opening it. */
static GFileInfo *
query_place (GFile *file, GError **error)
{
  GError *problem = NULL;
  GFileInfo *info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_ID_FILE,
                         G_FILE_QUERY_INFO_NONE, NULL, &problem);

  return info != NULL ? info : refuse (problem, error);
}

/* Not g_file_info_get_etag(), of which newer versions complain where there is none. */
static SyFileState *
create_state (GFile *file, GFileInfo *info, GBytes *bytes)
{
  const char *given = g_file_peek_path (file);
  char *path = given != NULL ? realpath (given, NULL) : NULL;
  SyFileState *state =
      sy_file_state_new_at (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE),
                            bytes,
                            g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE),
                            path);

  free (path);

  return state;
}

static gboolean
fail_no_plain_file (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("It is no plain file"));

  return FALSE;
}

static gboolean
check_type (GFileType type, GError **error)
{
  if (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_UNKNOWN)
    return TRUE;
  if (type == G_FILE_TYPE_DIRECTORY)
    return sy_file_error_set (error, EISDIR);

  return fail_no_plain_file (error);
}

static GBytes *
read_all (int descriptor, GError **error)
{
  g_autofree char *contents = g_malloc (SY_JSON_BYTES_MAX + 1);
  gsize length = 0;
  gssize n_read = 1;

  while (length <= SY_JSON_BYTES_MAX && n_read != 0)
    {
      n_read = read (descriptor, contents + length, SY_JSON_BYTES_MAX + 1 - length);
      if (n_read < 0 && errno != EINTR)
        {
          sy_file_error_set (error, errno);
          return NULL;
        }
      length += (gsize) MAX (n_read, 0);
    }

  return g_bytes_new (contents, length);
}

/* Looks again at what was opened, since by then it may be something else; nothing waits at a pipe.
 */
static GBytes *
read_plain (const char *path, int flags, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags, 0);
  GBytes *bytes = NULL;
  GStatBuf info;

  if (descriptor < 0)
    {
      sy_file_error_set (error, errno);
      return NULL;
    }

  if (fstat (descriptor, &info) == 0 && S_ISREG (info.st_mode))
    bytes = read_all (descriptor, error);
  else
    fail_no_plain_file (error);
  close (descriptor);

  return bytes;
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
  return check_type (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL), error);
}

/**
 * sy_file_read:
 * @file: a file
 * @bytes: (out) (optional) (transfer full): what it holds
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Reads at most a byte more than a profile may hold, and blocks where the disk does. What never
 * ends, such as a pipe, is refused.
 *
 * Returns: (transfer full) (nullable): the file's state
 */
SyFileState *
sy_file_read (GFile *file, GBytes **bytes, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) read = NULL;

  if (!sy_file_check_plain (file, error))
    return NULL;

  /* First, so that a change meanwhile is seen by another tag later. */
  info = query_place (file, error);
  if (info != NULL)
    read = path != NULL ? read_plain (path, 0, error) : sy_file_read_any (file, error);
  if (read == NULL)
    return NULL;
  if (bytes != NULL)
    *bytes = g_bytes_ref (read);

  return create_state (file, info, read);
}

/**
 * sy_file_read_itself:
 * @path: of a file
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Reads as sy_file_read() does, but not what a link leads to.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
GBytes *
sy_file_read_itself (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL);

  return check_type (type, error) ? read_plain (path, O_NOFOLLOW, error) : NULL;
}

typedef struct
{
  SyFileState *state;
  GBytes *bytes;
} Reading;

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->state, sy_file_state_unref);
  g_clear_pointer (&reading->bytes, g_bytes_unref);
  g_free (reading);
}

static void
read_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  Reading *reading = g_new0 (Reading, 1);
  GError *error = NULL;

  reading->state = sy_file_read (file, &reading->bytes, &error);
  if (reading->state != NULL)
    g_task_return_pointer (task, reading, free_reading);
  else
    {
      free_reading (reading);
      g_task_return_error (task, error);
    }
}

/**
 * sy_file_read_async:
 * @file: a file
 * @cancellable: (nullable): to stop waiting for it, at once
 * @callback: called when it is done
 * @data: for @callback
 *
 * Does what sy_file_read() does, without waiting.
 */
void
sy_file_read_async (GFile *file,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, data);

  g_task_set_source_tag (task, sy_file_read_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_in_thread);
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
  Reading *reading = g_task_propagate_pointer (G_TASK (result), error);
  SyFileState *state;

  if (reading == NULL)
    return NULL;

  state = g_steal_pointer (&reading->state);
  if (bytes != NULL)
    *bytes = g_steal_pointer (&reading->bytes);
  free_reading (reading);

  return state;
}

/**
 * sy_file_holds_same:
 * @first: (nullable): the state of a file
 * @second: (nullable): another
 *
 * Returns: whether the file held the same at both times, or the same values in other bytes, which
 * is nobody's change: a checkout, a sync or a formatter leaves those
 */
gboolean
sy_file_holds_same (SyFileState *first, SyFileState *second)
{
  GBytes *before = first != NULL ? sy_file_state_get_contents (first) : NULL;
  GBytes *after = second != NULL ? sy_file_state_get_contents (second) : NULL;

  return sy_file_state_is_same (first, second)
         || (before != NULL && after != NULL && sy_json_is_same (before, after));
}
