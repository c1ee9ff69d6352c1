/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-draft-restore.h"
#include "sy-drafts-dialog.h"
#include "sy-file-words.h"

/* What was open and not saved when the program ended is opened again: a few at once, many when they
 * are asked for, and also one that the program did not survive the last time.
 */

#define AT_ONCE_MAX 5
#define PROBLEMS_MAX 5

/* For a window that never comes to be painted. */
#define PATIENCE_SECONDS 5

/* A draft on its way to its window. */
typedef struct
{
  GtkApplication *application;
  GTask *all; /* (nullable): the restoring of all, which waits for it */
} Opening;

/* The restoring of all. */
typedef struct
{
  GPtrArray *offered;  /* of SyLostDraft */
  GPtrArray *problems; /* of lines */
  guint n_opening;
} Restoring;

/* A window that was painted did not stop the program. */
typedef struct
{
  SyWindow *window;
  GdkFrameClock *clock; /* (nullable) */
  gulong painted;
  guint patience; /* source */
} Trial;

static void
free_restoring (gpointer data)
{
  Restoring *restoring = data;

  g_ptr_array_unref (restoring->offered);
  g_ptr_array_unref (restoring->problems);
  g_free (restoring);
}

static void
end_trial (Trial *trial)
{
  g_clear_handle_id (&trial->patience, g_source_remove);
  /* With its window a clock loses who listens. */
  if (trial->painted != 0 && g_signal_handler_is_connected (trial->clock, trial->painted))
    g_signal_handler_disconnect (trial->clock, trial->painted);
  g_clear_object (&trial->clock);
  if (trial->window->file != NULL)
    sy_project_file_end_trial (trial->window->file);
  g_object_unref (trial->window);
  g_free (trial);
}

static gboolean
survived_cb (gpointer trial)
{
  ((Trial *) trial)->patience = 0;
  end_trial (trial);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (Trial *trial)
{
  g_clear_signal_handler (&trial->painted, trial->clock);
  g_clear_handle_id (&trial->patience, g_source_remove);
  trial->patience = g_idle_add_full (G_PRIORITY_LOW, survived_cb, trial, NULL);
}

static void
begin_trial (SyWindow *window)
{
  Trial *trial = g_new0 (Trial, 1);

  trial->window = g_object_ref (window);
  trial->patience =
      g_timeout_add_seconds_full (G_PRIORITY_LOW, PATIENCE_SECONDS, survived_cb, trial, NULL);
  g_set_object (&trial->clock, gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  if (trial->clock != NULL)
    trial->painted =
        g_signal_connect_swapped (trial->clock, "after-paint", G_CALLBACK (painted_cb), trial);
}

/* Takes @text. */
static char *
join (char *text, const char *more)
{
  g_autofree char *owned = text;

  return g_strjoin (" ", owned, more, NULL);
}

static void
show_restored (GtkApplication *application, SyRestored *restored)
{
  GFile *origin = sy_draft_get_origin (restored->draft);
  g_autofree char *name = origin != NULL ? sy_file_dup_name (origin) : NULL;
  /* Translators: name of a file. */
  g_autofree char *text =
      name != NULL
          ? g_strdup_printf (_ ("They are not in “%s”. Save what is shown here, or go back to the "
                                "file."),
                             name)
          : g_strdup (_ ("No file holds this project yet. Save it, or discard it."));
  gboolean is_in_round = sy_document_get_secret_round (restored->document) != NULL;
  g_autoptr (SySession) session = sy_session_new (restored->document, restored->catalogue);
  SyWindow *window = sy_window_new (application, session);

  if (sy_document_get_unrecorded (restored->document) != NULL)
    text = join (g_steal_pointer (&text),
                 _ ("The decision that was being written is where decisions are recorded."));
  sy_project_file_adopt (window->file, g_steal_pointer (&restored->draft));
  sy_window_show_drift (window);
  if (is_in_round)
    sy_window_tell (window, _ ("The secret round goes on where it was"));
  if (sy_document_get_modified (restored->document)
      || sy_document_get_unrecorded (restored->document) != NULL)
    sy_window_show_notice (window, SY_NOTICE_RESTORED,
                           _ ("Changes that were not saved are restored"), text);
  gtk_window_present (GTK_WINDOW (window));
  begin_trial (window);
}

static SyWindow *
have_window (GtkApplication *application)
{
  SyWindow *window = sy_window_find (application);
  g_autoptr (SySession) blank = NULL;

  if (window == NULL)
    {
      blank = sy_window_create_blank (NULL);
      window = sy_window_new (application, blank);
      gtk_window_present (GTK_WINDOW (window));
    }

  return window;
}

static void
tell_problems (GtkApplication *application, GPtrArray *problems)
{
  guint n_more = problems->len > PROBLEMS_MAX ? problems->len - PROBLEMS_MAX : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i + n_more < problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) problems->pdata[i]);
  if (n_more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n_more), n_more);
    }
  sy_window_show_notice (have_window (application), SY_NOTICE_DRAFT_UNREADABLE,
                         _ ("Changes that were not saved cannot be restored"), text->str);
}

