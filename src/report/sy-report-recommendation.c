/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-recommendation.h"

#include <glib/gi18n-lib.h>

#include "sy-criterion-words.h"
#include "sy-effect.h"
#include "sy-report-parts.h"
#include "sy-words-decision.h"
#include "sy-words-difference.h"
#include "sy-words-drift.h"
#include "sy-words-unrated.h"
#include "sy-words-figures.h"
#include "sy-words-outlook.h"
#include "sy-words-reach.h"
#include "sy-words-since.h"
#include "sy-words-verdict.h"

/* How many criteria are told at most, the largest effect first. */
#define N_REASONS 8

static void
add_scores (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->weight_total == 0)
    return;

  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Option"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Score of 100"), SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, _ ("Musts"), SY_COLUMN_TEXT);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_report_builder_take_row (report, g_strdup (catalogue->options[hand].name),
                                sy_words_points (analysis->scores_points[hand]),
                                g_strdup (analysis->is_ruled_out[hand] ? _ ("ruled out")
                                                                       : _ ("met")),
                                NULL);
}

/*< private >*/
void
sy_report_parts_add_reasons (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  guint n_weighted;
  g_autofree guint *order = sy_effect_order (analysis, &n_weighted);
  char *no_reason = sy_words_no_reason (analysis);

  if (n_weighted == 0)
    return;

  sy_report_builder_add_heading (report, 2, _ ("Why"));
  if (no_reason != NULL)
    {
      sy_report_builder_take_paragraph (report, no_reason);
      return;
    }
  sy_report_builder_add_table (report);
  sy_report_builder_add_column (report, _ ("Criterion"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (report, _ ("Weight"), SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, catalogue->options[SY_LEFT].name, SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, catalogue->options[SY_RIGHT].name, SY_COLUMN_VALUE);
  sy_report_builder_add_column (report, _ ("Effect in points"), SY_COLUMN_TEXT);
  for (guint k = 0; k < MIN (n_weighted, N_REASONS); k++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, order[k]);
      const SyFinding *finding = &analysis->findings[order[k]];
      const int *ratings = finding->ratings;

      if (finding->contribution_points == 0)
        break;
      sy_report_builder_take_row (report, g_strdup (criterion->name),
                                  sy_report_parts_number (finding->weight),
                                  sy_criterion_words_rating (criterion, ratings[SY_LEFT], SY_LEFT),
                                  sy_criterion_words_rating (criterion, ratings[SY_RIGHT],
                                                             SY_RIGHT),
                                  sy_report_parts_effect (catalogue, finding), NULL);
    }
}

static char *
describe_leaders (SyCatalogue *catalogue, SyShares shares, gboolean trusts_order)
{
  g_autofree char *left = sy_words_share (shares.left, shares.left > 0 && shares.right == 0);
  g_autofree char *right = sy_words_share (shares.right, shares.right > 0 && shares.left == 0);
  const char *left_name = catalogue->options[SY_LEFT].name;
  const char *right_name = catalogue->options[SY_RIGHT].name;

  if (trusts_order)
    return g_strdup_printf (
        /* Translators: option, share, option, share. */
        _ ("If only their order were trusted, who leads: %1$s %2$s, %3$s %4$s."), left_name, left,
        right_name, right);

  return g_strdup_printf (
      /* Translators: option, share, option, share. */
      _ ("If nothing were known of the weights, who leads: %1$s %2$s, %3$s %4$s."), left_name, left,
      right_name, right);
}

/*< private >*/
void
sy_report_parts_add_sureness (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->weight_total == 0 || sy_analysis_leads_in_vain (analysis))
    return;

  sy_report_builder_add_heading (report, 2, _ ("How sure"));
  sy_report_builder_take_paragraph (report, sy_words_sureness (catalogue, analysis));
  sy_report_builder_take_paragraph (report, sy_words_counting (analysis));
  sy_report_builder_take_paragraph (report,
                                    describe_leaders (catalogue, analysis->any_weights, FALSE));
  sy_report_builder_take_paragraph (report,
                                    describe_leaders (catalogue, analysis->same_order, TRUE));
  sy_report_builder_take_paragraph (report, sy_words_order (catalogue, analysis));
}

/* Adds a row where something tips, and the table before the first. Takes @what. */
static void
add_tip (SyReportBuilder *report, gboolean *has_table, char *what, int today, int tips_at)
{
  g_autofree char *owned = what;

  if (tips_at == SY_UNSET)
    return;

  if (!*has_table)
    {
      sy_report_builder_add_table (report);
      sy_report_builder_add_column (report, _ ("On its own"), SY_COLUMN_TEXT);
      sy_report_builder_add_column (report, _ ("Today"), SY_COLUMN_VALUE);
      sy_report_builder_add_column (report, _ ("Tips at"), SY_COLUMN_VALUE);
      *has_table = TRUE;
    }
  sy_report_builder_take_row (report, g_steal_pointer (&owned), sy_report_parts_number (today),
                              sy_report_parts_number (tips_at), NULL);
}

