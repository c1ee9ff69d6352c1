/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-gathering.h"
#include "sy-profile-file.h"

/* People of other files, which were chosen or dropped together, come to the project. */

typedef struct
{
  SyWindow *window;
  SyDocument *document; /* of the project that they come to */
  SyGathering *gathering;
  GPtrArray *files; /* of GFile */
  guint n_read;
} Batch;

static void read_next (Batch *batch);

static void
free_batch (Batch *batch)
{
  g_object_unref (batch->window);
  g_object_unref (batch->document);
  g_clear_pointer (&batch->gathering, sy_gathering_free);
  g_ptr_array_unref (batch->files);
  g_free (batch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Batch, free_batch)

static void
answered_cb (gpointer window, const char *answer)
{
  SyWindow *self = window;
  g_autoptr (SyGathering) gathering = g_steal_pointer (&self->gathering);

  if (gathering != NULL)
    sy_window_gather (self, gathering, answer != NULL);
}

/* Takes @gathering. */
static void
ask (SyWindow *self, SyGathering *gathering)
{
  const SyAnswer answer = { "add", _ ("_Add"), ADW_RESPONSE_SUGGESTED };
  guint n = sy_gathering_count_strays (gathering);
  g_autofree char *heading = g_strdup_printf (ngettext ("Add an Answer to Another Invitation?",
                                                        "Add %u Answers to Other Invitations?", n),
                                              n);
  g_autofree char *strays = sy_gathering_describe_strays (gathering);
  g_autofree char *body =
      g_strdup_printf ("%s\n\n%s", strays,
                       _ ("This project did not ask for that: what was weighed may have been "
                          "another question, or an earlier round."));

  g_clear_pointer (&self->gathering, sy_gathering_free);
  self->gathering = gathering;
  sy_dialogs_ask (GTK_WIDGET (self), heading, body, &answer, 1, answered_cb);
}

static void
end (Batch *batch)
{
  SyGathering *gathering = g_steal_pointer (&batch->gathering);

  if (sy_gathering_count_strays (gathering) > 0)
    {
      ask (batch->window, gathering);
      return;
    }
  sy_window_gather (batch->window, gathering, FALSE);
  sy_gathering_free (gathering);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Batch) batch = data;
  GFile *file = G_FILE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) document = NULL;

  sy_profile_file_load_finish (file, result, &document, &catalogue, NULL, &error);
  if (sy_window_is_closed (batch->window)
      || sy_session_get_document (batch->window->session) != batch->document)
    return; /* another project has taken its place meanwhile */

  if (error != NULL)
    sy_window_tell_refusal (batch->window, _ ("Nobody was added"), file, error);
  else
    sy_gathering_add (batch->gathering, file,
                      document != NULL ? sy_document_get_profile (document) : NULL, catalogue,
                      NULL);
  read_next (g_steal_pointer (&batch));
}

/* One after the other, in the order in which they were given. */
static void
read_next (Batch *batch)
{
  if (batch->n_read < batch->files->len)
    {
      sy_profile_file_load_async (g_ptr_array_index (batch->files, batch->n_read++), NULL,
                                  loaded_cb, batch);
      return;
    }
  end (batch);
  free_batch (batch);
}

/* Takes @files. */
static void
join (SyWindow *self, GPtrArray *files)
{
  Batch *batch = g_new0 (Batch, 1);

  if (self->n_opening == 0)
    g_ptr_array_set_size (self->refused, 0);
  batch->window = g_object_ref (self);
  batch->document = g_object_ref (sy_session_get_document (self->session));
  batch->gathering = sy_gathering_new (self->session, TRUE);
  batch->files = files;
  read_next (batch);
}

static void
join_files_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);

  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  join (window, files);
}

static void
chosen_cb (gpointer window, GListModel *chosen)
{
  GPtrArray *files;

  if (chosen == NULL)
    return;

  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  join (window, files);
}

static void
join_people_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_dialogs_choose_many (window, _ ("Add People"), _ ("_Add"), chosen_cb);
}

/**
 * sy_window_gather:
 * @gathering: of people who come to the project
 * @takes_strays: whether answers to other invitations come, too
 *
 * Takes them as one step, and tells what became of them.
 */
void
sy_window_gather (SyWindow *self, SyGathering *gathering, gboolean takes_strays)
{
  guint n = sy_gathering_apply (gathering, takes_strays);
  g_autofree char *title = sy_gathering_dup_title (gathering);
  g_autofree char *remarks = sy_gathering_dup_remarks (gathering);

  if (n > 0)
    sy_window_tell_undo (self, title);
  else if (*remarks == '\0' && *title != '\0')
    sy_window_tell (self, title);
  if (*remarks != '\0')
    sy_window_show_notice (self, SY_NOTICE_GATHERED, title, remarks);
  else
    sy_window_hide_notice (self, SY_NOTICE_GATHERED);
}

/**
 * sy_window_add_gather_actions:
 *
 * Gives the window the actions that bring people of other files.
 */
void
sy_window_add_gather_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "join-files", join_files_cb, "as", NULL, NULL, { 0 } },
    { "join-people", join_people_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