static void restored_cb (GObject *source, GAsyncResult *result, gpointer data);

/* Takes @draft. Should this be the last that the program does, the next start knows. */
static void
open_draft (GtkApplication *application, SyDraft *draft, GTask *all)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
  g_set_object (&opening->all, all);
  sy_draft_set_is_trying (draft, TRUE);
  sy_draft_restore_async (draft, restored_cb, opening);
}

static void
open_offered (GtkWindow *parent, SyDraft *draft)
{
  open_draft (gtk_window_get_application (parent), draft, NULL);
}

static void
offer (GtkApplication *application, GPtrArray *offered)
{
  GtkWindow *parent = GTK_WINDOW (have_window (application));

  gtk_window_present (GTK_WINDOW (sy_drafts_dialog_new (parent, offered, open_offered)));
}

/* When all that is opened at once is open. */
static void
finish (GtkApplication *application, GTask *all)
{
  Restoring *restoring = g_task_get_task_data (all);

  if (restoring->n_opening > 0)
    return;

  if (restoring->problems->len > 0)
    tell_problems (application, restoring->problems);
  if (restoring->offered->len > 0)
    offer (application, g_ptr_array_ref (restoring->offered));
  g_task_return_boolean (all, TRUE);
}

static void
tell_problem (Opening *opening, GFile *profile, const GError *error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  Restoring *restoring = opening->all != NULL ? g_task_get_task_data (opening->all) : NULL;
  GPtrArray *problems = restoring != NULL ? restoring->problems : own;

  g_ptr_array_add (problems, sy_draft_describe_problem (profile, error));
  if (restoring == NULL)
    tell_problems (opening->application, own);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyRestored) restored = sy_draft_restore_finish (result, &error);

  if (restored != NULL)
    show_restored (opening->application, restored);
  else if (error != NULL)
    tell_problem (opening, G_FILE (source), error);

  if (opening->all != NULL)
    {
      ((Restoring *) g_task_get_task_data (opening->all))->n_opening--;
      finish (opening->application, opening->all);
    }
  g_application_release (G_APPLICATION (opening->application));
  g_clear_object (&opening->all);
  g_object_unref (opening->application);
  g_free (opening);
}

static gboolean
is_fresh (gconstpointer lost)
{
  return ((const SyLostDraft *) lost)->problem == NULL
         && !sy_draft_was_tried (((const SyLostDraft *) lost)->draft);
}

static guint
count_fresh (GPtrArray *lost)
{
  guint n = 0;

  for (guint i = 0; i < lost->len; i++)
    n += is_fresh (lost->pdata[i]);

  return n;
}

static void
sort_out (GtkApplication *application, GTask *all, GPtrArray *found)
{
  Restoring *restoring = g_task_get_task_data (all);
  gboolean at_once = count_fresh (found) <= AT_ONCE_MAX;

  while (found->len > 0)
    {
      g_autoptr (SyLostDraft) lost = g_ptr_array_steal_index (found, 0);

      if (lost->problem != NULL)
        g_ptr_array_add (restoring->problems,
                         sy_draft_describe_problem (sy_draft_get_profile (lost->draft),
                                                    lost->problem));
      else if (at_once && is_fresh (lost))
        {
          restoring->n_opening++;
          open_draft (application, g_steal_pointer (&lost->draft), all);
        }
      else
        g_ptr_array_add (restoring->offered, g_steal_pointer (&lost));
    }
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) all = data;
  g_autoptr (GPtrArray) found = sy_draft_find_lost_finish (result);
  GtkApplication *application = g_task_get_source_object (all);

  sort_out (application, all, found);
  finish (application, all);
}

/**
 * sy_window_restore_all_async:
 * @application: the program
 * @callback: called when all that is opened at once is open, and the rest is offered
 * @data: for @callback
 *
 * Opens a window for each draft that nobody has, if they are few, and says which could not be read.
 * There is nothing to finish.
 */
void
sy_window_restore_all_async (GtkApplication *application,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *all = g_task_new (application, NULL, callback, data);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->offered = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_lost_draft_free);
  restoring->problems = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (all, restoring, free_restoring);
  sy_draft_find_lost_async (found_cb, all);
}
