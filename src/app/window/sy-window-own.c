/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-own-dialog.h"

/* Actions on criteria of the project's own, and on those that are for the team to rate. A button
 * may outlive its criterion for a moment. */

static const SyOwn *
find_own (SyWindow *self, const char *id)
{
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));

  return sy_owns_find (sy_profile_get_own (profile), id, NULL);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  if (sy_session_can_add_own (self->session))
    gtk_window_present (GTK_WINDOW (sy_own_dialog_new (window, self->session, NULL)));
  else
    sy_window_tell (self, _ ("There are as many criteria as there may be."));
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  const char *id = g_variant_get_string (parameter, NULL);

  if (find_own (self, id) != NULL)
    gtk_window_present (GTK_WINDOW (sy_own_dialog_new (window, self->session, id)));
}

/* The catalogue may be another one by now. */
static void
rate_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  const char *id = g_variant_get_string (parameter, NULL);

  if (sy_catalogue_find_criterion (sy_session_get_catalogue (self->session), id) >= 0)
    gtk_window_present (GTK_WINDOW (sy_own_dialog_new (window, self->session, id)));
}

static void
move (SyWindow *self, GVariant *parameter, int steps)
{
  const char *id = g_variant_get_string (parameter, NULL);

  if (find_own (self, id) != NULL)
    sy_session_move_own (self->session, id, steps);
}

static void
move_up_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move (window, parameter, -1);
}

static void
move_down_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move (window, parameter, 1);
}

/* The button goes away with its criterion; the sliders keep the keyboard. */
static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  const SyOwn *own = find_own (self, id);
  g_autofree char *text = NULL;

  if (own == NULL)
    return;

  /* Translators: name of a criterion. */
  text = g_strdup_printf (_ ("Removed “%s”"), own->criterion.name);
  sy_session_remove_own (self->session, id);
  sy_window_focus_sliders (self);
  sy_window_tell_undo (self, text);
}

/**
 * sy_window_add_own_actions:
 *
 * Gives the window the actions on criteria of the project's own, and to rate others.
 */
void
sy_window_add_own_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "add-criterion", add_cb, NULL, NULL, NULL, { 0 } },
    { "edit-criterion", edit_cb, "s", NULL, NULL, { 0 } },
    { "rate-criterion", rate_cb, "s", NULL, NULL, { 0 } },
    { "move-criterion-up", move_up_cb, "s", NULL, NULL, { 0 } },
    { "move-criterion-down", move_down_cb, "s", NULL, NULL, { 0 } },
    { "remove-criterion", remove_cb, "s", NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
