/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reason-box.h"

#include "sy-colour.h"
#include "sy-criterion-item.h"
#include "sy-tooltip.h"
#include "sy-wrap-layout.h"

#define GAP_PX 6

/**
 * SyReasonBox:
 *
 * Reasons as chips: the criterion and its points, in the colour of the option that it helps. A
 * press asks for the evidence.
 */
struct _SyReasonBox
{
  GtkWidget parent_instance;

  GListModel *model; /* of SyCriterionItem */
  gulong handler;
};

G_DEFINE_FINAL_TYPE (SyReasonBox, sy_reason_box, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MODEL = 1,
} SyReasonBoxProperty;

static GParamSpec *properties[PROP_MODEL + 1];

static gboolean
transform_classes (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *classes[] = { "chip", sy_colour_get_class ((SyHand) g_value_get_int (from)), NULL };

  g_value_set_boxed (to, classes);

  return TRUE;
}

static GtkWidget *
create_chip (SyCriterionItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *chip = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  g_object_bind_property (item, "reason-text", label, "label", G_BINDING_SYNC_CREATE);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.explain");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", sy_criterion_item_get_id (item));
  sy_tooltip_bind (chip, item, "effect-text");
  g_object_bind_property_full (item, "hand", chip, "css-classes", G_BINDING_SYNC_CREATE,
                               transform_classes, NULL, NULL, NULL);

  return chip;
}

static void
clear (SyReasonBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
items_changed_cb (SyReasonBox *self)
{
  clear (self);
  for (guint i = 0; self->model != NULL && i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (SyCriterionItem) item = g_list_model_get_item (self->model, i);

      gtk_widget_set_parent (create_chip (item), GTK_WIDGET (self));
    }
}

static void
set_model (SyReasonBox *self, GListModel *model)
{
  if (self->model == model)
    return;

  if (self->model != NULL)
    g_clear_signal_handler (&self->handler, self->model);
  g_set_object (&self->model, model);
  if (model != NULL)
    self->handler =
        g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

static void
sy_reason_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyReasonBoxProperty) id)
    {
    case PROP_MODEL:
      g_value_set_object (value, SY_REASON_BOX (object)->model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_reason_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SyReasonBoxProperty) id)
    {
    case PROP_MODEL:
      set_model (SY_REASON_BOX (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_reason_box_dispose (GObject *object)
{
  SyReasonBox *self = SY_REASON_BOX (object);

  set_model (self, NULL);
  clear (self);

  G_OBJECT_CLASS (sy_reason_box_parent_class)->dispose (object);
}

static void
sy_reason_box_class_init (SyReasonBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sy_reason_box_dispose;
  object_class->get_property = sy_reason_box_get_property;
  object_class->set_property = sy_reason_box_set_property;

  properties[PROP_MODEL] =
      g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_reason_box_init (SyReasonBox *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), sy_wrap_layout_new (GAP_PX));
}
