/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-other-ways-card.h"

#include "sy-share-bars.h"

/**
 * SyOtherWaysCard:
 *
 * Who leads if less is known than the sliders say: nothing of the weights, or their order alone.
 */
struct _SyOtherWaysCard
{
  SySessionView parent_instance;

  SyShareBars *any_weights;
  SyShareBars *same_order;
};

G_DEFINE_FINAL_TYPE (SyOtherWaysCard, sy_other_ways_card, SY_TYPE_SESSION_VIEW)

static void
catalogue_cb (SyOtherWaysCard *self)
{
  SyCatalogue *catalogue =
      sy_session_get_catalogue (sy_session_view_get_session (SY_SESSION_VIEW (self)));

  sy_share_bars_set_names (self->any_weights, catalogue);
  sy_share_bars_set_names (self->same_order, catalogue);
}

static void
sy_other_ways_card_bind (SySessionView *view)
{
  catalogue_cb (SY_OTHER_WAYS_CARD (view));
}

static void
sy_other_ways_card_update (SySessionView *view)
{
  SyOtherWaysCard *self = SY_OTHER_WAYS_CARD (view);
  SyAnalysis *analysis = sy_session_get_analysis (sy_session_view_get_session (view));
  gboolean is_weighed = analysis->weight_total > 0;

  sy_share_bars_show (self->any_weights, analysis->any_weights, is_weighed);
  sy_share_bars_show (self->same_order, analysis->same_order, is_weighed);
}

static void
sy_other_ways_card_class_init (SyOtherWaysCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SY_SESSION_VIEW_CLASS (klass)->bind = sy_other_ways_card_bind;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_other_ways_card_update;

  g_type_ensure (SY_TYPE_SHARE_BARS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-other-ways-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SyOtherWaysCard, any_weights);
  gtk_widget_class_bind_template_child (widget_class, SyOtherWaysCard, same_order);
}

static void
sy_other_ways_card_init (SyOtherWaysCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::catalogue", G_CALLBACK (catalogue_cb));
}
