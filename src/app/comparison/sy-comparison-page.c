/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-comparison-page.h"

#include "sy-clamp.h"
#include "sy-comparison-table.h"
#include "sy-recommendation-panel.h"
#include "sy-welcome.h"

/**
 * SyComparisonPage:
 *
 * The answer first, the table as the evidence under it.
 */
struct _SyComparisonPage
{
  SySessionView parent_instance;
};

G_DEFINE_FINAL_TYPE (SyComparisonPage, sy_comparison_page, SY_TYPE_SESSION_VIEW)

static void
sy_comparison_page_class_init (SyComparisonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SY_TYPE_CLAMP);
  g_type_ensure (SY_TYPE_COMPARISON_TABLE);
  g_type_ensure (SY_TYPE_RECOMMENDATION_PANEL);
  g_type_ensure (SY_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/comparison/sy-comparison-page.ui");
}

static void
sy_comparison_page_init (SyComparisonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
