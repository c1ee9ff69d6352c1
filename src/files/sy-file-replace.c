/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For renameat2 (). */
#define _GNU_SOURCE

#include "sy-file-replace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/xattr.h>
#include <unistd.h>

/* GIO alone is not enough. It writes a new file in place, where a crash leaves half of it, and an
 * old one too where there is no room for another beside it; and on a full disk it puts as much as
 * could be written in the place of the old one.
 */

#define BESIDE ".steelyard-XXXXXX"

static gboolean
fail (GError **error, int code)
{
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

static gboolean
replace_by_gio (GFile *file, GBytes *bytes, const char *etag, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_replace_contents (file, data, length, etag, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                  error);
}

/* A link stays, and what it points to is replaced. */
static char *
follow_links (const char *path)
{
  char *target = realpath (path, NULL);
  char *followed = g_strdup (target != NULL ? target : path);

  free (target);

  return followed;
}

/* Others may have another name for it, or rights that its mode does not tell, or write to what is
 * no plain file; and what may not be written is not replaced either.
 */
static gboolean
is_replaceable (const char *path, const GStatBuf *old)
{
  return S_ISREG (old->st_mode) && old->st_nlink == 1 && g_access (path, W_OK) == 0
         && getxattr (path, "system.posix_acl_access", NULL, 0) <= 0;
}

static gboolean
take_rights (int descriptor, const GStatBuf *old)
{
  GStatBuf now;

  if (fchown (descriptor, old->st_uid, old->st_gid) == 0
      && fchmod (descriptor, old->st_mode & 07777) == 0)
    return TRUE;

  return fstat (descriptor, &now) == 0 && now.st_uid == old->st_uid && now.st_gid == old->st_gid
         && now.st_mode == old->st_mode;
}

/* Returns a descriptor, or -1 with the system's reason, which is 0 where the rights of the old file
 * are nothing that it could have.
 */
static int
create_beside (const char *path, const GStatBuf *old, char **beside)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor;

  *beside = g_build_filename (folder, BESIDE, NULL);
  descriptor = g_mkstemp_full (*beside, O_WRONLY | O_CLOEXEC, old != NULL ? 0600 : 0666);
  if (descriptor < 0 || old == NULL || take_rights (descriptor, old))
    return descriptor;

  close (descriptor);
  g_unlink (*beside);
  errno = 0;
  return -1;
}

static gboolean
write_all (int descriptor, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written = write (descriptor, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          length -= (gsize) written;
        }
    }

  return fsync (descriptor) == 0;
}

static gboolean
has_etag (const char *path, const char *etag)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_strcmp0 (g_file_info_get_etag (info), etag) == 0;
}

/* Closes @descriptor. */
static gboolean
fill (int descriptor, GBytes *bytes, GError **error)
{
  int code = write_all (descriptor, bytes) ? 0 : errno;

  if (close (descriptor) != 0 && code == 0)
    code = errno;

  return code == 0 || fail (error, code);
}

/* So that the new name outlives a loss of power; not all file systems can. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  fsync (descriptor);
  close (descriptor);
}

static gboolean
move (const char *beside, const char *path, const char *etag, GError **error)
{
  if (etag != NULL && !has_etag (path, etag))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                           "The file is in another state");
      return FALSE;
    }

  if (g_rename (beside, path) != 0)
    return fail (error, errno);
  sync_folder (path);

  return TRUE;
}

/**
 * sy_file_replace:
 * @file: a file, which need not be there
 * @bytes: what it shall hold
 * @etag: (nullable): the tag that it must still have
 * @error: set where it does not hold them now, of the domain %G_IO_ERROR; %G_IO_ERROR_WRONG_ETAG
 *   where it has another tag
 *
 * Writes beside the file and then takes its place, so that at any moment it is whole: the old one,
 * the new one, or none where there was none. It is written into only where a new file could not
 * have the owner and the rights of the old one, where the old one has more names, or where it is no
 * plain file on this machine.
 *
 * Returns: whether it does
 */
gboolean
sy_file_replace (GFile *file, GBytes *bytes, const char *etag, GError **error)
{
  const char *given = g_file_peek_path (file);
  g_autofree char *path = given != NULL ? follow_links (given) : NULL;
  g_autofree char *beside = NULL;
  GStatBuf old;
  gboolean is_there = path != NULL && g_lstat (path, &old) == 0;
  int descriptor;

  if (path == NULL || (is_there && !is_replaceable (path, &old)))
    return replace_by_gio (file, bytes, etag, error);

  descriptor = create_beside (path, is_there ? &old : NULL, &beside);
  if (descriptor < 0 && (errno == ENOSPC || errno == EDQUOT))
    return fail (error, errno);
  if (descriptor < 0)
    return replace_by_gio (file, bytes, etag, error);

  if (fill (descriptor, bytes, error) && move (beside, path, etag, error))
    return TRUE;
  g_unlink (beside);

  return FALSE;
}

/* Gives the file @beside the name @path, unless something has that name: in one step, so that of
 * two who want it one gets it.
 */
static gboolean
claim_name (const char *beside, const char *path)
{
  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  /* Not every file system has this; most of those have a second name for a file. */
  if ((errno != EINVAL && errno != ENOSYS) || link (beside, path) != 0)
    return FALSE;

  g_unlink (beside);
  return TRUE;
}

/* Where a name cannot be claimed for what is whole already. */
static gboolean
create_by_gio (GFile *file, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, error);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, NULL, error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    return TRUE;
  g_file_delete (file, NULL, NULL);

  return FALSE;
}

/**
 * sy_file_create:
 * @file: a file, which must not be there
 * @bytes: what it shall hold
 * @error: set where it does not hold them now, of the domain %G_IO_ERROR; %G_IO_ERROR_EXISTS where
 *   something has its name, be it since a moment ago
 *
 * Writes beside the file and then gives it the name, so that it is whole or not there.
 *
 * Returns: whether it does
 */
gboolean
sy_file_create (GFile *file, GBytes *bytes, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *beside = NULL;
  GStatBuf other;
  int descriptor;
  int code;

  if (path == NULL)
    return create_by_gio (file, bytes, error);
  /* claim_name () is what decides; this is so that where nobody may write the right thing is said.
   */
  if (g_lstat (path, &other) == 0)
    return fail (error, EEXIST);

  descriptor = create_beside (path, NULL, &beside);
  if (descriptor < 0)
    return fail (error, errno);
  if (!fill (descriptor, bytes, error))
    {
      g_unlink (beside);
      return FALSE;
    }
  if (claim_name (beside, path))
    {
      sync_folder (path);
      return TRUE;
    }

  code = errno;
  g_unlink (beside);

  return code == EPERM || code == EOPNOTSUPP ? create_by_gio (file, bytes, error)
                                             : fail (error, code);
}
