/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-claim-box.h"

#include "sy-label.h"
#include "sy-text.h"
#include "sy-tooltip.h"
#include "sy-words-knowledge.h"

/**
 * SyClaimBox:
 *
 * What one source says: how it stands to what it is given under, the claim, its figure, what to
 * know of it, and the source as a link. Texts are shown as they are, never read as markup, and only
 * addresses on the web become links.
 */
struct _SyClaimBox
{
  GtkBox parent_instance;

  GtkLabel *mark;
  GtkLabel *claim;
  GtkLabel *figure;
  GtkLabel *note;
  GtkLinkButton *link;
  GtkLabel *linked;
  GtkLabel *unlinked;
};

G_DEFINE_FINAL_TYPE (SyClaimBox, sy_claim_box, GTK_TYPE_BOX)

static void
show_source (SyClaimBox *self, const SySource *source)
{
  g_autofree char *text = sy_words_source (source);
  gboolean is_link = source != NULL && sy_text_is_web_address (source->address);

  gtk_widget_set_visible (GTK_WIDGET (self->link), is_link);
  gtk_widget_set_visible (GTK_WIDGET (self->unlinked), !is_link);
  if (!is_link)
    {
      sy_label_set_text (self->unlinked, text);
      return;
    }

  sy_label_set_text (self->linked, text);
  gtk_link_button_set_uri (self->link, source->address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source->address, -1);
}

static char *
write_address (GtkWidget *link, gpointer data)
{
  return g_strdup (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)));
}

static void
sy_claim_box_class_init (SyClaimBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/evidence/sy-claim-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SyClaimBox, mark);
  gtk_widget_class_bind_template_child (widget_class, SyClaimBox, claim);
  gtk_widget_class_bind_template_child (widget_class, SyClaimBox, figure);
  gtk_widget_class_bind_template_child (widget_class, SyClaimBox, note);
  gtk_widget_class_bind_template_child (widget_class, SyClaimBox, link);
  gtk_widget_class_bind_template_child (widget_class, SyClaimBox, linked);
  gtk_widget_class_bind_template_child (widget_class, SyClaimBox, unlinked);
}

static void
sy_claim_box_init (SyClaimBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_tooltip_fetch (GTK_WIDGET (self->link), write_address, NULL);
}

GtkWidget *
sy_claim_box_new (SyCatalogue *catalogue, const SyEvidence *evidence)
{
  SyClaimBox *self = g_object_new (SY_TYPE_CLAIM_BOX, NULL);

  sy_label_take_text (self->mark, sy_words_evidence (evidence));
  sy_label_show_text (self->claim, evidence->claim, self->claim);
  sy_label_show_text (self->figure, evidence->figure, self->figure);
  sy_label_show_text (self->note, evidence->note, self->note);
  show_source (self, sy_catalogue_find_source (catalogue, evidence->source));

  return GTK_WIDGET (self);
}
