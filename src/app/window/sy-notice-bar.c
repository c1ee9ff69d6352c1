/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-notice-bar.h"

#include <glib/gi18n.h>

#include "sy-columns-layout.h"
#include "sy-label.h"
#include "sy-wrap-layout.h"

#define NARROW_PX 720
#define GAP_PX 12
#define LINE_GAP_PX 9
#define BUTTON_GAP_PX 6

/**
 * SyNoticeBar:
 *
 * A notice across the window: what it says, and the buttons of what can be done, which stand under
 * it where it is narrow.
 */
struct _SyNoticeBar
{
  AdwBin parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *text;
  GtkBox *buttons;
  GtkActionable *dismiss;
};

G_DEFINE_FINAL_TYPE (SyNoticeBar, sy_notice_bar, ADW_TYPE_BIN)

static const SyCellPlace columns[] = { { 3, 0, 1 }, { 2, 1, 1 } };

static void
add_buttons (SyNoticeBar *self, SyNotice *notice)
{
  const SyNoticeButton *buttons = sy_notice_get_buttons (notice);

  for (guint i = 0; i < SY_NOTICE_BUTTONS_MAX && buttons[i].label != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ (buttons[i].label));

      /* Its label names it; the property would be read out too, with the underscore. */
      gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[i].action);
      gtk_box_append (self->buttons, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), buttons[0].label != NULL);
}

static void
sy_notice_bar_class_init (SyNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/window/sy-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SyNoticeBar, content);
  gtk_widget_class_bind_template_child (widget_class, SyNoticeBar, title);
  gtk_widget_class_bind_template_child (widget_class, SyNoticeBar, text);
  gtk_widget_class_bind_template_child (widget_class, SyNoticeBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, SyNoticeBar, dismiss);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
sy_notice_bar_init (SyNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->content,
                                 sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX,
                                                        GAP_PX, LINE_GAP_PX));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->buttons), sy_wrap_layout_new (BUTTON_GAP_PX));
}

/**
 * sy_notice_bar_new:
 * @notice: what it shows
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
sy_notice_bar_new (SyNotice *notice)
{
  SyNoticeBar *self = g_object_new (SY_TYPE_NOTICE_BAR, NULL);

  sy_label_take_text (self->title, g_strdup (sy_notice_get_title (notice)));
  sy_label_take_text (self->text, g_strdup (sy_notice_get_text (notice)));
  add_buttons (self, notice);
  gtk_actionable_set_action_target (self->dismiss, "u", (guint) sy_notice_get_kind (notice));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sy_notice_get_title (notice), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sy_notice_get_text (notice), -1);

  return GTK_WIDGET (self);
}
