/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-team.h"

#include <glib/gi18n-lib.h>

#include "sy-report-parts.h"
#include "sy-words-figures.h"
#include "sy-words-movement.h"
#include "sy-words-private.h"
#include "sy-words-team.h"
#include "sy-words-verdict.h"

/* A person's column takes this much at the most, since a writer may fold it so far, and all of
 * them that much where there is to be room for the rest in 80 columns. */
#define COLUMN_MAX_CHARS 12
#define PEOPLE_MAX_CHARS 50
#define GAP_CHARS 2

/* More own results than anybody reads: then those are for programs. */
#define RESULTS_MAX 100

/* Whose lead it is, the heads of columns say. */
static char *
describe_result (const SyTeamPerson *person)
{
  return person->weight_total > 0 ? sy_words_signed_points (person->lead_points) : g_strdup ("–");
}

static gboolean
is_narrow (GPtrArray *people, const SyTeam *team)
{
  glong width = 0;

  for (guint p = 0; p < people->len && width <= PEOPLE_MAX_CHARS; p++)
    {
      g_autofree char *name = sy_words_team_name (people, p);
      g_autofree char *result = describe_result (&team->people[p]);

      width += GAP_CHARS
               + CLAMP (g_utf8_strlen (name, -1), g_utf8_strlen (result, -1), COLUMN_MAX_CHARS);
    }

  return width <= PEOPLE_MAX_CHARS;
}

static char *
format_mean (const SyTeamCriterion *criterion)
{
  return criterion->n_set > 0 ? g_strdup_printf ("%.1f", criterion->mean) : g_strdup ("–");
}

static void
add_head (SyReportBuilder *report, GPtrArray *people)
{
  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Criterion"), SY_COLUMN_TEXT);
  for (guint p = 0; p < people->len; p++)
    {
      g_autofree char *name = sy_words_team_name (people, p);

      sy_report_builder_add_column (report, name, SY_COLUMN_VALUE);
    }
  sy_report_builder_add_column (report, _ ("Mean"), SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, _ ("Spread"), SY_COLUMN_TEXT);
}

static void
add_criterion (SyReportBuilder *report, SyCatalogue *catalogue, const SyTeam *team, guint i)
{
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (sy_catalogue_get_criterion (catalogue, i)->name));
  for (guint p = 0; p < team->n_people; p++)
    g_ptr_array_add (cells, sy_words_team_weight (sy_team_get_weight (team, p, i)));
  g_ptr_array_add (cells, format_mean (&team->criteria[i]));
  g_ptr_array_add (cells, sy_words_team_range (team, i));
  sy_report_builder_take_cells (report, cells);
}

static void
add_results_row (SyReportBuilder *report, SyCatalogue *catalogue, const SyTeam *team)
{
  GPtrArray *cells = g_ptr_array_new ();

  /* Translators: the option that leads where a number has a plus. */
  g_ptr_array_add (cells,
                   g_strdup_printf (_ ("Own result: + for %s"), catalogue->options[SY_LEFT].name));
  for (guint p = 0; p < team->n_people; p++)
    g_ptr_array_add (cells, describe_result (&team->people[p]));
  g_ptr_array_add (cells, team->analysis->weight_total > 0
                              ? sy_words_signed_points (team->analysis->lead_points)
                              : g_strdup ("–"));
  g_ptr_array_add (cells, g_strdup (""));
  sy_report_builder_take_cells (report, cells);
}

static void
add_matrix (SyReportBuilder *report, SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team)
{
  add_head (report, people);
  for (guint k = 0; k < team->n_criteria; k++)
    add_criterion (report, catalogue, team, team->order[k]);
  add_results_row (report, catalogue, team);
}

/* Of more people than have a column each. */
static void
add_spreads (SyReportBuilder *report, SyCatalogue *catalogue, const SyTeam *team)
{
  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Criterion"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Set by"), SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, _ ("Mean"), SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, _ ("Spread"), SY_COLUMN_TEXT);
  for (guint k = 0; k < team->n_criteria; k++)
    {
      const SyTeamCriterion *criterion = &team->criteria[team->order[k]];

      sy_report_builder_take_row (
          report, g_strdup (sy_catalogue_get_criterion (catalogue, team->order[k])->name),
          sy_report_parts_number ((int) criterion->n_set), format_mean (criterion),
          sy_words_team_range (team, team->order[k]), NULL);
    }
}

static void
add_results (SyReportBuilder *report, SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team)
{
  if (people->len > RESULTS_MAX)
    return;

  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Person"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Own result"), SY_COLUMN_TEXT);
  for (guint p = 0; p < people->len; p++)
    sy_report_builder_take_row (report, sy_words_team_name (people, p),
                                sy_words_team_person (catalogue, &team->people[p]), NULL);
}

/*< private >
 * What the people say together, what a talk has changed, and their weights.
 */
