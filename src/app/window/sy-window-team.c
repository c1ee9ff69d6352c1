/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-text.h"

/* Actions on the people of a team. A menu may outlive the person that it is of for a moment. */

static const SyPerson *
find_person (SyWindow *self, GVariant *parameter)
{
  guint index = g_variant_get_uint32 (parameter);
  GPtrArray *people = sy_session_get_people (self->session);

  return index < people->len ? g_ptr_array_index (people, index) : NULL;
}

static void
renamed_cb (gpointer window, const char *name)
{
  SyWindow *self = window;
  GPtrArray *people = sy_session_get_people (self->session);

  if (name == NULL || self->renamed >= people->len)
    return;

  sy_session_rename_person (self->session, self->renamed, name, SY_GESTURE_NONE);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  const SyPerson *person = find_person (self, parameter);

  if (person == NULL)
    return;

  self->renamed = g_variant_get_uint32 (parameter);
  sy_dialogs_ask_text (GTK_WIDGET (self), _ ("Rename Person"), _ ("Name"), person->name,
                       SY_TEXT_NAME_MAX, _ ("_Rename"), renamed_cb);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  const SyPerson *person = find_person (self, parameter);
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;

  if (person == NULL)
    return;

  line = sy_text_dup_line (person->name, SY_TEXT_NAME_MAX);
  /* Translators: name of a person. */
  text = g_strdup_printf (_ ("Removed “%s”"), line);
  sy_session_remove_person (self->session, g_variant_get_uint32 (parameter));
  sy_window_tell_undo (self, text);
}

static void
move (SyWindow *self, GVariant *parameter, int steps)
{
  if (find_person (self, parameter) != NULL)
    sy_session_move_person (self->session, g_variant_get_uint32 (parameter), steps);
}

static void
move_back_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move (window, parameter, -1);
}

static void
move_on_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move (window, parameter, 1);
}

static void
use_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  sy_session_use_team_weights (self->session);
  sy_window_tell_undo (self, _ ("The sliders have the team’s weights"));
}

/**
 * sy_window_add_team_actions:
 *
 * Gives the window the actions on the people of a team.
 */
void
sy_window_add_team_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "rename-person", rename_cb, "u", NULL, NULL, { 0 } },
    { "remove-person", remove_cb, "u", NULL, NULL, { 0 } },
    { "move-person-back", move_back_cb, "u", NULL, NULL, { 0 } },
    { "move-person-on", move_on_cb, "u", NULL, NULL, { 0 } },
    { "use-team-weights", use_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
