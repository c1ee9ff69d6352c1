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
