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
#include "sy-whole-box.h"
#include "sy-words-decision.h"
#include "sy-words-drift.h"
#include "sy-words-unrated.h"
#include "sy-words-figures.h"
#include "sy-words-reach.h"
#include "sy-words-verdict.h"

#define NARROW_PX 640
#define GAP_PX 36
#define LINE_GAP_PX 18

/**
 * SyRecommendationPanel:
 *
 * The answer: the verdict, how sure it is, the scores and the reasons; beside it what follows. What
 * people have decided leads it, once they have.
 */
struct _SyRecommendationPanel
{
  SySessionView parent_instance;

  GtkBox *parts;
  GtkWidget *columns;
  GtkWidget *outlook;
  GtkWidget *separator;
  GtkWidget *decision;
  GtkLabel *figures;
  GtkLabel *verdict;
  GtkLabel *lead;
  GtkLabel *sureness;
  GtkLabel *counting;
  GtkLabel *musts;
  GtkLabel *unrated_criteria;
  GtkLabel *unknown_criteria;
  GtkLabel *left_name;
  GtkLabel *right_name;
  GtkLevelBar *left_bar;
  GtkLevelBar *right_bar;
  GtkLabel *left_score;
  GtkLabel *right_score;
  GtkWidget *reasons_box;
  GtkLabel *no_reason;
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
show_score (GtkLabel *name, GtkLevelBar *bar, GtkLabel *score, SySession *session, SyHand hand)
{
  SyAnalysis *analysis = sy_session_get_analysis (session);
  const char *text = sy_session_get_catalogue (session)->options[hand].name;
  g_autofree char *points =
      analysis->weight_total > 0 ? sy_words_points (analysis->scores_points[hand]) : NULL;

  if (strcmp (gtk_label_get_text (name), text) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_label_set_text (name, text);
  gtk_level_bar_set_value (bar, analysis->scores_points[hand]);
  gtk_label_set_text (score, points != NULL ? points : "");
}

/* An outcome stands first; until there is one, the place to record it is the last. */
static void
place_decision (SyRecommendationPanel *self, const SyDecision *decision)
{
  gboolean is_made = decision != NULL && sy_decision_is_made (decision);

  if (is_made == gtk_widget_has_css_class (GTK_WIDGET (self->parts), "decided"))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->figures), is_made);
  if (is_made)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->parts), "decided");
      gtk_box_reorder_child_after (self->parts, self->separator, self->decision);
      gtk_box_reorder_child_after (self->parts, self->columns, self->separator);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->parts), "decided");
      gtk_box_reorder_child_after (self->parts, self->separator, self->columns);
      gtk_box_reorder_child_after (self->parts, self->decision, self->separator);
    }
}

static void
show_words (SyRecommendationPanel *self,
            SyCatalogue *catalogue,
            SyProfile *profile,
            SyAnalysis *analysis)
{
  const SyDecision *decision = sy_profile_get_decision (profile);

  sy_label_take_text (self->verdict, sy_words_figures_now (catalogue, decision, analysis));
  sy_label_take_shown_text (self->lead, sy_words_lead (catalogue, analysis), self->lead);
  sy_label_take_shown_text (self->sureness, sy_words_sureness (catalogue, analysis),
                            self->sureness);
  sy_label_take_shown_text (self->counting, sy_words_counting (analysis), self->counting);
  sy_label_take_shown_text (self->musts, sy_words_musts (catalogue, analysis), self->musts);
  sy_label_take_shown_text (self->unrated_criteria, sy_words_unrated (catalogue, profile),
                            self->unrated_criteria);
  sy_label_take_shown_text (self->unknown_criteria, sy_words_unknown_criteria (catalogue, profile),
                            self->unknown_criteria);
  sy_label_take_shown_text (self->no_reason, sy_words_no_reason (analysis), self->no_reason);
}

/* Where nothing is weighed there are no reasons. */
static void
sy_recommendation_panel_update (SySessionView *view)
{
  SyRecommendationPanel *self = SY_RECOMMENDATION_PANEL (view);
  SySession *session = get_session (self);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (session));

  place_decision (self, sy_profile_get_decision (profile));
  show_words (self, sy_session_get_catalogue (session), profile, sy_session_get_analysis (session));
  colour_verdict (self);
  show_score (self->left_name, self->left_bar, self->left_score, session, SY_LEFT);
  show_score (self->right_name, self->right_bar, self->right_score, session, SY_RIGHT);
  sy_reason_box_update (self->reasons);
  gtk_widget_set_visible (self->reasons_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->reasons)) != NULL
                              || gtk_widget_get_visible (GTK_WIDGET (self->no_reason)));
}

static void
sy_recommendation_panel_bind (SySessionView *view)
{
  SyRecommendationPanel *self = SY_RECOMMENDATION_PANEL (view);

  sy_reason_box_set_model (self->reasons,
                           G_LIST_MODEL (sy_session_get_reasons (get_session (self))));
  sy_recommendation_panel_update (view);
}

/* Side by side where there is room; what stands alone has all of it. */
static void
show_outlook (SyRecommendationPanel *self, gboolean is_shown)
{
  gtk_widget_set_visible (self->outlook, is_shown);
  gtk_widget_set_layout_manager (self->columns,
                                 is_shown ? sy_columns_layout_new (halves, G_N_ELEMENTS (halves),
                                                                   NARROW_PX, GAP_PX, LINE_GAP_PX)
                                          : gtk_bin_layout_new ());
}

/* In a room whose screen is small, the table under the reasons tells more than what would change.
 */
static void
meeting_cb (SyRecommendationPanel *self, GParamSpec *pspec, GtkWidget *window)
{
  gboolean is_shown =
      !gtk_widget_has_css_class (window, "meeting") || gtk_widget_has_css_class (window, "large");

  if (gtk_widget_get_visible (self->outlook) != is_shown)
    show_outlook (self, is_shown);
}

static void
sy_recommendation_panel_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sy_recommendation_panel_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::css-classes",
                           G_CALLBACK (meeting_cb), widget, G_CONNECT_SWAPPED);
}

static void
sy_recommendation_panel_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sy_recommendation_panel_parent_class)->css_changed (widget, change);

  colour_verdict (SY_RECOMMENDATION_PANEL (widget));
}

static void
make_selectable (SyRecommendationPanel *self)
{
  GtkLabel *labels[] = { self->verdict,   self->musts,           self->lead,
                         self->sureness,  self->counting,        self->unrated_criteria,
                         self->no_reason, self->unknown_criteria };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    sy_label_make_selectable (labels[i]);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, parts);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, columns);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, outlook);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, separator);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, decision);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, figures);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, verdict);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, lead);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, sureness);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, counting);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, musts);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, unrated_criteria);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, unknown_criteria);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_name);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_name);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_bar);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_bar);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_score);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_score);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, reasons_box);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, no_reason);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, reasons);
}

static void
sy_recommendation_panel_class_init (SyRecommendationPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = sy_recommendation_panel_root;
  widget_class->css_changed = sy_recommendation_panel_css_changed;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_recommendation_panel_bind;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_recommendation_panel_update;

  g_type_ensure (SY_TYPE_DECISION_BAR);
  g_type_ensure (SY_TYPE_OUTLOOK);
  g_type_ensure (SY_TYPE_REASON_BOX);
  g_type_ensure (SY_TYPE_WHOLE_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-recommendation-panel.ui");
  bind_children (widget_class);
}

static void
sy_recommendation_panel_init (SyRecommendationPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_selectable (self);
  show_outlook (self, TRUE);
}
