/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-scroll.h"

/* Brings what is looked at into view, and moves nothing else: in GTK 4.8 every viewport of a window
 * scrolls to wherever the keyboard goes, also where that is in none of them.
 */

#define KEY "sy-scroll"

/* Its top before all. */
static void
scroll (GtkWidget *viewport, GtkWidget *widget)
{
  GtkAdjustment *position = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  graphene_rect_t place;
  double top;

  if (!gtk_widget_compute_bounds (widget, viewport, &place))
    return;

  top = gtk_adjustment_get_value (position) + place.origin.y;
  gtk_adjustment_clamp_page (position, top, top + place.size.height);
}

/* Brings it into view in the nearest place that scrolls. */
void
sy_scroll_to (GtkWidget *widget)
{
  scroll (gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT), widget);
}

/* A viewport that does not follow the keyboard stands in one that does. */
static void
focus_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_object_get_data (G_OBJECT (widget), KEY) != NULL)
      scroll (widget, focus);
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
