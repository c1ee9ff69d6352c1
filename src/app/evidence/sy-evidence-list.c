/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-evidence-list.h"

#include <glib/gi18n.h>

#include "sy-claim-box.h"

#define GAP_PX 12

/**
 * SyEvidenceList:
 *
 * What sources say of one thing, each claim with its source.
 */
struct _SyEvidenceList
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SyEvidenceList, sy_evidence_list, GTK_TYPE_BOX)

static void
sy_evidence_list_class_init (SyEvidenceListClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
sy_evidence_list_init (SyEvidenceList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), GAP_PX);
  gtk_widget_add_css_class (GTK_WIDGET (self), "evidence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Evidence"), -1);
}

/**
 * sy_evidence_list_new:
 * @evidence: (element-type SyEvidence): of the catalogue
 */
GtkWidget *
sy_evidence_list_new (SyCatalogue *catalogue, GPtrArray *evidence)
{
  SyEvidenceList *self = g_object_new (SY_TYPE_EVIDENCE_LIST, NULL);

  for (guint i = 0; i < evidence->len; i++)
    gtk_box_append (GTK_BOX (self), sy_claim_box_new (catalogue, g_ptr_array_index (evidence, i)));

  return GTK_WIDGET (self);
}
