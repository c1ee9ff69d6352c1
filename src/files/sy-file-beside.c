/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-beside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* Files that are written beside another, to take its place. Whoever writes one holds a lock on it,
 * which ends with the process; one without a lock was left by a process that was killed.
 */

#define PREFIX ".steelyard-"
#define LETTERS "XXXXXX"
#define TRIES_MAX 10

/* Somebody who sweeps may have been faster than the lock. Where the file system knows no locks
 * nobody sweeps either.
 */
static gboolean
lock (int descriptor)
{
  GStatBuf info;

  if (flock (descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return FALSE;

  return fstat (descriptor, &info) == 0 && info.st_nlink > 0;
}

/* A plain file of one's own that has no other name. */
static gboolean
is_own (int descriptor)
{
  GStatBuf info;

  return fstat (descriptor, &info) == 0 && S_ISREG (info.st_mode) && info.st_nlink == 1
         && (info.st_uid == geteuid () || geteuid () == 0);
}

static void
remove_leftover (const char *path)
{
  int descriptor = g_open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  if (is_own (descriptor) && flock (descriptor, LOCK_EX | LOCK_NB) == 0)
    g_unlink (path);
  close (descriptor);
}

/**
 * sy_file_beside_create:
 * @path: of a file, which need not be there
 * @mode: the rights of the new one, less what the user's mask takes
 * @beside: (out) (transfer full) (type filename): the new one
 *
 * Returns: a descriptor to write to, which holds a lock; close it when the file has its place. -1
 *   with errno where there can be none
 */
int
sy_file_beside_create (const char *path, mode_t mode, char **beside)
{
  g_autofree char *folder = g_path_get_dirname (path);

  *beside = NULL;
  for (int tries = TRIES_MAX; tries > 0; tries--)
    {
      int descriptor;

      g_free (*beside);
      *beside = g_build_filename (folder, PREFIX LETTERS, NULL);
      descriptor = g_mkstemp_full (*beside, O_RDWR | O_CLOEXEC, (int) mode);
      if (descriptor < 0 || lock (descriptor))
        return descriptor;
      close (descriptor);
    }
  errno = EAGAIN;

  return -1;
}

/**
 * sy_file_beside_is_one:
 * @name: of a file, without its folder
 *
 * Returns: whether it is a name that sy_file_beside_create() gives. A word after the prefix is
 *   somebody's own: what is drawn has a capital or a digit, or is one in two hundred.
 */
gboolean
sy_file_beside_is_one (const char *name)
{
  gboolean is_drawn = FALSE;

  if (!g_str_has_prefix (name, PREFIX) || strlen (name) != strlen (PREFIX LETTERS))
    return FALSE;

  for (const char *next = name + strlen (PREFIX); *next != '\0'; next++)
    {
      if (!g_ascii_isalnum (*next))
        return FALSE;
      is_drawn |= !g_ascii_islower (*next);
    }

  return is_drawn;
}

/**
 * sy_file_beside_sweep:
 * @path: of a file
 *
 * Removes what killed processes left in its folder, and nothing else.
 */
void
sy_file_beside_sweep (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *leftover = g_build_filename (folder, name, NULL);

      if (sy_file_beside_is_one (name))
        remove_leftover (leftover);
    }
}
