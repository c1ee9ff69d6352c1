/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-file-replace.h"
#include "sy-profile-file.h"
#include "sy-profile-json.h"
#include "sy-record.h"
#include "sy-text.h"

/* tidy and new: profiles out. */

static gboolean
tidy_file (const char *name, const char *output, SyCatalogueSet *catalogues)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) tidy = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = sy_cli_open_profile (name, catalogues, &catalogue, &before);

  if (profile == NULL)
    return FALSE;

  tidy = sy_profile_to_json (profile, catalogue);
  after = sy_record_with_profile (before, tidy);
  if (output == NULL && g_strcmp0 (name, "-") != 0 && g_bytes_equal (before, after))
    return TRUE;

  if (sy_profile_file_check_readable (after, catalogue, &error)
      && sy_cli_write (output != NULL ? output : name, after, &error))
    return TRUE;
  sy_cli_complain (output != NULL ? output : name, error);

  return FALSE;
}

SyExit
sy_cli_tidy (int argc, char **argv, GOptionContext *context)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("Write here instead of in place; for one file"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  SyExit status = SY_EXIT_DONE;
  char **given;

  if (!sy_cli_parse (context, entries, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc < 2)
    return sy_cli_fail_usage (context, "%s", _ ("at least one profile is needed"));
  if (output != NULL && argc > 2)
    return sy_cli_fail_usage (context, "%s", _ ("--output takes one profile"));

  catalogues = sy_cli_open_catalogues (given);
  if (catalogues == NULL)
    return SY_EXIT_REFUSED;
  for (int i = 1; i < argc; i++)
    if ((output == NULL && !sy_cli_check_place (argv[i]))
        || !tidy_file (argv[i], output, catalogues))
      status = SY_EXIT_REFUSED;

  return status;
}

static SyProfile *
make_profile (SyCatalogue *catalogue, const SyPreset *preset, const char *title)
{
  g_autoptr (SyProfile) blank = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyProfile) empty =
      sy_profile_with_reach (blank, SY_WEIGHT_REACH_DEFAULT, SY_REACH_BY_EVIDENCE);
  g_autoptr (SyProfile) titled = sy_profile_with_title (empty, title != NULL ? title : "");
  g_autoptr (SyProfile) weighed = preset != NULL
                                      ? sy_profile_with_preset_applied (titled, catalogue, preset)
                                      : sy_profile_ref (titled);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, weighed);
  g_autoptr (SySnapshot) result = sy_analysis_dup_snapshot (analysis, catalogue);

  return sy_profile_with_result (weighed, result);
}

static gboolean
write_new (const char *output, SyProfile *profile, SyCatalogue *catalogue)
{
  g_autoptr (GBytes) bytes = sy_profile_to_json (profile, catalogue);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (strcmp (output, "-") == 0)
    {
      sy_cli_print_document (bytes);
      return TRUE;
    }

  /* A new profile never takes the place of somebody's work. */
  file = sy_cli_file_new (output);
  if (sy_file_create (file, bytes, G_FILE_CREATE_NONE, &error))
    return TRUE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      sy_cli_complain (output, error);
      return FALSE;
    }
  sy_cli_complain_of_existing (output);

  return FALSE;
}

SyExit
sy_cli_new (int argc, char **argv, GOptionContext *context)
{
  g_autofree char *preset_id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "preset", 0, 0, G_OPTION_ARG_FILENAME, &preset_id,
      N_ ("Start from this preset; see steelyard-cli presets"), N_ ("ID") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &title, N_ ("Title of the project"), N_ ("TITLE") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("Write here instead of to standard output"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  const SyPreset *preset = NULL;
  char **given;

  if (!sy_cli_parse (context, entries, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc != 1)
    return sy_cli_fail_usage (context, _ ("“%s” is one argument too many"), argv[1]);
  if (!sy_cli_check_single (context, given))
    return SY_EXIT_USAGE;
  if (!sy_cli_check_text (context, &preset_id) || !sy_cli_check_text (context, &title))
    return SY_EXIT_USAGE;
  if (title != NULL && g_utf8_strlen (title, -1) > SY_TEXT_NAME_MAX)
    return sy_cli_fail_usage (context, _ ("the title is %ld characters long; it may have %d"),
                              g_utf8_strlen (title, -1), SY_TEXT_NAME_MAX);

  catalogue = sy_cli_open_catalogue (given);
  if (catalogue == NULL)
    return SY_EXIT_REFUSED;
  if (preset_id != NULL)
    {
      preset = sy_catalogue_find_preset (catalogue, preset_id);
      if (preset == NULL)
        return sy_cli_fail_usage (context, _ ("there is no preset “%s”"), preset_id);
    }
  profile = make_profile (catalogue, preset, title);

  return write_new (output != NULL ? output : "-", profile, catalogue) ? SY_EXIT_DONE
                                                                       : SY_EXIT_REFUSED;
}
