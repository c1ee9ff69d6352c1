/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-scroll.h"

/* Brings what is looked at into view, and moves nothing else: in GTK 4.8 every viewport of a window
 * scrolls to wherever the keyboard goes, also where that is in none of them.
 */

#define KEY "sy-scroll"

/* Brings it into view in the nearest place that scrolls; its top before all. */
void
sy_scroll_to (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *position;
  graphene_rect_t place;
  double top;

  if (viewport == NULL || !gtk_widget_compute_bounds (widget, viewport, &place))
    return;

  position = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = gtk_adjustment_get_value (position) + place.origin.y;
  gtk_adjustment_clamp_page (position, top, top + place.size.height);
}

static void
focus_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *viewport = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_VIEWPORT) : NULL;

  if (viewport != NULL && g_object_get_data (G_OBJECT (viewport), KEY) != NULL)
    sy_scroll_to (focus);
}

static void
take_over (GtkWidget *widget)
{
  if (GTK_IS_VIEWPORT (widget) && gtk_viewport_get_scroll_to_focus (GTK_VIEWPORT (widget)))
    {
      gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (widget), FALSE);
      g_object_set_data (G_OBJECT (widget), KEY, widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    take_over (child);
}

/* Of a window whose places that scroll are made; each follows the keyboard that is in it. */
void
sy_scroll_follow_focus (GtkWindow *window)
{
  take_over (GTK_WIDGET (window));
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}
