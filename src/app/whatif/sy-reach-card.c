/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reach-card.h"

#include "sy-label.h"
#include "sy-histogram-chart.h"
#include "sy-reach-row.h"
#include "sy-words-outlook.h"
#include "sy-words-reach.h"

/**
 * SyReachCard:
 *
 * How far the sliders and ratings may be off, and what then becomes of the lead.
 */
struct _SyReachCard
{
  SySessionView parent_instance;

  SyReachRow *weights;
  GtkCheckButton *evidence;
  SyReachRow *ratings;
  GtkLabel *score_alone;
  GtkLabel *within_reach;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (SyReachCard, sy_reach_card, SY_TYPE_SESSION_VIEW)

static SySession *
get_session (SyReachCard *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

/* Each row changes its own reach and leaves the other as the profile has it. */
static void
weights_cb (SyReachCard *self)
{
  SyAnalysis *analysis = sy_session_get_analysis (get_session (self));

  sy_session_set_reach (get_session (self), sy_reach_row_get_steps (self->weights),
                        analysis->rating_reach, sy_reach_row_get_gesture (self->weights));
}

static void
ratings_cb (SyReachCard *self)
{
  SyAnalysis *analysis = sy_session_get_analysis (get_session (self));

  sy_session_set_reach (get_session (self), analysis->weight_reach,
                        sy_reach_row_get_steps (self->ratings),
                        sy_reach_row_get_gesture (self->ratings));
}

/* Without the evidence it is what a profile says that says nothing. */
static void
evidence_cb (SyReachCard *self)
{
  SyAnalysis *analysis = sy_session_get_analysis (get_session (self));
  gboolean is_active = gtk_check_button_get_active (self->evidence);

  if (is_active != (analysis->rating_reach == SY_REACH_BY_EVIDENCE))
    sy_session_set_reach (get_session (self), analysis->weight_reach,
                          is_active ? SY_REACH_BY_EVIDENCE : SY_RATING_REACH_DEFAULT,
                          SY_GESTURE_NONE);
}

static void
show_rating_reach (SyReachCard *self, int reach)
{
  gboolean is_by_evidence = reach == SY_REACH_BY_EVIDENCE;

  gtk_widget_set_visible (GTK_WIDGET (self->ratings), !is_by_evidence);
  gtk_check_button_set_active (self->evidence, is_by_evidence);
  if (!is_by_evidence)
    sy_reach_row_set_steps (self->ratings, reach);
}

static void
sy_reach_card_update (SySessionView *view)
{
  SyReachCard *self = SY_REACH_CARD (view);
  SyCatalogue *catalogue = sy_session_get_catalogue (get_session (self));
  SyAnalysis *analysis = sy_session_get_analysis (get_session (self));

  sy_reach_row_set_steps (self->weights, analysis->weight_reach);
  show_rating_reach (self, analysis->rating_reach);
  sy_label_take_text (self->score_alone, sy_words_score_alone (catalogue, analysis));
  sy_label_take_text (self->within_reach, sy_words_within_reach (catalogue, analysis));
  sy_label_take_text (self->rest, sy_words_rest_within_reach (catalogue, analysis));
}

static void
sy_reach_card_class_init (SyReachCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SY_SESSION_VIEW_CLASS (klass)->update = sy_reach_card_update;

  g_type_ensure (SY_TYPE_HISTOGRAM_CHART);
  g_type_ensure (SY_TYPE_REACH_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-reach-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SyReachCard, weights);
  gtk_widget_class_bind_template_child (widget_class, SyReachCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, SyReachCard, ratings);
  gtk_widget_class_bind_template_child (widget_class, SyReachCard, score_alone);
  gtk_widget_class_bind_template_child (widget_class, SyReachCard, within_reach);
  gtk_widget_class_bind_template_child (widget_class, SyReachCard, rest);
  gtk_widget_class_bind_template_callback (widget_class, weights_cb);
  gtk_widget_class_bind_template_callback (widget_class, evidence_cb);
  gtk_widget_class_bind_template_callback (widget_class, ratings_cb);
}

static void
sy_reach_card_init (SyReachCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
