/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-project-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "sy-catalogue-json.h"
#include "sy-catalogues.h"
#include "sy-file-error.h"
#include "sy-files-test.h"

/* Whether a disk fails halfway through the next write into a file, and then again and again. */
static enum
{
  WHOLE,
  HALF,
  FAILED
} disk;

ssize_t
pwrite (int descriptor, const void *data, size_t length, off_t start)
{
  errno = EIO;
  if (disk == FAILED)
    return -1;
  if (disk == HALF)
    {
      disk = FAILED;
      length = 200;
    }

  return syscall (SYS_pwrite64, descriptor, data, length, start);
}

/* A catalogue of its own, and a profile that weighs it. */
#define CATALOGUE                                                                                  \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"tea\",\"version\":%d,"        \
  "\"title\":\"Tea\",\"options\":[{\"id\":\"t\"},{\"id\":\"c\"}],"                                 \
  "\"criteria\":[{\"id\":\"realtime\",\"ratings\":{\"t\":1,\"c\":2}}]}"
#define PROFILE                                                                                    \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"tea\"},"                \
  "\"criteria\":{\"realtime\":{\"weight\": 4}}}"

/* Long enough for somebody else's change to be seen. */
#define SETTLED_MS 500

/* A project of weight 5 in a file of its own, and what was heard of it since. */
typedef struct
{
  char *folder;
  GFile *file;
  SyProjectFile *project;
  SyDocument *document;
  GString *events;
  gboolean is_discarded;
} Fixture;

static void
note (Fixture *fixture, const char *event)
{
  g_string_append_printf (fixture->events, fixture->events->len > 0 ? " %s" : "%s", event);
}

static void
state_cb (Fixture *fixture)
{
  static const char *const names[] = { "idle", "loading", "saving", "closing", "closed" };

  note (fixture, names[sy_project_file_get_state (fixture->project)]);
}

static void
saved_cb (Fixture *fixture, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *event = g_strconcat ("saved:", name, NULL);

  note (fixture, event);
}

