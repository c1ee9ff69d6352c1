/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-what-if-page.h"

/**
 * SyWhatIfPage:
 *
 * What would change the result, and how far it can be trusted.
 */
struct _SyWhatIfPage
{
  SySessionView parent_instance;
};

G_DEFINE_FINAL_TYPE (SyWhatIfPage, sy_what_if_page, SY_TYPE_SESSION_VIEW)

static void
sy_what_if_page_class_init (SyWhatIfPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/steelyard/Steelyard/whatif/sy-what-if-page.ui");
}

static void
sy_what_if_page_init (SyWhatIfPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
