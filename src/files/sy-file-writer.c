/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-writer.h"

#include <glib/gi18n-lib.h>

#include "sy-file-error.h"
#include "sy-file-reader.h"
#include "sy-file-replace.h"
#include "sy-json-scanner.h"
#include "sy-record.h"

/* Replaces a file as a whole or not at all, and reads it back. It works in a thread, with blocking
 * calls in their order, on what the thread alone has.
 */

typedef struct
{
  GBytes *bytes;
  GBytes *whole;         /* (nullable): the bytes, and what a record there has around them */
  SyFileState *expected; /* (nullable) */
  GFileCreateFlags flags;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  g_bytes_unref (writing->bytes);
  g_clear_pointer (&writing->whole, g_bytes_unref);
  g_clear_pointer (&writing->expected, sy_file_state_unref);
  g_free (writing);
}

/* A link that leads nowhere is something. */
static gboolean
is_nothing (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL)
         == G_FILE_TYPE_UNKNOWN;
}

/* Of a decision record only the profile in it is ours: what people wrote around it, and be it since
 * it was last read, stays.
 */
static gboolean
put_together (Writing *writing, GBytes *found, GError **error)
{
  GBytes *around = found;

  /* What is gone comes back as it was. */
  if (around == NULL && writing->expected != NULL)
    around = sy_file_state_get_contents (writing->expected);
  g_clear_pointer (&writing->whole, g_bytes_unref);
  writing->whole = around != NULL ? sy_record_with_profile (around, writing->bytes)
                                  : g_bytes_ref (writing->bytes);
  if (g_bytes_get_size (writing->whole) <= SY_JSON_BYTES_MAX)
    return TRUE;

  g_set_error_literal (error, SY_FILE_ERROR, SY_FILE_ERROR_UNREADABLE,
                       _ ("With the text around it, the profile would be too large for anybody to "
                          "read"));
  return FALSE;
}

/* The tag under which the file may be replaced, or that it is gone. It is told by what it holds,
 * since clocks are coarse: two writers within some milliseconds leave one tag, and a touch leaves
 * another on the same bytes.
 */
static gboolean
find_etag (GFile *file, Writing *writing, char **etag, gboolean *is_gone, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyFileState) found = NULL;

  *etag = NULL;
  *is_gone = FALSE;
  if (!sy_file_check_plain (file, error))
    return FALSE;

  /* Nobody else writes into a draft. */
  if (writing->expected != NULL || (writing->flags & G_FILE_CREATE_PRIVATE) == 0)
    found = sy_file_read (file, &bytes, &problem);
  if (!put_together (writing, bytes, error))
    return FALSE;
  if (writing->expected == NULL)
    {
      if (writing->whole != writing->bytes)
        *etag = g_strdup (sy_file_state_get_etag (found));
      return TRUE;
    }
  if (sy_file_holds_same (found, writing->expected))
    {
      *etag = g_strdup (sy_file_state_get_etag (found));
      return TRUE;
    }
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      *is_gone = is_nothing (file);
      return TRUE;
    }

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "The file is in another state");
  return FALSE;
}

static SyFileState *
read_back (GFile *file, const Writing *writing, GError **error)
{
  g_autoptr (SyFileState) written = sy_file_state_new (NULL, writing->whole);
  g_autoptr (SyFileState) found = sy_file_read (file, NULL, error);

  if (found == NULL)
    return NULL;
  if (sy_file_state_is_same (found, written))
    return g_steal_pointer (&found);

  g_set_error (error, SY_FILE_ERROR, SY_FILE_ERROR_NOT_KEPT,
               _ ("The file does not hold what was written to it. Try again, or save elsewhere."));
  return NULL;
}

static gboolean
replace_once (GFile *file, Writing *writing, GError **error)
{
  g_autofree char *etag = NULL;
  gboolean is_gone;

  if (!find_etag (file, writing, &etag, &is_gone, error))
    return FALSE;

  return is_gone ? sy_file_create (file, writing->whole, writing->flags, error)
                 : sy_file_replace (file, writing->whole, etag, writing->flags, error);
}

/* Twice, since between both steps somebody may touch the file; if it then holds something else, the
 * first step says so.
 */
static gboolean
replace (GFile *file, Writing *writing, GError **error)
{
  g_autoptr (GError) refusal = NULL;

  if (replace_once (file, writing, &refusal))
    return TRUE;
  if (g_error_matches (refusal, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG)
      || g_error_matches (refusal, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return replace_once (file, writing, error);

  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GFile *file = source;
  SyFileState *state = NULL;
  GError *error = NULL;

  if (replace (file, writing, &error))
    state = read_back (file, writing, &error);

  if (state != NULL)
    g_task_return_pointer (task, state, (GDestroyNotify) sy_file_state_unref);
  else
    g_task_return_error (task, error);
}

/**
 * sy_file_write_async:
 * @file: where to, exactly
 * @bytes: what
 * @expected: (nullable): the state in which the file must still be; %NULL replaces it in any state
 * @flags: whether nobody else may read it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Does what sy_file_replace() does, and reads the file back. What is there and no plain file is
 * refused; of a decision record only the profile that it carries is replaced.
 */
void
sy_file_write_async (GFile *file,
                     GBytes *bytes,
                     SyFileState *expected,
                     GFileCreateFlags flags,
                     GAsyncReadyCallback callback,
                     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, data);
  Writing *writing = g_new0 (Writing, 1);

  writing->bytes = g_bytes_ref (bytes);
  writing->expected = expected != NULL ? sy_file_state_ref (expected) : NULL;
  writing->flags = flags;
  g_task_set_source_tag (task, sy_file_write_async);
  g_task_set_task_data (task, writing, free_writing);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * sy_file_write_finish:
 * @file: the file
 * @result: of the operation
 * @error: set where it does not hold the bytes now; %G_IO_ERROR_WRONG_ETAG where it was not in the
 *   state that was expected
 *
 * Returns: (transfer full) (nullable): the file's state
 */
SyFileState *
sy_file_write_finish (GFile *file, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
