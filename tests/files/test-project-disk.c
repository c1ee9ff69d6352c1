/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sy-catalogue-json.h"
#include "sy-catalogues.h"
#include "sy-file-words.h"
#include "sy-files-test.h"
#include "sy-profile-file.h"

#define CATALOGUE                                                                                  \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"tea\",\"version\":%d,"        \
  "\"title\":\"Tea\",\"options\":[{\"id\":\"t\"},{\"id\":\"c\"}],"                                 \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"t\":1,\"c\":2}}]}"

/* Saving, drafts and loading on disks that are full or can only be read: real ones, given by
 * with-small-disk.sh.
 */

#define FULL "The disk is full. Make room there and try again, or save elsewhere."
#define READ_ONLY "That place can only be read. Save elsewhere."

/* Long enough for somebody else's change to be seen. */
#define SETTLED_MS 500

/* Links in the folder of the user's data lead to where the drafts of a test shall be. */

/* A project in a file on the small disk. */
typedef struct
{
  char *folder;
  char *elsewhere; /* on a disk with room */
  GFile *file;
  SyProjectFile *project;
  SyDocument *document;
  char *told; /* (nullable): why the last save failed */
} Fixture;

static void
keep_drafts_in (const char *folder)
{
  g_autofree char *link = g_build_filename (sy_test_get_data_folder (), "steelyard", NULL);

  g_remove (link);
  g_assert_cmpint (symlink (folder, link), ==, 0);
}

static void
save_failed_cb (SyProjectFile *project, GFile *file, const GError *error, Fixture *fixture)
{
  g_free (fixture->told);
  fixture->told = sy_file_describe_save_error (error);
}

/* Takes @project. */
static void
hold (Fixture *fixture, SyProjectFile *project)
{
  fixture->project = project;
  fixture->document = sy_project_file_get_document (project);
  g_signal_connect (project, "save-failed", G_CALLBACK (save_failed_cb), fixture);
}

static void
let_go (Fixture *fixture)
{
  sy_files_test_discard (fixture->project);
  g_clear_object (&fixture->project);
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
  fixture->file = sy_test_create_file (fixture->folder, "a.steelyard.json", NULL);
  hold (fixture, sy_files_test_create_project ());
  sy_files_test_save_as (fixture->project, fixture->file);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->project == NULL)
    return;

  let_go (fixture);
  g_object_unref (fixture->file);
  sy_test_remove_folder (fixture->folder);
  sy_test_remove_folder (fixture->elsewhere);
  g_free (fixture->folder);
  g_free (fixture->elsewhere);
  g_free (fixture->told);
}

