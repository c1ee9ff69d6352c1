/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sy-files-test.h"

static char *drafts_folder;

static void
write_file (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
check_is_empty (void)
{
  g_assert_cmpuint (sy_files_test_count (drafts_folder), ==, 0);
}

/* Shorter than what it said before, it says no more than that. */
static void
test_origin (void)
{
  g_autoptr (GFile) far = g_file_new_for_path ("/a/very/long/path/to/a/project.steelyard.json");
  g_autoptr (GFile) near = g_file_new_for_path ("/a.json");
  g_autoptr (SyFileState) state = sy_file_state_new_for_digest (NULL, "00");
  SyDraft *draft = sy_draft_new (far, state, NULL);
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_true (g_file_replace_contents (sy_draft_get_profile (draft), "{}", 2, NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  g_assert_true (sy_draft_set_origin (draft, near, state, NULL));
  sy_draft_free (draft);
  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (g_file_equal (sy_draft_get_origin (g_ptr_array_index (drafts, 0)), near));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
}

/* The living keep theirs; what they leave is adopted once, with what is known of its origin. */
static void
test_adopt (void)
{
  g_autoptr (GBytes) contents = g_bytes_new_static ("{}", 2);
  g_autoptr (SyFileState) state = sy_file_state_new ("1:2", contents);
  g_autoptr (GFile) origin = g_file_new_for_uri ("file:///tmp/a%20%C3%A4.json");
  g_autoptr (GError) error = NULL;
  SyDraft *draft = sy_draft_new (origin, state, &error);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) still_none = NULL;
  SyDraft *adopted;

  g_assert_no_error (error);
  g_assert_true (g_file_replace_contents (sy_draft_get_profile (draft), "{}", 2, NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  none = sy_draft_adopt_all ();
  g_assert_cmpuint (none->len, ==, 0);

  sy_draft_free (draft);
  one = sy_draft_adopt_all ();
  g_assert_cmpuint (one->len, ==, 1);
  adopted = g_ptr_array_index (one, 0);
  g_assert_true (g_file_equal (sy_draft_get_origin (adopted), origin));
  g_assert_true (sy_file_state_is_same (sy_draft_get_state (adopted), state));
  g_assert_cmpstr (sy_file_state_get_etag (sy_draft_get_state (adopted)), ==, "1:2");
  still_none = sy_draft_adopt_all ();
  g_assert_cmpuint (still_none->len, ==, 0);

  sy_draft_delete (g_ptr_array_steal_index (one, 0));
  check_is_empty ();
}

/* Whatever a crash cuts short, or somebody else puts there. */
static void
test_leftovers (void)
{
  g_autofree char *unfinished = sy_files_test_leave_draft ("unfinished", "", NULL);
  g_autofree char *litter = sy_files_test_leave_draft ("litter", "[Origin]\nVersion=1\n", NULL);
  g_autofree char *no_origin = sy_files_test_leave_draft ("no-origin", "[Origin]\nFi", "{}");
  g_autofree char *strange = g_build_filename (drafts_folder, "strange", NULL);
  g_autoptr (GPtrArray) drafts = NULL;

  write_file (litter, ".goutputstream-ABCDEF", "half");
  write_file (drafts_folder, "a file", "");
  g_assert_cmpint (g_mkdir (strange, 0700), ==, 0);
  write_file (strange, "somebody's", "");

  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_null (sy_draft_get_origin (g_ptr_array_index (drafts, 0)));
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (litter, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (strange, G_FILE_TEST_EXISTS));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
  g_assert_false (g_file_test (no_origin, G_FILE_TEST_EXISTS));

  sy_test_remove_folder (drafts_folder);
}

/* What is no draft of one's own is neither waited for, nor followed, nor deleted. */
static void
test_strange (void)
{
  g_autofree char *elsewhere = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (elsewhere, "profile.steelyard.json", NULL);
  g_autofree char *with_pipe = sy_files_test_leave_draft ("with-pipe", "", "{}");
  g_autofree char *pipe = g_build_filename (with_pipe, "origin.ini", NULL);
  g_autofree char *with_link = sy_files_test_leave_draft ("with-link", "", NULL);
  g_autofree char *to_good = g_build_filename (with_link, "profile.steelyard.json", NULL);
  g_autofree char *folder_link = g_build_filename (drafts_folder, "folder-link", NULL);
  g_autofree char *shared = sy_files_test_leave_draft ("shared", "", "{}");
  g_autofree char *theirs = g_build_filename (shared, "notes.txt", NULL);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  write_file (elsewhere, "origin.ini", "");
  write_file (elsewhere, "profile.steelyard.json", "{}");
  g_assert_cmpint (g_remove (pipe), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink (good, to_good), ==, 0);
  g_assert_cmpint (symlink (elsewhere, folder_link), ==, 0);
  write_file (shared, "notes.txt", "mine");

  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      SyDraft *draft = drafts->pdata[i];
      g_autofree char *path = g_file_get_path (sy_draft_get_profile (draft));

      if (!g_str_equal (path, to_good))
        continue;
      bytes = sy_draft_read (draft, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
    }
  while (drafts->len > 0)
    sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
  g_assert_true (g_file_test (good, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (theirs, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (with_pipe, G_FILE_TEST_EXISTS));

  sy_test_remove_folder (drafts_folder);
  sy_test_remove_folder (elsewhere);
}

/* What the program did not survive to show is known to the next start, until it is shown. */
static void
test_tried (void)
{
  g_autofree char *left =
      sy_files_test_leave_draft ("1", "[Origin]\nVersion=1\nFile=file:///a\nDigest=00\n", "{}");

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GPtrArray) drafts = sy_draft_adopt_all ();
      SyDraft *draft = drafts->pdata[0];

      g_assert_nonnull (sy_draft_get_origin (draft));
      g_assert_cmpint (sy_draft_was_tried (draft), ==, i == 1);
      sy_draft_set_is_trying (draft, i == 0);
    }
  sy_test_remove_folder (drafts_folder);
}

int
main (int argc, char **argv)
{
  int status;

  drafts_folder = sy_files_test_dup_drafts_folder ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/origin", test_origin);
  g_test_add_func ("/draft/adopt", test_adopt);
  g_test_add_func ("/draft/leftovers", test_leftovers);
  g_test_add_func ("/draft/strange", test_strange);
  g_test_add_func ("/draft/tried", test_tried);
  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());
  g_free (drafts_folder);

  return status;
}
