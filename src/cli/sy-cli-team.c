/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-profile-file.h"
#include "sy-report-format.h"
#include "sy-report-team.h"
#include "sy-team-json.h"

/* team: what many people say together. */

static void
print (const char *format,
       const char *first,
       SyCatalogue *catalogue,
       SyProfile *profile,
       const SyTeam *team)
{
  g_autoptr (GFile) file = sy_cli_file_new (first);
  g_autoptr (SyProfile) titled = NULL;
  g_autoptr (SyReport) report = NULL;
  g_autofree char *json = NULL;

  if (strcmp (format, SY_CLI_JSON) == 0)
    {
      json = sy_team_to_json (catalogue, profile, team);
      sy_cli_print_json (json);
      return;
    }

  titled = sy_profile_file_with_title (profile, file);
  report = (sy_report_format_find (format)->kind == SY_REPORT_KIND_TABLES
                ? sy_report_new_team_values
                : sy_report_new_team) (catalogue, titled, team, NULL);
  sy_cli_print_report (format, report);
}

SyExit
sy_cli_team (int argc, char **argv, GOptionContext *context)
{
  gboolean takes_any = FALSE;
  const GOptionEntry entries[] = {
    { "any-invitation", 0, 0, G_OPTION_ARG_NONE, &takes_any,
      N_ ("Take answers to other invitations, too"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyTeam) team = NULL;
  const char *format;
  char **given;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!sy_cli_parse_format (context, "text|json|csv|markdown", &argc, &argv, &format, &given))
    return SY_EXIT_USAGE;
  if (argc < 2)
    return sy_cli_fail_usage (context, "%s", _ ("at least one profile is needed"));

  profile = sy_cli_open_people (argv + 1, argc - 1, given,
                                SY_CLI_PEOPLE_TO_COUNT
                                    | (takes_any ? SY_CLI_PEOPLE_OF_ANY_INVITATION : 0),
                                &catalogue);
  if (profile == NULL)
    return SY_EXIT_REFUSED;

  team = sy_team_new (catalogue, profile);
  print (format, argv[1], catalogue, profile, team);

  return SY_EXIT_DONE;
}