static gboolean
has_disks (Fixture *fixture)
{
  if (fixture->project == NULL)
    g_test_skip ("no disk may be mounted here");

  return fixture->project != NULL;
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

/* A longer text each time, so that the file needs more room than before. */
static void
change (Fixture *fixture, gsize length)
{
  sy_files_test_set_weight (fixture->document, 9);
  sy_files_test_set_notes (fixture->document, length);
}

static void
save (Fixture *fixture)
{
  g_clear_pointer (&fixture->told, g_free);
  g_assert_true (sy_project_file_save (fixture->project));
  sy_files_test_wait_until_idle (fixture->project);
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

static GBytes *
create_bytes (Fixture *fixture)
{
  return sy_profile_file_create_bytes (sy_document_get_profile (fixture->document),
                                       sy_files_test_get_catalogue ());
}

/* The draft holds what the file has no room for. */
static void
assert_kept (Fixture *fixture, const char *where)
{
  g_autoptr (GBytes) bytes = create_bytes (fixture);
  g_autofree char *draft = dup_draft (where);

  g_assert_nonnull (draft);
  g_assert_cmpmem (draft, strlen (draft), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_unchanged (Fixture *fixture, const char *before)
{
  g_autofree char *now = sy_files_test_read (fixture->file);

  g_assert_cmpstr (now, ==, before);
  g_assert_true (sy_document_get_modified (fixture->document));
}

static void
assert_saves_again (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = create_bytes (fixture);
  g_autofree char *now = NULL;

  save (fixture);
  g_assert_null (fixture->told);
  g_assert_false (sy_document_get_modified (fixture->document));
  now = sy_files_test_read (fixture->file);
  g_assert_cmpmem (now, strlen (now), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;

  if (!has_disks (fixture))
    return;

  before = sy_files_test_read (fixture->file);
  fill_disk (fixture);
  change (fixture, 20000);
  save (fixture);
  g_assert_cmpstr (fixture->told, ==, FULL);
  assert_unchanged (fixture, before);
  sy_files_test_flush (fixture->project);
  assert_kept (fixture, fixture->elsewhere);

  make_room (fixture);
  assert_saves_again (fixture);
  g_assert_cmpuint (sy_files_test_count (fixture->folder), ==, 1);
  g_assert_null (dup_draft (fixture->elsewhere));
}

static void
closable_cb (gboolean *is_closable)
{
  *is_closable = TRUE;
}

/* It does not close, whatever it was to do when saved. */
/* Whose file has another name is written into: all of it or nothing, and nobody else is blamed. */
static void
test_save_two_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GStatBuf info;

  if (!has_disks (fixture))
    return;

  path = g_build_filename (fixture->folder, "b.steelyard.json", NULL);
  g_assert_cmpint (link (g_file_peek_path (fixture->file), path), ==, 0);
  before = sy_files_test_read (fixture->file);
  fill_disk (fixture);
  change (fixture, 20000);
  save (fixture);
  g_assert_cmpstr (fixture->told, ==, FULL);
  after = sy_files_test_read (fixture->file);
  g_assert_cmpstr (after, ==, before);
  sy_test_let_pass (SETTLED_MS);
  g_assert_cmpuint (sy_project_file_get_conflict (fixture->project), ==, SY_CONFLICT_NONE);
  assert_kept (fixture, fixture->elsewhere);

  make_room (fixture);
  save (fixture);
  g_assert_null (fixture->told);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_nlink, ==, 2);
}

static void
test_save_then_close (Fixture *fixture, gconstpointer data)
{
  gboolean is_closable = FALSE;

  if (!has_disks (fixture))
    return;

  fill_disk (fixture);
  change (fixture, 20000);
  g_assert_true (sy_project_file_save (fixture->project));
  sy_project_file_close_when_saved (fixture->project, TRUE);
  g_signal_connect_swapped (fixture->project, "closable", G_CALLBACK (closable_cb), &is_closable);
  sy_files_test_wait_until_idle (fixture->project);
  g_assert_cmpstr (fixture->told, ==, FULL);
  g_assert_false (is_closable);
  make_room (fixture);
}

/* GIO would write into the file then, and destroy it where that is full too. */
static void
test_save_without_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *files = NULL;

  if (!has_disks (fixture))
    return;

  before = sy_files_test_read (fixture->file);
  fill_disk (fixture);
  use_up_files (fixture);
  change (fixture, 20000);
  save (fixture);
  g_assert_cmpstr (fixture->told, ==, FULL);
  assert_unchanged (fixture, before);

  make_room (fixture);
  files = g_build_filename (fixture->folder, "files", NULL);
  sy_test_remove_folder (files);
  assert_saves_again (fixture);
}

/* Half a file is worse than none. */
static void
test_save_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  if (!has_disks (fixture))
    return;

  file = sy_test_create_file (fixture->folder, "b.steelyard.json", NULL);
  fill_disk (fixture);
  change (fixture, 20000);
  sy_project_file_save_as (fixture->project, file);
  sy_files_test_wait_until_idle (fixture->project);
  g_assert_cmpstr (fixture->told, ==, FULL);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_true (g_file_equal (sy_document_get_file (fixture->document), fixture->file));
  g_assert_cmpuint (sy_files_test_count (fixture->folder), ==, 2);
  make_room (fixture);
}

static void
assert_draft_problem (Fixture *fixture)
{
  const char *problem = sy_project_file_get_draft_problem (fixture->project);

  g_assert_nonnull (problem);
  g_assert_true (g_str_has_suffix (problem, "/drafts: No space left on device"));
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

  good = sy_test_create_file (fixture->elsewhere, "good.steelyard.json", NULL);
  sy_files_test_save_as (fixture->project, good);
  keep_drafts_in (fixture->folder);
  change (fixture, 5000);
  sy_files_test_flush (fixture->project);
  assert_kept (fixture, fixture->folder);
  before = dup_draft (fixture->folder);

  fill_disk (fixture);
  change (fixture, 20000);
  sy_files_test_flush (fixture->project);
  assert_draft_problem (fixture);
  after = dup_draft (fixture->folder);
  g_assert_cmpstr (after, ==, before);

  make_room (fixture);
  change (fixture, 10000);
  sy_files_test_flush (fixture->project);
  g_assert_null (sy_project_file_get_draft_problem (fixture->project));
  assert_kept (fixture, fixture->folder);
}

static void
test_no_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) good = NULL;

  if (!has_disks (fixture))
    return;

  good = sy_test_create_file (fixture->elsewhere, "good.steelyard.json", NULL);
  sy_files_test_save_as (fixture->project, good);
  keep_drafts_in (fixture->folder);
  fill_disk (fixture);
  change (fixture, 5000);
  sy_files_test_flush (fixture->project);
  assert_draft_problem (fixture);

  save (fixture);
  g_assert_null (fixture->told);
  g_assert_null (sy_project_file_get_draft_problem (fixture->project));
  g_assert_null (dup_draft (fixture->folder));
  make_room (fixture);
}

