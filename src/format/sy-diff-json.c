/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-diff-json.h"

#include "sy-answer-json.h"

#define DIFF_FORMAT "steelyard-diff"
#define DIFF_VERSION 1

static void
write_profile (SyJsonWriter *writer,
               SyCatalogue *catalogue,
               const char *name,
               SyProfile *profile,
               SyAnalysis *analysis)
{
  sy_json_writer_begin_member (writer, name, '{');
  sy_json_writer_add_string (writer, "title", sy_profile_get_title (profile));
  sy_json_writer_add_string (writer, "verdict", sy_verdict_get_id (analysis->verdict));
  sy_answer_json_add_option (writer, catalogue, "recommended", analysis->recommended);
  sy_answer_json_add_option (writer, catalogue, "leader", analysis->leader);
  sy_json_writer_end (writer, '}');
}

static void
write_differs (SyJsonWriter *writer, const SyDifference *difference)
{
  sy_json_writer_begin_member (writer, "differs", '[');
  if (difference->has_weight)
    sy_json_writer_string (writer, "weight");
  if (difference->has_must)
    sy_json_writer_string (writer, "must");
  if (difference->has_rating[SY_LEFT] || difference->has_rating[SY_RIGHT])
    sy_json_writer_string (writer, "ratings");
  sy_json_writer_end (writer, ']');
}

static void
write_state (SyJsonWriter *writer,
             SyCatalogue *catalogue,
             const char *name,
             const SyFinding *finding)
{
  sy_json_writer_begin_member (writer, name, '{');
  sy_json_writer_add_int (writer, "weight", finding->weight);
  sy_json_writer_add_boolean (writer, "must", finding->is_must);
  if (sy_finding_is_rated (finding))
    {
      sy_json_writer_begin_member (writer, "ratings", '{');
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        sy_json_writer_add_int (writer, catalogue->options[hand].id, finding->ratings[hand]);
      sy_json_writer_end (writer, '}');
    }
  else
    sy_json_writer_add_null (writer, "ratings");
  sy_json_writer_end (writer, '}');
}

static void
write_criterion (SyJsonWriter *writer,
                 SyPair *pair,
                 const SyDifference *difference,
                 gboolean is_part)
{
  const guint i = difference->criterion;

  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "id", sy_catalogue_get_criterion (pair->catalogue, i)->id);
  sy_answer_json_add_points (writer, "part", is_part, difference->points);
  write_differs (writer, difference);
  write_state (writer, pair->catalogue, "before", &pair->before->findings[i]);
  write_state (writer, pair->catalogue, "after", &pair->after->findings[i]);
  sy_json_writer_end (writer, '}');
}

/* Equal leads are decided in integers: what doubles leave of them is not a change. */
static double
get_change (SyPair *pair)
{
  if (sy_difference_get_hand (pair->before, pair->after) == SY_NEITHER)
    return 0;

  return pair->after->lead_points - pair->before->lead_points;
}

/**
 * sy_diff_to_json:
 * @pair: two profiles held against each other
 * @first: the first
 * @second: the second
 *
 * Writes it for scripts, after the schema "diff".
 *
 * Returns: (transfer full): the text, with a newline at its end
 */
char *
sy_diff_to_json (SyPair *pair, SyProfile *first, SyProfile *second)
{
  SyJsonWriter *writer = sy_json_writer_new ();
  const gboolean had = pair->before->weight_total > 0;
  const gboolean has = pair->after->weight_total > 0;
  gsize length;

  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "format", DIFF_FORMAT);
  sy_json_writer_add_int (writer, "version", DIFF_VERSION);
  sy_json_writer_begin_member (writer, "catalogue", '{');
  sy_json_writer_add_string (writer, "id", pair->catalogue->id);
  sy_json_writer_add_int (writer, "version", pair->catalogue->version);
  sy_json_writer_end (writer, '}');
  write_profile (writer, pair->catalogue, "before", first, pair->first);
  write_profile (writer, pair->catalogue, "after", second, pair->second);
  sy_answer_json_add_points (writer, "lead_before", had, pair->before->lead_points);
  sy_answer_json_add_points (writer, "lead_after", has, pair->after->lead_points);
  sy_answer_json_add_points (writer, "change", had && has, had && has ? get_change (pair) : 0);
  sy_json_writer_begin_member (writer, "criteria", '[');
  for (guint i = 0; i < pair->n_differences; i++)
    write_criterion (writer, pair, &pair->differences[i], had && has);
  sy_json_writer_end (writer, ']');
  sy_json_writer_end (writer, '}');

  return g_bytes_unref_to_data (sy_json_writer_finish (writer), &length);
}