static const char *
name_error (const GError *error)
{
  static const struct
  {
    GQuark (*domain) (void);
    int code;
    const char *name;
  } rows[] = {
    { g_io_error_quark, G_IO_ERROR_NOT_FOUND, "not-found" },
    { g_io_error_quark, G_IO_ERROR_NOT_REGULAR_FILE, "pipe" },
    { g_io_error_quark, G_IO_ERROR_WRONG_ETAG, "conflict" },
    { sy_file_error_quark, SY_FILE_ERROR_UNREADABLE, "unreadable" },
    { sy_file_error_quark, SY_FILE_ERROR_CATALOGUE, "catalogue" },
    { sy_file_error_quark, SY_FILE_ERROR_TORN, "torn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_error_matches (error, rows[i].domain (), rows[i].code))
      return rows[i].name;

  return error->message;
}

static void
save_failed_cb (Fixture *fixture, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *event = g_strdup_printf ("failed:%s:%s", name, name_error (error));

  note (fixture, event);
}

static void
load_failed_cb (Fixture *fixture, GFile *file, const GError *error)
{
  g_autofree char *event = g_strconcat ("not-read:", name_error (error), NULL);

  g_assert_true (g_file_equal (file, fixture->file));
  note (fixture, event);
}

static void
reloaded_cb (Fixture *fixture)
{
  note (fixture, "reloaded");
}

static void
replaced_cb (Fixture *fixture, SyDocument *document, SyCatalogue *catalogue)
{
  g_assert_cmpstr (catalogue->id, ==, "tea");
  g_assert_true (g_file_equal (sy_document_get_file (document), fixture->file));
  g_assert_cmpint (sy_files_test_get_weight (document), ==, 4);
  note (fixture, "replaced");
}

static void
closable_cb (Fixture *fixture)
{
  note (fixture, "closable");
}

static void
listen (Fixture *fixture)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } rows[] = {
    { "notify::state", G_CALLBACK (state_cb) },     { "saved", G_CALLBACK (saved_cb) },
    { "save-failed", G_CALLBACK (save_failed_cb) }, { "load-failed", G_CALLBACK (load_failed_cb) },
    { "reloaded", G_CALLBACK (reloaded_cb) },       { "replaced", G_CALLBACK (replaced_cb) },
    { "closable", G_CALLBACK (closable_cb) },
  };

  fixture->events = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_swapped (fixture->project, rows[i].signal, rows[i].callback, fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->file = sy_test_create_file (fixture->folder, "a", NULL);
  fixture->project = sy_files_test_create_project ();
  fixture->document = g_object_ref (sy_project_file_get_document (fixture->project));
  sy_files_test_set_weight (fixture->document, 5);
  sy_files_test_save_as (fixture->project, fixture->file);
  listen (fixture);
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

/* Nothing keeps a project that nobody has, and no draft of it. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *drafts = sy_files_test_dup_drafts_folder ();
  gpointer weak = fixture->project;

  if (!fixture->is_discarded)
    sy_files_test_discard (fixture->project);
  g_signal_handlers_disconnect_by_data (fixture->project, fixture);
  g_object_add_weak_pointer (weak, &weak);
  g_object_unref (fixture->project);
  sy_test_wait_for (is_gone, &weak, "the end of a project's file");
  g_assert_cmpuint (sy_files_test_count (drafts), ==, 0);

  g_string_free (fixture->events, TRUE);
  g_object_unref (fixture->document);
  g_object_unref (fixture->file);
  sy_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
do_set (Fixture *fixture, const char *weight)
{
  sy_files_test_set_weight (fixture->document, atoi (weight));
}

static void
do_undo (Fixture *fixture, const char *argument)
{
  sy_document_undo (fixture->document);
}

static void
do_save (Fixture *fixture, const char *argument)
{
  g_assert_true (sy_project_file_save (fixture->project));
}

static void
do_save_as (Fixture *fixture, const char *name)
{
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, name, NULL);

  sy_project_file_save_as (fixture->project, file);
}

static void
do_overwrite (Fixture *fixture, const char *argument)
{
  sy_project_file_overwrite (fixture->project);
}

static void
do_close (Fixture *fixture, const char *argument)
{
  sy_project_file_close_when_saved (fixture->project, TRUE);
}

static void
do_stay (Fixture *fixture, const char *argument)
{
  sy_project_file_close_when_saved (fixture->project, FALSE);
}

static void
do_reload (Fixture *fixture, const char *argument)
{
  sy_project_file_reload (fixture->project);
}

static void
do_draft (Fixture *fixture, const char *argument)
{
  sy_project_file_flush_async (fixture->project, NULL, NULL);
}

static void
do_discard (Fixture *fixture, const char *argument)
{
  g_autofree char *drafts = sy_files_test_dup_drafts_folder ();

  fixture->is_discarded = TRUE;
  sy_files_test_discard (fixture->project);
  g_assert_cmpuint (sy_files_test_count (drafts), ==, 0);
}

static void
do_wait (Fixture *fixture, const char *argument)
{
  sy_files_test_wait_until_idle (fixture->project);
}

static void
do_settle (Fixture *fixture, const char *argument)
{
  sy_test_let_pass (SETTLED_MS);
}

static void
do_theirs (Fixture *fixture, const char *weight)
{
  sy_files_test_change_elsewhere (fixture->file, atoi (weight));
}

/* The same bytes under another tag. */
static void
do_touch (Fixture *fixture, const char *argument)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents, -1, NULL));
}

/* The same values in other bytes. */
static void
do_reformat (Fixture *fixture, const char *argument)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\r\n\t", lines);
  g_autofree char *text = g_strconcat ("\xef\xbb\xbf", joined, NULL);

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
}

