/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-gathering.h"
#include "sy-team-page.h"

/* A folder whose answers come to the project as they arrive. It is followed by the window, as long
 * as that shows the project; the file does not know of it.
 */

static char *
dup_name (SyAnswerFolder *folder)
{
  return sy_file_dup_name (sy_answer_folder_get_folder (folder));
}

/* What is there besides answers, in sentences. */
static void
describe_others (SyAnswerFolder *folder, GString *text)
{
  guint n = sy_answer_folder_count (folder, SY_FOLDER_STRANGER);
  guint n_bad = sy_answer_folder_count (folder, SY_FOLDER_UNREADABLE);
  GFile *bad = sy_answer_folder_find (folder, SY_FOLDER_UNREADABLE);
  g_autofree char *name = bad != NULL ? sy_file_dup_name (bad) : NULL;

  if (n > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text, ngettext ("%u other file is left alone.", "%u other files are left alone.", n), n);
    }
  if (n_bad > 0)
    g_string_append_c (text, ' ');
  if (n_bad == 1)
    /* Translators: name of a file. */
    g_string_append_printf (text, _ ("“%s” cannot be read."), name);
  else if (n_bad > 1)
    g_string_append_printf (text,
                            ngettext ("%u file cannot be read.", "%u files cannot be read.", n_bad),
                            n_bad);
}

static void
show_state (SyWindow *self)
{
  SyTeamPage *page = SY_TEAM_PAGE (adw_view_stack_get_child_by_name (self->pages, "team"));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;
  guint n;

  sy_window_hide_notice (self, SY_NOTICE_FOLDER);
  if (self->folder == NULL)
    {
      sy_team_page_set_followed (page, NULL);
      return;
    }

  name = dup_name (self->folder);
  n = sy_answer_folder_count (self->folder, SY_FOLDER_ANSWER);
  if (sy_answer_folder_is_away (self->folder))
    {
      /* Translators: name of a folder. */
      g_string_printf (text, _ ("The folder “%s” is away"), name);
      sy_window_show_notice (self, SY_NOTICE_FOLDER, text->str,
                             _ ("Who has answered stays. What arrives comes as soon as the folder "
                                "is back."));
    }
  else
    {
      /* Translators: name of a folder; number of answers in it. */
      g_string_printf (text,
                       ngettext ("Following “%1$s”: %2$u answer.",
                                 "Following “%1$s”: %2$u answers.", n),
                       name, n);
      describe_others (self->folder, text);
    }
  sy_team_page_set_followed (page, text->str);
}

static const char *
find_former (SyWindow *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_hash_table_lookup (self->folder_names, uri);
}

/* Who has the name of somebody whose file is there as well is somebody else. */
static void
keep_others (SyWindow *self, SyGathering *gathering)
{
  GHashTableIter iter;
  gpointer uri;
  gpointer name;

  g_hash_table_iter_init (&iter, self->folder_names);
  while (g_hash_table_iter_next (&iter, &uri, &name))
    if (sy_answer_folder_has (self->folder, uri))
      sy_gathering_keep (gathering, name);
}

static void
add_answers (SyWindow *self, SyGathering *gathering, GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const SyFolderAnswer *answer = g_ptr_array_index (answers, i);

      sy_gathering_add (gathering, answer->file, answer->profile, answer->catalogue,
                        find_former (self, answer->file));
    }
}

static gboolean
is_stray (SyWindow *self, const SyFolderAnswer *answer)
{
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));

  return strcmp (sy_profile_get_answer_to (answer->profile), sy_profile_get_invitation_id (profile))
         != 0;
}

/* The one that a file held before is no longer there. */
static void
keep_stray (SyWindow *self, const SyFolderAnswer *answer)
{
  for (guint i = self->strays->len; i > 0; i--)
    if (g_file_equal (((SyFolderAnswer *) g_ptr_array_index (self->strays, i - 1))->file,
                      answer->file))
      g_ptr_array_remove_index (self->strays, i - 1);
  if (is_stray (self, answer))
    g_ptr_array_add (self->strays,
                     sy_folder_answer_new (answer->file, answer->profile, answer->catalogue));
}

static void
show_strays (SyWindow *self)
{
  g_autoptr (SyGathering) gathering = sy_gathering_new (self->session, FALSE);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  guint n;

  add_answers (self, gathering, self->strays);
  n = sy_gathering_count_strays (gathering);
  if (n == 0)
    {
      sy_window_hide_notice (self, SY_NOTICE_STRAYS);
      return;
    }

  title = g_strdup_printf (ngettext ("%u answer in the folder is to another invitation",
                                     "%u answers in the folder are to other invitations", n),
                           n);
  text = sy_gathering_describe_strays (gathering);
  sy_window_show_notice (self, SY_NOTICE_STRAYS, title, text);
}

/* Nobody is told that all in the folder are here already. */
static void
gather (SyWindow *self, GPtrArray *answers, gboolean takes_strays)
{
  g_autoptr (SyGathering) gathering = sy_gathering_new (self->session, FALSE);

  add_answers (self, gathering, answers);
  keep_others (self, gathering);
  sy_window_gather (self, gathering, takes_strays);
  sy_gathering_list_names (gathering, self->folder_names);
}

/* While somebody weighs in secret, nobody else's weights arrive. */
static gboolean
arrived_cb (SyWindow *self, GPtrArray *answers)
{
  if (sy_window_is_in_round (self))
    return FALSE;

  for (guint i = 0; i < answers->len; i++)
    keep_stray (self, g_ptr_array_index (answers, i));
  gather (self, answers, FALSE);
  show_strays (self);

  return TRUE;
}

static void
take_strays_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  sy_window_hide_notice (self, SY_NOTICE_STRAYS);
  if (self->strays == NULL || self->strays->len == 0 || sy_window_is_in_round (self))
    return;

  gather (self, self->strays, TRUE);
  g_ptr_array_set_size (self->strays, 0);
}

static void
chosen_cb (gpointer window, GFile *folder)
{
  if (folder != NULL)
    sy_window_follow_folder (window, folder);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_dialogs_choose_folder (window, _ ("Follow a Folder"), _ ("_Follow"), chosen_cb);
}

static void
stop_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_follow_folder (window, NULL);
}

static void
document_cb (SyWindow *self)
{
  sy_window_follow_folder (self, NULL);
}

/**
 * sy_window_follow_folder:
 * @folder: (nullable): a folder, or %NULL to follow none
 *
 * Takes the answers that are in the folder, and those that arrive there from now on.
 */
void
sy_window_follow_folder (SyWindow *self, GFile *folder)
{
  if (self->folder == NULL && folder == NULL)
    return;

  if (self->folder != NULL)
    g_signal_handlers_disconnect_by_data (self->folder, self);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->folder_names, g_hash_table_unref);
  g_clear_pointer (&self->strays, g_ptr_array_unref);
  if (folder != NULL)
    {
      self->folder_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      self->strays = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_folder_answer_free);
      self->folder = sy_answer_folder_new (folder);
      g_signal_connect_object (self->folder, "arrived", G_CALLBACK (arrived_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->folder, "changed", G_CALLBACK (show_state), self,
                               G_CONNECT_SWAPPED);
    }
  sy_window_hide_notice (self, SY_NOTICE_STRAYS);
  show_state (self);
}

/**
 * sy_window_add_folder_actions:
 *
 * Gives the window the actions on the folder that it follows.
 */
void
sy_window_add_folder_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "follow-folder", choose_cb, NULL, NULL, NULL, { 0 } },
    { "stop-following", stop_cb, NULL, NULL, NULL, { 0 } },
    { "take-strays", take_strays_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
}