/* Each slider and each rating in use that alone makes the other option lead. */
static void
add_tips (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  gboolean has_table = FALSE;

  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      const SyFinding *finding = &analysis->findings[i];
      const char *name = sy_catalogue_get_criterion (catalogue, i)->name;

      add_tip (report, &has_table, g_strdup_printf (_ ("Weight of %s"), name), finding->weight,
               finding->tips_at);
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        add_tip (report, &has_table,
                 g_strdup_printf (_ ("Rating of %1$s on %2$s"), catalogue->options[hand].name,
                                  name),
                 finding->ratings[hand], finding->rating_tips_at[hand]);
    }
}

/* What is far off is told last. */
static void
add_far_change (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *moves = NULL;

  if (!analysis->is_change_far)
    return;

  moves = sy_words_moves (catalogue, analysis);
  sy_report_builder_take_paragraph (report,
                                    /* Translators: moves of sliders, such as “Hiring 3 → 5”. */
                                    g_strdup_printf (_ ("The shortest way there: %s."), moves));
}

/*< private >*/
void
sy_report_parts_add_change (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->leader == SY_NEITHER && !sy_analysis_has_ruled_out (analysis))
    return;

  sy_report_builder_add_heading (report, 2, _ ("What would change it"));
  sy_report_builder_take_paragraph (report, sy_words_lifts (catalogue, analysis));
  if (analysis->verdict == SY_VERDICT_NEITHER)
    return;

  sy_report_builder_take_paragraph (report, sy_words_change (catalogue, analysis));
  sy_report_builder_take_paragraph (report, sy_words_single_change (catalogue, analysis));
  add_tips (report, catalogue, analysis);
  add_far_change (report, catalogue, analysis);
}

/*< private >*/
void
sy_report_parts_add_together (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *together = sy_words_together (catalogue, analysis);

  if (together == NULL)
    return;

  sy_report_builder_add_heading (report, 2, _ ("Both together"));
  sy_report_builder_add_paragraph (report, together);
  if (*catalogue->together_text != '\0')
    sy_report_builder_add_paragraph (report, catalogue->together_text);
  sy_report_builder_take_paragraph (report, sy_words_together_warning (catalogue, analysis));
}

/*< private >
 * Own ratings, reasons and notes: what the team knows and the catalogue does not.
 */
void
sy_report_parts_add_notes (SyReportBuilder *report, SyCatalogue *catalogue, SyProfile *profile)
{
  gboolean has_table = FALSE;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, i);
      const SyEntry *entry = sy_profile_find_entry (profile, criterion->id);

      if (entry == NULL || (*entry->reason == '\0' && *entry->note == '\0'))
        continue;
      if (!has_table)
        {
          sy_report_builder_add_heading (report, 2, _ ("What the team says"));
          sy_report_builder_add_table (report);
          sy_report_builder_add_column (report, _ ("Criterion"), SY_COLUMN_TEXT);
          sy_report_builder_add_column (report, _ ("Reason for its own rating"), SY_COLUMN_TEXT);
          sy_report_builder_add_column (report, _ ("Note"), SY_COLUMN_TEXT);
          has_table = TRUE;
        }
      sy_report_builder_take_row (report, g_strdup (criterion->name), g_strdup (entry->reason),
                                  g_strdup (entry->note), NULL);
    }
}

/* Takes @title and @text. */
static void
take_titled_paragraph (SyReportBuilder *report, char *title, char *text)
{
  g_autofree char *owned_title = title;
  g_autofree char *owned_text = text;

  sy_report_builder_take_paragraph (
      report,
      /* Translators: a title without its full stop, and the sentences under it. */
      g_strdup_printf (C_ ("title and text", "%1$s. %2$s"), title, text));
}

/* A reader of the file must not take what it said then for what it says now. */
static void
add_drift (SyReportBuilder *report,
           SyCatalogue *catalogue,
           SyProfile *profile,
           SyAnalysis *analysis)
{
  char *title = sy_words_drift_title (catalogue, profile, analysis);

  if (title != NULL)
    take_titled_paragraph (report, title, sy_words_drift (catalogue, profile, analysis));
}