void
sy_report_parts_add_team (SyReportBuilder *report,
                          SyCatalogue *catalogue,
                          SyProfile *profile,
                          const SyTeam *team)
{
  GPtrArray *people = sy_profile_get_people (profile);
  SyMovement *movement = sy_movement_new (catalogue, profile, team);

  sy_report_builder_take_paragraph (report, sy_words_team (catalogue, team));
  sy_report_builder_take_paragraph (report, sy_words_musts (catalogue, team->analysis));
  sy_report_builder_take_paragraph (report, sy_words_team_agreement (team));
  sy_report_builder_take_paragraph (report, sy_words_team_first (catalogue, people, team));
  sy_report_builder_take_paragraph (report, sy_words_team_reach (catalogue, team));
  sy_report_builder_take_paragraph (report, sy_words_team_camps (catalogue, team));
  sy_report_builder_take_paragraph (report, sy_words_movement (catalogue, people, team, movement));
  g_clear_pointer (&movement, sy_movement_free);
  sy_report_builder_take_paragraph (report, sy_words_team_unrated (catalogue, team));
  if (is_narrow (people, team))
    {
      add_matrix (report, catalogue, people, team);
      return;
    }

  add_spreads (report, catalogue, team);
  add_results (report, catalogue, people, team);
}

/* Names of those whose own figures speak for @hand. */
static char *
list_leaning (GPtrArray *people, const SyTeam *team, SyHand hand)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint p = 0; p < team->n_people; p++)
    if (team->people[p].weight_total > 0 && team->people[p].leader == hand)
      g_ptr_array_add (names, sy_words_team_name (people, p));

  return names->len > 0 ? sy_words_join (names) : NULL;
}

/*< private >
 * Whose own figures speak for what was not chosen.
 */
void
sy_report_parts_add_leaning (SyReportBuilder *report,
                             SyCatalogue *catalogue,
                             SyProfile *profile,
                             const SyTeam *team)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  SyHand chosen =
      decision != NULL ? sy_catalogue_find_option (catalogue, decision->chosen) : SY_NEITHER;
  g_autofree char *names = NULL;

  if (chosen == SY_NEITHER)
    return;
  names = list_leaning (sy_profile_get_people (profile), team, sy_hand_other (chosen));
  if (names != NULL)
    sy_report_builder_take_paragraph (
        report,
        /* Translators: an option; names of people. */
        g_strdup_printf (_ ("By their own figures %1$s leads for %2$s."),
                         catalogue->options[sy_hand_other (chosen)].name, names));
}

/**
 * sy_report_new_team:
 * @catalogue: what the profile weighs
 * @profile: whose people they are
 * @team: what they say
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Returns: (transfer full): what the people say together, how far they agree, what to talk about
 *   first, and their weights in that order; of many people how those spread
 */
SyReport *
sy_report_new_team (SyCatalogue *catalogue, SyProfile *profile, const SyTeam *team, const char *day)
{
  SyReportBuilder report;

  sy_report_parts_begin (&report, catalogue, profile, day);
  sy_report_parts_add_team (&report, catalogue, profile, team);

  return sy_report_builder_finish (&report);
}

/* A number with a decimal point whatever the locale. */
static char *
format_figure (const SyTeamCriterion *criterion, double figure)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return criterion->n_set > 0 ? g_strdup (g_ascii_dtostr (text, sizeof text, figure))
                              : g_strdup ("");
}

static char *
format_weight (int weight)
{
  return weight == SY_UNSET ? g_strdup ("") : sy_report_parts_number (weight);
}

static void
add_value_columns (SyReportBuilder *report, GPtrArray *people)
{
  static const char *const figures[] = {
    "n", "min", "q1", "median", "q3", "max", "mean", "decides"
  };

  sy_report_builder_add_column (report, "id", SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, "name", SY_COLUMN_TEXT);
  for (guint p = 0; p < people->len; p++)
    sy_report_builder_add_column (report, ((const SyPerson *) g_ptr_array_index (people, p))->name,
                                  SY_COLUMN_VALUE);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    sy_report_builder_add_column (report, figures[i], SY_COLUMN_VALUE);
}

static void
add_values (SyReportBuilder *report, const SyCriterion *criterion, const SyTeam *team, guint i)
{
  const SyTeamCriterion *spread = &team->criteria[i];
  const double figures[] = { spread->least, spread->lower, spread->median,
                             spread->upper, spread->most,  spread->mean };
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (criterion->id));
  g_ptr_array_add (cells, g_strdup (criterion->name));
  for (guint p = 0; p < team->n_people; p++)
    g_ptr_array_add (cells, format_weight (sy_team_get_weight (team, p, i)));
  g_ptr_array_add (cells, sy_report_parts_number ((int) spread->n_set));
  for (guint k = 0; k < G_N_ELEMENTS (figures); k++)
    g_ptr_array_add (cells, format_figure (spread, figures[k]));
  g_ptr_array_add (cells, g_strdup (spread->decides ? "yes" : "no"));
  sy_report_builder_take_cells (report, cells);
}

/**
 * sy_report_new_team_values:
 * @catalogue: what the profile weighs
 * @profile: whose people they are
 * @team: what they say
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Returns: (transfer full): a row a criterion in catalogue order, with everybody's weight and what
 *   they come to, for programs
 */
SyReport *
sy_report_new_team_values (SyCatalogue *catalogue,
                           SyProfile *profile,
                           const SyTeam *team,
                           const char *day)
{
  SyReportBuilder report;

  sy_report_parts_begin (&report, catalogue, profile, day);
  sy_report_builder_add_table (&report);
  add_value_columns (&report, sy_profile_get_people (profile));
  for (guint i = 0; i < team->n_criteria; i++)
    add_values (&report, sy_catalogue_get_criterion (catalogue, i), team, i);

  return sy_report_builder_finish (&report);
}