static void
do_remove (Fixture *fixture, const char *argument)
{
  g_assert_cmpint (g_remove (g_file_peek_path (fixture->file)), ==, 0);
}

static void
do_pipe (Fixture *fixture, const char *argument)
{
  g_assert_cmpint (mkfifo (g_file_peek_path (fixture->file), 0600), ==, 0);
}

static void
do_put (Fixture *fixture, const char *what)
{
  g_autofree char *catalogue = g_strdup_printf (CATALOGUE, 1);
  const char *contents = g_str_equal (what, "catalogue") ? catalogue : PROFILE;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents, -1, NULL));
}

typedef struct
{
  SyProjectFile *project;
  SyConflict conflict;
} Expected;

static gboolean
is_as_expected (gpointer data)
{
  Expected *expected = data;

  return sy_project_file_get_conflict (expected->project) == expected->conflict;
}

static void
do_see (Fixture *fixture, const char *conflict)
{
  static const char *const names[] = { "none", "changed", "gone", NULL };
  Expected expected = { fixture->project, SY_CONFLICT_NONE };

  while (!g_str_equal (names[expected.conflict], conflict))
    expected.conflict++;
  sy_test_wait_for (is_as_expected, &expected, conflict);
}

static void
do_command (Fixture *fixture, const char *command)
{
  static const struct
  {
    const char *name;
    void (*function) (Fixture *fixture, const char *argument);
  } rows[] = {
    { "set", do_set },
    { "undo", do_undo },
    { "save", do_save },
    { "save-as", do_save_as },
    { "close", do_close },
    { "stay", do_stay },
    { "overwrite", do_overwrite },
    { "reload", do_reload },
    { "draft", do_draft },
    { "discard", do_discard },
    { "wait", do_wait },
    { "settle", do_settle },
    { "theirs", do_theirs },
    { "touch", do_touch },
    { "reformat", do_reformat },
    { "remove", do_remove },
    { "pipe", do_pipe },
    { "put", do_put },
    { "see", do_see },
  };
  g_auto (GStrv) words = g_strsplit (command, " ", 2);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].name, words[0]))
      {
        rows[i].function (fixture, words[1]);
        return;
      }

  g_assert_not_reached ();
}

/* What is asked for, one by the other without the main loop in between; what is heard; and how it
 * ends. Each begins with weight 5, here and in the file.
 */
typedef struct
{
  const char *name;
  const char *script;
  const char *events;
  int shown;
  int in_file; /* -1 for no file */
  gboolean is_modified;
} Order;

