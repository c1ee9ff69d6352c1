/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-replace.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, &error));
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
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, NULL));
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
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, NULL, NULL));
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
  g_assert_true (sy_file_replace (file, fixture->bytes, NULL, NULL));
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

  g_assert_false (sy_file_replace (fixture->file, fixture->bytes, "1:1", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_holds (fixture->path, "old one");

  g_assert_true (g_file_load_contents (fixture->file, NULL, &contents, NULL, &etag, NULL));
  g_assert_true (sy_file_replace (fixture->file, fixture->bytes, etag, NULL));
  assert_holds (fixture->path, "new");
}

static void
assert_refused (const char *path, GBytes *bytes, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_file_replace (file, bytes, NULL, &error));
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

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "b", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_file_create (fixture->file, fixture->bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_holds (fixture->path, "old one");

  g_assert_true (sy_file_create (file, fixture->bytes, NULL));
  assert_holds (path, "new");
  g_assert_cmpint (g_remove (path), ==, 0);

  /* A link that leads nowhere is something. */
  g_clear_error (&error);
  g_assert_cmpint (symlink ("none", path), ==, 0);
  g_assert_false (sy_file_create (file, fixture->bytes, &error));
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

  return GINT_TO_POINTER (sy_file_create (rival->file, rival->bytes, NULL));
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

  return g_test_run ();
}
