/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-restore.h"

#include "sy-catalogue-beside.h"
#include "sy-catalogues.h"
#include "sy-file-reader.h"
#include "sy-file-words.h"
#include "sy-json-same.h"
#include "sy-profile-json.h"

/* What was open and not saved when the program ended. */

static void
free_restored (gpointer data)
{
  SyRestored *restored = data;

  g_clear_pointer (&restored->draft, sy_draft_free);
  g_clear_object (&restored->document);
  g_clear_pointer (&restored->catalogue, sy_catalogue_unref);
  g_free (restored);
}

/* A file that is far away would keep the first window waiting. */
static GFile *
get_near_origin (SyDraft *draft)
{
  GFile *origin = sy_draft_get_origin (draft);

  return origin != NULL && g_file_is_native (origin) ? origin : NULL;
}

/* A crash may come after the file was saved and before the draft went. */
static gboolean
is_saved (SyDraft *draft, GBytes *bytes)
{
  GFile *origin = get_near_origin (draft);
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (SyFileState) state = NULL;

  if (origin != NULL)
    state = sy_file_read (origin, &saved, NULL);

  return saved != NULL && sy_json_is_same (saved, bytes);
}

/* Takes @draft. */
static SyRestored *
create_restored (SyDraft *draft, SyProfile *profile, SyCatalogue *catalogue)
{
  SyRestored *restored = g_new0 (SyRestored, 1);

  restored->draft = draft;
  restored->document =
      sy_document_new_unsaved (profile, sy_draft_get_origin (draft), sy_draft_get_state (draft));
  restored->catalogue = sy_catalogue_ref (catalogue);

  return restored;
}

/* Takes @draft. One that cannot be read stays where it is. */
static SyRestored *
restore (SyDraft *draft, GError **error)
{
  g_autoptr (SyDraft) owned = draft;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyFileState) state = sy_file_read (sy_draft_get_profile (draft), &bytes, error);
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;

  if (state == NULL)
    return NULL;
  if (is_saved (draft, bytes))
    {
      sy_draft_delete (g_steal_pointer (&owned));
      return NULL;
    }

  catalogues = sy_catalogue_beside_create_set (sy_catalogues_get_set (), get_near_origin (draft));
  profile = sy_profile_from_json (bytes, catalogues, &catalogue, NULL, error);

  return profile != NULL ? create_restored (g_steal_pointer (&owned), profile, catalogue) : NULL;
}

/**
 * sy_draft_restore_all:
 * @problems: (out) (nullable) (transfer full): which drafts could not be read and why, a line each,
 *   or %NULL
 *
 * Takes each draft that nobody has. Drafts of other running programs are theirs.
 *
 * Returns: (transfer full) (element-type SyRestored): what they hold and no file does
 */
GPtrArray *
sy_draft_restore_all (char **problems)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_restored);
  g_autoptr (GPtrArray) drafts = sy_draft_adopt_all ();
  g_autoptr (GString) lines = g_string_new (NULL);

  while (drafts->len > 0)
    {
      SyDraft *draft = g_ptr_array_steal_index (drafts, 0);
      g_autofree char *place = sy_file_dup_place (sy_draft_get_profile (draft));
      g_autoptr (GError) error = NULL;
      SyRestored *restored = restore (draft, &error);

      if (restored != NULL)
        g_ptr_array_add (all, restored);
      else if (error != NULL)
        g_string_append_printf (lines, lines->len > 0 ? "\n%s: %s" : "%s: %s", place,
                                error->message);
    }
  *problems = lines->len > 0 ? g_strdup (lines->str) : NULL;

  return all;
}