static const Order orders[] = {
  { "save", "set 9|save|wait", "saving idle saved:a", 9, 9, FALSE },
  { "save-unchanged", "save|wait", "saving idle saved:a", 5, 5, FALSE },
  { "save-during-save", "set 9|save|set 8|save|wait", "saving saved:a idle saved:a", 8, 8, FALSE },
  { "save-twice", "set 9|save|save|wait", "saving idle saved:a", 9, 9, FALSE },
  { "change-during-save", "set 9|save|set 8|wait", "saving idle saved:a", 8, 9, TRUE },
  { "undo-during-save", "set 9|save|undo|wait", "saving idle saved:a", 5, 9, TRUE },
  { "save-as", "set 9|save-as b|wait", "saving idle saved:b", 9, 5, FALSE },
  { "save-as-during-save", "set 9|save|save-as b|wait", "saving saved:a idle saved:b", 9, 9,
    FALSE },
  { "save-during-save-as", "set 9|save-as b|set 8|save|wait", "saving saved:b idle saved:b", 8, 5,
    FALSE },
  { "save-as-twice", "save-as b|save-as c|save-as d|wait", "saving saved:b idle saved:d", 5, 5,
    FALSE },
  { "save-keeps-save-as", "save-as b|save-as c|set 9|save|wait", "saving saved:b idle saved:c", 9,
    5, FALSE },

  { "close-during-save", "set 9|save|close|wait", "saving closing idle saved:a closable", 9, 9,
    FALSE },
  { "close-and-change", "set 9|save|close|set 8|wait", "saving closing idle saved:a closable", 8, 9,
    TRUE },
  { "close-and-save", "set 9|save|close|set 8|save|wait",
    "saving closing saved:a idle saved:a closable", 8, 8, FALSE },
  { "close-and-save-as", "save-as b|close|save-as c|wait",
    "saving closing saved:b idle saved:c closable", 5, 5, FALSE },
  { "close-and-stay", "set 9|save|close|stay|wait", "saving closing saving idle saved:a", 9, 9,
    FALSE },
  { "close-twice", "save|close|close|stay|stay|close|wait",
    "saving closing saving closing idle saved:a closable", 5, 5, FALSE },
  { "close-idle", "set 9|close|stay|settle", "", 9, 5, TRUE },

  { "failed-save", "set 9|save-as no/b|wait", "saving idle failed:b:not-found", 9, 5, TRUE },
  { "failed-save-then-close", "set 9|save-as no/b|close|wait",
    "saving closing idle failed:b:not-found", 9, 5, TRUE },
  { "failed-save-again", "set 9|save-as no/b|save|close|wait",
    "saving closing idle failed:b:not-found", 9, 5, TRUE },
  { "failed-save-then-elsewhere", "set 9|save-as no/b|save-as c|close|wait",
    "saving closing failed:b:not-found idle saved:c closable", 9, 5, FALSE },
  { "saved-then-failed", "set 9|save|close|save-as no/b|wait",
    "saving closing saved:a idle failed:b:not-found", 9, 9, FALSE },
  { "pipe", "set 9|remove|pipe|save|wait|remove", "saving idle failed:a:pipe", 9, -1, TRUE },

  { "conflict", "set 9|theirs 2|see changed|settle", "", 9, 2, TRUE },
  { "reformatted", "set 9|reformat|settle|see none|save|wait", "saving idle saved:a", 9, 9, FALSE },
  { "reformatted-before-save", "set 9|reformat|save|wait|see none", "saving idle saved:a", 9, 9,
    FALSE },
  { "conflict-after-reformatted", "set 9|reformat|settle|theirs 2|see changed|settle", "", 9, 2,
    TRUE },
  { "conflict-before-save", "set 9|theirs 2|save|close|wait|see changed",
    "saving closing idle failed:a:conflict", 9, 2, TRUE },
  { "conflict-after-save", "set 9|save|wait|theirs 2|see changed|set 8|save|wait|see changed",
    "saving idle saved:a saving idle failed:a:conflict", 8, 2, TRUE },
  { "conflict-ends", "theirs 2|see changed|theirs 5|see none", "", 5, 5, FALSE },
  { "conflict-and-save-as", "set 9|theirs 2|see changed|save-as b|wait|see none",
    "saving idle saved:b", 9, 2, FALSE },
  { "overwrite", "set 9|theirs 2|see changed|overwrite|wait|see none", "saving idle saved:a", 9, 9,
    FALSE },
  { "overwrite-during-save", "set 9|theirs 2|see changed|save-as b|overwrite|wait|settle",
    "saving idle saved:b", 9, 2, FALSE },
  { "overwrite-nothing", "set 9|overwrite|settle", "", 9, 5, TRUE },
  { "overwrite-late", "set 9|theirs 2|see changed|theirs 4|overwrite|wait|see changed|settle",
    "saving idle failed:a:conflict", 9, 4, TRUE },
  { "touched", "touch|settle|see none|set 9|touch|save|wait|settle|see none", "saving idle saved:a",
    9, 9, FALSE },
  { "gone", "remove|see gone", "", 5, -1, TRUE },
  { "gone-and-back", "remove|see gone|put profile|see changed", "", 5, 4, FALSE },
  { "gone-and-saved", "remove|see gone|save|wait|see none", "saving idle saved:a", 5, 5, FALSE },
  { "gone-before-save", "set 9|remove|save|wait|see none", "saving idle saved:a", 9, 9, FALSE },

  { "reload", "set 9|theirs 2|see changed|reload|wait|see none", "loading idle reloaded", 2, 2,
    FALSE },
  { "reload-and-undo", "set 9|theirs 2|reload|wait|undo", "loading idle reloaded", 9, 2, TRUE },
  { "reload-during-change", "set 9|reload|set 8|wait|undo", "loading idle reloaded", 8, 5, TRUE },
  { "reload-twice", "set 9|reload|reload|wait|settle", "loading idle reloaded", 5, 5, FALSE },
  { "reload-touched", "set 9|touch|settle|reload|touch|wait|settle|see none",
    "loading idle reloaded", 5, 5, FALSE },
  { "reload-during-save", "set 9|save|reload|wait|settle", "saving idle saved:a", 9, 9, FALSE },
  { "save-during-reload", "set 9|reload|save|wait|settle", "loading saving idle saved:a", 9, 9,
    FALSE },
  { "conflict-during-reload", "set 9|theirs 2|reload|save|wait|see changed|settle",
    "loading saving idle failed:a:conflict", 9, 2, TRUE },
  { "reload-gone", "set 9|remove|reload|wait", "loading idle not-read:not-found", 9, -1, TRUE },
  { "reload-catalogue", "set 9|put catalogue|reload|wait|remove", "loading idle not-read:catalogue",
    9, -1, TRUE },

  { "discard", "set 9|discard", "closed", 9, 5, TRUE },
  { "discard-during-save", "set 9|save|discard", "saving closed", 9, 9, FALSE },
  { "discard-during-save-and-save", "set 9|save|close|set 8|save|discard|settle",
    "saving closing closed", 8, 9, TRUE },
  { "discard-during-reload", "set 9|reload|discard|settle", "loading closed", 9, 5, TRUE },
  { "discard-while-writing-a-draft", "set 9|draft|discard|settle", "closed", 9, 5, TRUE },
  { "discard-a-draft", "set 9|draft|settle|discard|settle", "closed", 9, 5, TRUE },
  { "discard-while-writing-all", "set 9|draft|set 8|draft|save|discard|settle", "saving closed", 8,
    8, FALSE },
  { "nothing-after-discard",
    "set 9|discard|set 8|save|save-as b|overwrite|reload|close|theirs 2|settle", "closed", 8, 2,
    TRUE },
};

