/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* fallocate () */

#include "sy-file-replace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "sy-file-error.h"

/* What the system is to answer: these stand in for its own functions in this program. */
static struct
{
  int fallocate; /* an errno, or 0 */
  int rename;
  int writes;    /* how many succeed, or -1 for all */
  int no_writes; /* how many fail after those */
} answers = { 0, 0, -1, 0 };

int
fallocate (int descriptor, int mode, off_t start, off_t length)
{
  errno = answers.fallocate;

  return errno != 0 ? -1 : (int) syscall (SYS_fallocate, descriptor, mode, start, length);
}

int
rename (const char *from, const char *to)
{
  errno = answers.rename;

  return errno != 0 ? -1 : (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

/* A byte at a time, so that half of it is written when the disk is full. */
ssize_t
pwrite (int descriptor, const void *data, size_t length, off_t start)
{
  if (answers.writes == 0 && answers.no_writes > 0)
    {
      answers.no_writes--;
      errno = ENOSPC;
      return -1;
    }
  if (answers.writes > 0)
    answers.writes--;

  return syscall (SYS_pwrite64, descriptor, data, answers.writes < 0 ? length : 1, start);
}

/* A folder with a file in it. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->bytes = g_bytes_new_static ("new", 3);
  g_assert_true (g_file_set_contents (fixture->path, "old one", -1, NULL));
}

/* Nothing but @file is there. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_bytes_unref (fixture->bytes);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_rights (Fixture *fixture, gconstpointer data)
{
  GStatBuf before;
  GStatBuf after;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_cmpint (g_stat (fixture->path, &before), ==, 0);
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, G_FILE_CREATE_NONE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
  g_assert_cmpint (g_stat (fixture->path, &after), ==, 0);
  g_assert_cmpuint (after.st_mode, ==, before.st_mode);
  g_assert_cmpuint (after.st_ino, !=, before.st_ino);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (027);
  GStatBuf info;

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, G_FILE_CREATE_NONE, NULL));
  assert_holds (fixture->path, "new");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
  umask (mask);
}

/* Who knows the file by another name sees the same. */
static void
test_two_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "b", NULL);

  g_assert_cmpint (link (fixture->path, other), ==, 0);
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, G_FILE_CREATE_NONE, NULL));
  assert_holds (fixture->path, "new");
  assert_holds (other, "new");
  g_assert_cmpint (g_remove (other), ==, 0);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "b", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpint (symlink ("a", path), ==, 0);
  g_assert_true (sy_file_replace (file, fixture->bytes, NULL, G_FILE_CREATE_NONE, NULL));
  assert_holds (fixture->path, "new");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_tag (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      sy_file_replace (fixture->file, fixture->bytes, "1:1", G_FILE_CREATE_NONE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_holds (fixture->path, "old one");

  g_assert_true (g_file_load_contents (fixture->file, NULL, &contents, NULL, &etag, NULL));
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, etag, G_FILE_CREATE_NONE, NULL));
  assert_holds (fixture->path, "new");
}

static void
assert_refused (const char *path, GBytes *bytes, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_file_replace (file, bytes, NULL, G_FILE_CREATE_NONE, &error));
  g_assert_error (error, G_IO_ERROR, code);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none", "a", NULL);
  g_autofree char *in_file = g_build_filename (fixture->path, "a", NULL);

  assert_refused (missing, fixture->bytes, G_IO_ERROR_NOT_FOUND);
  assert_refused (in_file, fixture->bytes, G_IO_ERROR_NOT_DIRECTORY);
  assert_refused (fixture->folder, fixture->bytes, G_IO_ERROR_IS_DIRECTORY);
  assert_holds (fixture->path, "old one");
}

/* Although its folder would let it be replaced. */
static void
test_protected (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }

  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  assert_refused (fixture->path, fixture->bytes, G_IO_ERROR_PERMISSION_DENIED);
  assert_holds (fixture->path, "old one");
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* A file of two names, which is written into. */
static char *
give_another_name (Fixture *fixture)
{
  char *other = g_build_filename (fixture->folder, "b", NULL);

  g_assert_cmpint (link (fixture->path, other), ==, 0);

  return other;
}

static void
refuse (Fixture *fixture, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_assert_false (sy_file_replace (fixture->file, bytes, NULL, G_FILE_CREATE_NONE, error));
  answers.fallocate = answers.rename = answers.no_writes = 0;
  answers.writes = -1;
}

