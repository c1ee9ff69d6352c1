/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-files-test.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "sy-catalogues.h"
#include "sy-profile-json.h"
#include "sy-schema.h"
#include "sy-text.h"

/* What the tests of files share: a project, one of whose weights tells its versions apart. */

#define CRITERION "realtime"

/* How a file says that weight; the number follows. */
#define WEIGHT "(\"" CRITERION "\":\\s*\\{\\s*\"weight\":\\s*)(\\d+)"

SyCatalogue *
sy_files_test_get_catalogue (void)
{
  return sy_catalogue_set_get_default (sy_catalogues_get_set ());
}

SyDocument *
sy_files_test_create_document (void)
{
  g_autoptr (GBytes) bytes = sy_resource_lookup ("examples/fraud-scoring-service.steelyard.json");
  g_autoptr (SyProfile) profile =
      sy_profile_from_json (bytes, sy_catalogues_get_set (), NULL, NULL, NULL);

  return sy_document_new (profile);
}

int
sy_files_test_get_weight (SyDocument *document)
{
  return sy_profile_get_weight (sy_document_get_profile (document), CRITERION);
}

/* As a step of its own. */
void
sy_files_test_set_weight (SyDocument *document, int weight)
{
  g_autoptr (SyProfile) profile =
      sy_profile_with_weight (sy_document_get_profile (document), CRITERION, weight);

  sy_document_apply (document, profile, SY_GESTURE_NONE);
}

/* A profile with @length letters more, in notes on all criteria but the one that tests use. */
SyProfile *
sy_files_test_pad (SyProfile *profile, gsize length, char letter)
{
  SyCatalogue *catalogue = sy_files_test_get_catalogue ();
  SyProfile *padded = sy_profile_ref (profile);

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = g_ptr_array_index (catalogue->criteria, i);
      gsize part = MIN (length, SY_TEXT_PROSE_MAX);
      g_autofree char *note = g_strnfill (part, letter);
      g_autoptr (SyProfile) last = padded;

      if (strcmp (criterion->id, CRITERION) == 0)
        note[0] = '\0';
      else
        length -= part;
      padded = sy_profile_with_note (last, criterion->id, note);
    }
  g_assert_cmpuint (length, ==, 0);

  return padded;
}

void
sy_files_test_set_notes (SyDocument *document, gsize length)
{
  g_autoptr (SyProfile) profile =
      sy_files_test_pad (sy_document_get_profile (document), length, 'n');

  sy_document_apply (document, profile, SY_GESTURE_NONE);
}

SyProjectFile *
sy_files_test_create_project (void)
{
  g_autoptr (SyDocument) document = sy_files_test_create_document ();

  return sy_project_file_new (document, sy_files_test_get_catalogue ());
}

static gboolean
is_idle (gpointer project)
{
  return sy_project_file_get_state (project) == SY_PROJECT_FILE_IDLE;
}

void
sy_files_test_wait_until_idle (SyProjectFile *project)
{
  sy_test_wait_for (is_idle, project, "a file with nothing under way");
}

/* Which must succeed. */
void
sy_files_test_save_as (SyProjectFile *project, GFile *file)
{
  SyDocument *document = sy_project_file_get_document (project);

  sy_project_file_save_as (project, file);
  sy_files_test_wait_until_idle (project);
  g_assert_true (g_file_equal (sy_document_get_file (document), file));
  g_assert_false (sy_document_get_modified (document));
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

static void
set_cb (GObject *source, GAsyncResult *result, gpointer flag)
{
  *(gboolean *) flag = TRUE;
}

void
sy_files_test_flush (SyProjectFile *project)
{
  gboolean is_done = FALSE;

  sy_project_file_flush_async (project, set_cb, &is_done);
  sy_test_wait_for (is_set, &is_done, "a draft");
}

void
sy_files_test_discard (SyProjectFile *project)
{
  gboolean is_done = FALSE;

  sy_project_file_discard_async (project, set_cb, &is_done);
  sy_test_wait_for (is_set, &is_done, "the end of a draft");
}

char *
sy_files_test_read (GFile *file)
{
  char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));

  return contents;
}

/* The weight in a file, or -1 where there is no file. */
int
sy_files_test_read_weight (GFile *file)
{
  g_autofree char *contents = NULL;
  g_autoptr (GRegex) regex = g_regex_new (WEIGHT, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *weight = NULL;

  if (!g_file_query_exists (file, NULL))
    return -1;

  contents = sy_files_test_read (file);
  g_assert_true (g_regex_match (regex, contents, 0, &match));
  weight = g_match_info_fetch (match, 2);

  return atoi (weight);
}

/* What somebody else's editor does; the weight is theirs then. */
void
sy_files_test_change_elsewhere (GFile *file, int weight)
{
  g_autofree char *contents = sy_files_test_read (file);
  g_autofree char *theirs = g_strdup_printf ("\\g<1>%d", weight);
  g_autoptr (GRegex) regex = g_regex_new (WEIGHT, 0, 0, NULL);
  g_autofree char *changed = g_regex_replace (regex, contents, -1, 0, theirs, 0, NULL);

  g_assert_cmpstr (changed, !=, contents);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), changed, -1, NULL));
}

/* Of this program alone; there is none before the first draft. */
char *
sy_files_test_dup_drafts_folder (void)
{
  return g_build_filename (sy_test_get_data_folder (), "steelyard", "drafts", NULL);
}

/* What another run of the program left behind: "origin.ini" and, unless it is NULL, a profile. */
char *
sy_files_test_leave_draft (const char *id, const char *origin, const char *profile)
{
  g_autofree char *drafts = sy_files_test_dup_drafts_folder ();
  char *folder = g_build_filename (drafts, id, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_object_unref (sy_test_create_file (folder, "origin.ini", origin));
  if (profile != NULL)
    g_object_unref (sy_test_create_file (folder, "profile.steelyard.json", profile));

  return folder;
}

guint
sy_files_test_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}
