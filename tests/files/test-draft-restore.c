/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-restore.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "sy-files-test.h"

#define PROFILE(weight)                                                                            \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"nodejs-vs-python\"},"   \
  "\"criteria\":{\"realtime\":{\"weight\":" weight "}}}"

/* A folder for files, and how a draft says that it comes from the file in it. */
typedef struct
{
  char *folder;
  GFile *file;
  char *origin;
  GPtrArray *restored;
  char *problems;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = NULL;

  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->file = sy_test_create_file (fixture->folder, "a.json", PROFILE ("1"));
  uri = g_file_get_uri (fixture->file);
  fixture->origin = g_strdup_printf ("[Origin]\nVersion=1\nFile=%s\nDigest=00\n", uri);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *drafts = sy_files_test_dup_drafts_folder ();

  g_ptr_array_unref (fixture->restored);
  g_free (fixture->problems);
  g_free (fixture->origin);
  g_object_unref (fixture->file);
  sy_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  sy_test_remove_folder (drafts);
}

typedef struct
{
  GPtrArray *lost;
  GPtrArray *restored;
  GString *problems;
  guint n_waiting;
} Restoring;

static gboolean
is_found (gpointer restoring)
{
  return ((Restoring *) restoring)->lost != NULL;
}

static gboolean
is_restored (gpointer restoring)
{
  return ((Restoring *) restoring)->n_waiting == 0;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer restoring)
{
  ((Restoring *) restoring)->lost = sy_draft_find_lost_finish (result);
}

static void
add_problem (Restoring *restoring, GFile *profile, const GError *error)
{
  g_autofree char *line = sy_draft_describe_problem (profile, error);

  g_string_append_printf (restoring->problems, restoring->problems->len > 0 ? "\n%s" : "%s", line);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Restoring *restoring = data;
  g_autoptr (GError) error = NULL;
  SyRestored *restored = sy_draft_restore_finish (result, &error);

  restoring->n_waiting--;
  if (restored != NULL)
    g_ptr_array_add (restoring->restored, restored);
  else if (error != NULL)
    add_problem (restoring, G_FILE (source), error);
}

static GPtrArray *
find (void)
{
  Restoring finding = { NULL, NULL, NULL, 0 };

  sy_draft_find_lost_async (found_cb, &finding);
  sy_test_wait_for (is_found, &finding, "what was lost");

  return finding.lost;
}

/* All that was lost. */
static void
restore (Fixture *fixture)
{
  g_autoptr (GPtrArray) lost = find ();
  Restoring restoring = { NULL, NULL, g_string_new (NULL), 0 };

  restoring.restored = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_restored_free);
  for (guint i = 0; i < lost->len; i++)
    {
      SyLostDraft *one = lost->pdata[i];

      if (one->problem != NULL)
        add_problem (&restoring, sy_draft_get_profile (one->draft), one->problem);
      else
        {
          restoring.n_waiting++;
          sy_draft_restore_async (g_steal_pointer (&one->draft), restored_cb, &restoring);
        }
    }
  sy_test_wait_for (is_restored, &restoring, "drafts");
  fixture->restored = restoring.restored;
  fixture->problems = g_string_free (restoring.problems, FALSE);
}

static void
assert_restored (Fixture *fixture, guint n, guint n_problems)
{
  g_auto (GStrv) lines = g_strsplit (fixture->problems != NULL ? fixture->problems : "", "\n", -1);

  g_assert_cmpuint (fixture->restored->len, ==, n);
  g_assert_cmpuint (g_strv_length (lines), ==, n_problems);
}