static void
test_order (Fixture *fixture, gconstpointer data)
{
  const Order *order = data;
  g_auto (GStrv) commands = g_strsplit (order->script, "|", -1);

  for (guint i = 0; commands[i] != NULL; i++)
    do_command (fixture, commands[i]);

  g_assert_cmpstr (fixture->events->str, ==, order->events);
  g_assert_cmpint (sy_files_test_get_weight (fixture->document), ==, order->shown);
  g_assert_cmpint (sy_files_test_read_weight (fixture->file), ==, order->in_file);
  g_assert_cmpint (sy_document_get_modified (fixture->document), ==, order->is_modified);
}

/* What nobody could read again is not written over what can be read. */
static void
test_too_much (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = sy_files_test_read (fixture->file);
  g_autofree char *after = NULL;
  g_autofree char *text = g_strnfill (60000, 'n');
  g_autoptr (SyProfile) profile = sy_profile_ref (sy_document_get_profile (fixture->document));

  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *id = g_strdup_printf ("k%u", i);
      SyProfile *next = sy_profile_with_note (profile, id, text);

      sy_profile_unref (profile);
      profile = next;
    }
  sy_document_apply (fixture->document, profile, SY_GESTURE_NONE);
  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  g_assert_cmpstr (fixture->events->str, ==, "saving idle failed:a:unreadable");
  after = sy_files_test_read (fixture->file);
  g_assert_cmpstr (after, ==, before);
}

