/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-evidence-panel.h"

#include <glib/gi18n.h>

#include "sy-columns-layout.h"
#include "sy-evidence-list.h"
#include "sy-label.h"

#define NARROW_PX 600
#define GAP_PX 24
#define LINE_GAP_PX 12

/**
 * SyEvidencePanel:
 *
 * What stands behind a row of the table: why the catalogue rates so, what the team adds, and what
 * the sources say.
 */
struct _SyEvidencePanel
{
  SySessionView parent_instance;

  SyCriterionItem *item;

  GtkBox *columns;
  GtkLabel *reason_heading;
  GtkLabel *reason;
  GtkWidget *team;
  GtkLabel *team_reason;
  GtkWidget *noted;
  GtkLabel *note;
  AdwBin *evidence;
};

G_DEFINE_FINAL_TYPE (SyEvidencePanel, sy_evidence_panel, SY_TYPE_SESSION_VIEW)

typedef enum
{
  PROP_ITEM = 1,
} SyEvidencePanelProperty;

static GParamSpec *properties[PROP_ITEM + 1];

/* Why, then the sources. */
static const SyCellPlace columns[] = { { 1, 0, 1 }, { 2, 1, 1 } };

static SySession *
get_session (SyEvidencePanel *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

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
  SyCatalogue *catalogue;
  GPtrArray *evidence;
  guint index;

  if (self->item == NULL || get_session (self) == NULL)
    return;

  catalogue = sy_session_get_catalogue (get_session (self));
  index = sy_criterion_item_get_index (self->item);
  evidence =
      sy_criterion_item_is_fact (self->item)
          ? show_fact (self, g_ptr_array_index (catalogue->facts, index - catalogue->criteria->len))
          : show_criterion (self, sy_catalogue_get_criterion (catalogue, index));
  adw_bin_set_child (self->evidence, sy_evidence_list_new (catalogue, evidence));
}

static void
set_item (SyEvidencePanel *self, SyCriterionItem *item)
{
  if (!g_set_object (&self->item, item))
    return;

  show_knowledge (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
sy_evidence_panel_bind (SySessionView *view)
{
  show_knowledge (SY_EVIDENCE_PANEL (view));
}

/* What the team says, which another hand may change while it is read. */
static void
sy_evidence_panel_update (SySessionView *view)
{
  SyEvidencePanel *self = SY_EVIDENCE_PANEL (view);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (get_session (self)));
  const SyEntry *entry =
      self->item != NULL ? sy_profile_find_entry (profile, sy_criterion_item_get_id (self->item))
                         : NULL;

  sy_label_show_text (self->team_reason, entry != NULL ? entry->reason : "", self->team);
  sy_label_show_text (self->note, entry != NULL ? entry->note : "", self->noted);
}

static void
sy_evidence_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyEvidencePanelProperty) id)
    {
    case PROP_ITEM:
      g_value_set_object (value, SY_EVIDENCE_PANEL (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_evidence_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SyEvidencePanelProperty) id)
    {
    case PROP_ITEM:
      set_item (SY_EVIDENCE_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
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
  object_class->get_property = sy_evidence_panel_get_property;
  object_class->set_property = sy_evidence_panel_set_property;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_evidence_panel_bind;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_evidence_panel_update;

  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, SY_TYPE_CRITERION_ITEM,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/evidence/sy-evidence-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, columns);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, reason_heading);
  gtk_widget_class_bind_template_child (widget_class, SyEvidencePanel, reason);
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

/**
 * sy_evidence_panel_new:
 * @session: what it shows
 * @item: a criterion or a fact of it
 *
 * Returns: (transfer floating): a panel
 */
GtkWidget *
sy_evidence_panel_new (SySession *session, SyCriterionItem *item)
{
  return g_object_new (SY_TYPE_EVIDENCE_PANEL, "item", item, "session", session, NULL);
}
