/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-builder.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sy-effect.h"
#include "sy-words-charts.h"
#include "sy-words-drift.h"
#include "sy-words-private.h"

/* The place where reports get their words. */

#define N_REASONS 8

static char *
format_number (int number)
{
  return g_strdup_printf ("%d", number);
}

/* A rating of the team with the catalogue's beside it: 8 (5). */
static char *
format_rating (SyCatalogue *catalogue, SyAnalysis *analysis, guint i, SyHand hand)
{
  int original = sy_catalogue_get_criterion (catalogue, i)->ratings[hand];
  int rating = analysis->findings[i].ratings[hand];

  if (rating == original)
    return format_number (rating);

  return g_strdup_printf ("%d (%d)", rating, original);
}

/* Whom a criterion helps and by how much. */
static char *
format_effect (SyCatalogue *catalogue, const SyFinding *finding)
{
  if (finding->weight == 0)
    return g_strdup ("");
  if (finding->contribution_points == 0)
    return g_strdup (_ ("none"));

  return sy_words_advantage (catalogue, finding->contribution_points);
}

static void
add_title (SyReport *report, SyCatalogue *catalogue, SyProfile *profile)
{
  const char *title = sy_profile_get_title (profile);
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, sy_profile_get_preset (profile));

  sy_report_add_heading (report, 1, *title != '\0' ? title : _ ("Untitled project"));
  if (preset != NULL)
    sy_report_take_paragraph (report, g_strdup_printf (_ ("%1$s; started from the preset “%2$s”."),
                                                       catalogue->title, preset->name));
  else
    sy_report_add_paragraph (report, catalogue->title);
}

static void
add_scores (SyReport *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  SyTable *table;

  if (analysis->weight_total == 0)
    return;

  table = sy_report_add_table (report);
  sy_table_add_column (table, _ ("Option"), SY_ALIGN_START);
  sy_table_add_column (table, _ ("Score of 100"), SY_ALIGN_END);
  sy_table_add_column (table, _ ("Musts"), SY_ALIGN_START);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_table_take_row (table, g_strdup (catalogue->options[hand].name),
                       sy_words_points (analysis->scores_points[hand]),
                       g_strdup (analysis->is_ruled_out[hand] ? _ ("ruled out") : _ ("met")), NULL);
}

static void
add_reasons (SyReport *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  guint n_weighted;
  g_autofree guint *order = sy_effect_order (analysis, &n_weighted);
  SyTable *table;

  if (n_weighted == 0)
    return;

  sy_report_add_heading (report, 2, _ ("Why"));
  table = sy_report_add_table (report);
  sy_table_add_column (table, _ ("Criterion"), SY_ALIGN_START);
  sy_table_add_column (table, _ ("Weight"), SY_ALIGN_END);
  sy_table_add_column (table, catalogue->options[SY_LEFT].name, SY_ALIGN_END);
  sy_table_add_column (table, catalogue->options[SY_RIGHT].name, SY_ALIGN_END);
  sy_table_add_column (table, _ ("Effect in points"), SY_ALIGN_START);
  for (guint k = 0; k < MIN (n_weighted, N_REASONS); k++)
    {
      guint i = order[k];
      const SyFinding *finding = &analysis->findings[i];

      if (finding->contribution_points == 0)
        break;
      sy_table_take_row (table, g_strdup (sy_catalogue_get_criterion (catalogue, i)->name),
                         format_number (finding->weight),
                         format_rating (catalogue, analysis, i, SY_LEFT),
                         format_rating (catalogue, analysis, i, SY_RIGHT),
                         format_effect (catalogue, finding), NULL);
    }
}

