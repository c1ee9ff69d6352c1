/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-table-json.h"

#include "sy-json-writer.h"

#define TABLE_FORMAT "steelyard-table"
#define TABLE_VERSION 1

static void
write_options (SyJsonWriter *writer, SyCatalogue *catalogue)
{
  sy_json_writer_begin_member (writer, "options", '[');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      sy_json_writer_begin (writer, '{');
      sy_json_writer_add_string (writer, "id", catalogue->options[hand].id);
      sy_json_writer_add_string (writer, "name", catalogue->options[hand].name);
      sy_json_writer_end (writer, '}');
    }
  sy_json_writer_end (writer, ']');
}

static void
write_cells (SyJsonWriter *writer, SyCatalogue *catalogue, char *const cells[SY_N_HANDS])
{
  sy_json_writer_begin_member (writer, "cells", '{');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_json_writer_add_string (writer, catalogue->options[hand].id, cells[hand]);
  sy_json_writer_end (writer, '}');
}

/* What waits for the team's ratings has none. */
static void
write_ratings (SyJsonWriter *writer, SyCatalogue *catalogue, const SyFinding *finding)
{
  if (!sy_finding_is_rated (finding))
    {
      sy_json_writer_add_null (writer, "ratings");
      return;
    }

  sy_json_writer_begin_member (writer, "ratings", '{');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_json_writer_add_int (writer, catalogue->options[hand].id, finding->ratings[hand]);
  sy_json_writer_end (writer, '}');
}

static void
write_criterion (SyJsonWriter *writer,
                 SyCatalogue *catalogue,
                 const SyCriterion *criterion,
                 const SyFinding *finding,
                 int weight)
{
  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "id", criterion->id);
  sy_json_writer_add_string (writer, "name", criterion->name);
  sy_json_writer_add_int (writer, "weight", weight);
  sy_json_writer_add_boolean (writer, "must", finding->is_must);
  write_ratings (writer, catalogue, finding);
  write_cells (writer, catalogue, criterion->cells);
  sy_json_writer_add_double (writer, "contribution", finding->contribution_points);
  sy_json_writer_end (writer, '}');
}

static void
write_fact (SyJsonWriter *writer, SyCatalogue *catalogue, const SyFact *fact)
{
  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "id", fact->id);
  sy_json_writer_add_string (writer, "name", fact->name);
  write_cells (writer, catalogue, fact->cells);
  sy_json_writer_end (writer, '}');
}

/**
 * sy_table_to_json:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 *
 * Returns: (transfer full): the side-by-side table as JSON, in catalogue order; contributions in
 * points, positive for the left option
 */
char *
sy_table_to_json (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  SyJsonWriter *writer = sy_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *data;

  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "format", TABLE_FORMAT);
  sy_json_writer_add_int (writer, "version", TABLE_VERSION);
  sy_json_writer_add_string (writer, "title", sy_profile_get_title (profile));
  write_options (writer, catalogue);
  sy_json_writer_begin_member (writer, "criteria", '[');
  for (guint i = 0; i < analysis->n_criteria; i++)
    write_criterion (writer, catalogue, sy_catalogue_get_criterion (catalogue, i),
                     &analysis->findings[i],
                     sy_profile_get_weight (profile,
                                            sy_catalogue_get_criterion (catalogue, i)->id));
  sy_json_writer_end (writer, ']');
  sy_json_writer_begin_member (writer, "facts", '[');
  for (guint i = 0; i < catalogue->facts->len; i++)
    write_fact (writer, catalogue, g_ptr_array_index (catalogue->facts, i));
  sy_json_writer_end (writer, ']');
  sy_json_writer_end (writer, '}');

  bytes = sy_json_writer_finish (writer);
  data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}
