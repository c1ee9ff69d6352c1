/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-plots.h"

#include <string.h>

#include "sy-words-charts.h"
#include "sy-words-verdict.h"
#include "words-test.h"

/* What charts say, on two criteria of which any lead can be had by hand. */

static const SyPlotSpace space = { .width_px = 600,
                                   .height_px = 144,
                                   .line_height_px = 18,
                                   .char_width_px = 8 };

static void
add_criterion (SyCatalogue *catalogue, const char *id, int left, int right)
{
  SyCriterion *criterion = sy_criterion_new ();

  criterion->id = g_strdup (id);
  criterion->name = g_strdup (id);
  criterion->ratings[SY_LEFT] = left;
  criterion->ratings[SY_RIGHT] = right;
  g_ptr_array_add (catalogue->criteria, criterion);
}

static SyCatalogue *
make_catalogue (void)
{
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->options[SY_LEFT].name = g_strdup ("Alpha");
  catalogue->options[SY_RIGHT].name = g_strdup ("Beta");
  add_criterion (catalogue, "speed", 9, 4);
  add_criterion (catalogue, "maths", 3, 9);
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static SyAnalysis *
analyse (SyCatalogue *catalogue, int speed, int maths, int reach, gboolean is_must)
{
  g_autoptr (SyProfile) empty = sy_profile_new ("test", 1);
  g_autoptr (SyProfile) reached = sy_profile_with_reach (empty, reach, 0);
  g_autoptr (SyProfile) one = sy_profile_with_weight (reached, "speed", speed);
  g_autoptr (SyProfile) two = sy_profile_with_weight (one, "maths", maths);
  g_autoptr (SyProfile) three = sy_profile_with_must (two, "maths", is_must);

  return sy_analysis_new (catalogue, three);
}

static gboolean
has_label (SyPlot *plot, const char *text)
{
  for (guint i = 0; i < plot->n_labels; i++)
    if (g_str_equal (plot->labels[i].text, text))
      return TRUE;

  return FALSE;
}

static gboolean
has_item (SyPlot *plot, const char *text)
{
  for (guint i = 0; i < plot->n_items; i++)
    {
      g_autofree char *typed = type_words (plot->items[i].text);

      if (g_str_equal (typed, text))
        return TRUE;
      g_test_message ("%s", typed);
    }

  return FALSE;
}

/* S is 5·4 − 6·2 = 8 of W 6: a lead of 13.3, and nothing else can happen. */
static void
test_certain (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (catalogue, 4, 2, 0, FALSE);
  g_autoptr (SyPlot) plot = sy_report_plot_histogram (catalogue, analysis, &space);

  g_assert_cmpuint (plot->n_items, ==, 1);
  assert_words (plot->items[0].text,
                "Alpha leads by 13.3 points: 100 % of the combinations. Today’s lead is here.");
  g_assert_true (has_label (plot, "Alpha +13"));
  g_assert_true (has_label (plot, "tie"));
}

/* Each weight one off: S is 5·(3…5) − 6·(1…3), nine equally likely sums, none of them 0. */
static void
test_spread (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (catalogue, 4, 2, 1, FALSE);
  g_autoptr (SyPlot) plot = sy_report_plot_histogram (catalogue, analysis, &space);

  g_assert_cmpuint (plot->n_items, ==, 9);
  g_assert_true (has_item (plot, "Beta leads by 5.0 points: 11.1 % of the combinations."));
}

/* Speed alone tells them apart, by one of ten; many heavy others dilute it. */
static SyAnalysis *
analyse_diluted (int speed, int reach)
{
  enum
  {
    N = 12
  };
  int weights[N];
  int left[N];
  int right[N];
  SyProblem problem = {
    .n = N, .weights = weights, .ratings = { left, right }, .weight_reach = reach
  };

  for (guint i = 0; i < N; i++)
    {
      weights[i] = i == 0 ? speed : 10;
      left[i] = i == 0 ? 6 : 5;
      right[i] = 5;
    }

  return sy_analysis_new_for_problem (&problem);
}

static SyCatalogue *
make_large_catalogue (void)
{
  SyCatalogue *catalogue = make_catalogue ();

  for (char id[] = "c"; *id <= 'l'; (*id)++)
    add_criterion (catalogue, id, 5, 5);

  return catalogue;
}

/* S is 1 of W 111: a lead that one decimal would call nothing. */
static void
test_hair (void)
{
  g_autoptr (SyCatalogue) catalogue = make_large_catalogue ();
  g_autoptr (SyAnalysis) hair = analyse_diluted (1, 0);
  g_autoptr (SyAnalysis) tie = analyse_diluted (0, 0);
  g_autoptr (SyPlot) histogram = sy_report_plot_histogram (catalogue, hair, &space);
  g_autoptr (SyPlot) sliders = sy_report_plot_sliders (catalogue, hair, &space);
  g_autoptr (SyPlot) difference = sy_report_plot_difference (catalogue, hair, tie, &space);
  g_autofree char *lead = sy_words_lead (catalogue, hair);

  assert_words (lead, "Alpha leads by less than 0.1 points.");
  assert_words (histogram->items[0].text,
                "Alpha leads by less than 0.1 points: 100 % of the combinations. Today’s lead is "
                "here.");
  g_assert_true (has_label (histogram, "Alpha by less than 0.1"));
  g_assert_true (has_item (sliders, "speed: a tie at 0, Alpha +0.8 at 10; today, at 1, Alpha by "
                                    "less than 0.1. It never tips the lead."));
  assert_words (difference->items[0].text,
                "speed moves the lead by less than 0.1 points towards Beta: weight 1 → 0.");
  g_assert_true (has_label (difference, "Beta by less than 0.1"));
}

/* A bin that starts at the tie goes up to somewhere. */
static void
test_first_bin (void)
{
  g_autoptr (SyCatalogue) catalogue = make_large_catalogue ();
  g_autoptr (SyAnalysis) hair = analyse_diluted (1, 0);
  const SyHistogramBin wide = { .low = 1, .high = 5, .share = 0.5 };
  const SyHistogramBin open = { .low = -5, .high = -1, .share = 0.25, .is_open = TRUE };
  g_autofree char *wide_text = sy_words_bin (catalogue, hair, &wide);
  g_autofree char *open_text = sy_words_bin (catalogue, hair, &open);

  assert_words (wide_text, "Alpha leads by up to 0.5 points: 50.0 % of the combinations. Today’s "
                           "lead is here.");
  assert_words (open_text, "Beta leads: 25.0 % of the combinations.");
}

/* Who leads nowhere has no end of the axis. */
static void
test_one_side (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (catalogue, 4, 0, 0, FALSE);
  g_autoptr (SyPlot) histogram = sy_report_plot_histogram (catalogue, analysis, &space);
  g_autoptr (SyPlot) sliders = sy_report_plot_sliders (catalogue, analysis, &space);

  g_assert_true (has_label (histogram, "Alpha +50"));
  g_assert_true (has_label (sliders, "Alpha +50"));
  g_assert_false (has_label (histogram, "Beta +0.0"));
  g_assert_false (has_label (sliders, "Beta +0.0"));
}

static void
test_tie (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (catalogue, 6, 5, 0, FALSE);
  g_autoptr (SyPlot) histogram = sy_report_plot_histogram (catalogue, analysis, &space);
  g_autoptr (SyPlot) sliders = sy_report_plot_sliders (catalogue, analysis, &space);

  assert_words (histogram->items[0].text,
                "A tie: 100 % of the combinations. Today’s lead is here.");
  g_assert_true (
      has_item (sliders, "speed: Beta +60.0 at 0, Alpha +13.3 at 10; today, at 6, a tie."));
  g_assert_false (has_label (sliders, "never tips"));
}

static void
test_sliders (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (catalogue, 4, 2, 0, FALSE);
  g_autoptr (SyPlot) plot = sy_report_plot_sliders (catalogue, analysis, &space);

  g_assert_true (has_item (plot, "speed: Beta +60.0 at 0, Alpha +31.7 at 10; today, at 4, Alpha "
                                 "+13.3. Beta leads from 2 down."));
  g_assert_true (has_label (plot, "tips at 2"));
  g_assert_true (has_label (plot, "tips at 4"));
  g_assert_true (has_label (plot, "Beta +60"));
}

static void
test_alone (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (catalogue, 4, 0, 0, FALSE);
  g_autoptr (SyPlot) plot = sy_report_plot_sliders (catalogue, analysis, &space);

  g_assert_cmpuint (plot->n_items, ==, 1);
  assert_words (plot->items[0].text,
                "speed: Alpha +50.0 at any weight above 0, as nothing else is weighed. It never "
                "tips the lead.");
}

static void
test_difference (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) from = analyse (catalogue, 4, 2, 0, FALSE);
  g_autoptr (SyAnalysis) to = analyse (catalogue, 8, 2, 0, TRUE);
  g_autoptr (SyPlot) plot = sy_report_plot_difference (catalogue, from, to, &space);
  g_autoptr (SyPlot) same = sy_report_plot_difference (catalogue, to, to, &space);

  g_assert_cmpuint (plot->n_items, ==, 2);
  assert_words (plot->items[0].text,
                "maths moves the lead by 8.0 points towards Alpha: the sum of all weights "
                "differs, now a must.");
  assert_words (plot->items[1].text,
                "speed moves the lead by 6.7 points towards Alpha: weight 4 → 8.");
  g_assert_true (has_label (plot, "Alpha +8.0"));
  assert_words (same->items[0].text, "No criterion differs");
}

static void
test_nothing (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (catalogue, 0, 0, 2, FALSE);
  g_autoptr (SyPlot) histogram = sy_report_plot_histogram (catalogue, analysis, &space);
  g_autoptr (SyPlot) sliders = sy_report_plot_sliders (catalogue, analysis, &space);

  assert_words (histogram->items[0].text, "Nothing is weighed yet");
  assert_words (sliders->items[0].text, "Nothing is weighed yet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-plots/certain", test_certain);
  g_test_add_func ("/report-plots/spread", test_spread);
  g_test_add_func ("/report-plots/hair", test_hair);
  g_test_add_func ("/report-plots/first-bin", test_first_bin);
  g_test_add_func ("/report-plots/one-side", test_one_side);
  g_test_add_func ("/report-plots/tie", test_tie);
  g_test_add_func ("/report-plots/sliders", test_sliders);
  g_test_add_func ("/report-plots/alone", test_alone);
  g_test_add_func ("/report-plots/difference", test_difference);
  g_test_add_func ("/report-plots/nothing", test_nothing);

  return g_test_run ();
}
