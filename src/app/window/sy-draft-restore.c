/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-restore.h"

#include "sy-catalogues.h"
#include "sy-draft.h"
#include "sy-file-reader.h"
#include "sy-file-words.h"
#include "sy-profile-json.h"
#include "sy-window.h"

/* What was open and not saved when the program ended is opened again. */

/* A crash may come after the file was saved and before the draft went. */
static gboolean
is_saved (SyDraft *draft, GBytes *bytes)
{
  GFile *origin = sy_draft_get_origin (draft);
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (SyFileState) state = NULL;

  /* A file that is far away would keep the first window waiting. */
  if (origin != NULL && g_file_is_native (origin))
    state = sy_file_read (origin, &saved, NULL);

  return saved != NULL && g_bytes_equal (saved, bytes);
}

static SySession *
create_session (SyDraft *draft, GBytes *bytes, GError **error)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyDocument) document = NULL;

  if (bytes != NULL)
    profile = sy_profile_from_json (bytes, sy_catalogues_get_set (), &catalogue, NULL, error);
  if (profile == NULL)
    return NULL;

  document =
      sy_document_new_unsaved (profile, sy_draft_get_origin (draft), sy_draft_get_state (draft));

  return sy_session_new (document, catalogue);
}

/* Takes @draft. One that cannot be read stays where it is, and is told where that is. */
static char *
restore (GtkApplication *application, SyDraft *draft)
{
  g_autoptr (SyDraft) owned = draft;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (sy_draft_get_profile (draft), NULL, NULL, &error);
  g_autoptr (SySession) session = NULL;
  g_autofree char *place = NULL;
  SyWindow *window;

  if (bytes != NULL && is_saved (draft, bytes))
    {
      sy_draft_delete (g_steal_pointer (&owned));
      return NULL;
    }

  session = create_session (draft, bytes, &error);
  if (session == NULL)
    {
      place = sy_file_dup_place (sy_draft_get_profile (draft));
      return g_strdup_printf ("%s: %s", place, error->message);
    }

  window = sy_window_new (application, session);
  sy_window_restore (window, g_steal_pointer (&owned));
  gtk_window_present (GTK_WINDOW (window));

  return NULL;
}

static void
tell_problems (GtkApplication *application, const char *problems)
{
  SyWindow *window = sy_window_find (application);
  g_autoptr (SySession) blank = NULL;

  if (window == NULL)
    {
      blank = sy_window_create_blank (NULL);
      window = sy_window_new (application, blank);
      gtk_window_present (GTK_WINDOW (window));
    }
  sy_window_tell_lost_draft (window, problems);
}

/**
 * sy_draft_restore_all:
 * @application: the program
 *
 * Opens a window for each draft that nobody has, and says which could not be read. Drafts of other
 * running programs are theirs.
 */
void
sy_draft_restore_all (GtkApplication *application)
{
  g_autoptr (GPtrArray) drafts = sy_draft_adopt_all ();
  g_autoptr (GString) problems = g_string_new (NULL);

  while (drafts->len > 0)
    {
      g_autofree char *problem = restore (application, g_ptr_array_steal_index (drafts, 0));

      if (problem != NULL)
        g_string_append_printf (problems, problems->len > 0 ? "\n%s" : "%s", problem);
    }
  if (problems->len > 0)
    tell_problems (application, problems->str);
}
