/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"
#include "sy-report-builder.h"

/* What the tests of words and of reports have in common. */

/* A catalogue of three criteria on which any verdict can be had by hand, for more to be added. */
static inline SyCatalogue *
make_open_catalogue (void)
{
  static const struct
  {
    const char *id;
    SySide side;
    int left;
    int right;
  } rows[] = {
    { "speed", SY_SIDE_INTERFACE, 9, 4 },
    { "maths", SY_SIDE_DATA, 3, 9 },
    { "cost", SY_SIDE_WHOLE, 6, 6 },
  };
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->id = g_strdup ("test");
  catalogue->title = g_strdup ("A or B");
  catalogue->options[SY_LEFT].id = g_strdup ("a");
  catalogue->options[SY_LEFT].name = g_strdup ("Alpha");
  catalogue->options[SY_RIGHT].id = g_strdup ("b");
  catalogue->options[SY_RIGHT].name = g_strdup ("Beta");
  catalogue->together_criterion = g_strdup ("cost");
  catalogue->together_warning = g_strdup ("Two cost more.");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strdup (rows[i].id);
      criterion->name = g_strdup (rows[i].id);
      criterion->side = rows[i].side;
      criterion->ratings[SY_LEFT] = rows[i].left;
      criterion->ratings[SY_RIGHT] = rows[i].right;
      criterion->cells[SY_LEFT] = g_strdup_printf ("=left|%s", rows[i].id);
      criterion->cells[SY_RIGHT] = g_strdup ("a \"quoted\" cell");
      criterion->reason = g_strdup ("");
      g_ptr_array_add (catalogue->criteria, criterion);
    }

  return catalogue;
}

static inline SyCatalogue *
make_catalogue (void)
{
  SyCatalogue *catalogue = make_open_catalogue ();

  sy_catalogue_seal (catalogue);

  return catalogue;
}

static inline SyProfile *
make_profile (int speed, int maths, int cost, const char *must)
{
  const char *ids[] = { "speed", "maths", "cost" };
  const int weights[] = { speed, maths, cost };
  SyProfile *profile = sy_profile_new ("test", 1);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (SyProfile) before = profile;
      g_autoptr (SyProfile) weighed = sy_profile_with_weight (before, ids[i], weights[i]);

      profile = sy_profile_with_must (weighed, ids[i], g_strcmp0 (ids[i], must) == 0);
    }

  return profile;
}

/* A plot without a drawing: two marks that say something. */
static inline SyPlot *
make_plot (void)
{
  static const char *const names[] = { "speed", "maths" };
  static const char *const sentences[] = { "speed moves it by 3.", "1. maths | does not." };
  static const SyDifference differences[] = { { .criterion = 0, .points = 3 },
                                              { .criterion = 1, .points = 0 } };
  const SyPlotTexts texts = {
    .names = names, .details = names, .figures = names, .sentences = sentences, .middle = ""
  };
  const SyPlotSpace space = {
    .width_px = 400, .height_px = 200, .line_height_px = 20, .char_width_px = 8
  };

  return sy_plot_new_difference (differences, G_N_ELEMENTS (differences), &texts, &space);
}

/* A report with each kind of block and of run. */
static inline SyReport *
make_report (void)
{
  SyReportBuilder builder;
  SyProse *prose = sy_prose_new ("Chosen: ");

  sy_report_builder_init (&builder, "A or B", "2026-02-28");
  sy_report_builder_add_heading (&builder, 1, "A or B");
  sy_prose_append_emphasis (prose, "A_1");
  sy_prose_append (prose, ", see ");
  sy_prose_append_link (prose, "the [page]", "https://example.org/a_b|c>?d&e");
  sy_prose_append (prose, ".");
  sy_report_builder_take_prose (&builder, prose);
  sy_report_builder_take_item (&builder, sy_prose_new ("fast"));
  sy_report_builder_take_item (&builder, sy_prose_new ("- dear"));
  sy_report_builder_add_table (&builder);
  sy_report_builder_add_column (&builder, "Name", SY_COLUMN_TEXT);
  sy_report_builder_add_column (&builder, "Points", SY_COLUMN_VALUE);
  sy_report_builder_take_row (&builder, g_strdup ("A"), g_strdup ("-1.5"), NULL);
  sy_report_builder_take_plot (&builder, "What moves it", make_plot ());

  return sy_report_builder_finish (&builder);
}
