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
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "sy-file-beside.h"
#include "sy-file-error.h"
#include "sy-file-overwrite.h"

/* GIO alone is not enough. It writes a new file in place, where a crash leaves half of it, and an
 * old one too where there is no room for another beside it; and on a full disk it puts as much as
 * could be written in the place of the old one.
 */

#define ACL "system.posix_acl_access"
#define LINKS_MAX 40

static gboolean
replace_by_gio (GFile *file,
                GBytes *bytes,
                const char *etag,
                GFileCreateFlags flags,
                GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_replace_contents (file, data, length, etag, FALSE, flags, NULL, NULL, error);
}

/* A link stays, and what it points to is replaced, or made where it is not there. */
static char *
follow_links (const char *path)
{
  char *target = realpath (path, NULL);
  char *followed = g_strdup (target != NULL ? target : path);

  free (target);
  for (int links = 0; target == NULL && links < LINKS_MAX; links++)
    {
      g_autofree char *from = g_path_get_dirname (followed);
      g_autofree char *to = g_file_read_link (followed, NULL);

      if (to == NULL)
        break;
      g_free (followed);
      followed = g_canonicalize_filename (to, from);
    }

  return followed;
}

/* Others may have another name for it, or rights that its mode does not tell; and what may not be
 * written is not replaced either.
 */
static gboolean
is_replaceable (const char *path, const GStatBuf *old)
{
  return old->st_nlink == 1 && g_access (path, W_OK) == 0 && getxattr (path, ACL, NULL, 0) <= 0;
}

/* The folder may give its files rights of their own. */
static gboolean
take_rights (int descriptor, const GStatBuf *old)
{
  GStatBuf now;

  fremovexattr (descriptor, ACL);
  if (fchown (descriptor, old->st_uid, old->st_gid) == 0
      && fchmod (descriptor, old->st_mode & 07777) == 0)
    return TRUE;

  return fstat (descriptor, &now) == 0 && now.st_uid == old->st_uid && now.st_gid == old->st_gid
         && now.st_mode == old->st_mode;
}

static gboolean
take_attribute (int descriptor, const char *path, const char *name)
{
  gssize size = getxattr (path, name, NULL, 0);
  g_autofree char *value = g_malloc (MAX (size, 1));

  size = size >= 0 ? getxattr (path, name, value, (gsize) size) : -1;

  return size >= 0 && fsetxattr (descriptor, name, value, (gsize) size, 0) == 0;
}

/* What people and programs have noted of the file: its tags, where it came from. The rest is the
 * system's.
 */
static gboolean
take_attributes (int descriptor, const char *path)
{
  gssize size = listxattr (path, NULL, 0);
  g_autofree char *names = g_malloc0 ((gsize) MAX (size, 0) + 1);

  size = size > 0 ? listxattr (path, names, (gsize) size) : 0;
  for (const char *name = names; name < names + size; name += strlen (name) + 1)
    if ((g_str_has_prefix (name, "user.") || g_str_has_prefix (name, "trusted."))
        && !take_attribute (descriptor, path, name))
      return FALSE;

  return TRUE;
}

/* Returns a descriptor, or -1 with the system's reason, which is 0 where the new file cannot be as
 * the old one is.
 */
static int
create_beside (const char *path, const GStatBuf *old, GFileCreateFlags flags, char **beside)
{
  gboolean is_private = old != NULL || (flags & G_FILE_CREATE_PRIVATE) != 0;
  int descriptor = sy_file_beside_create (path, is_private ? 0600 : 0666, beside);

  if (descriptor < 0 || old == NULL || (flags & G_FILE_CREATE_PRIVATE) != 0
      || (take_rights (descriptor, old) && take_attributes (descriptor, path)))
    return descriptor;

  close (descriptor);
  g_unlink (*beside);
  errno = 0;

  return -1;
}

static gboolean
has_etag (const char *path, const char *etag)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL
         && g_strcmp0 (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE), etag)
                == 0;
}

static gboolean
check_etag (const char *path, const char *etag, GError **error)
{
  if (etag == NULL || has_etag (path, etag))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "The file is in another state");
  return FALSE;
}

