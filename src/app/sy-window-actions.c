/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_choose_to_open (window);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_save_again (window);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_choose_to_save (window);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_session_undo (sy_window_get_session (window));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_session_redo (sy_window_get_session (window));
}

/* The one place that says what is possible when. */
static void
bind_enabled (SyWindow *self)
{
  static const struct
  {
    const char *property;
    const char *action;
  } enabled[] = {
    { "can-undo", "undo" },
    { "can-redo", "redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (enabled); i++)
    g_object_bind_property (sy_window_get_session (self), enabled[i].property,
                            g_action_map_lookup_action (G_ACTION_MAP (self), enabled[i].action),
                            "enabled", G_BINDING_SYNC_CREATE);
}

/**
 * sy_window_add_actions:
 * @self: a window
 * @sidebar: the flap that reveals the sidebar
 *
 * Gives the window its actions.
 */
void
sy_window_add_actions (SyWindow *self, GObject *sidebar)
{
  static const GActionEntry entries[] = {
    { "open", open_cb, NULL, NULL, NULL, { 0 } },
    { "save", save_cb, NULL, NULL, NULL, { 0 } },
    { "save-as", save_as_cb, NULL, NULL, NULL, { 0 } },
    { "undo", undo_cb, NULL, NULL, NULL, { 0 } },
    { "redo", redo_cb, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GPropertyAction) reveal = NULL;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  reveal = g_property_action_new ("toggle-sidebar", sidebar, "reveal-flap");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (reveal));
  bind_enabled (self);
}
