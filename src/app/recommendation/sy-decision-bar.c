/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-decision-bar.h"

#include <glib/gi18n.h>

#include "sy-colour.h"
#include "sy-columns-layout.h"
#include "sy-label.h"
#include "sy-words-decision.h"
#include "sy-words-since.h"

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
  GtkLabel *title;
  GtkGrid *fields;
  GtkLabel *names[SY_DECISION_N_FIELDS];
  GtkLabel *texts[SY_DECISION_N_FIELDS];
  GtkBox *since;
  GtkLabel *changes;
  GtkButton *decide;
};

G_DEFINE_FINAL_TYPE (SyDecisionBar, sy_decision_bar, SY_TYPE_SESSION_VIEW)

static const SyCellPlace columns[] = { { 2, 0, 1 }, { 1, 1, 1 } };

static SyProfile *
get_profile (SyDecisionBar *self)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));

  return sy_document_get_profile (sy_session_get_document (session));
}

/* The chosen option's name stands in its colour. */
static void
colour_title (SyDecisionBar *self)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));
  const SyDecision *decision =
      session != NULL ? sy_profile_get_decision (get_profile (self)) : NULL;
  SyCatalogue *catalogue = session != NULL ? sy_session_get_catalogue (session) : NULL;
  SyHand hand =
      decision != NULL ? sy_catalogue_find_option (catalogue, decision->chosen) : SY_NEITHER;

  sy_colour_paint_name (self->title, hand != SY_NEITHER ? catalogue->options[hand].name : NULL,
                        hand);
}

static void
show_field (SyDecisionBar *self, SyProfile *profile, SyDecisionField field)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  GtkWidget *name = GTK_WIDGET (self->names[field]);

  if (decision != NULL)
    gtk_label_set_text (self->names[field], sy_words_decision_field_name (decision, field));
  sy_label_take_text (self->texts[field],
                      decision != NULL ? sy_words_decision_field (profile, field) : NULL);
  gtk_widget_set_visible (name, gtk_widget_get_visible (GTK_WIDGET (self->texts[field])));
}

/* Whether the ground has moved, where it is known. */
static void
show_since (SyDecisionBar *self)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));
  SyProfile *profile = get_profile (self);
  g_autoptr (SySince) since = sy_since_new (sy_session_get_catalogue (session), profile);

  gtk_widget_set_visible (GTK_WIDGET (self->since), since != NULL && since->n_differences > 0);
  if (since != NULL)
    sy_label_take_text (self->changes, sy_words_since (since, sy_profile_get_decision (profile)));
}

static void
sy_decision_bar_update (SySessionView *view)
{
  SyDecisionBar *self = SY_DECISION_BAR (view);
  SyCatalogue *catalogue = sy_session_get_catalogue (sy_session_view_get_session (view));
  const SyDecision *decision = sy_profile_get_decision (get_profile (self));
  const char *offer = decision != NULL ? _ ("Change the Decision…") : _ ("Record the Decision…");

  if (g_strcmp0 (gtk_button_get_label (self->decide), offer) != 0)
    gtk_button_set_label (self->decide, offer);
  sy_label_take_text (self->title, decision != NULL ? sy_words_decision (catalogue, decision)
                                                    : g_strdup (_ ("Decision")));
  colour_title (self);
  for (SyDecisionField field = 0; field < SY_DECISION_N_FIELDS; field++)
    show_field (self, get_profile (self), field);
  gtk_widget_set_visible (GTK_WIDGET (self->fields), decision != NULL);
  show_since (self);
}

static void
sy_decision_bar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sy_decision_bar_parent_class)->css_changed (widget, change);

  colour_title (SY_DECISION_BAR (widget));
}

static void
sy_decision_bar_class_init (SyDecisionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = sy_decision_bar_css_changed;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_decision_bar_update;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_decision_bar_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-decision-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, parts);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, title);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, fields);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, since);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, changes);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionBar, decide);
}

static void
add_field (SyDecisionBar *self, SyDecisionField field)
{
  GtkWidget *name = sy_label_new_wrapped (NULL);
  GtkWidget *text = sy_label_new_wrapped (NULL);

  sy_label_make_selectable (GTK_LABEL (text));
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name,
                                  NULL, -1);
  gtk_grid_attach (self->fields, name, 0, (int) field, 1, 1);
  gtk_grid_attach (self->fields, text, 1, (int) field, 1, 1);
  self->names[field] = GTK_LABEL (name);
  self->texts[field] = GTK_LABEL (text);
}

static void
sy_decision_bar_init (SyDecisionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_label_make_selectable (self->title);
  sy_label_make_selectable (self->changes);
  for (SyDecisionField field = 0; field < SY_DECISION_N_FIELDS; field++)
    add_field (self, field);
  gtk_widget_set_layout_manager (self->parts,
                                 sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX,
                                                        GAP_PX, LINE_GAP_PX));
}
