/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-difference-chart.h"

#include <glib/gi18n.h>

#include "sy-report-plots.h"

/**
 * SyDifferenceChart:
 *
 * What each criterion adds to the change of the lead from the session's profile to another one.
 */
struct _SyDifferenceChart
{
  SyChart parent_instance;

  SyAnalysis *other; /* (nullable) */

  /* Both or none: in the place of what the session has. */
  SyCatalogue *catalogue;
  SyAnalysis *here;
};

G_DEFINE_FINAL_TYPE (SyDifferenceChart, sy_difference_chart, SY_TYPE_CHART)

/* What the other can be held against, or NULL: the session may have gone on to another catalogue.
 */
static SyAnalysis *
get_comparable (SyDifferenceChart *self)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));
  SyAnalysis *analysis = session != NULL ? sy_session_get_analysis (session) : NULL;

  if (self->here != NULL)
    analysis = self->here;

  return analysis != NULL && self->other != NULL && analysis->n_criteria == self->other->n_criteria
             ? analysis
             : NULL;
}

static SyPlot *
sy_difference_chart_create_plot (SyChart *chart, const SyPlotSpace *space)
{
  SyDifferenceChart *self = SY_DIFFERENCE_CHART (chart);
  SyAnalysis *analysis = get_comparable (self);

  if (analysis == NULL)
    return NULL;

  return sy_report_plot_difference (self->catalogue != NULL
                                        ? self->catalogue
                                        : sy_session_get_catalogue (
                                            sy_session_view_get_session (SY_SESSION_VIEW (chart))),
                                    analysis, self->other, space);
}

static double
sy_difference_chart_get_height_px (SyChart *chart, const SyPlotSpace *space)
{
  SyDifferenceChart *self = SY_DIFFERENCE_CHART (chart);
  SyAnalysis *analysis = get_comparable (self);
  g_autofree SyDifference *differences = NULL;
  guint n = 0;

  if (analysis == NULL)
    return 0;

  differences = sy_difference_list (analysis, self->other, &n);

  return sy_plot_get_rows_height (n, TRUE, space);
}

static void
sy_difference_chart_finalize (GObject *object)
{
  SyDifferenceChart *self = SY_DIFFERENCE_CHART (object);

  g_clear_pointer (&self->other, sy_analysis_unref);
  g_clear_pointer (&self->here, sy_analysis_unref);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);

  G_OBJECT_CLASS (sy_difference_chart_parent_class)->finalize (object);
}

static void
sy_difference_chart_class_init (SyDifferenceChartClass *klass)
{
  SyChartClass *chart_class = SY_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_difference_chart_finalize;
  chart_class->title = _ ("What moved the lead");
  chart_class->create_plot = sy_difference_chart_create_plot;
  chart_class->get_height_px = sy_difference_chart_get_height_px;
}

static void
sy_difference_chart_init (SyDifferenceChart *self)
{
}

SyAnalysis *
sy_difference_chart_get_other (SyDifferenceChart *self)
{
  g_return_val_if_fail (SY_IS_DIFFERENCE_CHART (self), NULL);

  return self->other;
}

/**
 * sy_difference_chart_set_other:
 * @other: (nullable): the answer to hold the session's against, of the same catalogue
 */
void
sy_difference_chart_set_other (SyDifferenceChart *self, SyAnalysis *other)
{
  g_return_if_fail (SY_IS_DIFFERENCE_CHART (self));

  if (self->other == other)
    return;

  g_clear_pointer (&self->other, sy_analysis_unref);
  self->other = other != NULL ? sy_analysis_ref (other) : NULL;
  sy_chart_invalidate (SY_CHART (self));
}

/**
 * sy_difference_chart_set_here:
 * @catalogue: (nullable): what knows the own criteria of both projects
 * @here: (nullable): the session's answer with it; %NULL to go back to what the session has
 *
 * Call sy_difference_chart_set_other() after it, with an answer of the same catalogue.
 */
void
sy_difference_chart_set_here (SyDifferenceChart *self, SyCatalogue *catalogue, SyAnalysis *here)
{
  g_return_if_fail (SY_IS_DIFFERENCE_CHART (self));
  g_return_if_fail ((catalogue != NULL) == (here != NULL));

  g_clear_pointer (&self->here, sy_analysis_unref);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  self->here = here != NULL ? sy_analysis_ref (here) : NULL;
  self->catalogue = catalogue != NULL ? sy_catalogue_ref (catalogue) : NULL;
}