/* Wherever it is that the disk is full, what was there stands. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int fallocate;
    int writes;
    const char *text;
  } cases[] = {
    { ENOSPC, 0, "new and longer" },
    { EDQUOT, 0, "new" },
    { 0, 0, "new and longer" },
    { 0, 3, "new and longer" },
    { 0, 9, "new and longer" },
    { 0, 0, "new" },
    { 0, 2, "new" },
    { EOPNOTSUPP, 0, "new" },
    { EOPNOTSUPP, 3, "new and longer" },
    { EOPNOTSUPP, 12, "new and longer" },
    { ENOSYS, 16, "new and longer" },
    { ENOSYS, 9, "new" },
  };
  g_autofree char *other = give_another_name (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      answers.fallocate = cases[i].fallocate;
      answers.writes = cases[i].writes;
      answers.no_writes = 1;
      refuse (fixture, cases[i].text, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      assert_holds (fixture->path, "old one");
      assert_holds (other, "old one");
      g_assert_cmpuint (count_files (fixture->folder), ==, 2);
    }
  g_assert_cmpint (g_remove (other), ==, 0);
}

/* Where not even the old contents can be written again, they are in a copy whose name is told. */
static void
test_torn (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = give_another_name (fixture);
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  GDir *dir;

  answers.fallocate = EOPNOTSUPP;
  answers.writes = 8;
  answers.no_writes = G_MAXINT;
  refuse (fixture, "new", &error);
  g_assert_error (error, SY_FILE_ERROR, SY_FILE_ERROR_TORN);
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "a.before-"))
      copy = g_build_filename (fixture->folder, name, NULL);
  g_dir_close (dir);
  g_assert_nonnull (copy);
  assert_holds (copy, "old one");
  name = strrchr (copy, '/') + 1;
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpint (g_remove (copy), ==, 0);
  g_assert_cmpint (g_remove (other), ==, 0);
}

/* A file that is a mount, and what else cannot be moved: it stays the same file. */
static void
test_immovable (Fixture *fixture, gconstpointer data)
{
  static const int codes[] = { EBUSY, EXDEV, EPERM, EACCES, ETXTBSY };
  GStatBuf before;
  GStatBuf after;

  g_assert_cmpint (g_stat (fixture->path, &before), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *text = g_strnfill (i + 5, 'n');
      g_autoptr (GBytes) bytes = g_bytes_new (text, i + 5);

      answers.rename = codes[i];
      g_assert_true (sy_file_replace (fixture->file, bytes, NULL, G_FILE_CREATE_NONE, NULL));
      assert_holds (fixture->path, text);
      g_assert_cmpint (g_stat (fixture->path, &after), ==, 0);
      g_assert_cmpuint (after.st_ino, ==, before.st_ino);
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
    }
  answers.rename = 0;
}

static void
test_immovable_and_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  answers.rename = EBUSY;
  answers.fallocate = ENOSPC;
  refuse (fixture, "new and longer", &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  assert_holds (fixture->path, "old one");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Without anything that stands in: files may not be larger than that here. */
static void
test_largest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = give_another_name (fixture);
  g_autofree char *text = g_strnfill (20000, 'n');
  g_autoptr (GBytes) bytes = g_bytes_new (text, 20000);
  struct rlimit limit = { 10000, 10000 };
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      _exit (sy_file_replace (fixture->file, bytes, NULL, G_FILE_CREATE_NONE, NULL) ? 1 : 0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  assert_holds (fixture->path, "old one");
  assert_holds (other, "old one");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_cmpint (g_remove (other), ==, 0);
}

/* What is noted of a file is noted of the one that takes its place. */
static void
test_attributes (Fixture *fixture, gconstpointer data)
{
  char value[8] = "";

  if (setxattr (fixture->path, "user.tag", "mine", 4, 0) != 0)
    {
      g_test_skip ("this file system notes nothing of files");
      return;
    }

  g_assert_cmpint (setxattr (fixture->path, "user.empty", "", 0, 0), ==, 0);
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, G_FILE_CREATE_NONE, NULL));
  assert_holds (fixture->path, "new");
  g_assert_cmpint (getxattr (fixture->path, "user.tag", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "mine");
  g_assert_cmpint (getxattr (fixture->path, "user.empty", value, sizeof value), ==, 0);
}

/* Nobody but its owner may read what is private, whatever it was before. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;

  for (int i = 0; i < 2; i++)
    {
      g_assert_true (
          sy_file_replace (fixture->file, fixture->bytes, NULL, G_FILE_CREATE_PRIVATE, NULL));
      g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
      g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
}

/* To where nothing is yet. */
static void
test_link_to_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "b", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (symlink ("a", path), ==, 0);
  g_assert_true (sy_file_replace (file, fixture->bytes, NULL, G_FILE_CREATE_NONE, NULL));
  assert_holds (fixture->path, "new");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Goes with what killed saves left, and with nothing else. */
