/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-search-focus.h"

#include "sy-focus.h"

/* Whoever searches and stops, types on where the keyboard was before. */

#define KEY "sy-search-focus"

static void
free_place (gpointer place)
{
  g_weak_ref_clear (place);
  g_free (place);
}

static void
remember (GtkEditable *entry, GtkWidget *focus)
{
  GWeakRef *place = g_new0 (GWeakRef, 1);

  g_weak_ref_init (place, focus);
  g_object_set_data_full (G_OBJECT (entry), KEY, place, free_place);
}

/* To what is found; GTK would look for something below the entry, and find nothing. */
static gboolean
go_down_cb (GtkWidget *entry, GVariant *arguments, gpointer found)
{
  sy_focus_first (found);

  return GDK_EVENT_STOP;
}

/* Of an entry that is being made: the Down key leads to what is found, which goes with it. */
void
sy_search_focus_set_up (GtkEditable *entry, GtkWidget *found)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("Down|KP_Down");
  GtkShortcutAction *action = gtk_callback_action_new (go_down_cb, found, NULL);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, action));
  gtk_widget_add_controller (GTK_WIDGET (entry), controller);
}

/* Lets the user type what to look for; @entry is on the screen. */
void
sy_search_focus_take (GtkEditable *entry)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (entry));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (entry)))
    remember (entry, focus);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_select_region (entry, 0, -1);
}

/**
 * sy_search_focus_return:
 * @found: has what was looked through
 *
 * Empties @entry and gives the keyboard back to where it was, or to @found if that is gone.
 */
void
sy_search_focus_return (GtkEditable *entry, GtkWidget *found)
{
  GWeakRef *place = g_object_get_data (G_OBJECT (entry), KEY);
  g_autoptr (GtkWidget) before = place != NULL ? g_weak_ref_get (place) : NULL;

  gtk_editable_set_text (entry, "");
  g_object_set_data (G_OBJECT (entry), KEY, NULL);
  if (before != NULL && gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
  else
    gtk_widget_child_focus (found, GTK_DIR_TAB_FORWARD);
}
