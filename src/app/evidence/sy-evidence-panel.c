/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-evidence-panel.h"

#include <glib/gi18n.h>

#include "sy-columns-layout.h"
#include "sy-evidence-list.h"
#include "sy-label.h"
#include "sy-words-knowledge.h"

#define NARROW_PX 600
#define GAP_PX 24
#define LINE_GAP_PX 12

/**
 * SyEvidencePanel:
 *
 * What stands behind a row of the table: why the catalogue rates so and what the ratings mean, what
 * the team adds, and what the sources say.
 */
struct _SyEvidencePanel
{
  SySessionView parent_instance;

  SyCriterionItem *item;

  GtkBox *columns;
  GtkLabel *reason_heading;
  GtkLabel *reason;
  GtkLabel *left_meaning;
  GtkLabel *right_meaning;
  GtkWidget *team;
  GtkLabel *team_reason;
  GtkWidget *noted;
  GtkLabel *note;
  AdwBin *evidence;
};

G_DEFINE_FINAL_TYPE (SyEvidencePanel, sy_evidence_panel, SY_TYPE_SESSION_VIEW)

/* Why, then the sources. */
static const SyCellPlace columns[] = { { 1, 0, 1 }, { 2, 1, 1 } };

static GPtrArray *
show_criterion (SyEvidencePanel *self, const SyCriterion *criterion)
{
  gtk_label_set_text (self->reason_heading, _ ("Why these ratings"));
  sy_label_set_text (self->reason, criterion->reason);

  return criterion->evidence;
}

static GPtrArray *
show_fact (SyEvidencePanel *self, const SyFact *fact)
{
  gtk_label_set_text (self->reason_heading, _ ("Not weighed"));
  sy_label_set_text (self->reason, _ ("This is told as a fact and does not count in the result."));

  return fact->evidence;
}

/* What the catalogue says, which never changes. */
static void
show_knowledge (SyEvidencePanel *self)
{
  const SyFact *fact = sy_criterion_item_get_fact (self->item);
  GPtrArray *evidence = fact != NULL
                            ? show_fact (self, fact)
                            : show_criterion (self, sy_criterion_item_get_criterion (self->item));

  adw_bin_set_child (self->evidence,
                     sy_evidence_list_new (sy_criterion_item_get_catalogue (self->item), evidence));
}

/* Of the ratings that count, the team's own where it has some. */
static void
show_meaning (SyEvidencePanel *self, SyHand hand, GtkLabel *label)
{
  const SyFinding *finding = sy_criterion_item_get_finding (self->item);
  gboolean is_rated = !sy_criterion_item_is_fact (self->item) && sy_finding_is_rated (finding);

  sy_label_take_text (label, is_rated
                                 ? sy_words_rubric (sy_criterion_item_get_catalogue (self->item),
                                                    hand, finding->ratings[hand])
                                 : NULL);
}

/* What the team says, which another hand may change while it is read. */
static void
sy_evidence_panel_update (SySessionView *view)
{
  SyEvidencePanel *self = SY_EVIDENCE_PANEL (view);

  show_meaning (self, SY_LEFT, self->left_meaning);
  show_meaning (self, SY_RIGHT, self->right_meaning);
  sy_label_show_text (self->team_reason, sy_criterion_item_get_reason (self->item), self->team);
  sy_label_show_text (self->note, sy_criterion_item_get_note (self->item), self->noted);
}

static void
sy_evidence_panel_dispose (GObject *object)
{
  g_clear_object (&SY_EVIDENCE_PANEL (object)->item);

  G_OBJECT_CLASS (sy_evidence_panel_parent_class)->dispose (object);
}

static void
sy_evidence_panel_class_init (SyEvidencePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sy_evidence_panel_dispose;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_evidence_panel_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/evidence/sy-evidence-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, columns);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, reason_heading);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, reason);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, left_meaning);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, right_meaning);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, team);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, team_reason);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, noted);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, note);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, evidence);
}

static void
sy_evidence_panel_init (SyEvidencePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->columns),
                                 sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX,
                                                        GAP_PX, LINE_GAP_PX));
}

GtkWidget *
sy_evidence_panel_new (SySession *session, SyCriterionItem *item)
{
  SyEvidencePanel *self = g_object_new (SY_TYPE_EVIDENCE_PANEL, NULL);

  self->item = g_object_ref (item);
  show_knowledge (self);
  sy_session_view_set_session (SY_SESSION_VIEW (self), session);

  return GTK_WIDGET (self);
}
