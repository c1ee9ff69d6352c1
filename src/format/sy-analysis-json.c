/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-analysis-json.h"

#include "sy-answer-json.h"
#include "sy-reach-json.h"
#include "sy-since.h"

typedef struct
{
  SyJsonWriter *writer;
  SyCatalogue *catalogue;
  SyAnalysis *analysis;
} Context;

static void
add_option (Context *self, const char *name, SyHand hand)
{
  sy_answer_json_add_option (self->writer, self->catalogue, name, hand);
}

static void
add_points (Context *self, const char *name, double points)
{
  sy_answer_json_add_points (self->writer, name, self->analysis->weight_total > 0, points);
}

static void
add_weight (Context *self, const char *name, int weight)
{
  if (weight != SY_UNSET)
    sy_json_writer_add_int (self->writer, name, weight);
  else
    sy_json_writer_add_null (self->writer, name);
}

static void
add_shares (Context *self, const char *name, const SyShares *shares)
{
  sy_json_writer_begin_member (self->writer, name, '{');
  sy_json_writer_add_double (self->writer, "left", shares->left);
  sy_json_writer_add_double (self->writer, "right", shares->right);
  sy_json_writer_end (self->writer, '}');
}

static void
write_head (Context *self, SyProfile *profile)
{
  sy_json_writer_add_string (self->writer, "format", SY_ANALYSIS_FORMAT);
  sy_json_writer_add_int (self->writer, "version", SY_ANALYSIS_VERSION);
  sy_json_writer_add_string (self->writer, "title", sy_profile_get_title (profile));
  sy_json_writer_begin_member (self->writer, "catalogue", '{');
  sy_json_writer_add_string (self->writer, "id", self->catalogue->id);
  sy_json_writer_add_int (self->writer, "version", self->catalogue->version);
  sy_json_writer_end (self->writer, '}');
}

static void
write_options (Context *self)
{
  sy_json_writer_begin_member (self->writer, "options", '[');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      sy_json_writer_begin (self->writer, '{');
      add_option (self, "id", (SyHand) hand);
      add_points (self, "score", self->analysis->scores_points[hand]);
      sy_json_writer_begin_member (self->writer, "ruled_out_by", '[');
      for (guint i = 0; i < self->analysis->n_criteria; i++)
        if (sy_analysis_rules_out (self->analysis, i, (SyHand) hand))
          sy_json_writer_string (self->writer, sy_catalogue_get_criterion (self->catalogue, i)->id);
      sy_json_writer_end (self->writer, ']');
      sy_json_writer_end (self->writer, '}');
    }
  sy_json_writer_end (self->writer, ']');
}

static void
write_verdict (Context *self)
{
  sy_json_writer_add_string (self->writer, "verdict", sy_verdict_get_id (self->analysis->verdict));
  add_option (self, "recommended", self->analysis->recommended);
  add_option (self, "leader", self->analysis->leader);
  add_points (self, "lead", self->analysis->lead_points);
}

static void
write_robustness (Context *self)
{
  const SyReach *reach = &self->analysis->reach;

  sy_json_writer_begin_member (self->writer, "robustness", '{');
  sy_json_writer_begin_member (self->writer, "reach", '{');
  sy_json_writer_add_int (self->writer, "weights", self->analysis->weight_reach);
  sy_rating_reach_to_json (self->writer, self->analysis->rating_reach);
  sy_json_writer_end (self->writer, '}');

  /* With very many criteria, more than a double can hold: then it is null. */
  sy_json_writer_add_double (self->writer, "combinations", reach->combinations);
  sy_json_writer_add_double (self->writer, "left", reach->left_share);
  sy_json_writer_add_double (self->writer, "tie", reach->tie_share);
  sy_json_writer_add_double (self->writer, "right", reach->right_share);
  sy_json_writer_add_double (self->writer, "confidence", self->analysis->confidence_share);
  sy_json_writer_end (self->writer, '}');

  add_shares (self, "any_weights", &self->analysis->any_weights);
  add_shares (self, "same_order", &self->analysis->same_order);
  sy_json_writer_add_boolean (self->writer, "order_decides", self->analysis->order_decides);
  sy_json_writer_add_boolean (self->writer, "dominates", self->analysis->dominates);
}

