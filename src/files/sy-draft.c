/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "sy-file-beside.h"
#include "sy-file-error.h"
#include "sy-file-reader.h"

/* The file that is locked, and that tells where the profile came from. It is always there before
 * the profile, and changed in place, so that it stays the one that is locked.
 */
#define ORIGIN "origin.ini"
#define PROFILE "profile.steelyard.json"
#define DECISION "decision.ini"
#define ROUND "round.ini"
#define GROUP "Origin"
#define TRYING "Trying"
#define TRIES_MAX 5

/* What one start takes on; the next takes the next. */
#define DRAFTS_MAX 100

/* An origin that says more is none of ours. */
#define ORIGIN_BYTES_MAX 65536

struct _SyDraft
{
  char *folder;
  int lock; /* a descriptor */
  GFile *profile;
  GFile *decision;
  GFile *round;
  GFile *origin;      /* (nullable) */
  SyFileState *state; /* (nullable) */
  gboolean is_trying; /* whether it is being restored, as far as is known on the disk */
  gboolean was_tried;
};

static SyDraft *
create_draft (const char *folder, int lock)
{
  SyDraft *self = g_new0 (SyDraft, 1);
  g_autofree char *profile = g_build_filename (folder, PROFILE, NULL);
  g_autofree char *decision = g_build_filename (folder, DECISION, NULL);
  g_autofree char *round = g_build_filename (folder, ROUND, NULL);

  self->folder = g_strdup (folder);
  self->lock = lock;
  self->profile = g_file_new_for_path (profile);
  self->decision = g_file_new_for_path (decision);
  self->round = g_file_new_for_path (round);

  return self;
}

/* What the user's own programs made; anybody may have put something else there. */
static gboolean
is_own_file (const GStatBuf *info)
{
  return S_ISREG (info->st_mode) && info->st_uid == geteuid ();
}

/* The lock is of the open file, so it also keeps out other windows of the same process. Whoever
 * deletes a draft does it under the lock: a file that is gone by now was just deleted. Where the
 * file system knows no locks there are drafts all the same.
 */
static int
lock_origin (const char *folder, int flags)
{
  g_autofree char *path = g_build_filename (folder, ORIGIN, NULL);
  int lock = g_open (path, flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  GStatBuf info;

  if (lock < 0)
    return -1;
  if (flock (lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    {
      if (fstat (lock, &info) == 0 && info.st_nlink > 0
          && ((flags & O_CREAT) != 0 || is_own_file (&info)))
        return lock;
      errno = ENOENT;
    }

  close (lock);
  return -1;
}

/* For a moment the folder is what a crash might have left, and then somebody else may be faster to
 * lock or to remove it.
 */
static int
make_folder (const char *folder)
{
  int lock = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    lock = lock_origin (folder, O_CREAT | O_EXCL);
  if (lock < 0)
    {
      int code = errno;

      g_rmdir (folder);
      errno = code;
    }

  return lock;
}

static char *
describe_origin (SyDraft *self)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *uri = self->origin != NULL ? g_file_get_uri (self->origin) : NULL;

  g_key_file_set_integer (key_file, GROUP, "Version", 1);
  if (self->is_trying)
    g_key_file_set_boolean (key_file, GROUP, TRYING, TRUE);
  if (uri != NULL)
    g_key_file_set_string (key_file, GROUP, "File", uri);
  if (self->state != NULL)
    {
      const char *etag = sy_file_state_get_etag (self->state);

      g_key_file_set_string (key_file, GROUP, "Digest", sy_file_state_get_digest (self->state));
      if (etag != NULL)
        g_key_file_set_string (key_file, GROUP, "Tag", etag);
    }

  return g_key_file_to_data (key_file, NULL, NULL);
}

/* In one call, over what was there, so that no crash comes in between; a longer text before it ends
 * in empty lines.
 */
static gboolean
write_origin (SyDraft *self)
{
  g_autofree char *data = describe_origin (self);
  g_autoptr (GString) text = g_string_new (data);
  GStatBuf info;

  if (fstat (self->lock, &info) == 0)
    while (text->len < (gsize) info.st_size)
      g_string_append_c (text, '\n');

  return pwrite (self->lock, text->str, text->len, 0) == (gssize) text->len
         && fsync (self->lock) == 0;
}

/* What is not whole says nothing: without its state, a file would be replaced in any state. */
static void
read_origin (SyDraft *self)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *text = g_malloc0 (ORIGIN_BYTES_MAX);
  g_autofree char *uri = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *etag = NULL;

  if (pread (self->lock, text, ORIGIN_BYTES_MAX - 1, 0) < 0)
    return;
  g_key_file_load_from_data (key_file, text, (gsize) -1, G_KEY_FILE_NONE, NULL);
  self->was_tried = g_key_file_get_boolean (key_file, GROUP, TRYING, NULL);
  uri = g_key_file_get_string (key_file, GROUP, "File", NULL);
  digest = g_key_file_get_string (key_file, GROUP, "Digest", NULL);
  etag = g_key_file_get_string (key_file, GROUP, "Tag", NULL);
  if (uri == NULL || digest == NULL)
    return;

  self->origin = g_file_new_for_uri (uri);
  self->state = sy_file_state_new_for_digest (etag, digest);
}

/* What is written into a draft, and what a write that was cut off left behind. */
static gboolean
is_own_name (const char *name)
{
  return g_str_equal (name, PROFILE) || g_str_equal (name, DECISION) || g_str_equal (name, ROUND)
         || sy_file_beside_is_one (name) || g_str_has_prefix (name, ".goutputstream-");
}

/* What somebody else put there stays. What is locked goes last, so that a folder without it is
 * always empty.
 */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *origin = g_build_filename (folder, ORIGIN, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (is_own_name (name) && g_lstat (path, &info) == 0 && is_own_file (&info))
        g_unlink (path);
    }
  g_unlink (origin);
  g_rmdir (folder);
}

