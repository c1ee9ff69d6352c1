/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-expander-row.h"

/**
 * SyExpanderRow:
 *
 * A row that shows what stands behind it under itself, and the base of all of them. Its list
 * toggles it when it is activated; Escape closes it. The details are made when they are first seen.
 */
typedef struct
{
  GtkImage *arrow;
  GtkRevealer *revealer;
  gboolean is_expanded;
} SyExpanderRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SyExpanderRow, sy_expander_row, GTK_TYPE_LIST_BOX_ROW)

/* A click on what is read does not close it. */
static void
claim_cb (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
ensure_details (SyExpanderRow *self)
{
  SyExpanderRowPrivate *priv = sy_expander_row_get_instance_private (self);
  GtkWidget *details;
  GtkGesture *click;

  if (gtk_revealer_get_child (priv->revealer) != NULL)
    return;

  details = SY_EXPANDER_ROW_GET_CLASS (self)->create_details (self);
  click = gtk_gesture_click_new ();
  g_signal_connect (click, "pressed", G_CALLBACK (claim_cb), NULL);
  gtk_widget_add_controller (details, GTK_EVENT_CONTROLLER (click));
  gtk_revealer_set_child (priv->revealer, details);
}

/* What is about to go must not take the keyboard with it. */
static void
keep_focus (SyExpanderRow *self)
{
  SyExpanderRowPrivate *priv = sy_expander_row_get_instance_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->revealer)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A row that cannot be activated has nothing to open. */
static gboolean
is_openable (SyExpanderRow *self)
{
  return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (self));
}

static void
show_state (SyExpanderRow *self)
{
  SyExpanderRowPrivate *priv = sy_expander_row_get_instance_private (self);
  gboolean is_expanded = priv->is_expanded;

  gtk_widget_set_visible (GTK_WIDGET (priv->arrow), is_openable (self));
  gtk_image_set_from_icon_name (priv->arrow,
                                is_expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.close", is_expanded);
  if (is_openable (self))
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded,
                                 -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sy_expander_row_set_expanded (SY_EXPANDER_ROW (widget), FALSE);
}

static void
sy_expander_row_class_init (SyExpanderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "row.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "row.close", NULL);
}

static void
sy_expander_row_init (SyExpanderRow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.close", FALSE);
}

/* While a row is being made: which widgets of its template tell whether it is open, and are given
 * the details. */
void
sy_expander_row_set_parts (SyExpanderRow *self, GtkImage *arrow, GtkRevealer *revealer)
{
  SyExpanderRowPrivate *priv = sy_expander_row_get_instance_private (self);

  g_return_if_fail (SY_IS_EXPANDER_ROW (self));

  priv->arrow = arrow;
  priv->revealer = revealer;
  g_signal_connect (self, "notify::activatable", G_CALLBACK (show_state), NULL);
  show_state (self);
}

gboolean
sy_expander_row_get_expanded (SyExpanderRow *self)
{
  SyExpanderRowPrivate *priv = sy_expander_row_get_instance_private (self);

  g_return_val_if_fail (SY_IS_EXPANDER_ROW (self), FALSE);

  return priv->is_expanded;
}

/* A row with nothing behind it stays as it is. */
void
sy_expander_row_set_expanded (SyExpanderRow *self, gboolean is_expanded)
{
  SyExpanderRowPrivate *priv = sy_expander_row_get_instance_private (self);

  g_return_if_fail (SY_IS_EXPANDER_ROW (self));

  if (priv->is_expanded == is_expanded || (is_expanded && !is_openable (self)))
    return;

  priv->is_expanded = is_expanded;
  if (is_expanded)
    ensure_details (self);
  else
    keep_focus (self);
  gtk_revealer_set_reveal_child (priv->revealer, is_expanded);
  show_state (self);
}

/* What its list does when it is activated. */
void
sy_expander_row_toggle (SyExpanderRow *self)
{
  SyExpanderRowPrivate *priv = sy_expander_row_get_instance_private (self);

  g_return_if_fail (SY_IS_EXPANDER_ROW (self));

  sy_expander_row_set_expanded (self, !priv->is_expanded);
}