static char *
describe_shares (SyCatalogue *catalogue, const char *format, SyShares shares)
{
  g_autofree char *left = sy_words_share (shares.left, shares.left > 0 && shares.right == 0);
  g_autofree char *right = sy_words_share (shares.right, shares.right > 0 && shares.left == 0);
  g_autofree char *first = g_strdup_printf ("%s %s", catalogue->options[SY_LEFT].name, left);
  g_autofree char *second = g_strdup_printf ("%s %s", catalogue->options[SY_RIGHT].name, right);
  GString *text = g_string_new (NULL);

  sy_words_append_item (text, first);
  sy_words_append_item (text, second);
  g_string_prepend_c (text, ' ');
  g_string_prepend (text, format);
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

static void
add_sureness (SyReport *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *confidence = NULL;

  if (analysis->weight_total == 0)
    return;

  confidence = sy_words_share (analysis->confidence_share,
                               analysis->leader != SY_NEITHER
                                   && analysis->reach.certain == analysis->leader);
  sy_report_add_heading (report, 2, _ ("How sure"));
  sy_report_take_paragraph (report, sy_words_sureness (catalogue, analysis));
  sy_report_take_paragraph (report, sy_words_counting (analysis));
  sy_report_take_paragraph (report, g_strdup_printf (_ ("Confidence, with half of the ties: %s."),
                                                     confidence));
  sy_report_take_paragraph (report,
                            describe_shares (catalogue,
                                             _ ("If nothing were known of the weights, who leads:"),
                                             analysis->any_weights));
  sy_report_take_paragraph (report,
                            describe_shares (catalogue,
                                             _ ("If only their order were trusted, who leads:"),
                                             analysis->same_order));
  sy_report_take_paragraph (report, sy_words_order (catalogue, analysis));
}

static void
add_tipping_row (SyTable *table, const char *what, int today, int tips_at)
{
  sy_table_take_row (table, g_strdup (what), format_number (today), format_number (tips_at), NULL);
}

/* Each slider and each rating in use that alone makes the other option lead. */
static void
add_tipping_table (SyReport *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  SyTable *table = NULL;

  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      const SyFinding *finding = &analysis->findings[i];
      const char *name = sy_catalogue_get_criterion (catalogue, i)->name;

      for (int part = -1; part <= SY_RIGHT; part++)
        {
          int tips_at = part < 0 ? finding->tips_at : finding->rating_tips_at[part];
          g_autofree char *what = NULL;

          if (tips_at == SY_UNSET)
            continue;
          if (table == NULL)
            {
              table = sy_report_add_table (report);
              sy_table_add_column (table, _ ("On its own"), SY_ALIGN_START);
              sy_table_add_column (table, _ ("Today"), SY_ALIGN_END);
              sy_table_add_column (table, _ ("Tips at"), SY_ALIGN_END);
            }
          what = part < 0 ? g_strdup_printf (_ ("Weight of %s"), name)
                          : g_strdup_printf (_ ("Rating of %1$s on %2$s"),
                                             catalogue->options[part].name, name);
          add_tipping_row (table, what, part < 0 ? finding->weight : finding->ratings[part],
                           tips_at);
        }
    }
}

static void
add_change (SyReport *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (analysis->leader == SY_NEITHER)
    return;

  sy_report_add_heading (report, 2, _ ("What would change it"));
  sy_report_take_paragraph (report, sy_words_change (catalogue, analysis));
  sy_report_take_paragraph (report, sy_words_single_change (catalogue, analysis));
  add_tipping_table (report, catalogue, analysis);
}

static void
add_together (SyReport *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autofree char *together = sy_words_together (catalogue, analysis);

  if (together == NULL)
    return;

  sy_report_add_heading (report, 2, _ ("Both together"));
  sy_report_add_paragraph (report, together);
  if (*catalogue->together_text != '\0')
    sy_report_add_paragraph (report, catalogue->together_text);
  sy_report_take_paragraph (report, sy_words_together_warning (catalogue, analysis));
}

/* Own ratings, reasons and notes: what the team knows and the catalogue does not. */
static void
add_notes (SyReport *report, SyCatalogue *catalogue, SyProfile *profile)
{
  SyTable *table = NULL;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, i);
      const SyEntry *entry = sy_profile_find_entry (profile, criterion->id);

      if (entry == NULL || (*entry->reason == '\0' && *entry->note == '\0'))
        continue;
      if (table == NULL)
        {
          sy_report_add_heading (report, 2, _ ("What the team says"));
          table = sy_report_add_table (report);
          sy_table_add_column (table, _ ("Criterion"), SY_ALIGN_START);
          sy_table_add_column (table, _ ("Reason for its own rating"), SY_ALIGN_START);
          sy_table_add_column (table, _ ("Note"), SY_ALIGN_START);
        }
      sy_table_take_row (table, g_strdup (criterion->name), g_strdup (entry->reason),
                         g_strdup (entry->note), NULL);
    }
}

/* A reader of the file must not take what it said then for what it says now. */
static void
add_drift (SyReport *report, SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  g_autofree char *title = sy_words_drift_title (catalogue, profile, analysis);
  g_autofree char *text = sy_words_drift (catalogue, profile, analysis);

  if (title != NULL)
    sy_report_take_paragraph (report, g_strdup_printf ("%s. %s", title, text));
}

