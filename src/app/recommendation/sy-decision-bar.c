/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-decision-bar.h"

#include <glib/gi18n.h>

#include "sy-columns-layout.h"

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
decision_cb (SyDecisionBar *self)
{
  gboolean is_decided = *gtk_label_get_text (self->decision) != '\0';

  gtk_button_set_label (self->decide,
                        is_decided ? _ ("Change the Decision…") : _ ("Record the Decision…"));
}

static void
sy_decision_bar_class_init (SyDecisionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-decision-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, parts);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, decision);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, decide);
  gtk_widget_class_bind_template_callback (widget_class, decision_cb);
}

static void
sy_decision_bar_init (SyDecisionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->parts,
                                 sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX,
                                                        GAP_PX, LINE_GAP_PX));
  sy_session_view_bind_text (SY_SESSION_VIEW (self), "decision", self->decision, self->decision);
  decision_cb (self);
}
