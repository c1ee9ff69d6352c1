/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-profile-file.h"
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

  sy_session_rename_person (self->session, self->renamed, name);
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

/* Why none of @n people joined. */
static char *
describe_nobody (SyWindow *self, const char *name, guint n)
{
  if (n == 0)
    /* Translators: name of a file. */
    return g_strdup_printf (_ ("Nobody has weighed in %s"), name);
  if (sy_session_get_people (self->session)->len + n > SY_PEOPLE_MAX)
    return g_strdup (_ ("More people than a project may have"));

  /* Translators: name of a file. */
  return g_strdup_printf (_ ("All of %s are here already"), name);
}

static void
join (SyWindow *self, GFile *file, SyProfile *profile)
{
  g_autoptr (SyProfile) named = sy_profile_file_with_title (profile, file);
  g_autoptr (GPtrArray) people = sy_profile_dup_everybody (named);
  g_autofree char *name = sy_file_dup_name (file);
  g_autofree char *text = NULL;
  guint n = sy_session_join_people (self->session, people);

  if (n == 0)
    {
      text = describe_nobody (self, name, people->len);
      sy_window_tell (self, text);
      return;
    }

  /* Translators: number of people; name of a file. */
  text = g_strdup_printf (ngettext ("Added %1$u person of %2$s", "Added %1$u people of %2$s", n), n,
                          name);
  sy_window_tell_undo (self, text);
}

static void
tell_other_catalogue (SyWindow *self, GFile *file)
{
  g_autofree char *name = sy_file_dup_name (file);
  /* Translators: name of a file. */
  g_autofree char *text =
      g_strdup_printf (_ ("%s weighs another catalogue’s criteria, so its people cannot join"),
                       name);

  sy_window_tell (self, text);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  GFile *file = G_FILE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) document = NULL;

  sy_profile_file_load_finish (file, result, &document, &catalogue, NULL, &error);
  if (sy_window_is_closed (self))
    return;

  if (error != NULL)
    sy_window_tell_refusal (self, _ ("Nobody was added"), file, error);
  else if (document == NULL
           || sy_catalogue_get_base (catalogue)
                  != sy_catalogue_get_base (sy_session_get_catalogue (self->session)))
    tell_other_catalogue (self, file);
  else
    join (self, file, sy_document_get_profile (document));
}

static void
chosen_cb (gpointer window, GFile *file)
{
  if (file != NULL)
    sy_profile_file_load_async (file, NULL, loaded_cb, g_object_ref (window));
}

static void
join_file_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  chosen_cb (window, file);
}

static void
join_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_dialogs_choose_to_open (window, SY_FILE_PROFILE, _ ("Add People"), _ ("_Add"), chosen_cb);
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
    { "join-file", join_file_cb, "s", NULL, NULL, { 0 } },
    { "join-people", join_cb, NULL, NULL, NULL, { 0 } },
    { "use-team-weights", use_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
