/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-own-box.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-own.h"
#include "sy-wrap-layout.h"

#define GAP_PX 6

/**
 * SyOwnBox:
 *
 * How a criterion of the project's own is rated, and what can be done with it.
 */
struct _SyOwnBox
{
  GtkBox parent_instance;

  GtkLabel *rating_text;
  GtkLabel *reason_text;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (SyOwnBox, sy_own_box, GTK_TYPE_BOX)

static void
sy_own_box_class_init (SyOwnBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-own-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SyOwnBox, rating_text);
  gtk_widget_class_bind_template_child (widget_class, SyOwnBox, reason_text);
  gtk_widget_class_bind_template_child (widget_class, SyOwnBox, buttons);
}

static void
sy_own_box_init (SyOwnBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, sy_wrap_layout_new (GAP_PX));
}

/**
 * sy_own_box_show:
 * @item: a criterion of the project's own
 */
void
sy_own_box_show (SyOwnBox *self, SyCriterionItem *item)
{
  const SyOption *options = sy_criterion_item_get_catalogue (item)->options;
  const int *ratings = sy_criterion_item_get_finding (item)->ratings;
  const SyCriterion *criterion = sy_criterion_item_get_criterion (item);

  g_return_if_fail (SY_IS_OWN_BOX (self));

  sy_label_take_text (self->rating_text,
                      /* Translators: names of the options and their ratings. */
                      g_strdup_printf (_ ("%1$s %2$d, %3$s %4$d"), options[SY_LEFT].name,
                                       ratings[SY_LEFT], options[SY_RIGHT].name,
                                       ratings[SY_RIGHT]));
  sy_label_show_text (self->reason_text, criterion->reason, self->reason_text);
  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", criterion->id);
}
