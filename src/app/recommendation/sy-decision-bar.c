/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-decision-bar.h"

#include <glib/gi18n.h>

#include "sy-columns-layout.h"
#include "sy-label.h"
#include "sy-words-decision.h"

#define NARROW_PX 520
#define GAP_PX 18
#define LINE_GAP_PX 9

/**
 * SyDecisionBar:
 *
 * What people decided, which is not always what the numbers recommend, or the offer to record it.
 */
struct _SyDecisionBar
{
  SySessionView parent_instance;

  GtkWidget *parts;
  GtkLabel *decision;
  GtkButton *decide;
};

G_DEFINE_FINAL_TYPE (SyDecisionBar, sy_decision_bar, SY_TYPE_SESSION_VIEW)

static const SyCellPlace columns[] = { { 3, 0, 1 }, { 1, 1, 1 } };

static void
sy_decision_bar_update (SySessionView *view)
{
  SyDecisionBar *self = SY_DECISION_BAR (view);
  SySession *session = sy_session_view_get_session (view);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (session));
  char *decision = sy_words_decision (sy_session_get_catalogue (session), profile,
                                      sy_session_get_analysis (session));

  gtk_button_set_label (self->decide,
                        decision != NULL ? _ ("Change the Decision…") : _ ("Record the Decision…"));
  sy_label_take_shown_text (self->decision, decision, self->decision);
}

static void
sy_decision_bar_class_init (SyDecisionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SY_SESSION_VIEW_CLASS (klass)->bind = sy_decision_bar_update;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_decision_bar_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-decision-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, parts);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, decision);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, decide);
}

static void
sy_decision_bar_init (SyDecisionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->parts,
                                 sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX,
                                                        GAP_PX, LINE_GAP_PX));
}
