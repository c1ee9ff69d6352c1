/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* fallocate () */

#include "sy-file-overwrite.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "sy-file-error.h"

/* Writing into a file that nothing can take the place of. First there must be room for all of it,
 * or where the file system cannot promise that, a whole copy of the old contents. What is longer
 * than before is written first, behind the old contents; only then they are written over.
 */

#define COPY ".before-XXXXXX"

/* What a descriptor's file held before. */
typedef struct
{
  int descriptor;
  gsize size;
  GBytes *start; /* as much of it as is written over */
  char *copy;    /* (nullable) (type filename): where there is a whole copy of it */
} Before;

static void
clear_before (Before *before)
{
  if (before->descriptor >= 0)
    close (before->descriptor);
  g_clear_pointer (&before->start, g_bytes_unref);
  g_free (before->copy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Before, clear_before)

static gboolean
write_all (int descriptor, const char *data, gsize length, off_t start)
{
  while (length > 0)
    {
      gssize written = pwrite (descriptor, data, length, start);

      if (written < 0 && errno != EINTR)
        return FALSE;
      data += MAX (written, 0);
      start += MAX (written, 0);
      length -= (gsize) MAX (written, 0);
    }

  return TRUE;
}

static GBytes *
read_start (int descriptor, gsize length)
{
  g_autofree char *data = g_malloc (MAX (length, 1));
  gsize n_read = 0;

  while (n_read < length)
    {
      gssize n = pread (descriptor, data + n_read, length - n_read, (off_t) n_read);

      if (n < 0 && errno != EINTR)
        return NULL;
      if (n == 0)
        errno = EIO; /* somebody is cutting it */
      if (n == 0)
        return NULL;
      n_read += (gsize) MAX (n, 0);
    }

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static gboolean
look (Before *before, gsize length)
{
  GStatBuf info;

  if (fstat (before->descriptor, &info) != 0)
    return FALSE;

  before->size = (gsize) info.st_size;
  before->start = read_start (before->descriptor, MIN (length, before->size));

  return before->start != NULL;
}

static gboolean
copy_contents (int from, int to)
{
  char block[65536];
  off_t size = 0;
  gssize n;

  while ((n = pread (from, block, sizeof block, size)) > 0)
    {
      if (!write_all (to, block, (gsize) n, size))
        return FALSE;
      size += n;
    }

  return n == 0 && fsync (to) == 0;
}

/* Under a name that its owner sees, for it is what is left if all else fails. */
static gboolean
copy (Before *before, const char *path)
{
  int descriptor;
  int code;

  before->copy = g_strconcat (path, COPY, NULL);
  descriptor = g_mkstemp_full (before->copy, O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor >= 0 && copy_contents (before->descriptor, descriptor))
    {
      close (descriptor);
      return TRUE;
    }

  code = errno;
  if (descriptor >= 0)
    {
      close (descriptor);
      g_unlink (before->copy);
    }
  g_clear_pointer (&before->copy, g_free);
  errno = code;

  return FALSE;
}

/* Not posix_fallocate(), which where this is unknown writes into the file instead. */
static gboolean
reserve (Before *before, const char *path, gsize length)
{
  if (length == 0 || fallocate (before->descriptor, FALLOC_FL_KEEP_SIZE, 0, (off_t) length) == 0)
    return TRUE;

  return (errno == EOPNOTSUPP || errno == ENOSYS) && copy (before, path);
}

static gboolean
append (Before *before, GBytes *bytes)
{
  gsize length = g_bytes_get_size (bytes);

  return length <= before->size
         || (sy_file_write_at (before->descriptor, bytes, before->size, length)
             && fsync (before->descriptor) == 0);
}

static gboolean
write_over (Before *before, GBytes *bytes)
{
  gsize length = g_bytes_get_size (bytes);

  return sy_file_write_at (before->descriptor, bytes, 0, MIN (length, before->size))
         && fsync (before->descriptor) == 0
         && (ftruncate (before->descriptor, (off_t) length) == 0 || length >= before->size)
         && fsync (before->descriptor) == 0;
}

/* With the room that was reserved. */
static gboolean
cut (Before *before)
{
  return ftruncate (before->descriptor, (off_t) before->size) == 0;
}

static gboolean
go_back (Before *before)
{
  return sy_file_write_at (before->descriptor, before->start, 0, g_bytes_get_size (before->start))
         && cut (before) && fsync (before->descriptor) == 0;
}

/* The copy stays. */
static gboolean
fail_torn (Before *before, int code, GError **error)
{
  g_autofree char *kept = g_steal_pointer (&before->copy);
  g_autofree char *name = kept != NULL ? g_path_get_basename (kept) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;

  if (shown != NULL)
    /* Translators: the system's own words on what went wrong; name of a file. */
    g_set_error (error, SY_FILE_ERROR, SY_FILE_ERROR_TORN,
                 _ ("Writing failed halfway, and the file is damaged (%1$s). What it held is in "
                    "“%2$s”. Save elsewhere."),
                 g_strerror (code), shown);
  else
    /* Translators: the system's own words on what went wrong. */
    g_set_error (error, SY_FILE_ERROR, SY_FILE_ERROR_TORN,
                 _ ("Writing failed halfway, and the file is damaged (%s). Save elsewhere."),
                 g_strerror (code));

  return FALSE;
}

static gboolean
overwrite (Before *before, GBytes *bytes, GError **error)
{
  gboolean has_appended = append (before, bytes);
  int code;

  if (has_appended && write_over (before, bytes))
    return TRUE;

  code = errno;
  if (has_appended ? go_back (before) : cut (before))
    return sy_file_error_set (error, code);

  return fail_torn (before, code, error);
}

/**
 * sy_file_write_at:
 * @descriptor: of a file
 * @bytes: what it shall hold
 * @start: from which byte on
 * @end: up to which byte
 *
 * Returns: whether all that was written; else errno says why not
 */
gboolean
sy_file_write_at (int descriptor, GBytes *bytes, gsize start, gsize end)
{
  const char *data = g_bytes_get_data (bytes, NULL);

  return start >= end || write_all (descriptor, data + start, end - start, (off_t) start);
}

/**
 * sy_file_overwrite:
 * @path: of a plain file that is there
 * @bytes: what it shall hold
 * @error: set where it does not hold them now, of the domain %G_IO_ERROR, and then it holds what it
 *   held; or %SY_FILE_ERROR_TORN, and then it may hold neither
 *
 * Writes into the file. It is refused before the first byte where there is no room for all of it.
 *
 * Returns: whether it holds them
 */
gboolean
sy_file_overwrite (const char *path, GBytes *bytes, GError **error)
{
  int descriptor = g_open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
  g_auto (Before) before = { .descriptor = descriptor };
  gsize length = g_bytes_get_size (bytes);
  gboolean is_done;
  int code;

  if (descriptor < 0 || !look (&before, length))
    return sy_file_error_set (error, errno);
  if (!reserve (&before, path, length))
    {
      code = errno;
      cut (&before);
      return sy_file_error_set (error, code);
    }

  is_done = overwrite (&before, bytes, error);
  if (before.copy != NULL)
    g_unlink (before.copy);

  return is_done;
}
