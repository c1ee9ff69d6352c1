/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "sy-cli.h"
#include "sy-day.h"
#include "sy-file-json.h"
#include "sy-since.h"
#include "sy-warning.h"
#include "sy-words-decision.h"

/* check: each file's verdict on standard output, since it is the result. Scripts read it, so "ok",
 * "warning" and "review" are the same in every language.
 */

/* What is asked of each file. */
typedef struct
{
  SyCatalogueSet *catalogues;
  const char *day; /* (nullable): by which decisions may be due */
} Checking;

G_GNUC_PRINTF (1, 2)
static void
print (const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sy_cli_print (line);
}

static void
print_warnings (const char *shown, GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      const SyWarning *warning = g_ptr_array_index (warnings, i);

      g_autofree char *message = sy_cli_dup_line (warning->message);

      print ("%s:%u:%u: warning: %s\n", shown, warning->line, warning->column, message);
    }
}

/* Whether the answer of the day of the decision is not today's; where nobody kept what weighed on
 * that day, the one that the file was saved with.
 */
static gboolean
has_other_answer (SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (SySince) since = sy_since_new (catalogue, profile);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autoptr (SySnapshot) now = sy_analysis_dup_snapshot (analysis, catalogue);
  g_autoptr (SySnapshot) then =
      since != NULL ? sy_analysis_dup_snapshot (since->then, since->catalogue) : NULL;

  return sy_snapshot_contradicts (then != NULL ? then : sy_profile_get_result (profile), now);
}

/* Says what there is to look at again. Returns: whether that is nothing. */
static gboolean
review (const char *shown, const char *day, SyCatalogue *catalogue, SyProfile *profile)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  const gboolean is_due = sy_decision_is_due (decision, day);
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  if (is_due)
    text = sy_words_review (catalogue, decision, analysis);
  else if (decision != NULL && sy_decision_is_made (decision)
           && has_other_answer (catalogue, profile))
    text = sy_words_other_answer (catalogue, profile, analysis);
  if (text == NULL)
    return TRUE;

  line = sy_cli_dup_line (text);
  print ("%s: review: %s\n", shown, line);

  return FALSE;
}

/* Warnings stand before a refusal too: a member that nobody knows is often why another is missing.
 */
static gboolean
check_file (const char *name, const Checking *checking)
{
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sy_cli_read (name, &error);
  g_autoptr (SyCatalogueSet) all = sy_cli_look_beside (checking->catalogues, name);
  g_autofree char *shown = sy_cli_dup_name (name);
  gboolean is_good =
      bytes != NULL && sy_file_from_json (bytes, all, &profile, &catalogue, warnings, &error);
  g_autofree char *text = NULL;

  print_warnings (shown, warnings);
  if (is_good && profile != NULL && checking->day != NULL
      && !review (shown, checking->day, catalogue, profile))
    return FALSE;
  if (is_good)
    {
      print ("%s: ok\n", shown);
      return TRUE;
    }

  text = sy_cli_describe_error (name, error);
  print ("%s\n", text);

  return FALSE;
}

SyExit
sy_cli_check (int argc, char **argv, GOptionContext *context)
{
  gboolean is_review = FALSE;
  g_autofree char *date = NULL;
  const GOptionEntry entries[] = {
    { "review", 0, 0, G_OPTION_ARG_NONE, &is_review,
      N_ ("Fail, too, where a decision is to be looked at again, or its answer no longer holds"),
      NULL },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &date, N_ ("Review as of this day, instead of today"),
      N_ ("YYYY-MM-DD") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  Checking checking;
  SyExit status = SY_EXIT_DONE;
  char **given;

  if (!sy_cli_parse (context, entries, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc < 2)
    return sy_cli_fail_usage (context, "%s", _ ("at least one file is needed"));
  if (!sy_cli_check_day (context, date))
    return SY_EXIT_USAGE;

  catalogues = sy_cli_open_catalogues (given);
  if (catalogues == NULL)
    return SY_EXIT_REFUSED;
  if (date == NULL)
    date = sy_day_dup_today ();
  checking = (Checking) { catalogues, is_review ? date : NULL };
  for (int i = 1; i < argc; i++)
    if (!check_file (argv[i], &checking))
      status = SY_EXIT_REFUSED;

  return status;
}
