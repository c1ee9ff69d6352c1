/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-evidence-list.h"

#include <glib/gi18n.h>

#include "sy-batch.h"
#include "sy-claim-box.h"
#include "sy-lazy-bin.h"

#define GAP_PX 12

/* What a claim has below its text, for its source. */
#define SOURCE_PX 40

/**
 * SyEvidenceList:
 *
 * What sources say of one thing, each claim with its source.
 */
struct _SyEvidenceList
{
  GtkBox parent_instance;

  SyCatalogue *catalogue;
  GPtrArray *evidence; /* of SyEvidence */
  SyBatch *batch;
};

G_DEFINE_FINAL_TYPE (SyEvidenceList, sy_evidence_list, GTK_TYPE_BOX)

static void
add_claim (gpointer data, guint i)
{
  SyEvidenceList *self = data;
  const SyEvidence *evidence = g_ptr_array_index (self->evidence, i);
  GtkWidget *bin = sy_lazy_bin_new (sy_claim_box_new (self->catalogue, evidence));

  sy_lazy_bin_set_estimate (SY_LAZY_BIN (bin), g_utf8_strlen (evidence->claim, -1), 1, SOURCE_PX);
  gtk_box_append (GTK_BOX (self), bin);
}

static void
sy_evidence_list_dispose (GObject *object)
{
  SyEvidenceList *self = SY_EVIDENCE_LIST (object);

  g_clear_pointer (&self->batch, sy_batch_free);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);

  G_OBJECT_CLASS (sy_evidence_list_parent_class)->dispose (object);
}

static void
sy_evidence_list_class_init (SyEvidenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_evidence_list_dispose;
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

  self->catalogue = sy_catalogue_ref (catalogue);
  self->evidence = g_ptr_array_ref (evidence);
  self->batch = sy_batch_new (GTK_WIDGET (self), evidence->len, add_claim, self);

  return GTK_WIDGET (self);
}