/**
 * sy_report_new_recommendation:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 *
 * Returns: (transfer full): verdict, scores, why, how sure, what would change it, and what was
 * decided
 */
SyReport *
sy_report_new_recommendation (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  SyReport *report = sy_report_new ();
  g_autofree char *verdict = sy_words_verdict (catalogue, analysis);
  g_autofree char *decision = sy_words_decision (catalogue, profile, analysis);

  add_title (report, catalogue, profile);
  sy_report_add_heading (report, 2, verdict);
  sy_report_take_paragraph (report, sy_words_lead (catalogue, analysis));
  sy_report_take_paragraph (report, sy_words_musts (catalogue, analysis));
  add_drift (report, catalogue, profile, analysis);
  add_scores (report, catalogue, analysis);
  add_reasons (report, catalogue, analysis);
  add_sureness (report, catalogue, analysis);
  add_change (report, catalogue, analysis);
  add_together (report, catalogue, analysis);
  add_notes (report, catalogue, profile);
  if (decision != NULL)
    {
      sy_report_add_heading (report, 2, _ ("Decision"));
      sy_report_add_paragraph (report, decision);
    }

  return report;
}

/* The rating, then the cell's text. */
static char *
format_cell (SyCatalogue *catalogue, SyAnalysis *analysis, guint i, SyHand hand)
{
  g_autofree char *rating = format_rating (catalogue, analysis, i, hand);
  const char *text = sy_catalogue_get_criterion (catalogue, i)->cells[hand];

  if (*text == '\0')
    return g_steal_pointer (&rating);

  return g_strdup_printf ("%s · %s", rating, text);
}

static char *
format_weight (const SyFinding *finding)
{
  return finding->is_must ? g_strdup_printf (_ ("%d must"), finding->weight)
                          : format_number (finding->weight);
}

/**
 * sy_report_new_table:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 *
 * Returns: (transfer full): the side-by-side table, the largest effect first, then what weighs
 * nothing, then the facts
 */
SyReport *
sy_report_new_table (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  SyReport *report = sy_report_new ();
  g_autofree guint *order = sy_effect_order (analysis, NULL);
  SyTable *table;

  add_title (report, catalogue, profile);
  table = sy_report_add_table (report);
  sy_table_add_column (table, _ ("Criterion"), SY_ALIGN_START);
  sy_table_add_column (table, catalogue->options[SY_LEFT].name, SY_ALIGN_START);
  sy_table_add_column (table, catalogue->options[SY_RIGHT].name, SY_ALIGN_START);
  sy_table_add_column (table, _ ("Weight"), SY_ALIGN_END);
  sy_table_add_column (table, _ ("Effect"), SY_ALIGN_START);
  for (guint k = 0; k < analysis->n_criteria; k++)
    {
      const SyFinding *finding = &analysis->findings[order[k]];

      sy_table_take_row (table, g_strdup (sy_catalogue_get_criterion (catalogue, order[k])->name),
                         format_cell (catalogue, analysis, order[k], SY_LEFT),
                         format_cell (catalogue, analysis, order[k], SY_RIGHT),
                         format_weight (finding), format_effect (catalogue, finding), NULL);
    }
  for (guint i = 0; i < catalogue->facts->len; i++)
    {
      const SyFact *fact = g_ptr_array_index (catalogue->facts, i);

      sy_table_take_row (table, g_strdup (fact->name), g_strdup (fact->cells[SY_LEFT]),
                         g_strdup (fact->cells[SY_RIGHT]), g_strdup (""), g_strdup (_ ("fact")),
                         NULL);
    }
  sy_report_take_paragraph (report, sy_words_unknown_criteria (catalogue, profile));

  return report;
}

/**
 * sy_report_new_presets:
 * @catalogue: the catalogue
 *
 * Returns: (transfer full): the list of its presets
 */
SyReport *
sy_report_new_presets (SyCatalogue *catalogue)
{
  SyReport *report = sy_report_new ();
  SyTable *table = sy_report_add_table (report);

  sy_table_add_column (table, _ ("Id"), SY_ALIGN_START);
  sy_table_add_column (table, _ ("Name"), SY_ALIGN_START);
  sy_table_add_column (table, _ ("Description"), SY_ALIGN_START);
  for (guint i = 0; i < catalogue->presets->len; i++)
    {
      const SyPreset *preset = g_ptr_array_index (catalogue->presets, i);

      sy_table_take_row (table, g_strdup (preset->id), g_strdup (preset->name),
                         g_strdup (preset->description), NULL);
    }

  return report;
}
