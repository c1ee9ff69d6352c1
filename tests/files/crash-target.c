/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sy-catalogues.h"
#include "sy-files-test.h"
#include "sy-profile-file.h"
#include "sy-profile-json.h"

/* What test-crash.py kills. `work FILE` goes on with what is in a draft or in the file, and counts
 * up, drafts and saves without end; `restore keep|discard` finds what was lost. Each line says what
 * is about to happen to a profile and that it has happened: a promise that must outlive the
 * process.
 */

#define CRITERION "realtime"
#define NOTES_BYTES_MAX 30000

/* Should whoever is to kill it have ended first. */
#define LIFE_SECONDS_MAX 600

typedef struct
{
  GFile *file;
  SyProjectFile *project;
  SyDocument *document;
  guint counter;
  guint step;
  guint saving; /* the counter of what is being saved, or 0 */
  gboolean is_refused;
} Work;

static void
say (const char *word, guint counter, GBytes *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  printf ("%s %u %s\n", word, counter, digest);
}

static void
fail (const char *what, const char *why)
{
  printf ("%s: %s\n", what, why);
  exit (1);
}

static GBytes *
create_bytes (Work *work)
{
  return sy_profile_file_create_bytes (sy_document_get_profile (work->document),
                                       sy_files_test_get_catalogue ());
}

/* The counter is a note. */
static guint
read_counter (SyProfile *profile)
{
  const SyEntry *entry = sy_profile_find_entry (profile, CRITERION);

  return entry != NULL && entry->note != NULL ? (guint) strtoul (entry->note, NULL, 10) : 0;
}

static SyProfile *
read_profile (GFile *file, SyFileState **state)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, &etag, &error);
  SyProfile *profile = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return NULL;
  if (bytes != NULL)
    profile = sy_profile_from_json (bytes, sy_catalogues_get_set (), NULL, NULL, &error);
  if (profile == NULL)
    fail ("broken", error->message);
  *state = sy_file_state_new (etag, bytes);

  return profile;
}

/* Also of another length each time, so that no mixture of two goes unseen. */
static void
change (Work *work)
{
  guint counter = ++work->counter;
  g_autofree char *note = g_strdup_printf ("%u", counter);
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (sy_document_get_profile (work->document),
                                                          CRITERION, (int) (counter % 11));
  g_autoptr (SyProfile) padded =
      sy_files_test_pad (weighed, counter * 7919 % NOTES_BYTES_MAX, (char) ('a' + counter % 26));
  g_autoptr (SyProfile) noted = sy_profile_with_note (padded, CRITERION, note);

  sy_document_apply (work->document, noted, SY_GESTURE_NONE);
}

static void
write_draft (Work *work)
{
  g_autoptr (GBytes) bytes = create_bytes (work);

  say ("draft", work->counter, bytes);
  sy_files_test_flush (work->project);
  if (sy_project_file_get_draft_problem (work->project) != NULL)
    fail ("failed draft", sy_project_file_get_draft_problem (work->project));
  say ("drafted", work->counter, bytes);
}

static void
saved_cb (Work *work)
{
  printf ("saved %u\n", work->saving);
  work->saving = 0;
}

static void
save_failed_cb (Work *work, GFile *file, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    fail ("failed save", error->message);
  work->is_refused = TRUE;
  work->saving = 0;
}

static void
announce_save (Work *work)
{
  g_autoptr (GBytes) bytes = create_bytes (work);

  say ("save", work->counter, bytes);
  work->saving = work->counter;
  work->is_refused = FALSE;
}

static void
start_saving (Work *work)
{
  announce_save (work);
  if (!sy_project_file_save (work->project))
    sy_project_file_save_as (work->project, work->file);
}

