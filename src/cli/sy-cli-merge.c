/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-format-error.h"
#include "sy-merge-marks.h"
#include "sy-profile-file.h"
#include "sy-profile-json.h"
#include "sy-record.h"
#include "sy-words-merge.h"

/* merge: three profiles in, one out. Git calls it for each file that two branches have changed.
 *
 * Where both have changed one thing, the file gets both versions between marks, as Git itself
 * leaves them, and not one of them alone: whoever then commits all there is would lose the other
 * without a word. With the marks the file is refused until somebody has chosen, by line, in any
 * editor.
 */

typedef struct
{
  SyCatalogueSet *catalogues;
  SyCatalogueSet *known; /* without what lies beside the file */
  SyCatalogue *former;   /* (nullable), of the base */
  SyCatalogue *catalogue;
  SyCatalogue *other; /* of theirs */
  SyProfile *base;    /* (nullable) */
  SyProfile *ours;
  SyProfile *theirs;
} Merge;

static void
clear_merge (Merge *self)
{
  g_clear_pointer (&self->catalogues, sy_catalogue_set_free);
  g_clear_pointer (&self->known, sy_catalogue_set_free);
  g_clear_pointer (&self->former, sy_catalogue_unref);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->other, sy_catalogue_unref);
  g_clear_pointer (&self->base, sy_profile_unref);
  g_clear_pointer (&self->ours, sy_profile_unref);
  g_clear_pointer (&self->theirs, sy_profile_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, clear_merge)

/* Git gives an empty file where both branches have made the file, and one with marks where what
 * both were made from is a merge itself: then it says nothing.
 */
static gboolean
open_base (Merge *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sy_cli_read (name, &error);

  if (bytes != NULL)
    self->base = sy_profile_from_json (bytes, self->catalogues, &self->former, NULL, &error);
  if (self->base != NULL || g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_EMPTY)
      || g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_MERGE))
    return TRUE;

  sy_cli_complain (name, error);
  return FALSE;
}

/* Git gives copies elsewhere, and the name of what is merged. */
static gboolean
open_all (Merge *self, char **names, const char *name, char **given)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *shown = NULL;

  self->known = sy_cli_open_catalogues (given);
  if (self->known == NULL)
    return FALSE;
  self->catalogues = sy_cli_look_beside (self->known, name);
  if (!open_base (self, names[0]))
    return FALSE;

  self->ours = sy_cli_open_profile (names[1], self->catalogues, &self->catalogue, &bytes);
  self->theirs = sy_cli_open_profile (names[2], self->catalogues, &self->other, NULL);
  if (self->ours == NULL || self->theirs == NULL)
    return FALSE;
  if (!sy_record_has_profile (bytes))
    return TRUE;

  /* Of what people wrote around the profile nothing is known here. */
  shown = sy_cli_dup_name (name);
  g_printerr (_ ("%s: it is a decision record, which Git has to merge as text\n"), shown);
  return FALSE;
}

static void
take_catalogue (SyCatalogue **place, SyCatalogue *catalogue)
{
  sy_catalogue_ref (catalogue);
  sy_catalogue_unref (*place);
  *place = catalogue;
}

/* A project may carry its catalogue. The same one is one object, whoever carries it; that they
 * weigh two of different ids is for the profiles to tell. Returns FALSE where both have changed it.
 */
static gboolean
settle_catalogue (Merge *self)
{
  SyCatalogue *former = self->former != NULL ? sy_catalogue_get_base (self->former) : NULL;
  SyCatalogue *ours = sy_catalogue_get_base (self->catalogue);
  SyCatalogue *theirs = sy_catalogue_get_base (self->other);

  if (ours == theirs || strcmp (ours->id, theirs->id) != 0)
    return TRUE;
  if (ours == former)
    take_catalogue (&self->catalogue, self->other);
  else if (theirs == former)
    take_catalogue (&self->other, self->catalogue);

  return ours == former || theirs == former;
}

