/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-comparison-page.h"

#include "sy-clamp.h"
#include "sy-comparison-table.h"
#include "sy-day.h"
#include "sy-label.h"
#include "sy-recommendation-panel.h"
#include "sy-welcome.h"
#include "sy-words-knowledge.h"

/**
 * SyComparisonPage:
 *
 * The answer first, the table as the evidence under it, and of when that is.
 */
struct _SyComparisonPage
{
  SySessionView parent_instance;

  GtkButton *knowledge;
  GtkLabel *age;
};

G_DEFINE_FINAL_TYPE (SyComparisonPage, sy_comparison_page, SY_TYPE_SESSION_VIEW)

/* A catalogue need not say of when it is. */
static void
catalogue_cb (SyComparisonPage *self)
{
  SyCatalogue *catalogue =
      sy_session_get_catalogue (sy_session_view_get_session (SY_SESSION_VIEW (self)));
  g_autofree char *today = sy_day_dup_today ();
  g_autofree char *text = sy_words_knowledge (catalogue);

  gtk_widget_set_visible (GTK_WIDGET (self->knowledge), text != NULL);
  if (text != NULL)
    gtk_button_set_label (self->knowledge, text);
  sy_label_take_text (self->age, sy_words_knowledge_age (catalogue, today));
}

static void
sy_comparison_page_bind (SySessionView *view)
{
  catalogue_cb (SY_COMPARISON_PAGE (view));
}

static void
sy_comparison_page_class_init (SyComparisonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SY_SESSION_VIEW_CLASS (klass)->bind = sy_comparison_page_bind;

  g_type_ensure (SY_TYPE_CLAMP);
  g_type_ensure (SY_TYPE_COMPARISON_TABLE);
  g_type_ensure (SY_TYPE_RECOMMENDATION_PANEL);
  g_type_ensure (SY_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/comparison/sy-comparison-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyComparisonPage, knowledge);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonPage, age);
}

static void
sy_comparison_page_init (SyComparisonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::catalogue", G_CALLBACK (catalogue_cb));
}
