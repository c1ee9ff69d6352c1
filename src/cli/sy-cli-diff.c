/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-diff-json.h"
#include "sy-profile-file.h"
#include "sy-report-diff.h"

/* diff: two profiles in, what differs out. */

typedef struct
{
  const char *name;
  SyCatalogue *catalogue;
  SyProfile *profile;
} Side;

static void
clear_side (Side *self)
{
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->profile, sy_profile_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, clear_side)

static gboolean
open_side (Side *self, const char *name, SyCatalogueSet *catalogues)
{
  self->name = name;
  self->profile = sy_cli_open_profile (name, catalogues, &self->catalogue, NULL);

  return self->profile != NULL;
}

/* Scripts are told what the file says, people what the project is called. */
static SyProfile *
dup_shown (const Side *side)
{
  g_autoptr (GFile) file = sy_cli_file_new (side->name);

  return sy_profile_file_with_title (side->profile, file);
}

static void
print (const char *format, SyPair *pair, const Side *first, const Side *second)
{
  g_autoptr (SyProfile) before = dup_shown (first);
  g_autoptr (SyProfile) after = dup_shown (second);
  g_autoptr (SyReport) report = NULL;
  g_autofree char *json = NULL;

  if (strcmp (format, SY_CLI_JSON) == 0)
    {
      json = sy_diff_to_json (pair, first->profile, second->profile);
      sy_cli_print_json (json);
      return;
    }

  report = sy_report_new_diff (pair, before, after, NULL);
  sy_cli_print_report (format, report);
}

static SyExit
compare (const char *format, const Side *first, const Side *second)
{
  g_autofree char *name = sy_cli_dup_name (second->name);
  g_autoptr (SyPair) pair = NULL;

  if (!sy_cli_check_same_catalogue (first->name, first->catalogue, second->name, second->catalogue))
    return SY_EXIT_REFUSED;

  pair = sy_pair_new (first->catalogue, first->profile, second->catalogue, second->profile);
  if (pair == NULL)
    {
      g_printerr (_ ("%s: together they have more than %d criteria\n"), name, SY_CRITERIA_MAX);
      return SY_EXIT_REFUSED;
    }
  print (format, pair, first, second);

  return SY_EXIT_DONE;
}

SyExit
sy_cli_diff (int argc, char **argv, GOptionContext *context)
{
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  g_auto (Side) first = { NULL };
  g_auto (Side) second = { NULL };
  const char *format;
  char **given;

  if (!sy_cli_parse_format (context, "text|json", &argc, &argv, &format, &given))
    return SY_EXIT_USAGE;
  if (argc != 3)
    return sy_cli_fail_usage (context, "%s", _ ("two profiles are needed"));

  catalogues = sy_cli_open_catalogues (given);
  if (catalogues == NULL || !open_side (&first, argv[1], catalogues)
      || !open_side (&second, argv[2], catalogues))
    return SY_EXIT_REFUSED;

  return compare (format, &first, &second);
}
