/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "sy-app-test.h"

/* Saving, drafts and loading on disks that are full or can only be read: real ones, given by
 * with-small-disk.sh.
 */

#define FULL "The disk is full. Make room there and try again, or save elsewhere."
#define READ_ONLY "That place can only be read. Save elsewhere."

static GtkApplication *application;

/* Links in the folder of the user's data lead to where the drafts of a test shall be. */

/* A window over a file on the small disk. */
typedef struct
{
  char *folder;
  char *elsewhere; /* on a disk with room */
  GFile *file;
  SyWindow *window;
  SySession *session;
} Fixture;

static void
keep_drafts_in (const char *folder)
{
  g_autofree char *link = g_build_filename (sy_app_test_get_data_folder (), "steelyard", NULL);

  g_remove (link);
  g_assert_cmpint (symlink (folder, link), ==, 0);
}

static void
save_to (Fixture *fixture, GFile *file)
{
  sy_window_save (fixture->window, file, NULL);
  sy_app_test_wait_for_state (fixture->session, "· saved");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *disk = g_getenv ("SY_SMALL_DISK");
  g_autofree char *template = NULL;

  if (disk == NULL)
    return;

  template = g_build_filename (disk, "steelyard-XXXXXX", NULL);
  fixture->folder = g_strdup (g_mkdtemp (template));
  fixture->elsewhere = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  keep_drafts_in (fixture->elsewhere);
  fixture->file = sy_app_test_create_file (fixture->folder, "a.steelyard.json", NULL);
  fixture->window = sy_app_test_open_window (application);
  fixture->session = sy_window_get_session (fixture->window);
  save_to (fixture, fixture->file);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window == NULL)
    return;

  sy_app_test_close_window (fixture->window);
  g_object_unref (fixture->file);
  sy_app_test_remove_folder (fixture->folder);
  sy_app_test_remove_folder (fixture->elsewhere);
  g_free (fixture->folder);
  g_free (fixture->elsewhere);
}

static gboolean
has_disks (Fixture *fixture)
{
  if (fixture->window == NULL)
    g_test_skip ("no disk may be mounted here");

  return fixture->window != NULL;
}

/* To the last byte. */
static void
fill_disk (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "filler", NULL);
  g_autofree char *block = g_strnfill (4096, 'x');
  int filler = g_open (path, O_WRONLY | O_CREAT | O_APPEND, 0600);

  g_assert_cmpint (filler, >=, 0);
  while (write (filler, block, 4096) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (filler);
}

static void
make_room (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "filler", NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* No other file can be made, although there is room in those that are there. */
static void
use_up_files (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "files", NULL);
  int last = 0;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (int i = 0; last >= 0; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      last = g_open (path, O_WRONLY | O_CREAT, 0600);
      if (last >= 0)
        close (last);
    }
  g_assert_cmpint (errno, ==, ENOSPC);
}

static char *
read_file (GFile *file)
{
  char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));

  return contents;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