/* With the file that it came from, which does not hold it. */
static void
test_of_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *draft = sy_files_test_leave_draft ("1", fixture->origin, PROFILE ("7"));
  SyRestored *restored;

  restore (fixture);
  assert_restored (fixture, 1, 0);
  restored = g_ptr_array_index (fixture->restored, 0);
  g_assert_cmpint (sy_files_test_get_weight (restored->document), ==, 7);
  g_assert_true (g_file_equal (sy_document_get_file (restored->document), fixture->file));
  g_assert_nonnull (sy_document_get_state (restored->document));
  g_assert_true (sy_document_get_modified (restored->document));
  g_assert_true (restored->catalogue == sy_files_test_get_catalogue ());
  g_assert_true (g_file_test (draft, G_FILE_TEST_EXISTS));
}

static void
test_of_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *draft = sy_files_test_leave_draft ("1", "[Origin]\nVersion=1\n", PROFILE ("8"));
  SyRestored *restored;

  restore (fixture);
  assert_restored (fixture, 1, 0);
  restored = g_ptr_array_index (fixture->restored, 0);
  g_assert_null (sy_document_get_file (restored->document));
  g_assert_true (sy_document_get_modified (restored->document));
}

/* A crash between the end of a save and that of the draft leaves nothing to restore. */
static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *draft = sy_files_test_leave_draft ("1", fixture->origin, PROFILE ("1"));

  restore (fixture);
  assert_restored (fixture, 0, 0);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
}

/* What cannot be read stays where it is, and is told with the reason; the others are restored. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *broken = sy_files_test_leave_draft ("1", "[Origin]\nVersion=1\n", "{");
  g_autofree char *good = sy_files_test_leave_draft ("2", fixture->origin, PROFILE ("7"));
  g_autofree char *other = sy_files_test_leave_draft ("3", "[Origin]\nVersion=1\n", "{}");

  restore (fixture);
  assert_restored (fixture, 1, 2);
  g_assert_nonnull (strstr (fixture->problems, "1/profile.steelyard.json: The text ends"));
  g_assert_nonnull (strstr (fixture->problems, "3/profile.steelyard.json: "));
  g_assert_true (g_file_test (broken, G_FILE_TEST_EXISTS));
}

/* Neither a pipe nor what is far too large keeps anybody waiting. */
static void
test_no_plain_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *of_pipe = sy_files_test_leave_draft ("1", "[Origin]\nVersion=1\n", NULL);
  g_autofree char *pipe = g_build_filename (of_pipe, "profile.steelyard.json", NULL);
  g_autofree char *large = sy_files_test_leave_draft ("2", "[Origin]\nVersion=1\n", "");
  g_autofree char *sparse = g_build_filename (large, "profile.steelyard.json", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (truncate (sparse, (off_t) 1 << 40), ==, 0);
  restore (fixture);
  assert_restored (fixture, 0, 2);
  g_assert_nonnull (strstr (fixture->problems, "1/profile.steelyard.json: It is no plain file"));
}

/* Its file is a pipe by now: it is not asked what it holds. */
static void
test_origin_is_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *draft = sy_files_test_leave_draft ("1", fixture->origin, PROFILE ("7"));

  g_assert_cmpint (g_remove (g_file_peek_path (fixture->file)), ==, 0);
  g_assert_cmpint (mkfifo (g_file_peek_path (fixture->file), 0600), ==, 0);
  restore (fixture);
  assert_restored (fixture, 1, 0);
}

/* Who is restored has its draft, and nobody else takes it. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *draft = sy_files_test_leave_draft ("1", fixture->origin, PROFILE ("7"));
  g_autoptr (GPtrArray) again = NULL;

  restore (fixture);
  assert_restored (fixture, 1, 0);
  again = find ();
  g_assert_cmpuint (again->len, ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/draft-restore/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  sy_test_get_data_folder ();
  g_test_init (&argc, &argv, NULL);

  ADD ("of-file", test_of_file);
  ADD ("of-no-file", test_of_no_file);
  ADD ("saved", test_saved);
  ADD ("unreadable", test_unreadable);
  ADD ("no-plain-file", test_no_plain_file);
  ADD ("origin-is-pipe", test_origin_is_pipe);
  ADD ("once", test_once);

  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());

  return status;
}
