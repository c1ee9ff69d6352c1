/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-focus.h"

/* GTK goes on from where the keyboard was, also where that is no longer to be seen. */
static void
forget_focus (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    return;

  forget_focus (child);
  gtk_widget_set_focus_child (widget, NULL);
}

/* Gives the keyboard to the first control in it, or to it; whether there is one. */
gboolean
sy_focus_first (GtkWidget *widget)
{
  forget_focus (widget);

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* What has the keyboard in it, or NULL. */
GtkWidget *
sy_focus_find (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget) ? focus : NULL;
}

/* Gives the keyboard to what in it has this action, or NULL; whether that takes it. */
gboolean
sy_focus_action (GtkWidget *widget, const char *action)
{
  if (action == NULL)
    return FALSE;
  if (GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return gtk_widget_grab_focus (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (sy_focus_action (child, action))
      return TRUE;

  return FALSE;
}
