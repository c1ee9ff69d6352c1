/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-what-if-page.h"

#include "sy-clamp.h"
#include "sy-columns-layout.h"
#include "sy-other-profile-card.h"
#include "sy-other-ways-card.h"
#include "sy-rating-tips-card.h"
#include "sy-reach-card.h"
#include "sy-sliders-chart.h"
#include "sy-smallest-change-card.h"

#define NARROW_PX 640
#define GAP_PX 18

/**
 * SyWhatIfPage:
 *
 * What would change the result, and how far it can be trusted.
 */
struct _SyWhatIfPage
{
  SySessionView parent_instance;

  GtkWidget *columns;
};

G_DEFINE_FINAL_TYPE (SyWhatIfPage, sy_what_if_page, SY_TYPE_SESSION_VIEW)

static const SyCellPlace halves[] = { { 11, 0, 1 }, { 9, 1, 1 } };

static void
sy_what_if_page_build (SySessionView *view)
{
  SyWhatIfPage *self = SY_WHAT_IF_PAGE (view);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->columns,
                                 sy_columns_layout_new (halves, G_N_ELEMENTS (halves), NARROW_PX,
                                                        GAP_PX, GAP_PX));
}

static void
sy_what_if_page_class_init (SyWhatIfPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SY_SESSION_VIEW_CLASS (klass)->build = sy_what_if_page_build;

  g_type_ensure (SY_TYPE_CLAMP);
  g_type_ensure (SY_TYPE_OTHER_PROFILE_CARD);
  g_type_ensure (SY_TYPE_OTHER_WAYS_CARD);
  g_type_ensure (SY_TYPE_RATING_TIPS_CARD);
  g_type_ensure (SY_TYPE_REACH_CARD);
  g_type_ensure (SY_TYPE_SLIDERS_CHART);
  g_type_ensure (SY_TYPE_SMALLEST_CHANGE_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-what-if-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWhatIfPage, columns);
}

static void
sy_what_if_page_init (SyWhatIfPage *self)
{
}