static void
test_leftovers (Fixture *fixture, gconstpointer data)
{
  static const char *const stay[] = {
    ".steelyard-backup", ".steelyard-AbC12",  ".steelyard-AbC1234", ".steelyard-Ab.12x",
    "steelyard-AbC123",  ".steelyard-LOCKED", ".steelyard-LINKED",  ".steelyard-FOLDER",
    ".steelyard-NAMED1", ".steelyard-NAMED2", "a.before-AbC123"
  };
  g_autofree char *leftover = g_build_filename (fixture->folder, ".steelyard-AbC123", NULL);
  char *paths[G_N_ELEMENTS (stay)];
  int locked;

  g_assert_true (g_file_set_contents (leftover, "ne", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (stay); i++)
    paths[i] = g_build_filename (fixture->folder, stay[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stay); i++)
    if (g_str_has_suffix (paths[i], "LINKED"))
      g_assert_cmpint (symlink ("a", paths[i]), ==, 0);
    else if (g_str_has_suffix (paths[i], "FOLDER"))
      g_assert_cmpint (g_mkdir (paths[i], 0700), ==, 0);
    else if (g_str_has_suffix (paths[i], "NAMED2"))
      g_assert_cmpint (link (paths[i - 1], paths[i]), ==, 0);
    else
      g_assert_true (g_file_set_contents (paths[i], "mine", -1, NULL));
  locked = g_open (paths[5], O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (flock (locked, LOCK_EX | LOCK_NB), ==, 0);

  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, G_FILE_CREATE_NONE, NULL));
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1 + G_N_ELEMENTS (stay));

  close (locked);
  for (guint i = 0; i < G_N_ELEMENTS (stay); i++)
    {
      g_assert_cmpint (g_remove (paths[i]), ==, 0);
      g_free (paths[i]);
    }
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "b", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_file_create (fixture->file, fixture->bytes, G_FILE_CREATE_NONE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_holds (fixture->path, "old one");

  g_assert_true (sy_file_create (file, fixture->bytes, G_FILE_CREATE_NONE, NULL));
  assert_holds (path, "new");
  g_assert_cmpint (g_remove (path), ==, 0);

  /* A link that leads nowhere is something. */
  g_clear_error (&error);
  g_assert_cmpint (symlink ("none", path), ==, 0);
  g_assert_false (sy_file_create (file, fixture->bytes, G_FILE_CREATE_NONE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpint (g_remove (path), ==, 0);
}

typedef struct
{
  GFile *file;
  GBytes *bytes;
  int *gate; /* atomic: who waits for the others yet */
} Rival;

static gpointer
create_in_thread (gpointer data)
{
  const Rival *rival = data;

  g_atomic_int_add (rival->gate, -1);
  while (g_atomic_int_get (rival->gate) > 0)
    g_thread_yield ();

  return GINT_TO_POINTER (sy_file_create (rival->file, rival->bytes, G_FILE_CREATE_NONE, NULL));
}

/* Of all who make a file at once one does, and what it holds is whole and of that one. */
static void
test_rivals (Fixture *fixture, gconstpointer data)
{
  enum
  {
    N_RIVALS = 4,
    N_ROUNDS = 50
  };

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Rival rivals[N_RIVALS];
      GThread *threads[N_RIVALS];
      int gate = N_RIVALS;
      int winner = -1;

      g_assert_cmpint (g_remove (fixture->path), ==, 0);
      for (int i = 0; i < N_RIVALS; i++)
        {
          char *text = g_strnfill (10000, (char) ('a' + i));

          rivals[i] = (Rival) { fixture->file, g_bytes_new_take (text, 10000), &gate };
          threads[i] = g_thread_new (NULL, create_in_thread, &rivals[i]);
        }
      for (int i = 0; i < N_RIVALS; i++)
        if (GPOINTER_TO_INT (g_thread_join (threads[i])))
          {
            g_assert_cmpint (winner, ==, -1);
            winner = i;
          }

      g_assert_cmpint (winner, >=, 0);
      assert_holds (fixture->path, g_bytes_get_data (rivals[winner].bytes, NULL));
      for (int i = 0; i < N_RIVALS; i++)
        g_bytes_unref (rivals[i].bytes);
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/file-replace/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("rights", test_rights);
  ADD ("new", test_new);
  ADD ("two-names", test_two_names);
  ADD ("link", test_link);
  ADD ("tag", test_tag);
  ADD ("refused", test_refused);
  ADD ("protected", test_protected);
  ADD ("create", test_create);
  ADD ("rivals", test_rivals);
  ADD ("full", test_full);
  ADD ("torn", test_torn);
  ADD ("immovable", test_immovable);
  ADD ("immovable-and-full", test_immovable_and_full);
  ADD ("largest", test_largest);
  ADD ("attributes", test_attributes);
  ADD ("private", test_private);
  ADD ("link-to-nothing", test_link_to_nothing);
  ADD ("leftovers", test_leftovers);

  return g_test_run ();
}
