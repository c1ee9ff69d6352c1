/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-recommendation-panel.h"

#include "sy-colour.h"
#include "sy-columns-layout.h"
#include "sy-decision-bar.h"
#include "sy-label.h"
#include "sy-outlook.h"
#include "sy-reason-box.h"

#define NARROW_PX 640
#define GAP_PX 36
#define LINE_GAP_PX 18

/**
 * SyRecommendationPanel:
 *
 * The answer: the verdict, how sure it is, the scores and the reasons; beside it what follows.
 */
struct _SyRecommendationPanel
{
  SySessionView parent_instance;

  GtkBox *columns;
  GtkLabel *verdict;
  GtkLabel *lead;
  GtkLabel *sureness;
  GtkLabel *counting;
  GtkLabel *musts;
  GtkLabel *left_name;
  GtkLabel *right_name;
  GtkLevelBar *left_bar;
  GtkLevelBar *right_bar;
  GtkLabel *left_score;
  GtkLabel *right_score;
  GtkWidget *reasons_box;
  SyReasonBox *reasons;
};

G_DEFINE_FINAL_TYPE (SyRecommendationPanel, sy_recommendation_panel, SY_TYPE_SESSION_VIEW)

static SySession *
get_session (SyRecommendationPanel *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

static const SyCellPlace halves[] = { { 11, 0, 1 }, { 9, 1, 1 } };

/* The recommended option's name stands in its colour. */
static void
colour_verdict (SyRecommendationPanel *self)
{
  SySession *session = get_session (self);
  SyHand hand = session != NULL ? sy_session_get_analysis (session)->recommended : SY_NEITHER;
  const char *name =
      hand != SY_NEITHER ? sy_session_get_catalogue (session)->options[hand].name : NULL;

  sy_colour_paint_name (self->verdict, name, hand);
}

static void
verdict_cb (SyRecommendationPanel *self)
{
  const char *verdict = sy_session_get_verdict (get_session (self));

  sy_label_set_text (self->verdict, verdict);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->verdict), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  verdict, -1);
  colour_verdict (self);
}

static void
name_cb (SyRecommendationPanel *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (get_session (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->left_bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  catalogue->options[SY_LEFT].name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->right_bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  catalogue->options[SY_RIGHT].name, -1);
}

static void
sy_recommendation_panel_bind (SySessionView *view)
{
  verdict_cb (SY_RECOMMENDATION_PANEL (view));
  name_cb (SY_RECOMMENDATION_PANEL (view));
}

/* Where nothing is weighed, or nothing sets the options apart, there are no reasons. */
static void
sy_recommendation_panel_update (SySessionView *view)
{
  SyRecommendationPanel *self = SY_RECOMMENDATION_PANEL (view);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->reasons));

  gtk_widget_set_visible (self->reasons_box, first != NULL);
}

static void
sy_recommendation_panel_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sy_recommendation_panel_parent_class)->css_changed (widget, change);

  colour_verdict (SY_RECOMMENDATION_PANEL (widget));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, columns);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, verdict);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, lead);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, sureness);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, counting);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, musts);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_name);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_name);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_bar);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_bar);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_score);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_score);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, reasons_box);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, reasons);
}

static void
sy_recommendation_panel_class_init (SyRecommendationPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = sy_recommendation_panel_css_changed;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_recommendation_panel_bind;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_recommendation_panel_update;

  g_type_ensure (SY_TYPE_DECISION_BAR);
  g_type_ensure (SY_TYPE_OUTLOOK);
  g_type_ensure (SY_TYPE_REASON_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-recommendation-panel.ui");
  bind_children (widget_class);
}

static void
bind_scores (SySessionView *view, SyRecommendationPanel *self)
{
  sy_session_view_bind (view, "left-name", self->left_name, "label");
  sy_session_view_bind (view, "right-name", self->right_name, "label");
  sy_session_view_bind (view, "left-score", self->left_bar, "value");
  sy_session_view_bind (view, "right-score", self->right_bar, "value");
  sy_session_view_bind (view, "left-score-text", self->left_score, "label");
  sy_session_view_bind (view, "right-score-text", self->right_score, "label");
  sy_session_view_bind (view, "reasons", self->reasons, "model");
}

static void
sy_recommendation_panel_init (SyRecommendationPanel *self)
{
  SySessionView *view = SY_SESSION_VIEW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->columns),
                                 sy_columns_layout_new (halves, G_N_ELEMENTS (halves), NARROW_PX,
                                                        GAP_PX, LINE_GAP_PX));

  sy_session_view_bind_text (view, "lead", self->lead, self->lead);
  sy_session_view_bind_text (view, "sureness", self->sureness, self->sureness);
  sy_session_view_bind_text (view, "counting", self->counting, self->counting);
  sy_session_view_bind_text (view, "musts", self->musts, self->musts);
  bind_scores (view, self);

  sy_session_view_connect (view, "notify::verdict", G_CALLBACK (verdict_cb));
  sy_session_view_connect (view, "notify::left-name", G_CALLBACK (name_cb));
  sy_session_view_connect (view, "notify::right-name", G_CALLBACK (name_cb));
}
