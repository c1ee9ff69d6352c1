/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-plots.h"

#include <glib/gi18n-lib.h>

#include "sy-effect.h"
#include "sy-report-parts.h"
#include "sy-words-charts.h"
#include "sy-words-difference.h"
#include "sy-words-figures.h"

/* The charts with their words: what the analysis counted, said in sentences, laid out as marks. */

/* Owns what a SyPlotTexts borrows. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *details;
  GPtrArray *figures;
  GPtrArray *sentences;
  char *left;
  char *right;
} Words;

static void
words_init (Words *words, guint n)
{
  words->names = g_ptr_array_new_full (n, NULL); /* the catalogue's */
  words->details = g_ptr_array_new_full (n, g_free);
  words->figures = g_ptr_array_new_full (n, g_free);
  words->sentences = g_ptr_array_new_full (n, g_free);
}

static void
words_clear (Words *words)
{
  g_ptr_array_unref (words->names);
  g_ptr_array_unref (words->details);
  g_ptr_array_unref (words->figures);
  g_ptr_array_unref (words->sentences);
  g_free (words->left);
  g_free (words->right);
}

static const char *const *
get_array (GPtrArray *array)
{
  return array->len > 0 ? (const char *const *) array->pdata : NULL;
}

static SyPlotTexts
words_lend (const Words *words, const char *middle)
{
  return (SyPlotTexts) {
    .names = get_array (words->names),
    .details = get_array (words->details),
    .figures = get_array (words->figures),
    .sentences = get_array (words->sentences),
    .left = words->left,
    .middle = middle,
    .right = words->right,
  };
}

static SyPlot *
plot_nothing_weighed (const SyPlotSpace *space)
{
  return sy_plot_new_message (_ ("Nothing is weighed yet"), space);
}

/**
 * sy_report_plot_scores:
 * @catalogue: the catalogue
 * @analysis: an answer
 * @space: the room
 *
 * Returns: (transfer full): both scores, of 100 points
 */
SyPlot *
sy_report_plot_scores (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space)
{
  SyPlotTexts texts;
  SyPlot *plot;
  Words words = { 0 };

  g_return_val_if_fail (catalogue != NULL && analysis != NULL && space != NULL, NULL);

  if (analysis->weight_total == 0)
    return plot_nothing_weighed (space);

  words_init (&words, SY_N_HANDS);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      char *name = catalogue->options[hand].name;
      char *score = sy_words_points (analysis->scores_points[hand]);

      g_ptr_array_add (words.names, name);
      g_ptr_array_add (words.figures, score);
      /* Translators: option, its score. */
      g_ptr_array_add (words.sentences, g_strdup_printf (_ ("%1$s: %2$s of 100."), name, score));
    }
  words.right = g_strdup ("100");

  texts = words_lend (&words, "0");
  plot = sy_plot_new_scores (analysis, &texts, space);
  words_clear (&words);

  return plot;
}

static void
add_effect (Words *words, SyCatalogue *catalogue, SyAnalysis *analysis, guint i)
{
  const double points = analysis->findings[i].contribution_points;

  g_ptr_array_add (words->names, sy_catalogue_get_criterion (catalogue, i)->name);
  g_ptr_array_add (words->figures, sy_words_advantage (catalogue, points));
  g_ptr_array_add (words->sentences, sy_report_parts_describe_row (catalogue, analysis, i));
}

static void
name_sides (Words *words, SyCatalogue *catalogue)
{
  /* Translators: the side of an axis on which an option gains. */
  words->left = g_strdup_printf (_ ("towards %s"), catalogue->options[SY_LEFT].name);
  words->right = g_strdup_printf (_ ("towards %s"), catalogue->options[SY_RIGHT].name);
}

/**
 * sy_report_plot_effects:
 * @catalogue: the catalogue
 * @analysis: an answer
 * @space: the room
 *
 * Returns: (transfer full): what each criterion that moves the lead contributes to it, the largest
 *   effect first
 */
SyPlot *
sy_report_plot_effects (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space)
{
  g_autofree guint *order = NULL;
  SyPlotTexts texts;
  SyPlot *plot;
  Words words = { 0 };
  guint n;

  g_return_val_if_fail (catalogue != NULL && analysis != NULL && space != NULL, NULL);

  if (analysis->weight_total == 0)
    return plot_nothing_weighed (space);

  order = sy_effect_order (analysis, &n);
  while (n > 0 && sy_finding_get_product (&analysis->findings[order[n - 1]]) == 0)
    n--;
  if (n == 0)
    return sy_plot_new_message (_ ("Nothing tells the options apart"), space);

  words_init (&words, n);
  for (guint i = 0; i < n; i++)
    add_effect (&words, catalogue, analysis, order[i]);
  name_sides (&words, catalogue);

  texts = words_lend (&words, "");
  plot = sy_plot_new_effects (analysis, order, n, &texts, space);
  words_clear (&words);

  return plot;
}