/* A draft that nobody has, or NULL. One without a profile was never finished, or half deleted.
 * Where there is nothing to lock the folder is empty; one that is not stays where it is.
 */
static SyDraft *
adopt (const char *folder)
{
  g_autoptr (SyDraft) draft = NULL;
  GStatBuf info;
  int lock;

  if (g_lstat (folder, &info) != 0 || !S_ISDIR (info.st_mode) || info.st_uid != geteuid ())
    return NULL;
  lock = lock_origin (folder, 0);
  if (lock < 0)
    {
      g_rmdir (folder);
      return NULL;
    }

  draft = create_draft (folder, lock);
  if (g_lstat (g_file_peek_path (draft->profile), &info) != 0 && errno == ENOENT)
    {
      remove_folder (folder);
      return NULL;
    }
  read_origin (draft);

  return g_steal_pointer (&draft);
}

/**
 * sy_draft_new:
 * @origin: (nullable): the file that the profile came from
 * @state: (nullable): its state then
 * @error: set where it cannot be made, of the domain %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): a draft that holds no profile yet
 */
SyDraft *
sy_draft_new (GFile *origin, SyFileState *state, GError **error)
{
  g_autofree char *drafts = sy_draft_dup_folder ();
  g_autofree char *folder = NULL;
  g_autoptr (SyDraft) self = NULL;
  int lock = -1;

  for (int tries = TRIES_MAX; tries > 0; tries--)
    {
      g_autofree char *id = g_uuid_string_random ();

      g_free (folder);
      folder = g_build_filename (drafts, id, NULL);
      lock = make_folder (folder);
      if (lock >= 0 || (errno != EWOULDBLOCK && errno != ENOENT))
        break;
    }
  if (lock >= 0)
    {
      self = create_draft (folder, lock);
      g_set_object (&self->origin, origin);
      self->state = state != NULL ? sy_file_state_ref (state) : NULL;
      if (write_origin (self))
        return g_steal_pointer (&self);
    }

  sy_file_error_set (error, errno);
  if (self != NULL)
    sy_draft_delete (g_steal_pointer (&self));

  return NULL;
}

/**
 * sy_draft_adopt_all:
 *
 * Blocks where the disk does.
 *
 * Returns: (transfer full) (element-type SyDraft): the drafts that nobody has any more, because the
 *   process that had them ended without saving or discarding them; a hundred at most
 */
GPtrArray *
sy_draft_adopt_all (void)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_draft_free);
  g_autofree char *path = sy_draft_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && drafts->len < DRAFTS_MAX && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (path, name, NULL);
      SyDraft *draft = adopt (folder);

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }

  return drafts;
}

/**
 * sy_draft_dup_folder:
 *
 * Returns: (transfer full): where all drafts are; it may not be there yet
 */
char *
sy_draft_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "steelyard", "drafts", NULL);
}

/**
 * sy_draft_free:
 * @self: (transfer full): a draft
 *
 * Lets it go and leaves it where it is, for whoever adopts it.
 */