/* A longer text each time, so that the file needs more room than before. */
static void
change (Fixture *fixture, gsize length)
{
  g_autofree char *note = g_strnfill (length, 'n');

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_session_set_note (fixture->session, "realtime", note);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static void
assert_told (Fixture *fixture, SyNoticeKind kind, const char *text)
{
  g_autofree char *words = NULL;

  sy_app_test_wait_for_notice (fixture->window, kind, TRUE);
  words =
      sy_app_test_dup_words (sy_app_test_find_notice (GTK_WIDGET (fixture->window), kind), "text");
  g_assert_true (g_str_has_suffix (words, text));
}

static gboolean
is_modified (Fixture *fixture)
{
  return sy_document_get_modified (sy_session_get_document (fixture->session));
}

/* What the only draft holds, or NULL. */
static char *
dup_draft (const char *where)
{
  g_autofree char *drafts = g_build_filename (where, "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (drafts, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = NULL;
  char *contents = NULL;

  if (name == NULL)
    return NULL;

  path = g_build_filename (drafts, name, "profile.steelyard.json", NULL);
  g_file_get_contents (path, &contents, NULL, NULL);
  g_assert_null (g_dir_read_name (dir));

  return contents;
}

/* The draft holds what the file has no room for. */
static void
assert_kept (Fixture *fixture, const char *where)
{
  g_autoptr (GBytes) bytes =
      sy_profile_file_create_bytes (sy_document_get_profile (
                                        sy_session_get_document (fixture->session)),
                                    sy_session_get_catalogue (fixture->session));
  g_autofree char *draft = dup_draft (where);

  g_assert_nonnull (draft);
  g_assert_cmpmem (draft, strlen (draft), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_unchanged (Fixture *fixture, const char *before)
{
  g_autofree char *now = read_file (fixture->file);

  g_assert_cmpstr (now, ==, before);
  g_assert_true (is_modified (fixture));
}

static void
assert_saves_again (Fixture *fixture)
{
  g_autoptr (GBytes) bytes =
      sy_profile_file_create_bytes (sy_document_get_profile (
                                        sy_session_get_document (fixture->session)),
                                    sy_session_get_catalogue (fixture->session));
  g_autofree char *now = NULL;

  act (fixture, "win.save");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, FALSE);
  g_assert_false (is_modified (fixture));
  now = read_file (fixture->file);
  g_assert_cmpmem (now, strlen (now), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;

  if (!has_disks (fixture))
    return;

  before = read_file (fixture->file);
  fill_disk (fixture);
  change (fixture, 20000);
  act (fixture, "win.save");
  assert_told (fixture, SY_NOTICE_SAVE_FAILED, FULL);
  assert_unchanged (fixture, before);
  sy_window_flush_draft (fixture->window);
  assert_kept (fixture, fixture->elsewhere);

  make_room (fixture);
  assert_saves_again (fixture);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_null (dup_draft (fixture->elsewhere));
}

/* GIO would write into the file then, and destroy it where that is full too. */
static void
test_save_without_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *files = NULL;

  if (!has_disks (fixture))
    return;

  before = read_file (fixture->file);
  fill_disk (fixture);
  use_up_files (fixture);
  change (fixture, 20000);
  act (fixture, "win.save");
  assert_told (fixture, SY_NOTICE_SAVE_FAILED, FULL);
  assert_unchanged (fixture, before);

  make_room (fixture);
  files = g_build_filename (fixture->folder, "files", NULL);
  sy_app_test_remove_folder (files);
  assert_saves_again (fixture);
}

/* Half a file is worse than none. */
static void
test_save_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  if (!has_disks (fixture))
    return;

  file = sy_app_test_create_file (fixture->folder, "b.steelyard.json", NULL);
  fill_disk (fixture);
  change (fixture, 20000);
  sy_window_save (fixture->window, file, NULL);
  assert_told (fixture, SY_NOTICE_SAVE_FAILED, FULL);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_true (g_file_equal (sy_document_get_file (sy_session_get_document (fixture->session)),
                               fixture->file));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  make_room (fixture);
}

/* The draft that there is stays, and a good disk is as good as ever. */
static void
test_drafts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) good = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!has_disks (fixture))
    return;

  good = sy_app_test_create_file (fixture->elsewhere, "good.steelyard.json", NULL);
  save_to (fixture, good);
  keep_drafts_in (fixture->folder);
  change (fixture, 5000);
  sy_window_flush_draft (fixture->window);
  assert_kept (fixture, fixture->folder);
  before = dup_draft (fixture->folder);

  fill_disk (fixture);
  change (fixture, 20000);
  sy_window_flush_draft (fixture->window);
  assert_told (fixture, SY_NOTICE_DRAFT_FAILED, "/drafts: No space left on device");
  after = dup_draft (fixture->folder);
  g_assert_cmpstr (after, ==, before);

  make_room (fixture);
  change (fixture, 10000);
  sy_window_flush_draft (fixture->window);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_DRAFT_FAILED, FALSE);
  assert_kept (fixture, fixture->folder);
}

static void
test_no_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) good = NULL;

  if (!has_disks (fixture))
    return;

  good = sy_app_test_create_file (fixture->elsewhere, "good.steelyard.json", NULL);
  save_to (fixture, good);
  keep_drafts_in (fixture->folder);
  fill_disk (fixture);
  change (fixture, 5000);
  sy_window_flush_draft (fixture->window);
  assert_told (fixture, SY_NOTICE_DRAFT_FAILED, "/drafts: No space left on device");

  act (fixture, "win.save");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_DRAFT_FAILED, FALSE);
  g_assert_null (dup_draft (fixture->folder));
  make_room (fixture);
}

/* In a window in place of the one that there was. */
static void
open_file (Fixture *fixture, GFile *file)
{
  SyWindow *other = sy_app_test_open_window (application);

  sy_app_test_close_window (fixture->window);
  fixture->window = other;
  fixture->session = sy_window_get_session (other);
  sy_window_open (other, file);
  sy_app_test_wait_for_state (fixture->session, "· saved");
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  if (!has_disks (fixture))
    return;

  fill_disk (fixture);
  open_file (fixture, fixture->file);
  g_assert_false (is_modified (fixture));
  make_room (fixture);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  const char *disk = g_getenv ("SY_READ_ONLY_DISK");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) new_file = NULL;
  g_autoptr (GFile) elsewhere = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!has_disks (fixture))
    return;

  file = sy_app_test_create_file (disk, "project.steelyard.json", NULL);
  before = read_file (file);
  open_file (fixture, file);
  change (fixture, 5000);
  act (fixture, "win.save");
  assert_told (fixture, SY_NOTICE_SAVE_FAILED, READ_ONLY);
  g_assert_true (is_modified (fixture));
  after = read_file (file);
  g_assert_cmpstr (after, ==, before);

  new_file = sy_app_test_create_file (disk, "new.steelyard.json", NULL);
  sy_window_save (fixture->window, new_file, NULL);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, FALSE);
  assert_told (fixture, SY_NOTICE_SAVE_FAILED, READ_ONLY);

  elsewhere = sy_app_test_create_file (fixture->elsewhere, "good.steelyard.json", NULL);
  save_to (fixture, elsewhere);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, FALSE);
}

#define ADD(name, function) g_test_add ("/disk/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  application = sy_app_test_init (&argc, &argv);

  ADD ("save", test_save);
  ADD ("save-without-files", test_save_without_files);
  ADD ("save-new", test_save_new);
  ADD ("drafts", test_drafts);
  ADD ("no-draft", test_no_draft);
  ADD ("load", test_load);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