static void
write_ratings (Context *self, const SyFinding *finding)
{
  if (!sy_finding_is_rated (finding))
    {
      sy_json_writer_add_null (self->writer, "ratings");
      return;
    }

  sy_json_writer_begin_member (self->writer, "ratings", '{');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_json_writer_add_int (self->writer, self->catalogue->options[hand].id,
                            finding->ratings[hand]);
  sy_json_writer_end (self->writer, '}');
}

static void
write_criterion (Context *self, guint index)
{
  const SyFinding *finding = &self->analysis->findings[index];

  sy_json_writer_begin (self->writer, '{');
  sy_json_writer_add_string (self->writer, "id",
                             sy_catalogue_get_criterion (self->catalogue, index)->id);
  sy_json_writer_add_int (self->writer, "weight", finding->weight);
  sy_json_writer_add_boolean (self->writer, "must", finding->is_must);
  write_ratings (self, finding);
  sy_json_writer_add_double (self->writer, "contribution", finding->contribution_points);
  add_weight (self, "tips_at", finding->tips_at);
  sy_json_writer_end (self->writer, '}');
}

static void
write_criteria (Context *self)
{
  sy_json_writer_begin_member (self->writer, "criteria", '[');
  for (guint i = 0; i < self->analysis->n_criteria; i++)
    write_criterion (self, i);
  sy_json_writer_end (self->writer, ']');
}

static void
write_change (Context *self)
{
  if (self->analysis->smallest_steps == SY_UNSET)
    {
      sy_json_writer_add_null (self->writer, "smallest_change");
      return;
    }

  sy_json_writer_begin_member (self->writer, "smallest_change", '{');
  sy_json_writer_add_int (self->writer, "steps", self->analysis->smallest_steps);
  sy_json_writer_begin_member (self->writer, "moves", '[');
  for (guint i = 0; i < self->analysis->n_moves; i++)
    {
      const SyMove *move = &self->analysis->moves[i];

      sy_json_writer_begin (self->writer, '{');
      sy_json_writer_add_string (self->writer, "criterion",
                                 sy_catalogue_get_criterion (self->catalogue, move->criterion)->id);
      sy_json_writer_add_int (self->writer, "from", move->from);
      sy_json_writer_add_int (self->writer, "to", move->to);
      sy_json_writer_end (self->writer, '}');
    }
  sy_json_writer_end (self->writer, ']');
  sy_json_writer_end (self->writer, '}');
}

static void
write_together (Context *self)
{
  if (!self->analysis->together)
    {
      sy_json_writer_add_null (self->writer, "together");
      return;
    }

  sy_json_writer_begin_member (self->writer, "together", '{');
  add_option (self, "interface", self->analysis->side_leaders[SY_SIDE_INTERFACE]);
  add_option (self, "data", self->analysis->side_leaders[SY_SIDE_DATA]);
  sy_json_writer_add_boolean (self->writer, "warning", self->analysis->together_warns);
  sy_json_writer_end (self->writer, '}');
}

static void
write_unweighed (Context *self, const SyEntry *entry)
{
  sy_json_writer_begin (self->writer, '{');
  sy_json_writer_add_string (self->writer, "id", entry->criterion);
  sy_json_writer_add_int (self->writer, "weight", entry->weight);
  sy_json_writer_add_boolean (self->writer, "must", entry->is_must);
  sy_json_writer_end (self->writer, '}');
}