void
sy_draft_free (SyDraft *self)
{
  close (self->lock);
  g_clear_object (&self->profile);
  g_clear_object (&self->decision);
  g_clear_object (&self->round);
  g_clear_object (&self->origin);
  g_clear_pointer (&self->state, sy_file_state_unref);
  g_free (self->folder);
  g_free (self);
}

/**
 * sy_draft_delete:
 * @self: (transfer full): a draft
 *
 * Removes it for good. The profile goes first, so that half a deletion leaves nothing to restore.
 */
void
sy_draft_delete (SyDraft *self)
{
  g_unlink (g_file_peek_path (self->profile));
  remove_folder (self->folder);
  sy_draft_free (self);
}

/**
 * sy_draft_get_profile:
 * @self: a draft
 *
 * Returns: (transfer none): the file in it that holds the profile: one like any other, which can
 *   also be opened by hand
 */
GFile *
sy_draft_get_profile (SyDraft *self)
{
  return self->profile;
}

/**
 * sy_draft_read:
 * @self: a draft
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): what the profile's file holds, which is read only where it
 *   is a plain one, and no further than a profile goes
 */
GBytes *
sy_draft_read (SyDraft *self, GError **error)
{
  return sy_file_read_itself (g_file_peek_path (self->profile), error);
}

/**
 * sy_draft_get_changed:
 * @self: a draft
 *
 * Returns: when its profile was written, in seconds since 1970
 */
gint64
sy_draft_get_changed (SyDraft *self)
{
  GStatBuf info;

  return g_lstat (g_file_peek_path (self->profile), &info) == 0 ? info.st_mtime : 0;
}

/**
 * sy_draft_was_tried:
 * @self: a draft that was adopted
 *
 * Returns: whether somebody was restoring it when the process ended
 */
gboolean
sy_draft_was_tried (SyDraft *self)
{
  return self->was_tried;
}

/**
 * sy_draft_set_is_trying:
 * @self: a draft
 * @is_trying: whether it is being restored, which the next start is to know if this is the last
 *   thing that happens
 */
void
sy_draft_set_is_trying (SyDraft *self, gboolean is_trying)
{
  if (is_trying == self->is_trying && is_trying == self->was_tried)
    return;

  self->is_trying = self->was_tried = is_trying;
  write_origin (self);
}

/**
 * sy_draft_get_decision:
 * @self: a draft
 *
 * Returns: (transfer none): the file in it that holds what was being written of a decision; it is
 *   there only then
 */
GFile *
sy_draft_get_decision (SyDraft *self)
{
  return self->decision;
}

/**
 * sy_draft_read_decision:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): what that file holds
 */
GBytes *
sy_draft_read_decision (SyDraft *self)
{
  return sy_file_read_itself (g_file_peek_path (self->decision), NULL);
}

/**
 * sy_draft_get_round:
 * @self: a draft
 *
 * Returns: (transfer none): the file in it that holds a secret round; it is there only while one is
 *   under way
 */
GFile *
sy_draft_get_round (SyDraft *self)
{
  return self->round;
}

/**
 * sy_draft_read_round:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): what that file holds
 */
GBytes *
sy_draft_read_round (SyDraft *self)
{
  return sy_file_read_itself (g_file_peek_path (self->round), NULL);
}

/**
 * sy_draft_get_origin:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the file that the profile came from
 */
GFile *
sy_draft_get_origin (SyDraft *self)
{
  return self->origin;
}

/**
 * sy_draft_get_state:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the state that the origin had
 */
SyFileState *
sy_draft_get_state (SyDraft *self)
{
  return self->state;
}

/**
 * sy_draft_set_origin:
 * @self: a draft
 * @origin: (nullable): the file that its profile comes from now
 * @state: (nullable): that file's state
 * @error: set where it cannot be kept, of the domain %G_IO_ERROR
 *
 * Returns: whether the draft says so now, and will after a crash
 */
gboolean
sy_draft_set_origin (SyDraft *self, GFile *origin, SyFileState *state, GError **error)
{
  g_autoptr (GFile) old_origin = g_steal_pointer (&self->origin);
  SyFileState *old_state = self->state;

  self->origin = origin != NULL ? g_object_ref (origin) : NULL;
  self->state = state != NULL ? sy_file_state_ref (state) : NULL;
  if (write_origin (self))
    {
      g_clear_pointer (&old_state, sy_file_state_unref);
      return TRUE;
    }

  sy_file_error_set (error, errno);
  g_clear_object (&self->origin);
  g_clear_pointer (&self->state, sy_file_state_unref);
  self->origin = g_steal_pointer (&old_origin);
  self->state = old_state;

  return FALSE;
}