/* What people decided, in fields. */
static void
add_decision (SyReportBuilder *report, SyCatalogue *catalogue, SyProfile *profile)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  g_autofree char *title = sy_words_decision (catalogue, decision);

  sy_report_builder_add_heading (report, 2, title);
  for (SyDecisionField field = 0; field < SY_DECISION_N_FIELDS; field++)
    {
      g_autofree char *text = sy_words_decision_field (profile, field);
      SyProse *item;

      if (*text == '\0')
        continue;
      item = sy_prose_new ("");
      sy_prose_append_emphasis (item, sy_words_decision_field_name (decision, field));
      /* Translators: what stands between the name of a field and what it holds. */
      sy_prose_append (item, C_ ("field", ": "));
      sy_prose_append (item, text);
      sy_report_builder_take_item (report, item);
    }
}

/* Each part of the change since the decision; together they are the whole of it. */
static void
add_since (SyReportBuilder *report,
           SyCatalogue *catalogue,
           SyProfile *profile,
           const SyDecision *decision)
{
  g_autoptr (SySince) since = sy_since_new (catalogue, profile);

  if (since == NULL)
    return;

  sy_report_builder_take_paragraph (report, sy_words_since (since, decision));
  for (guint i = 0; i < since->n_differences; i++)
    {
      g_autofree char *part =
          sy_words_difference (since->catalogue, since->then, since->now, &since->differences[i]);

      sy_report_builder_take_item (report, sy_prose_new (part));
    }
  if (since->n_differences > 0)
    sy_report_builder_take_paragraph (report, sy_words_since_then (since));
}

/* What the figures say: the headline, unless people have decided. */
static void
add_verdict (SyReportBuilder *report,
             SyCatalogue *catalogue,
             SyAnalysis *analysis,
             const SyDecision *decision)
{
  g_autofree char *verdict = sy_words_figures_now (catalogue, decision, analysis);
  char *lead = sy_words_lead (catalogue, analysis);

  if (decision != NULL && sy_decision_is_made (decision))
    {
      sy_report_builder_add_heading (report, 2, _ ("What the figures say"));
      take_titled_paragraph (report, g_steal_pointer (&verdict), lead);
    }
  else
    {
      sy_report_builder_add_heading (report, 2, verdict);
      sy_report_builder_take_paragraph (report, lead);
    }
  sy_report_builder_take_paragraph (report, sy_words_musts (catalogue, analysis));
}

/*< private >
 * What people have decided, and how it stands since; nothing where they have not.
 */
void
sy_report_parts_add_decision (SyReportBuilder *report, SyCatalogue *catalogue, SyProfile *profile)
{
  const SyDecision *decision = sy_profile_get_decision (profile);

  if (decision == NULL || !sy_decision_is_made (decision))
    return;

  add_decision (report, catalogue, profile);
  add_since (report, catalogue, profile, decision);
}

/*< private >
 * What people have written down of a decision that is still open.
 */
void
sy_report_parts_add_open_decision (SyReportBuilder *report,
                                   SyCatalogue *catalogue,
                                   SyProfile *profile)
{
  const SyDecision *decision = sy_profile_get_decision (profile);

  if (decision != NULL && !sy_decision_is_made (decision))
    add_decision (report, catalogue, profile);
}

/*< private >
 * The verdict, what is in no figure, how it has changed since it was saved, and the scores.
 */
void
sy_report_parts_add_answer (SyReportBuilder *report,
                            SyCatalogue *catalogue,
                            SyProfile *profile,
                            SyAnalysis *analysis)
{
  add_verdict (report, catalogue, analysis, sy_profile_get_decision (profile));
  sy_report_builder_take_paragraph (report, sy_words_unrated (catalogue, profile));
  sy_report_builder_take_paragraph (report, sy_words_unknown_criteria (catalogue, profile));
  add_drift (report, catalogue, profile, analysis);
  add_scores (report, catalogue, analysis);
}

/**
 * sy_report_new_recommendation:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 * @day: (nullable): that the report is of, as YYYY-MM-DD
 *
 * Returns: (transfer full): what was decided, verdict, scores, why, how sure, and what would change
 *   it; a decision that is still open stands at the end
 */
SyReport *
sy_report_new_recommendation (SyCatalogue *catalogue,
                              SyProfile *profile,
                              SyAnalysis *analysis,
                              const char *day)
{
  SyReportBuilder report;

  sy_report_parts_begin (&report, catalogue, profile, day);
  sy_report_parts_add_decision (&report, catalogue, profile);
  sy_report_parts_add_answer (&report, catalogue, profile, analysis);
  sy_report_parts_add_reasons (&report, catalogue, analysis);
  sy_report_parts_add_sureness (&report, catalogue, analysis);
  sy_report_parts_add_change (&report, catalogue, analysis);
  sy_report_parts_add_together (&report, catalogue, analysis);
  sy_report_parts_add_notes (&report, catalogue, profile);
  sy_report_parts_add_open_decision (&report, catalogue, profile);

  return sy_report_builder_finish (&report);
}