/* Today's, unless the file was saved with other knowledge, of which nobody has been told yet. */
static SyProfile *
complete (Merge *self, SyProfile *merged)
{
  g_autoptr (SyCatalogue) all = sy_catalogue_extend (self->catalogue, sy_profile_get_own (merged));
  g_autoptr (SyAnalysis) analysis = NULL;
  g_autoptr (SySnapshot) result = NULL;
  int version = sy_profile_get_catalogue_version (merged);
  gboolean had_result =
      sy_profile_get_result (self->ours) != NULL || sy_profile_get_result (self->theirs) != NULL;

  if (!had_result || (version != 0 && version != self->catalogue->version))
    return sy_profile_ref (merged);

  analysis = sy_analysis_new (all, merged);
  result = sy_analysis_dup_snapshot (analysis, all);

  return sy_profile_with_result (merged, result);
}

/* Both versions, where one or the other has to be chosen. */
static GBytes *
mark (Merge *self, SyProfile *preferring_ours)
{
  g_autoptr (SyProfile) preferring_theirs =
      sy_profile_merge (self->base, self->ours, self->theirs, SY_MERGE_THEIRS, NULL);
  g_autoptr (GBytes) ours = sy_profile_to_json (preferring_ours, self->catalogue);
  g_autoptr (GBytes) theirs = sy_profile_to_json (preferring_theirs, self->other);
  g_autofree char *our_text = g_strndup (g_bytes_get_data (ours, NULL), g_bytes_get_size (ours));
  g_autofree char *their_text =
      g_strndup (g_bytes_get_data (theirs, NULL), g_bytes_get_size (theirs));
  char *marked = sy_merge_mark (our_text, their_text);

  return g_bytes_new_take (marked, strlen (marked));
}

static void
name_clashes (Merge *self, const char *name, GPtrArray *clashes)
{
  g_autofree char *shown = sy_cli_dup_name (name);

  for (guint i = 0; i < clashes->len; i++)
    {
      g_autofree char *text = sy_words_clash (self->catalogue, g_ptr_array_index (clashes, i));
      g_autofree char *line = sy_cli_dup_line (text);

      g_printerr ("%s: %s\n", shown, line);
    }
}

static void
tell_catalogues (Merge *self, const char *name)
{
  g_autofree char *shown = sy_cli_dup_name (name);

  /* Translators: name of a file, two versions of a catalogue. */
  g_printerr (_ ("%1$s: both versions bring a changed catalogue, of version %2$d and version "
                 "%3$d\n"),
              shown, self->catalogue->version, self->other->version);
}

/* Returns: whether all of it could be merged and written. */
static gboolean
merge (Merge *self, const char *output, const char *name)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (SyProfile) merged =
      sy_profile_merge (self->base, self->ours, self->theirs, SY_MERGE_OURS, &clashes);
  g_autoptr (SyProfile) whole = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_merged = settle_catalogue (self) && clashes->len == 0;

  if (is_merged)
    {
      whole = complete (self, merged);
      bytes = sy_profile_to_json (whole, self->catalogue);
    }
  else
    bytes = mark (self, merged);
  name_clashes (self, name, clashes);
  if (!is_merged && clashes->len == 0)
    tell_catalogues (self, name);
  if ((!is_merged || sy_profile_file_check_readable (bytes, self->catalogue, &error))
      && sy_cli_write (output, bytes, &error))
    return is_merged;
  sy_cli_complain (output, error);

  return FALSE;
}

/* The files that Git gives have names that nobody knows. */
static void
tell_refusal (const char *name)
{
  g_autofree char *shown = NULL;

  if (name == NULL)
    return;
  shown = sy_cli_dup_name (name);
  g_printerr (_ ("%s: not merged, since one of its versions was refused\n"), shown);
}

SyExit
sy_cli_merge (int argc, char **argv, GOptionContext *context)
{
  g_autofree char *output = NULL;
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write here instead of over OURS"),
      N_ ("FILE") },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &name, N_ ("What messages call the file"), N_ ("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Merge) self = { NULL };
  char **given;

  if (!sy_cli_parse (context, entries, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc != 4)
    return sy_cli_fail_usage (context, "%s",
                              _ ("three profiles are needed: BASE, OURS and THEIRS"));
  if (output == NULL && !sy_cli_check_place (argv[2]))
    return SY_EXIT_REFUSED;

  if (!open_all (&self, argv + 1, name != NULL ? name : argv[2], given))
    {
      tell_refusal (name);
      return SY_EXIT_REFUSED;
    }

  return merge (&self, output != NULL ? output : argv[2], name != NULL ? name : argv[2])
             ? SY_EXIT_DONE
             : SY_EXIT_REFUSED;
}