/* The link stays a link; what it points to is replaced at once, not written into. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link", NULL);
  GStatBuf before;
  GStatBuf after;

  g_assert_cmpint (symlink (g_file_peek_path (fixture->file), path), ==, 0);
  g_assert_cmpint (g_stat (path, &before), ==, 0);
  do_set (fixture, "9");
  do_save_as (fixture, "link");
  do_wait (fixture, NULL);
  g_assert_cmpstr (fixture->events->str, ==, "saving idle saved:link");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, !=, after.st_ino);
}

/* A disk that fails halfway is not somebody else; what it left there is saved over. */
static void
test_torn (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "b", NULL);

  g_assert_cmpint (link (g_file_peek_path (fixture->file), other), ==, 0);
  do_set (fixture, "9");
  sy_files_test_flush (fixture->project);
  disk = HALF;
  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  disk = WHOLE;
  do_settle (fixture, NULL);
  g_assert_cmpuint (sy_project_file_get_conflict (fixture->project), ==, SY_CONFLICT_NONE);
  g_assert_true (sy_document_get_modified (fixture->document));

  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  g_assert_cmpstr (fixture->events->str, ==, "saving idle failed:a:torn saving idle saved:a");
  g_assert_cmpint (sy_files_test_read_weight (fixture->file), ==, 9);
}

/* Nothing is added to a name. */
static void
test_exact_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "no extension", NULL);

  sy_files_test_save_as (fixture->project, file);
  g_assert_true (g_file_query_exists (file, NULL));
}

/* It can be tried again, which succeeds once the folder is back. */
static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  sy_test_remove_folder (fixture->folder);
  do_set (fixture, "9");
  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  g_assert_true (sy_document_get_modified (fixture->document));

  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  g_assert_cmpstr (fixture->events->str, ==, "saving idle failed:a:not-found saving idle saved:a");
  g_assert_false (sy_document_get_modified (fixture->document));
}

/* A deleted file leaves the project nowhere but here; coming back as it was ends that. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);

  do_remove (fixture, NULL);
  do_see (fixture, "gone");
  g_assert_true (sy_document_get_modified (fixture->document));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents, -1, NULL));
  do_see (fixture, "none");
  g_assert_false (sy_document_get_modified (fixture->document));
}

/* Where there is no file, somebody has to be asked for one, and nothing can be gone back to. */
static void
test_no_file (void)
{
  g_autoptr (SyProjectFile) project = sy_files_test_create_project ();

  g_assert_false (sy_project_file_save (project));
  sy_project_file_reload (project);
  sy_project_file_overwrite (project);
  g_assert_cmpint (sy_project_file_get_state (project), ==, SY_PROJECT_FILE_IDLE);
}

/* Afterwards the project is in no file; undo brings back what was here, and the file is as it was.
 */
static void
test_start_over (Fixture *fixture, gconstpointer data)
{
  SyCatalogue *catalogue = sy_files_test_get_catalogue ();
  g_autoptr (SyProfile) blank = sy_profile_new (catalogue->id, catalogue->version);

  do_set (fixture, "9");
  sy_files_test_flush (fixture->project);
  sy_project_file_start_over (fixture->project, blank);
  g_assert_null (sy_document_get_file (fixture->document));
  g_assert_false (sy_document_get_modified (fixture->document));
  g_assert_cmpint (sy_files_test_get_weight (fixture->document), ==, 0);
  do_theirs (fixture, "2");
  do_settle (fixture, NULL);
  do_see (fixture, "none");

  do_undo (fixture, NULL);
  g_assert_cmpint (sy_files_test_get_weight (fixture->document), ==, 9);
  g_assert_true (sy_document_get_modified (fixture->document));
  g_assert_cmpstr (fixture->events->str, ==, "");
}

static void
write_record (Fixture *fixture, const char *before, const char *profile, const char *behind)
{
  g_autofree char *text =
      g_strconcat (before, "```json steelyard-profile\n", profile, "```\n", behind, NULL);

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
}

