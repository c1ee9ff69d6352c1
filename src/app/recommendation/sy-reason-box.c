/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reason-box.h"

#include "sy-colour.h"
#include "sy-criterion-item.h"
#include "sy-criterion-words.h"
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

static SyCriterionItem *
get_item (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "item");
}

static char *
write_points (GtkWidget *chip, gpointer data)
{
  SyCriterionItem *item = get_item (chip);

  return sy_criterion_words_reason_points (
      sy_criterion_item_get_catalogue (item), sy_criterion_item_get_reason_hand (item),
      sy_criterion_item_get_finding (item)->contribution_points);
}

static void
show_reason (GtkWidget *chip)
{
  SyCriterionItem *item = get_item (chip);
  double points = sy_criterion_item_get_finding (item)->contribution_points;
  SyHand hand = points > 0 ? SY_LEFT : points < 0 ? SY_RIGHT : SY_NEITHER;
  g_autofree char *text =
      sy_criterion_words_reason (sy_criterion_item_get_catalogue (item),
                                 sy_criterion_item_get_index (item),
                                 sy_criterion_item_get_reason_hand (item), points);

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))), text);
  sy_colour_mark (chip, hand);
}

static GtkWidget *
create_chip (SyCriterionItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *chip = gtk_button_new ();

  g_object_set_data_full (G_OBJECT (chip), "item", g_object_ref (item), g_object_unref);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "chip");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.explain");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", sy_criterion_item_get_id (item));
  sy_tooltip_fetch (chip, write_points, NULL);
  show_reason (chip);

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
sy_reason_box_dispose (GObject *object)
{
  SyReasonBox *self = SY_REASON_BOX (object);

  sy_reason_box_set_model (self, NULL);

  G_OBJECT_CLASS (sy_reason_box_parent_class)->dispose (object);
}

static void
sy_reason_box_class_init (SyReasonBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_reason_box_dispose;
}

static void
sy_reason_box_init (SyReasonBox *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), sy_wrap_layout_new (GAP_PX));
}

/**
 * sy_reason_box_set_model:
 * @model: (nullable) (element-type SyCriterionItem): the reasons
 */
void
sy_reason_box_set_model (SyReasonBox *self, GListModel *model)
{
  g_return_if_fail (SY_IS_REASON_BOX (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_clear_signal_handler (&self->handler, self->model);
  g_set_object (&self->model, model);
  if (model != NULL)
    self->handler =
        g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self);
}

/**
 * sy_reason_box_update:
 *
 * Shows what the reasons are worth now.
 */
void
sy_reason_box_update (SyReasonBox *self)
{
  g_return_if_fail (SY_IS_REASON_BOX (self));

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    show_reason (chip);
}
