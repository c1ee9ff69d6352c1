/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-recommendation-panel.h"

#include "sy-colour.h"
#include "sy-columns-layout.h"
#include "sy-reason-box.h"

#define NARROW_PX 640
#define GAP_PX 36
#define LINE_GAP_PX 18

/**
 * SyRecommendationPanel:
 *
 * The answer: the verdict, the scores, the reasons, and what would change it.
 */
struct _SyRecommendationPanel
{
  AdwBin parent_instance;

  SySession *session;
  GBindingGroup *bindings;
  GSignalGroup *signals;

  GtkBox *columns;
  GtkLabel *verdict;
  GtkLabel *lead;
  GtkLabel *sureness;
  GtkLabel *counting;
  GtkLabel *musts;
  GtkLabel *left_name;
  GtkLabel *right_name;
  GtkLevelBar *left_bar;
  GtkLevelBar *right_bar;
  GtkLabel *left_score;
  GtkLabel *right_score;
  GtkWidget *reasons_box;
  SyReasonBox *reasons;
  GtkWidget *change_box;
  GtkLabel *change;
  GtkLabel *single_change;
  GtkLabel *order;
  GtkWidget *together_box;
  GtkLabel *together;
  GtkLabel *together_warning;
  GtkWidget *decision_box;
  GtkLabel *decision;
};

G_DEFINE_FINAL_TYPE (SyRecommendationPanel, sy_recommendation_panel, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
} SyRecommendationPanelProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static const SyColumn halves[] = { { 11, 0, 1 }, { 9, 1, 1 } };

static gboolean
is_text (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, *g_value_get_string (from) != '\0');

  return TRUE;
}

/* The recommended option's name stands in its colour. */
static void
colour_verdict (SyRecommendationPanel *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  SyAnalysis *analysis = self->session != NULL ? sy_session_get_analysis (self->session) : NULL;
  const char *text = gtk_label_get_text (self->verdict);
  const char *name = NULL;
  const char *found = NULL;

  if (analysis != NULL && analysis->recommended != SY_NEITHER)
    name = sy_session_get_catalogue (self->session)->options[analysis->recommended].name;
  if (name != NULL)
    found = strstr (text, name);
  if (found != NULL)
    {
      GdkRGBA colour = sy_colour_get_text_for_hand (GTK_WIDGET (self), analysis->recommended);
      PangoAttribute *attribute = pango_attr_foreground_new ((guint16) (colour.red * 65535),
                                                             (guint16) (colour.green * 65535),
                                                             (guint16) (colour.blue * 65535));

      attribute->start_index = (guint) (found - text);
      attribute->end_index = attribute->start_index + (guint) strlen (name);
      pango_attr_list_insert (attributes, attribute);
    }
  gtk_label_set_attributes (self->verdict, attributes);
}

static void
verdict_cb (SyRecommendationPanel *self)
{
  const char *verdict = sy_session_get_verdict (self->session);

  gtk_label_set_text (self->verdict, verdict);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->verdict), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  verdict, -1);
  colour_verdict (self);
}

static void
name_cb (SyRecommendationPanel *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->left_bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  catalogue->options[SY_LEFT].name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->right_bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  catalogue->options[SY_RIGHT].name, -1);
}

static void
bind_cb (SyRecommendationPanel *self)
{
  verdict_cb (self);
  name_cb (self);
}

static void
bind_text (SyRecommendationPanel *self, const char *source, GtkLabel *label, gpointer box)
{
  g_binding_group_bind (self->bindings, source, label, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->bindings, source, box, "visible", G_BINDING_SYNC_CREATE, is_text,
                             NULL, NULL, NULL);
}

static void
sy_recommendation_panel_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sy_recommendation_panel_parent_class)->css_changed (widget, change);

  colour_verdict (SY_RECOMMENDATION_PANEL (widget));
}

static void
sy_recommendation_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyRecommendationPanelProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SY_RECOMMENDATION_PANEL (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_recommendation_panel_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  SyRecommendationPanel *self = SY_RECOMMENDATION_PANEL (object);

  switch ((SyRecommendationPanelProperty) id)
    {
    case PROP_SESSION:
      if (!g_set_object (&self->session, g_value_get_object (value)))
        break;
      g_binding_group_set_source (self->bindings, self->session);
      g_signal_group_set_target (self->signals, self->session);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_recommendation_panel_dispose (GObject *object)
{
  SyRecommendationPanel *self = SY_RECOMMENDATION_PANEL (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_recommendation_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, columns);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, verdict);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, lead);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, sureness);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, counting);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, musts);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_name);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_name);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_bar);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_bar);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, left_score);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, right_score);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, reasons_box);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, reasons);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, change_box);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, change);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, single_change);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, order);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, together_box);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, together);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, together_warning);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, decision_box);
  gtk_widget_class_bind_template_child (widget_class, SyRecommendationPanel, decision);
}

static void
sy_recommendation_panel_class_init (SyRecommendationPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sy_recommendation_panel_dispose;
  object_class->get_property = sy_recommendation_panel_get_property;
  object_class->set_property = sy_recommendation_panel_set_property;
  widget_class->css_changed = sy_recommendation_panel_css_changed;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, SY_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_REASON_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/recommendation/sy-recommendation-panel.ui");
  bind_children (widget_class);
}

static void
bind_scores (SyRecommendationPanel *self)
{
  g_binding_group_bind (self->bindings, "left-name", self->left_name, "label",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "right-name", self->right_name, "label",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "left-score", self->left_bar, "value",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "right-score", self->right_bar, "value",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "left-score-text", self->left_score, "label",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "right-score-text", self->right_score, "label",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "reasons", self->reasons, "model", G_BINDING_SYNC_CREATE);
  /* Where nothing is weighed there is nothing to count and nothing to give reasons for. */
  g_binding_group_bind_full (self->bindings, "counting", self->reasons_box, "visible",
                             G_BINDING_SYNC_CREATE, is_text, NULL, NULL, NULL);
}

static void
sy_recommendation_panel_init (SyRecommendationPanel *self)
{
  self->bindings = g_binding_group_new ();
  self->signals = g_signal_group_new (SY_TYPE_SESSION);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->columns),
                                 sy_columns_layout_new (halves, G_N_ELEMENTS (halves), NARROW_PX,
                                                        GAP_PX, LINE_GAP_PX));

  bind_text (self, "lead", self->lead, self->lead);
  bind_text (self, "sureness", self->sureness, self->sureness);
  bind_text (self, "counting", self->counting, self->counting);
  bind_text (self, "musts", self->musts, self->musts);
  bind_text (self, "change", self->change, self->change_box);
  bind_text (self, "single-change", self->single_change, self->single_change);
  bind_text (self, "order", self->order, self->order);
  bind_text (self, "together", self->together, self->together_box);
  bind_text (self, "together-warning", self->together_warning, self->together_warning);
  bind_text (self, "decision", self->decision, self->decision_box);
  bind_scores (self);

  g_signal_group_connect_swapped (self->signals, "notify::verdict", G_CALLBACK (verdict_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::left-name", G_CALLBACK (name_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::right-name", G_CALLBACK (name_cb), self);
  g_signal_connect_swapped (self->signals, "bind", G_CALLBACK (bind_cb), self);
}
