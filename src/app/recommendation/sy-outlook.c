/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-outlook.h"

#include "sy-histogram-chart.h"
#include "sy-label.h"
#include "sy-words-outlook.h"
#include "sy-words-verdict.h"

/**
 * SyOutlook:
 *
 * What follows from the answer: what would change it, how the lead is spread, and whether to use
 * both options.
 */
struct _SyOutlook
{
  SySessionView parent_instance;

  GtkWidget *change_box;
  GtkLabel *lifts;
  GtkLabel *change;
  GtkLabel *single_change;
  GtkLabel *order;
  GtkWidget *tip;
  GtkWidget *histogram_box;
  GtkWidget *together_box;
  GtkLabel *together;
  GtkLabel *together_warning;
};

G_DEFINE_FINAL_TYPE (SyOutlook, sy_outlook, SY_TYPE_SESSION_VIEW)

static void
sy_outlook_update (SySessionView *view)
{
  SyOutlook *self = SY_OUTLOOK (view);
  SySession *session = sy_session_view_get_session (view);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyAnalysis *analysis = sy_session_get_analysis (session);

  sy_label_take_shown_text (self->lifts, sy_words_lifts (catalogue, analysis), self->lifts);
  sy_label_take_shown_text (self->change, sy_words_change (catalogue, analysis), self->change);
  sy_label_take_shown_text (self->single_change, sy_words_single_change (catalogue, analysis),
                            self->single_change);
  sy_label_take_shown_text (self->order, sy_words_order (catalogue, analysis), self->order);
  sy_label_take_shown_text (self->together, sy_words_together (catalogue, analysis),
                            self->together_box);
  sy_label_take_shown_text (self->together_warning, sy_words_together_warning (catalogue, analysis),
                            self->together_warning);
  gtk_widget_set_visible (self->change_box,
                          gtk_widget_get_visible (GTK_WIDGET (self->lifts))
                              || gtk_widget_get_visible (GTK_WIDGET (self->change)));
  gtk_widget_set_visible (self->tip, sy_session_get_can_tip (session) && !analysis->is_change_far);
  gtk_widget_set_visible (self->histogram_box, sy_analysis_has_spread (analysis));
}

static void
sy_outlook_class_init (SyOutlookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SY_SESSION_VIEW_CLASS (klass)->bind = sy_outlook_update;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_outlook_update;

  g_type_ensure (SY_TYPE_HISTOGRAM_CHART);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-outlook.ui");
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, change_box);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, lifts);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, change);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, single_change);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, order);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, tip);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, histogram_box);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, together_box);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, together);
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, together_warning);
}

static void
sy_outlook_init (SyOutlook *self)
{
  GtkLabel **const labels[] = { &self->lifts, &self->change,   &self->single_change,
                                &self->order, &self->together, &self->together_warning };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    sy_label_make_selectable (*labels[i]);
}
