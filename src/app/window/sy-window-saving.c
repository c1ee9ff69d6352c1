/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-number.h"

/* Saving, going back to what the file holds, and closing. */

static SyDocument *
get_document (SyWindow *self)
{
  return sy_session_get_document (self->session);
}

/* Where it is confirmed, so it is replaced in any state. */
static void
save_to (SyWindow *self, GFile *file, gboolean closes)
{
  sy_project_file_save_as (self->file, file);
  if (closes)
    sy_project_file_close_when_saved (self->file, TRUE);
}

static void
replace (gpointer window, const char *answer, gboolean closes)
{
  SyWindow *self = window;
  g_autoptr (GFile) file = g_steal_pointer (&self->to_replace);

  if (answer != NULL)
    save_to (self, file, closes);
  else
    sy_project_file_close_when_saved (self->file, FALSE);
}

static void
replace_cb (gpointer window, const char *answer)
{
  replace (window, answer, FALSE);
}

static void
last_replace_cb (gpointer window, const char *answer)
{
  replace (window, answer, TRUE);
}

static void
ask_to_replace (SyWindow *self, GFile *file, gboolean closes)
{
  const SyAnswer answer = { "replace", _ ("_Replace"), ADW_RESPONSE_DESTRUCTIVE };
  g_autofree char *name = sy_file_dup_name (file);
  /* Translators: name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), name);

  g_set_object (&self->to_replace, file);
  sy_dialogs_ask (GTK_WIDGET (self), heading,
                  _ ("A file of this name is there already. What it holds is lost if it is "
                     "replaced."),
                  &answer, 1, closes ? last_replace_cb : replace_cb);
}

/* The chooser asked about the name that was typed, not about the one with the extension. */
static void
save_chosen (SyWindow *self, GFile *file, gboolean closes)
{
  g_autoptr (GFile) complete = file != NULL ? sy_file_with_extension (file) : NULL;

  if (file == NULL)
    sy_project_file_close_when_saved (self->file, FALSE);
  else if (!g_file_equal (file, complete) && g_file_query_exists (complete, NULL))
    ask_to_replace (self, complete, closes);
  else
    save_to (self, complete, closes);
}

static void
chosen_cb (gpointer window, GFile *file)
{
  save_chosen (window, file, FALSE);
}

static void
last_chosen_cb (gpointer window, GFile *file)
{
  save_chosen (window, file, TRUE);
}

static void
choose_to_save (SyWindow *self, SyChosenFunc chosen)
{
  g_autofree char *name = sy_window_suggest_name (self);

  if (sy_window_lacks_name (self))
    {
      sy_project_file_close_when_saved (self->file, FALSE);
      return;
    }
  sy_dialogs_choose_to_save (GTK_WIDGET (self), SY_FILE_PROFILE, _ ("Save As"),
                             sy_document_get_file (get_document (self)), name, chosen);
}

/* What no file holds goes back to where projects begin. */
static void
start_over (SyWindow *self)
{
  g_autoptr (SySession) blank = sy_window_create_blank (sy_session_get_catalogue (self->session));

  sy_project_file_start_over (self->file,
                              sy_document_get_profile (sy_session_get_document (blank)));
  sy_window_hide_notice (self, SY_NOTICE_RESTORED);
  sy_window_tell_undo (self, _ ("Discarded the project"));
}

static void
answered_cb (gpointer window, const char *answer)
{
  SyWindow *self = window;

  if (g_strcmp0 (answer, "discard") == 0)
    {
      sy_window_discard_file (self);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (answer == NULL)
    sy_project_file_close_when_saved (self->file, FALSE);
  else if (sy_project_file_save (self->file))
    sy_project_file_close_when_saved (self->file, TRUE);
  else
    choose_to_save (self, last_chosen_cb);
}

static void
ask (SyWindow *self)
{
  const SyAnswer answers[] = { { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
                               { "save", _ ("_Save"), ADW_RESPONSE_SUGGESTED } };
  g_autofree char *body = g_strdup_printf (
      _ ("“%s” has changes that are not saved. They are lost if they are discarded."),
      sy_session_get_title (self->session));

  sy_dialogs_ask (GTK_WIDGET (self), _ ("Save Changes?"), body, answers, G_N_ELEMENTS (answers),
                  answered_cb);
}

/* Saves where the profile came from, or is being saved to; asks where it came from nowhere. */
void
sy_window_save (SyWindow *self)
{
  sy_number_take_typed (GTK_WINDOW (self));
  if (!sy_window_lacks_name (self) && !sy_project_file_save (self->file))
    sy_window_choose_to_save (self);
}

void
sy_window_choose_to_save (SyWindow *self)
{
  sy_number_take_typed (GTK_WINDOW (self));
  choose_to_save (self, chosen_cb);
}

/**
 * sy_window_reload:
 *
 * Goes back to what the file holds, or to an empty project where there is no file. Undo brings back
 * what was here.
 */
void
sy_window_reload (SyWindow *self)
{
  if (sy_document_get_file (get_document (self)) == NULL)
    start_over (self);
  else
    sy_project_file_reload (self->file);
}

/* As sy_window_reload(); where the file is gone there is nothing to go back to. */
void
sy_window_discard (SyWindow *self)
{
  if (sy_project_file_get_conflict (self->file) == SY_CONFLICT_GONE)
    start_over (self);
  else
    sy_window_reload (self);
}

/* A file that was reloaded and weighs something else by now is another project. */
void
sy_window_show_other (SyWindow *self, SyDocument *document, SyCatalogue *catalogue)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (SySession) session = NULL;
  SyWindow *window = self;

  if (!sy_document_get_modified (get_document (self))
      && sy_document_get_secret_round (get_document (self)) == NULL)
    sy_session_replace (self->session, document, catalogue);
  else
    {
      session = sy_session_new (document, catalogue);
      window = sy_window_new (application, session);
      gtk_window_present (GTK_WINDOW (window));
    }
  sy_window_show_merge (window);
  sy_window_show_drift (window);
}

static void
discarded_cb (GObject *file, GAsyncResult *result, gpointer application)
{
  g_application_release (application);
}

/**
 * sy_window_discard_file:
 * @self: a window that goes, or that shows another project
 *
 * Ends what there is of the project's file and draft. The program does not end before that.
 */
void
sy_window_discard_file (SyWindow *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  g_application_hold (application);
  sy_project_file_discard_async (self->file, discarded_cb, application);
}

static void
dropped_cb (gpointer window, const char *answer)
{
  SyWindow *self = window;

  self->drops_texts = answer != NULL;
  if (self->drops_texts)
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_widget_grab_focus (sy_sidebar_find_unfit (self->sidebar));
}

/* Before what was written goes with the window and is in no project: a decision that is not
 * recorded, a text that is too long. Whether there is something to ask.
 */
static gboolean
ask_for_texts (SyWindow *self)
{
  const SyAnswer answers[] = { { "close", _ ("_Close"), ADW_RESPONSE_DESTRUCTIVE } };

  if (sy_document_get_unrecorded (get_document (self)) != NULL)
    {
      sy_window_decide (self);
      gtk_window_close (GTK_WINDOW (self->decision));
      return TRUE;
    }
  if (self->drops_texts || sy_sidebar_find_unfit (self->sidebar) == NULL)
    return FALSE;

  sy_dialogs_ask (
      GTK_WIDGET (self), _ ("Close With a Text That Is Too Long?"),
      _ ("A note or a reason is longer than a project can hold. What was typed since it "
         "fitted is lost."),
      answers, G_N_ELEMENTS (answers), dropped_cb);

  return TRUE;
}

/**
 * sy_window_ask_before_closing:
 *
 * Returns: whether the window stays, since there is something to lose: it asks, or waits for what
 *   is being saved and closes then
 */
gboolean
sy_window_ask_before_closing (SyWindow *self)
{
  SyProjectFileState state = sy_project_file_get_state (self->file);
  gboolean is_modified;

  sy_number_take_typed (GTK_WINDOW (self));
  if (sy_window_ask_for_round (self) || ask_for_texts (self))
    return TRUE;
  self->drops_texts = FALSE;
  is_modified = sy_document_get_modified (get_document (self));

  if (state == SY_PROJECT_FILE_SAVING)
    {
      sy_project_file_close_when_saved (self->file, TRUE);
      return TRUE;
    }

  /* A second time it asks, for a save may take long. */
  if (is_modified)
    ask (self);

  return is_modified || state == SY_PROJECT_FILE_SAVING_THEN_CLOSING;
}