/* What the profile weighs and the catalogue does not know, so that the answer lacks it. */
static void
write_unknown (Context *self, SyProfile *profile)
{
  sy_json_writer_begin_member (self->writer, "unknown_criteria", '[');
  for (guint i = 0; i < sy_profile_get_n_entries (profile); i++)
    {
      const SyEntry *entry = sy_profile_get_entry (profile, i);

      if (sy_catalogue_find_criterion (self->catalogue, entry->criterion) < 0)
        write_unweighed (self, entry);
    }
  sy_json_writer_end (self->writer, ']');
}

/* What nobody has rated, so that the answer lacks it, too; where there is any. */
static void
write_unrated (Context *self, SyProfile *profile)
{
  gboolean has_begun = FALSE;

  for (guint i = 0; i < self->catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (self->catalogue, i);
      g_autoptr (SyEntry) none = sy_entry_new (criterion->id);
      const SyEntry *entry = sy_profile_find_entry (profile, criterion->id);

      if (sy_profile_rates (profile, criterion))
        continue;
      if (!has_begun)
        sy_json_writer_begin_member (self->writer, "unrated_criteria", '[');
      has_begun = TRUE;
      write_unweighed (self, entry != NULL ? entry : none);
    }
  if (has_begun)
    sy_json_writer_end (self->writer, ']');
}

static void
write_state (Context *self, const char *name, const SyFinding *finding)
{
  sy_json_writer_begin_member (self->writer, name, '{');
  sy_json_writer_add_int (self->writer, "weight", finding->weight);
  write_ratings (self, finding);
  sy_json_writer_add_boolean (self->writer, "must", finding->is_must);
  sy_json_writer_end (self->writer, '}');
}

static void
write_difference (Context *self, const SySince *since, const SyDifference *difference)
{
  sy_json_writer_begin (self->writer, '{');
  sy_json_writer_add_string (
      self->writer, "criterion",
      sy_catalogue_get_criterion (since->catalogue, difference->criterion)->id);
  sy_json_writer_add_double (self->writer, "points", difference->points);
  write_state (self, "then", &since->then->findings[difference->criterion]);
  write_state (self, "now", &since->now->findings[difference->criterion]);
  sy_json_writer_end (self->writer, '}');
}

/* What has changed since the decision, where one was made and it is known on what it rests. */
static void
write_since (Context *self, SyProfile *profile)
{
  g_autoptr (SySince) since = sy_since_new (self->catalogue, profile);
  Context then = *self;

  if (since == NULL)
    return;

  then.analysis = since->then;
  sy_json_writer_begin_member (self->writer, "since_decision", '{');
  write_verdict (&then);
  sy_json_writer_begin_member (self->writer, "changes", '[');
  for (guint i = 0; i < since->n_differences; i++)
    write_difference (self, since, &since->differences[i]);
  sy_json_writer_end (self->writer, ']');
  sy_json_writer_end (self->writer, '}');
}

/**
 * sy_analysis_to_json:
 * @catalogue: the catalogue that was used
 * @profile: the profile that was analysed
 * @analysis: the answer
 *
 * Writes the answer for scripts, after the schema "analysis".
 *
 * Returns: (transfer full): the text, with a newline at its end
 */
char *
sy_analysis_to_json (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  Context context = { NULL, catalogue, analysis };
  gsize length;

  g_return_val_if_fail (catalogue != NULL && profile != NULL && analysis != NULL, NULL);
  g_return_val_if_fail (analysis->n_criteria == catalogue->criteria->len, NULL);

  context.writer = sy_json_writer_new ();
  sy_json_writer_begin (context.writer, '{');
  write_head (&context, profile);
  write_options (&context);
  write_verdict (&context);
  write_robustness (&context);
  write_criteria (&context);
  write_change (&context);
  write_together (&context);
  write_unknown (&context, profile);
  write_unrated (&context, profile);
  write_since (&context, profile);
  sy_json_writer_end (context.writer, '}');

  return g_bytes_unref_to_data (sy_json_writer_finish (context.writer), &length);
}