static void
finish_saving (Work *work)
{
  while (work->saving != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* A draft may be older than its file, where the end came between the save and the draft's own. What
 * the user would be asked is answered with yes.
 */
static void
save (Work *work)
{
  start_saving (work);
  finish_saving (work);
  if (!work->is_refused)
    return;

  printf ("conflict\n");
  announce_save (work);
  sy_project_file_save_as (work->project, work->file);
  finish_saving (work);
}

/* What a user and the timer do, in each order that there is. */
static void
work_once (Work *work)
{
  change (work);
  switch (work->step++ % 4)
    {
    case 0:
      write_draft (work);
      break;
    case 1:
      write_draft (work);
      save (work);
      break;
    case 2:
      save (work);
      break;
    default:
      start_saving (work);
      change (work);
      write_draft (work);
      finish_saving (work);
    }
}

/* Takes @document, in place of the one that there was. */
static void
take (Work *work, SyDocument *document)
{
  g_clear_object (&work->project);
  work->document = document;
  work->project = sy_project_file_new (document, sy_files_test_get_catalogue ());
  g_signal_connect_swapped (work->project, "saved", G_CALLBACK (saved_cb), work);
  g_signal_connect_swapped (work->project, "save-failed", G_CALLBACK (save_failed_cb), work);
}

/* Takes @draft where it is of the file. One of no file was left by the first save, which promised
 * nothing yet.
 */
static void
take_draft (Work *work, SyDraft *draft)
{
  g_autoptr (SyDraft) owned = draft;
  g_autoptr (SyFileState) state = NULL;
  g_autoptr (SyProfile) profile = NULL;

  if (sy_draft_get_origin (draft) == NULL)
    sy_draft_delete (g_steal_pointer (&owned));
  if (owned == NULL || !g_file_equal (sy_draft_get_origin (draft), work->file))
    return;

  profile = read_profile (sy_draft_get_profile (draft), &state);
  work->counter = MAX (work->counter, read_counter (profile));
  take (work, sy_document_new_unsaved (profile, work->file, sy_draft_get_state (draft)));
  sy_project_file_adopt (work->project, g_steal_pointer (&owned));
  printf ("restored %u\n", read_counter (profile));
}

static void
open_file (Work *work)
{
  g_autoptr (SyFileState) state = NULL;
  g_autoptr (SyProfile) profile = read_profile (work->file, &state);
  SyDocument *document =
      profile != NULL ? sy_document_new (profile) : sy_files_test_create_document ();

  if (profile != NULL)
    {
      sy_document_set_saved (document, profile, work->file, state);
      work->counter = read_counter (profile);
    }
  take (work, document);
}

static void
go_to_work (const char *path)
{
  Work work = { .file = g_file_new_for_path (path) };
  g_autoptr (GPtrArray) drafts = NULL;

  open_file (&work);
  drafts = sy_draft_adopt_all ();
  while (drafts->len > 0)
    take_draft (&work, g_ptr_array_steal_index (drafts, 0));
  work.step = work.counter;
  printf ("working %u\n", work.counter);
  if (sy_document_get_file (work.document) == NULL)
    {
      change (&work);
      save (&work);
    }
  while (TRUE)
    work_once (&work);
}

static void
find (SyDraft *draft)
{
  GFile *origin = sy_draft_get_origin (draft);
  g_autofree char *name = origin != NULL ? g_file_get_basename (origin) : g_strdup ("-");
  g_autoptr (SyFileState) state = NULL;
  g_autoptr (SyProfile) profile = read_profile (sy_draft_get_profile (draft), &state);
  g_autoptr (SyFileState) of_file = NULL;
  g_autoptr (SyProfile) in_file = origin != NULL ? read_profile (origin, &of_file) : NULL;

  printf ("found %u %s %s %s\n", read_counter (profile), sy_file_state_get_digest (state), name,
          in_file != NULL && sy_file_state_is_same (of_file, sy_draft_get_state (draft)) ? "same"
                                                                                         : "other");
}

static void
restore (gboolean discards)
{
  g_autoptr (GPtrArray) drafts = sy_draft_adopt_all ();

  while (drafts->len > 0)
    {
      SyDraft *draft = g_ptr_array_steal_index (drafts, 0);

      find (draft);
      if (discards)
        sy_draft_delete (draft);
      else
        sy_draft_free (draft);
    }
  printf ("done\n");
}

int
main (int argc, char **argv)
{
  if (argc != 3)
    return 2;

  /* A line leaves the process as soon as it is true. */
  alarm (LIFE_SECONDS_MAX);
  setvbuf (stdout, NULL, _IOLBF, BUFSIZ);
  printf ("ready\n");
  if (strcmp (argv[1], "work") == 0)
    go_to_work (argv[2]);
  else
    restore (strcmp (argv[2], "discard") == 0);

  return 0;
}