static gboolean
fill (int descriptor, GBytes *bytes, GError **error)
{
  if (sy_file_write_at (descriptor, bytes, 0, g_bytes_get_size (bytes)) && fsync (descriptor) == 0)
    return TRUE;

  return sy_file_error_set (error, errno);
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

/* Where no file can be made beside it, not even for a moment. */
static gboolean
create_in_place (const char *path, GBytes *bytes, GFileCreateFlags flags, GError **error)
{
  mode_t mode = (flags & G_FILE_CREATE_PRIVATE) != 0 ? 0600 : 0666;
  int descriptor = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  gboolean is_whole;

  if (descriptor < 0)
    return sy_file_error_set (error, errno);

  is_whole = fill (descriptor, bytes, error);
  close (descriptor);
  if (!is_whole)
    g_unlink (path);

  return is_whole;
}

static gboolean
write_in_place (const char *path,
                GBytes *bytes,
                const char *etag,
                GFileCreateFlags flags,
                gboolean is_there,
                GError **error)
{
  if (!is_there)
    return create_in_place (path, bytes, flags, error);

  return check_etag (path, etag, error) && sy_file_overwrite (path, bytes, error);
}

/* The file may be a mount of its own, or in a folder where only its owner may give its name to
 * another, or on a disk that moves no file that is open.
 */
static gboolean
is_immovable (int code)
{
  return code == EBUSY || code == EXDEV || code == EPERM || code == EACCES || code == ETXTBSY;
}

static gboolean
replace_by_path (const char *path,
                 GBytes *bytes,
                 const char *etag,
                 GFileCreateFlags flags,
                 const GStatBuf *old,
                 GError **error)
{
  g_autofree char *beside = NULL;
  int descriptor = -1;
  gboolean is_whole;
  int code = 0;

  sy_file_beside_sweep (path);
  errno = 0;
  if (old == NULL || is_replaceable (path, old))
    descriptor = create_beside (path, old, flags, &beside);
  if (descriptor < 0 && (errno == ENOSPC || errno == EDQUOT))
    return sy_file_error_set (error, errno);
  if (descriptor < 0)
    return write_in_place (path, bytes, etag, flags, old != NULL, error);

  is_whole = fill (descriptor, bytes, error) && check_etag (path, etag, error);
  if (is_whole && g_rename (beside, path) != 0)
    code = errno;
  if (!is_whole || code != 0)
    g_unlink (beside);
  close (descriptor);
  if (is_whole && code == 0)
    sync_folder (path);
  else if (is_whole && is_immovable (code))
    return write_in_place (path, bytes, etag, flags, old != NULL, error);

  return is_whole && (code == 0 || sy_file_error_set (error, code));
}

/**
 * sy_file_replace:
 * @file: a file, which need not be there
 * @bytes: what it shall hold
 * @etag: (nullable): the tag that it must still have
 * @flags: whether nobody else may read it
 * @error: set where it does not hold them now, of the domain %G_IO_ERROR; %G_IO_ERROR_WRONG_ETAG
 *   where it has another tag; %SY_FILE_ERROR_TORN where it holds neither
 *
 * Writes beside the file and then takes its place, so that at any moment it is whole: the old one,
 * the new one, or none where there was none. It is written into only where a new file could not be
 * as the old one is, by its owner, its rights and what is noted of it, where the old one has more
 * names, or where it cannot be moved; and then only if there is room for all of it. What earlier
 * calls left behind that were killed is removed.
 *
 * Returns: whether it does
 */
gboolean
sy_file_replace (GFile *file,
                 GBytes *bytes,
                 const char *etag,
                 GFileCreateFlags flags,
                 GError **error)
{
  const char *given = g_file_peek_path (file);
  g_autofree char *path = given != NULL ? follow_links (given) : NULL;
  GStatBuf old;
  gboolean is_there = path != NULL && g_lstat (path, &old) == 0;

  if (path == NULL || (is_there && !S_ISREG (old.st_mode)))
    return replace_by_gio (file, bytes, etag, flags, error);

  return replace_by_path (path, bytes, etag, flags, is_there ? &old : NULL, error);
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

/* On another machine. */
static gboolean
create_by_gio (GFile *file, GBytes *bytes, GFileCreateFlags flags, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, flags, NULL, error);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, NULL, error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    return TRUE;
  g_file_delete (file, NULL, NULL);

  return FALSE;
}

/* The descriptor holds the lock of what it wrote beside, until that has its name. */
static gboolean
create_by_path (const char *path, GBytes *bytes, GFileCreateFlags flags, GError **error)
{
  g_autofree char *beside = NULL;
  int descriptor = create_beside (path, NULL, flags, &beside);
  gboolean is_claimed;
  int code = 0;

  if (descriptor < 0)
    return sy_file_error_set (error, errno);
  if (!fill (descriptor, bytes, error))
    {
      close (descriptor);
      g_unlink (beside);
      return FALSE;
    }

  is_claimed = claim_name (beside, path);
  if (is_claimed)
    sync_folder (path);
  else
    {
      code = errno;
      g_unlink (beside);
    }
  close (descriptor);
  if (is_claimed)
    return TRUE;

  return code == EPERM || code == EOPNOTSUPP ? create_in_place (path, bytes, flags, error)
                                             : sy_file_error_set (error, code);
}

/**
 * sy_file_create:
 * @file: a file, which must not be there
 * @bytes: what it shall hold
 * @flags: whether nobody else may read it
 * @error: set where it does not hold them now, of the domain %G_IO_ERROR; %G_IO_ERROR_EXISTS where
 *   something has its name, be it since a moment ago
 *
 * Writes beside the file and then gives it the name, so that it is whole or not there.
 *
 * Returns: whether it does
 */
gboolean
sy_file_create (GFile *file, GBytes *bytes, GFileCreateFlags flags, GError **error)
{
  const char *path = g_file_peek_path (file);
  GStatBuf other;

  if (path == NULL)
    return create_by_gio (file, bytes, flags, error);
  /* claim_name () is what decides; this is so that where nobody may write the right thing is said.
   */
  if (g_lstat (path, &other) == 0)
    return sy_file_error_set (error, EEXIST);

  return create_by_path (path, bytes, flags, error);
}
