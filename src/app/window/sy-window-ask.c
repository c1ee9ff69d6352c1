/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-preferences.h"
#include "sy-profile-file.h"
#include "sy-text.h"

/* Asking the team: an invitation is written, and the project knows it from then on. */

typedef struct
{
  SyWindow *window;
  SyDocument *document; /* of the project that asks */
  SyProfile *invitation;
} Asking;

static void
free_asking (Asking *asking)
{
  g_object_unref (asking->window);
  g_object_unref (asking->document);
  sy_profile_unref (asking->invitation);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, free_asking)

/* Takes @text. */
static void
take_and_tell (SyWindow *self, char *text)
{
  sy_window_tell (self, text);
  g_free (text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  SyWindow *self = asking->window;
  g_autofree char *name = sy_file_dup_name (G_FILE (source));
  g_autoptr (GError) error = NULL;

  sy_profile_file_save_finish (G_FILE (source), result, &error);
  if (sy_window_is_closed (self))
    return;

  if (error != NULL)
    {
      take_and_tell (self, sy_file_describe_save_error (error));
      return;
    }
  if (sy_session_get_document (self->session) == asking->document)
    sy_session_ask (self->session, asking->invitation);
  /* Translators: name of a file. */
  take_and_tell (self,
                 g_strdup_printf (_ ("Wrote %s. Send it to the team, and save the project"), name));
}

static void
chosen_cb (gpointer window, GFile *file)
{
  SyWindow *self = window;
  g_autoptr (SyProfile) invitation = g_steal_pointer (&self->invitation);
  g_autoptr (GFile) complete = file != NULL ? sy_file_with_extension (file) : NULL;
  g_autofree char *name = complete != NULL ? sy_file_dup_name (complete) : NULL;
  Asking *asking;

  if (file == NULL || invitation == NULL)
    return;
  if (sy_project_file_is_of (self->file, complete, NULL))
    {
      sy_window_tell (self, _ ("The project itself is in that file, so it was left alone"));
      return;
    }
  if (!g_file_equal (file, complete) && g_file_query_exists (complete, NULL))
    {
      /* Translators: name of a file. */
      take_and_tell (self, g_strdup_printf (_ ("%s is there already, so it was left alone"), name));
      return;
    }

  asking = g_new0 (Asking, 1);
  asking->window = g_object_ref (self);
  asking->document = g_object_ref (sy_session_get_document (self->session));
  asking->invitation = g_steal_pointer (&invitation);
  sy_profile_file_send_async (complete, asking->invitation,
                              sy_catalogue_get_base (sy_session_get_catalogue (self->session)),
                              written_cb, asking);
}

static void
named_cb (gpointer window, const char *typed)
{
  SyWindow *self = window;
  g_autofree char *from = typed != NULL ? sy_text_dup_stripped (typed) : NULL;
  g_autofree char *name = NULL;

  if (typed == NULL)
    return;

  if (*from != '\0')
    sy_preferences_set_name (from);
  g_clear_pointer (&self->invitation, sy_profile_unref);
  self->invitation = sy_session_dup_invitation (self->session, from);
  /* Translators: in the name of a file, behind that of a project. */
  name = sy_file_suggest_sent_name (sy_session_get_title (self->session), _ ("Invitation"));
  sy_dialogs_choose_to_save (window, SY_FILE_PROFILE, _ ("Ask the Team"), NULL, name, chosen_cb);
}

static void
ask_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autofree char *name = sy_preferences_dup_name ();

  sy_dialogs_ask_text (window, _ ("Who Asks the Team?"), _ ("Your name"), name, SY_TEXT_NAME_MAX,
                       _ ("_Choose a File…"), named_cb);
}

/**
 * sy_window_add_ask_actions:
 *
 * Gives the window the action that asks the team.
 */
void
sy_window_add_ask_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "ask-team", ask_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