typedef struct
{
  SyDocument *document;
  gboolean is_done;
} Loading;

static gboolean
is_loaded (gpointer data)
{
  return ((Loading *) data)->is_done;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Loading *loading = data;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;

  sy_profile_file_load_finish (G_FILE (source), result, &loading->document, &catalogue, NULL,
                               &error);
  g_assert_no_error (error);
  loading->is_done = TRUE;
}

/* In place of the project that there was. */
static void
open_file (Fixture *fixture, GFile *file)
{
  Loading loading = { NULL, FALSE };

  let_go (fixture);
  sy_profile_file_load_async (file, NULL, loaded_cb, &loading);
  sy_test_wait_for (is_loaded, &loading, "a file");
  hold (fixture, sy_project_file_new (loading.document, sy_files_test_get_catalogue ()));
  g_object_unref (loading.document);
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  if (!has_disks (fixture))
    return;

  fill_disk (fixture);
  open_file (fixture, fixture->file);
  g_assert_false (sy_document_get_modified (fixture->document));
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

  file = sy_test_create_file (disk, "project.steelyard.json", NULL);
  before = sy_files_test_read (file);
  open_file (fixture, file);
  change (fixture, 5000);
  save (fixture);
  g_assert_cmpstr (fixture->told, ==, READ_ONLY);
  g_assert_true (sy_document_get_modified (fixture->document));
  after = sy_files_test_read (file);
  g_assert_cmpstr (after, ==, before);

  g_clear_pointer (&fixture->told, g_free);
  new_file = sy_test_create_file (disk, "new.steelyard.json", NULL);
  sy_project_file_save_as (fixture->project, new_file);
  sy_files_test_wait_until_idle (fixture->project);
  g_assert_cmpstr (fixture->told, ==, READ_ONLY);

  elsewhere = sy_test_create_file (fixture->elsewhere, "good.steelyard.json", NULL);
  sy_files_test_save_as (fixture->project, elsewhere);
}

static gboolean
keep_catalogue (int version, const SyKeptCatalogue *replaced)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, version);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, NULL, NULL);

  return sy_catalogues_keep (catalogue, bytes, replaced, NULL);
}

/* There is no moment and no disk that leaves a kept catalogue without either of its versions. */
static void
test_catalogue (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SyKeptCatalogue) before = NULL;
  g_autoptr (SyKeptCatalogue) after = NULL;

  if (!has_disks (fixture))
    return;

  keep_drafts_in (fixture->folder);
  g_assert_true (keep_catalogue (1, NULL));
  before = sy_catalogues_find_kept ("tea");
  fill_disk (fixture);
  g_assert_false (keep_catalogue (2, before));
  after = sy_catalogues_find_kept ("tea");
  g_assert_true (g_bytes_equal (after->bytes, before->bytes));
  make_room (fixture);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/project-disk/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  sy_test_get_data_folder ();
  g_test_init (&argc, &argv, NULL);

  ADD ("save", test_save);
  ADD ("save-two-names", test_save_two_names);
  ADD ("save-then-close", test_save_then_close);
  ADD ("save-without-files", test_save_without_files);
  ADD ("save-new", test_save_new);
  ADD ("drafts", test_drafts);
  ADD ("no-draft", test_no_draft);
  ADD ("load", test_load);
  ADD ("read-only", test_read_only);
  ADD ("catalogue", test_catalogue);

  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());

  return status;
}