/**
 * sy_report_plot_histogram:
 * @catalogue: the catalogue
 * @analysis: an answer
 * @space: the room
 *
 * Returns: (transfer full): how the lead is spread over all that is within reach
 */
SyPlot *
sy_report_plot_histogram (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space)
{
  SyHistogram histogram;
  SyPlotTexts texts;
  SyPlot *plot;
  Words words = { 0 };
  double points;
  guint n;

  g_return_val_if_fail (catalogue != NULL && analysis != NULL && space != NULL, NULL);

  if (analysis->weight_total == 0)
    return plot_nothing_weighed (space);

  sy_histogram_count (analysis->problem, &histogram);
  n = sy_histogram_get_n_bins (&histogram);
  words_init (&words, n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (words.sentences, sy_words_bin (catalogue, analysis, &histogram.bins[i]));
  points = 10.0 / analysis->weight_total;
  words.left = sy_words_axis_end (catalogue, points * histogram.bins[0].high);
  words.right = sy_words_axis_end (catalogue, points * histogram.bins[n - 1].low);

  /* Translators: the place on an axis where neither option leads. */
  texts = words_lend (&words, C_ ("axis", "tie"));
  plot = sy_plot_new_histogram (&histogram, analysis->sum, &texts, space);
  words_clear (&words);

  return plot;
}

/* The largest leads of both options that any slider alone brings about. */
static void
name_ends (Words *words, SyCatalogue *catalogue, const SySwing *swings, guint n)
{
  double left = 0;
  double right = 0;

  for (guint i = 0; i < n; i++)
    {
      left = MAX (left, MAX (swings[i].lead_at_min_points, swings[i].lead_at_max_points));
      right = MIN (right, MIN (swings[i].lead_at_min_points, swings[i].lead_at_max_points));
    }
  words->left = sy_words_axis_end (catalogue, left);
  words->right = sy_words_axis_end (catalogue, right);
}

/**
 * sy_report_plot_sliders:
 * @catalogue: the catalogue
 * @analysis: an answer
 * @space: the room
 *
 * Returns: (transfer full): what each slider alone does to the lead
 */
SyPlot *
sy_report_plot_sliders (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space)
{
  g_autofree SySwing *swings = NULL;
  SyPlotTexts texts;
  SyPlot *plot;
  Words words = { 0 };
  guint n;

  g_return_val_if_fail (catalogue != NULL && analysis != NULL && space != NULL, NULL);

  if (analysis->weight_total == 0)
    return plot_nothing_weighed (space);

  swings = sy_swing_list (analysis, &n);
  words_init (&words, n);
  for (guint i = 0; i < n; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, swings[i].criterion);

      g_ptr_array_add (words.names, criterion->name);
      g_ptr_array_add (words.figures, sy_words_swing_tip (analysis, &swings[i]));
      g_ptr_array_add (words.sentences, sy_words_swing (catalogue, analysis, &swings[i]));
    }
  name_ends (&words, catalogue, swings, n);

  texts = words_lend (&words, C_ ("axis", "tie"));
  plot = sy_plot_new_sliders (analysis, swings, n, &texts, space);
  words_clear (&words);

  return plot;
}

static void
add_difference (Words *words,
                SyCatalogue *catalogue,
                SyAnalysis *from,
                SyAnalysis *to,
                const SyDifference *difference)
{
  const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, difference->criterion);

  g_ptr_array_add (words->names, criterion->name);
  g_ptr_array_add (words->details, sy_words_difference_detail (catalogue, from, to, difference));
  g_ptr_array_add (words->figures, sy_words_difference_points (catalogue, difference));
  g_ptr_array_add (words->sentences, sy_words_difference (catalogue, from, to, difference));
}

/**
 * sy_report_plot_difference:
 * @catalogue: the catalogue of both
 * @from: an answer
 * @to: the one that is held against it
 * @space: the room
 *
 * Returns: (transfer full): what each criterion adds to the change of the lead
 */
SyPlot *
sy_report_plot_difference (SyCatalogue *catalogue,
                           SyAnalysis *from,
                           SyAnalysis *to,
                           const SyPlotSpace *space)
{
  g_autofree SyDifference *differences = NULL;
  SyPlotTexts texts;
  SyPlot *plot;
  Words words = { 0 };
  guint n;

  g_return_val_if_fail (catalogue != NULL && from != NULL && to != NULL && space != NULL, NULL);

  differences = sy_difference_list (from, to, &n);
  if (n == 0)
    return sy_plot_new_message (_ ("No criterion differs"), space);

  words_init (&words, n);
  for (guint i = 0; i < n; i++)
    add_difference (&words, catalogue, from, to, &differences[i]);
  name_sides (&words, catalogue);

  texts = words_lend (&words, "");
  plot = sy_plot_new_difference (differences, n, &texts, space);
  words_clear (&words);

  return plot;
}
