/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-outlook.h"

#include "sy-histogram-chart.h"

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
sy_outlook_class_init (SyOutlookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SY_TYPE_HISTOGRAM_CHART);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-outlook.ui");
  gtk_widget_class_bind_template_child (widget_class, SyOutlook, change_box);
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
  SySessionView *view = SY_SESSION_VIEW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  sy_session_view_bind_text (view, "change", self->change, self->change_box);
  sy_session_view_bind_text (view, "single-change", self->single_change, self->single_change);
  sy_session_view_bind_text (view, "order", self->order, self->order);
  sy_session_view_bind_text (view, "together", self->together, self->together_box);
  sy_session_view_bind_text (view, "together-warning", self->together_warning,
                             self->together_warning);
  sy_session_view_bind (view, "can-tip", self->tip, "visible");
  /* One combination has no spread. */
  sy_session_view_bind_text (view, "counting", NULL, self->histogram_box);
}