static void
assert_record (Fixture *fixture, const char *before, int weight, const char *behind)
{
  g_autofree char *text = sy_files_test_read (fixture->file);

  g_assert_true (g_str_has_prefix (text, before));
  g_assert_true (g_str_has_suffix (text, behind));
  g_assert_cmpint (sy_files_test_read_weight (fixture->file), ==, weight);
}

/* What people write around the profile is nobody's change of it, and stays whatever is saved. */
static void
test_record (Fixture *fixture, gconstpointer data)
{
  g_autofree char *profile = sy_files_test_read (fixture->file);

  write_record (fixture, "# Ours\n\n", profile, "\nMore.\n");
  do_settle (fixture, NULL);
  do_set (fixture, "9");
  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  g_assert_cmpstr (fixture->events->str, ==, "saving idle saved:a");
  assert_record (fixture, "# Ours\n\n```json", 9, "}\n```\n\nMore.\n");

  do_remove (fixture, NULL);
  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  assert_record (fixture, "# Ours\n\n```json", 9, "}\n```\n\nMore.\n");

  write_record (fixture, "# Theirs\n", profile, "Less.\n");
  do_see (fixture, "changed");
  do_overwrite (fixture, NULL);
  do_wait (fixture, NULL);
  assert_record (fixture, "# Theirs\n```json", 9, "}\n```\nLess.\n");
}

static void
keep_catalogue (int version)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, version);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, NULL, NULL);
  g_autoptr (SyKeptCatalogue) before = sy_catalogues_find_kept (catalogue->id);

  g_assert_true (sy_catalogues_keep (catalogue, bytes, before, NULL));
}

/* What weighs something else by now is another project, which is for others to show. */
static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  keep_catalogue (1);
  do_set (fixture, "9");
  do_put (fixture, "profile");
  do_see (fixture, "changed");
  do_reload (fixture, NULL);
  do_wait (fixture, NULL);
  g_assert_cmpstr (fixture->events->str, ==, "loading idle replaced");
  g_assert_cmpint (sy_files_test_get_weight (fixture->document), ==, 9);
  g_assert_true (sy_project_file_get_catalogue (fixture->project)
                 == sy_files_test_get_catalogue ());
}

static void
catalogue_cb (SyProjectFile *project, GParamSpec *pspec, int *version)
{
  *version = sy_project_file_get_catalogue (project)->version;
  g_assert_cmpint (sy_files_test_get_weight (sy_project_file_get_document (project)), ==, 4);
}

#define OF_TEA                                                                                     \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"tea\",\"version\":2},"  \
  "\"criteria\":{\"realtime\":{\"weight\":7}}}"

/* What a file weighs may have a newer version since, where it carries none itself; that is told
 * before the document changes.
 */
static void
test_newer_catalogue (Fixture *fixture, gconstpointer data)
{
  SyCatalogueSet *set = sy_catalogues_get_set ();
  g_autoptr (SyProfile) profile = sy_profile_new ("tea", 1);
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (profile, "realtime", 4);
  g_autoptr (SyDocument) document = sy_document_new (weighed);
  g_autoptr (SyProjectFile) project = NULL;
  int version = 0;

  keep_catalogue (2);
  project = sy_project_file_new (document, sy_catalogue_set_lookup (set, "tea"));
  sy_files_test_save_as (project, fixture->file);
  keep_catalogue (3);
  g_signal_connect (project, "notify::catalogue", G_CALLBACK (catalogue_cb), &version);
  sy_project_file_reload (project);
  sy_files_test_wait_until_idle (project);
  g_assert_cmpint (sy_project_file_get_catalogue (project)->version, ==, 2);

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), OF_TEA, -1, NULL));
  sy_project_file_reload (project);
  sy_files_test_wait_until_idle (project);
  g_assert_cmpint (version, ==, 3);
  g_assert_true (sy_project_file_get_document (project) == document);
  g_assert_cmpint (sy_files_test_get_weight (document), ==, 7);
}

