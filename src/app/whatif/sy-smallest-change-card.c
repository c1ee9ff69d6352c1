/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-smallest-change-card.h"

#include "sy-colour.h"
#include "sy-label.h"
#include "sy-words-outlook.h"
#include "sy-words-verdict.h"

/**
 * SySmallestChangeCard:
 *
 * The fewest slider steps that tip the result, and a way to try them; where musts decide, what
 * would lift them.
 */
struct _SySmallestChangeCard
{
  SySessionView parent_instance;

  GtkLabel *heading;
  GtkLabel *moves;
  GtkWidget *tip;
  GtkLabel *single_change;
  GtkLabel *order;
};

G_DEFINE_FINAL_TYPE (SySmallestChangeCard, sy_smallest_change_card, SY_TYPE_SESSION_VIEW)

/* The option of which the heading speaks. */
static SyHand
find_hand (SyAnalysis *analysis)
{
  return analysis->verdict == SY_VERDICT_ONLY ? analysis->recommended
                                              : sy_hand_other (analysis->leader);
}

static void
colour_heading (SySmallestChangeCard *self)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));
  SyHand hand = session != NULL ? find_hand (sy_session_get_analysis (session)) : SY_NEITHER;
  const char *name =
      hand != SY_NEITHER ? sy_session_get_catalogue (session)->options[hand].name : NULL;

  sy_colour_paint_name (self->heading, name, hand);
}

/* The moves; where musts decide, what would lift them; where there is no leader, why. */
static char *
describe_moves (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  if (sy_analysis_has_ruled_out (analysis))
    return sy_words_lifts (catalogue, analysis);
  if (analysis->leader == SY_NEITHER)
    return sy_words_lead (catalogue, analysis);

  return sy_words_moves (catalogue, analysis);
}

/* What a single slider does; where musts decide, what all would do to the scores alone. */
static char *
describe_single (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  return sy_analysis_has_ruled_out (analysis) ? sy_words_change (catalogue, analysis)
                                              : sy_words_single_change (catalogue, analysis);
}

/* What is far off can be tried, too, but nobody is asked to. */
static void
show_tip (SySmallestChangeCard *self, gboolean can_tip, gboolean is_far)
{
  gtk_widget_set_visible (self->tip, can_tip);
  if (is_far)
    gtk_widget_remove_css_class (self->tip, "suggested-action");
  else
    gtk_widget_add_css_class (self->tip, "suggested-action");
}

static void
sy_smallest_change_card_update (SySessionView *view)
{
  SySmallestChangeCard *self = SY_SMALLEST_CHANGE_CARD (view);
  SySession *session = sy_session_view_get_session (view);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyAnalysis *analysis = sy_session_get_analysis (session);

  sy_label_take_text (self->heading, sy_words_smallest_change (catalogue, analysis));
  sy_label_take_text (self->moves, describe_moves (catalogue, analysis));
  sy_label_take_text (self->single_change, describe_single (catalogue, analysis));
  sy_label_take_text (self->order, sy_words_order (catalogue, analysis));
  show_tip (self, sy_session_get_can_tip (session), analysis->is_change_far);
  colour_heading (self);
}

static void
sy_smallest_change_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sy_smallest_change_card_parent_class)->css_changed (widget, change);

  colour_heading (SY_SMALLEST_CHANGE_CARD (widget));
}

static void
sy_smallest_change_card_class_init (SySmallestChangeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = sy_smallest_change_card_css_changed;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_smallest_change_card_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-smallest-change-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SySmallestChangeCard, heading);
  gtk_widget_class_bind_template_child (widget_class, SySmallestChangeCard, moves);
  gtk_widget_class_bind_template_child (widget_class, SySmallestChangeCard, tip);
  gtk_widget_class_bind_template_child (widget_class, SySmallestChangeCard, single_change);
  gtk_widget_class_bind_template_child (widget_class, SySmallestChangeCard, order);
}

static void
sy_smallest_change_card_init (SySmallestChangeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
