/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "sy-cli.h"
#include "sy-profile-file.h"
#include "sy-profile-json.h"

/* combine: the first profile, with the people of all. */

/* It is the team's, and neither asks nor answers. */
static gboolean
write_combination (SyProfile *profile, SyCatalogue *catalogue, const char *output)
{
  g_autoptr (SyProfile) asking = sy_profile_with_answer (profile, "");
  g_autoptr (SyProfile) plain = sy_profile_with_invitation (asking, "", "");
  g_autoptr (GBytes) bytes = sy_profile_to_json (plain, catalogue);
  g_autoptr (GError) error = NULL;

  if (sy_profile_file_check_readable (bytes, catalogue, &error)
      && sy_cli_write (output, bytes, &error))
    return TRUE;
  sy_cli_complain (output, error);

  return FALSE;
}

static SyExit
combine (char **names, int n_names, char **given, SyCliPeople purpose, const char *output)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = sy_cli_open_people (names, n_names, given, purpose, &catalogue);
  g_autofree char *first = sy_cli_dup_name (names[0]);

  if (profile == NULL)
    return SY_EXIT_REFUSED;
  if (sy_profile_get_people (profile)->len == 0)
    {
      g_printerr ("%s: %s\n", first, _ ("there is nobody to combine, in no file"));
      return SY_EXIT_REFUSED;
    }

  return write_combination (profile, catalogue, output) ? SY_EXIT_DONE : SY_EXIT_REFUSED;
}

SyExit
sy_cli_combine (int argc, char **argv, GOptionContext *context)
{
  gboolean takes_any = FALSE;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write here"), N_ ("FILE") },
    { "any-invitation", 0, 0, G_OPTION_ARG_NONE, &takes_any,
      N_ ("Take answers to other invitations, too"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  char **given;

  if (!sy_cli_parse (context, entries, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc < 2)
    return sy_cli_fail_usage (context, "%s", _ ("at least one profile is needed"));
  if (output == NULL)
    return sy_cli_fail_usage (context, "%s", _ ("--output is needed"));

  return combine (argv + 1, argc - 1, given,
                  takes_any ? SY_CLI_PEOPLE_OF_ANY_INVITATION : SY_CLI_PEOPLE_TO_KEEP, output);
}