static void
test_ends_with_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *drafts = sy_files_test_dup_drafts_folder ();

  do_set (fixture, "9");
  sy_files_test_flush (fixture->project);
  g_assert_cmpuint (sy_files_test_count (drafts), ==, 1);
  do_save (fixture, NULL);
  do_wait (fixture, NULL);
  g_assert_cmpuint (sy_files_test_count (drafts), ==, 0);
}

/* Who goes on while a save runs has a draft that comes from what was saved, not from before. */
static void
test_follows_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_test_create_file (folder, "a", NULL);
  SyProjectFile *project = sy_files_test_create_project ();
  SyDocument *document = sy_project_file_get_document (project);
  g_autoptr (GPtrArray) drafts = NULL;
  SyDraft *draft;

  sy_files_test_set_weight (document, 9);
  sy_files_test_flush (project);
  sy_project_file_save_as (project, file);
  sy_files_test_set_weight (document, 8);
  sy_files_test_wait_until_idle (project);
  sy_files_test_flush (project);
  g_object_unref (project);

  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_true (g_file_equal (sy_draft_get_origin (draft), file));
  g_assert_nonnull (sy_draft_get_state (draft));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
  sy_test_remove_folder (folder);
}

/* Asked for over and over, each is answered once, and the last when all is written. */
static void
count_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  guint *n_answers = data;

  (*n_answers)++;
}

static gboolean
are_all (gpointer n_answers)
{
  return *(guint *) n_answers == 10;
}

static void
test_flush_often (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  guint n_answers = 0;
  SyDraft *draft;

  for (int weight = 0; weight < 10; weight++)
    {
      sy_files_test_set_weight (fixture->document, weight);
      sy_project_file_flush_async (fixture->project, count_cb, &n_answers);
      g_assert_cmpuint (n_answers, ==, 0);
    }
  sy_test_wait_for (are_all, &n_answers, "ten answers");
  g_object_unref (fixture->project);
  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_cmpint (sy_files_test_read_weight (sy_draft_get_profile (draft)), ==, 9);
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
  fixture->project = sy_files_test_create_project ();
}

/* What is said of each property without asking anything of the file. */
static void
test_properties (Fixture *fixture, gconstpointer data)
{
  SyCatalogue *catalogue;
  guint state;
  guint conflict;
  char *problem;

  g_object_get (fixture->project, "catalogue", &catalogue, "state", &state, "conflict", &conflict,
                "draft-problem", &problem, NULL);
  g_assert_true (catalogue == sy_files_test_get_catalogue ());
  g_assert_cmpuint (state, ==, SY_PROJECT_FILE_IDLE);
  g_assert_cmpuint (conflict, ==, SY_CONFLICT_NONE);
  g_assert_null (problem);
  sy_catalogue_unref (catalogue);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/project-file/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  sy_test_get_data_folder ();
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path = g_strconcat ("/project-file/order/", orders[i].name, NULL);

      g_test_add (path, Fixture, &orders[i], set_up, test_order, tear_down);
    }
  ADD ("too-much", test_too_much);
  ADD ("link", test_link);
  ADD ("torn", test_torn);
  ADD ("exact-name", test_exact_name);
  ADD ("folder-gone", test_folder_gone);
  ADD ("gone", test_gone);
  g_test_add_func ("/project-file/no-file", test_no_file);
  ADD ("start-over", test_start_over);
  ADD ("record", test_record);
  ADD ("replaced", test_replaced);
  ADD ("newer-catalogue", test_newer_catalogue);
  ADD ("ends-with-save", test_ends_with_save);
  g_test_add_func ("/project-file/follows-save", test_follows_save);
  ADD ("flush-often", test_flush_often);
  ADD ("properties", test_properties);

  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());

  return status;
}
