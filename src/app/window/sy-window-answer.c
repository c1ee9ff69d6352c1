/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-file-words.h"
#include "sy-preferences.h"

/* A window that shows what one person answers to an invitation. It shows nothing else of the
 * project: no page, no figure.
 */

static SyProfile *
get_profile (SyWindow *self)
{
  return sy_document_get_profile (sy_session_get_document (self->session));
}

static const char *
get_name (SyWindow *self)
{
  return ((SyPerson *) g_ptr_array_index (sy_profile_get_people (get_profile (self)), 0))->name;
}

static void
analysis_cb (SyWindow *self)
{
  gboolean was_shown = gtk_widget_get_visible (GTK_WIDGET (self->answer_page));

  if (was_shown != sy_window_is_answering (self))
    sy_window_show_content (self);
}

/* The keyboard does not go back to what was shown before. */
static void
mapped_cb (SyWindow *self)
{
  g_ptr_array_set_size (self->focus_path, 0);
  sy_answer_page_focus_name (self->answer_page);
}

/**
 * sy_window_is_answering:
 *
 * Returns: whether an answer stands in the place of the project
 */
gboolean
sy_window_is_answering (SyWindow *self)
{
  return !self->shows_nothing && !sy_window_is_in_round (self)
         && sy_profile_is_answer (get_profile (self));
}

/**
 * sy_window_lacks_name:
 *
 * Returns: whether there is an answer that nobody could tell whose it is, so that it is not saved;
 *   this has been said
 */
gboolean
sy_window_lacks_name (SyWindow *self)
{
  if (!sy_window_is_answering (self) || *get_name (self) != '\0')
    return FALSE;

  sy_window_tell (self, _ ("Type your name first: an answer needs one"));
  sy_answer_page_focus_name (self->answer_page);

  return TRUE;
}

/**
 * sy_window_suggest_name:
 *
 * Returns: (transfer full): how the file may be called that the project is saved to
 */
char *
sy_window_suggest_name (SyWindow *self)
{
  const char *title = sy_session_get_title (self->session);

  return sy_window_is_answering (self) ? sy_file_suggest_sent_name (title, get_name (self))
                                       : sy_file_suggest_name (title, SY_PROFILE_EXTENSION);
}

/**
 * sy_window_tell_saved:
 * @file: that was saved
 *
 * Says so; who has answered once is suggested the same name the next time.
 */
void
sy_window_tell_saved (SyWindow *self, GFile *file)
{
  g_autofree char *name = sy_file_dup_name (file);
  g_autofree char *text = NULL;

  if (sy_window_is_answering (self))
    {
      sy_preferences_set_name (get_name (self));
      /* Translators: name of a file. */
      text = g_strdup_printf (_ ("Saved %s. Send it back"), name);
    }
  else
    /* Translators: name of a file. */
    text = g_strdup_printf (_ ("Saved %s"), name);
  sy_window_tell (self, text);
}

/**
 * sy_window_dup_shown:
 * @document: that a file holds
 *
 * Returns: (transfer full): what is shown of it: of an invitation an answer to it, which is in no
 *   file yet
 */
SyDocument *
sy_window_dup_shown (SyDocument *document)
{
  SyProfile *profile = sy_document_get_profile (document);
  g_autofree char *name = NULL;
  g_autoptr (SyProfile) answer = NULL;

  if (!sy_profile_is_invitation (profile))
    return g_object_ref (document);

  name = sy_preferences_dup_name ();
  answer = sy_profile_dup_answer (profile, name);

  return sy_document_new (answer);
}

/**
 * sy_window_watch_answer:
 * @self: a window that is being made
 *
 * Lets the window show an answer where its project is one.
 */
void
sy_window_watch_answer (SyWindow *self)
{
  g_signal_connect_object (self->session, "notify::analysis", G_CALLBACK (analysis_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer_page, "map", G_CALLBACK (mapped_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  analysis_cb (self);
}
