/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-questions-page.h"

/**
 * SyQuestionsPage:
 *
 * What is known about both options, with sources.
 */
struct _SyQuestionsPage
{
  SySessionView parent_instance;
};

G_DEFINE_FINAL_TYPE (SyQuestionsPage, sy_questions_page, SY_TYPE_SESSION_VIEW)

static void
sy_questions_page_class_init (SyQuestionsPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/steelyard/Steelyard/questions/sy-questions-page.ui");
}

static void
sy_questions_page_init (SyQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
