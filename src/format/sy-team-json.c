/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-team-json.h"

#include "sy-answer-json.h"

#define TEAM_FORMAT "steelyard-team"
#define TEAM_VERSION 1

static void
write_head (SyJsonWriter *writer, SyCatalogue *catalogue, SyProfile *profile)
{
  sy_json_writer_add_string (writer, "format", TEAM_FORMAT);
  sy_json_writer_add_int (writer, "version", TEAM_VERSION);
  sy_json_writer_add_string (writer, "title", sy_profile_get_title (profile));
  sy_json_writer_begin_member (writer, "catalogue", '{');
  sy_json_writer_add_string (writer, "id", catalogue->id);
  sy_json_writer_add_int (writer, "version", catalogue->version);
  sy_json_writer_end (writer, '}');
}

static void
write_options (SyJsonWriter *writer, SyCatalogue *catalogue, const SyTeam *team)
{
  const SyAnalysis *analysis = team->analysis;

  sy_json_writer_begin_member (writer, "options", '[');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      sy_json_writer_begin (writer, '{');
      sy_json_writer_add_string (writer, "id", catalogue->options[hand].id);
      sy_answer_json_add_points (writer, "score", analysis->weight_total > 0,
                                 analysis->scores_points[hand]);
      sy_json_writer_add_int (writer, "people", (int) team->n_for[hand]);
      sy_json_writer_end (writer, '}');
    }
  sy_json_writer_end (writer, ']');
}

static void
write_verdict (SyJsonWriter *writer, SyCatalogue *catalogue, const SyAnalysis *analysis)
{
  sy_json_writer_add_string (writer, "verdict", sy_verdict_get_id (analysis->verdict));
  sy_answer_json_add_option (writer, catalogue, "recommended", analysis->recommended);
  sy_answer_json_add_option (writer, catalogue, "leader", analysis->leader);
  sy_answer_json_add_points (writer, "lead", analysis->weight_total > 0, analysis->lead_points);
}

/* The team's own: each criterion takes the weights that people give it. */
static void
write_robustness (SyJsonWriter *writer, const SyAnalysis *analysis)
{
  sy_json_writer_begin_member (writer, "robustness", '{');
  sy_json_writer_add_double (writer, "combinations", analysis->reach.combinations);
  sy_json_writer_add_double (writer, "left", analysis->reach.left_share);
  sy_json_writer_add_double (writer, "tie", analysis->reach.tie_share);
  sy_json_writer_add_double (writer, "right", analysis->reach.right_share);
  sy_json_writer_add_double (writer, "confidence", analysis->confidence_share);
  sy_json_writer_end (writer, '}');
}

static void
write_people (SyJsonWriter *writer, SyCatalogue *catalogue, SyProfile *profile, const SyTeam *team)
{
  GPtrArray *people = sy_profile_get_people (profile);

  sy_json_writer_begin_member (writer, "people", '[');
  for (guint p = 0; p < team->n_people; p++)
    {
      const SyTeamPerson *person = &team->people[p];

      sy_json_writer_begin (writer, '{');
      sy_json_writer_add_string (writer, "name",
                                 ((const SyPerson *) g_ptr_array_index (people, p))->name);
      sy_answer_json_add_option (writer, catalogue, "leader", person->leader);
      sy_answer_json_add_points (writer, "lead", person->weight_total > 0, person->lead_points);
      sy_json_writer_add_int (writer, "n", (int) person->n_set);
      sy_json_writer_end (writer, '}');
    }
  sy_json_writer_end (writer, ']');
}

/* What parts those who are for one option from those for the other. */
static void
write_camps (SyJsonWriter *writer, SyCatalogue *catalogue, const SyTeam *team)
{
  const int i = team->camps_criterion;

  if (i < 0)
    {
      sy_json_writer_add_null (writer, "camps");
      return;
    }

  sy_json_writer_begin_member (writer, "camps", '{');
  sy_json_writer_add_string (writer, "criterion",
                             sy_catalogue_get_criterion (catalogue, (guint) i)->id);
  sy_json_writer_begin_member (writer, "means", '{');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_json_writer_add_double (writer, catalogue->options[hand].id,
                               team->criteria[i].camp_means[hand]);
  sy_json_writer_end (writer, '}');
  sy_json_writer_end (writer, '}');
}

static void
write_spread (SyJsonWriter *writer, const SyTeamCriterion *spread)
{
  const double quartiles[] = { spread->lower, spread->median, spread->upper };

  sy_json_writer_add_int (writer, "n", (int) spread->n_set);
  if (spread->n_set == 0)
    {
      sy_json_writer_add_null (writer, "min");
      sy_json_writer_add_null (writer, "quartiles");
      sy_json_writer_add_null (writer, "max");
      sy_json_writer_add_null (writer, "mean");
      return;
    }

  sy_json_writer_add_int (writer, "min", spread->least);
  sy_json_writer_begin_member (writer, "quartiles", '[');
  for (guint i = 0; i < G_N_ELEMENTS (quartiles); i++)
    sy_json_writer_double (writer, quartiles[i]);
  sy_json_writer_end (writer, ']');
  sy_json_writer_add_int (writer, "max", spread->most);
  sy_json_writer_add_double (writer, "mean", spread->mean);
}

static void
write_criterion (SyJsonWriter *writer, const SyCriterion *criterion, const SyTeamCriterion *spread)
{
  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "id", criterion->id);
  write_spread (writer, spread);
  sy_json_writer_add_int (writer, "stakes", spread->stakes);
  sy_json_writer_add_boolean (writer, "decides", spread->decides);
  sy_json_writer_end (writer, '}');
}

/**
 * sy_team_to_json:
 * @catalogue: what the profile weighs
 * @profile: whose people they are
 * @team: what they say
 *
 * Writes it for scripts, after the schema "team".
 *
 * Returns: (transfer full): the text, with a newline at its end
 */
char *
sy_team_to_json (SyCatalogue *catalogue, SyProfile *profile, const SyTeam *team)
{
  SyJsonWriter *writer = sy_json_writer_new ();
  gsize length;

  sy_json_writer_begin (writer, '{');
  write_head (writer, catalogue, profile);
  write_options (writer, catalogue, team);
  write_verdict (writer, catalogue, team->analysis);
  write_robustness (writer, team->analysis);
  write_people (writer, catalogue, profile, team);
  sy_json_writer_add_double (writer, "agreement", team->agreement); /* of NaN, null */
  write_camps (writer, catalogue, team);
  sy_json_writer_begin_member (writer, "criteria", '[');
  for (guint k = 0; k < team->n_criteria; k++)
    write_criterion (writer, sy_catalogue_get_criterion (catalogue, team->order[k]),
                     &team->criteria[team->order[k]]);
  sy_json_writer_end (writer, ']');
  sy_json_writer_end (writer, '}');

  return g_bytes_unref_to_data (sy_json_writer_finish (writer), &length);
}
