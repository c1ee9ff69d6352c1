/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

/* Files that are dropped on the window are opened. */

static GdkDragAction
enter_cb (SyWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, TRUE);

  return GDK_ACTION_COPY;
}

static void
leave_cb (SyWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

static gboolean
drop_cb (SyWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = NULL;

  leave_cb (self);
  if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    {
      sy_window_open (self, g_value_get_object (value));
      return TRUE;
    }

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *link = files; link != NULL; link = link->next)
    sy_window_open (self, link->data);

  return files != NULL;
}

/**
 * sy_window_add_drop_target:
 * @self: a window that is being made
 *
 * Lets the window take files. A part of it that takes files itself comes first.
 */
void
sy_window_add_drop_target (SyWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
