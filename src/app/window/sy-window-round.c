/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-day.h"
#include "sy-dialogs.h"
#include "sy-round-dialog.h"
#include "sy-words-round.h"

/* A secret round in the window. While it is shown, nothing else of the project is: no page, no
 * figure, no action that would tell one. It may be left for later, and then a notice tells of it.
 */

static SyDocument *
get_document (SyWindow *self)
{
  return sy_session_get_document (self->session);
}

static const SySecretRound *
get_round (SyWindow *self)
{
  return sy_document_get_secret_round (get_document (self));
}

/**
 * sy_window_is_in_round:
 *
 * Returns: whether a secret round stands in the place of the project
 */
gboolean
sy_window_is_in_round (SyWindow *self)
{
  return self->ballot != NULL && get_round (self) != NULL && !self->is_round_left;
}

/* Nobody waits three seconds for what is given away. */
static void
keep (SyWindow *self)
{
  if (sy_project_file_get_state (self->file) != SY_PROJECT_FILE_CLOSED)
    sy_project_file_flush_async (self->file, NULL, NULL);
}

static void
show_notice (SyWindow *self)
{
  const SySecretRound *round = get_round (self);
  g_autofree char *progress = NULL;
  g_autofree char *text = NULL;

  sy_window_hide_notice (self, SY_NOTICE_ROUND);
  if (round == NULL || !self->is_round_left)
    return;

  progress = sy_words_round_progress (round);
  /* Translators: “2 of 3 have weighed.” */
  text =
      g_strdup_printf (_ ("%s What they gave stays hidden, also when the program ends."), progress);
  sy_window_show_notice (self, SY_NOTICE_ROUND, _ ("A secret round is not over"), text);
}

static void
show_round (SyWindow *self)
{
  gboolean was_shown = gtk_widget_get_visible (GTK_WIDGET (self->round_page));

  if (get_round (self) == NULL)
    self->is_round_left = FALSE;
  sy_round_page_show (self->round_page, self->ballot, sy_session_get_catalogue (self->session));
  sy_window_show_content (self);
  show_notice (self);
  if (sy_window_is_in_round (self) || was_shown)
    sy_window_focus_page (self);
}

/* Another turn, or none. */
static void
round_cb (SyWindow *self)
{
  show_round (self);
  keep (self);
}

/* The sliders are those of its criteria. */
static void
catalogue_cb (SyWindow *self)
{
  sy_round_page_show (self->round_page, self->ballot, sy_session_get_catalogue (self->session));
}

static void
document_cb (SyWindow *self)
{
  g_clear_object (&self->ballot);
  self->ballot = sy_ballot_new (get_document (self));
  self->is_round_left = FALSE;
  g_signal_connect_object (self->ballot, "notify::round", G_CALLBACK (round_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ballot, "notify::can-undo", G_CALLBACK (sy_window_enable_steps),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ballot, "notify::can-redo", G_CALLBACK (sy_window_enable_steps),
                           self, G_CONNECT_SWAPPED);
  if (get_round (self) != NULL || gtk_widget_get_visible (GTK_WIDGET (self->round_page)))
    show_round (self);
}

static void
leave (SyWindow *self)
{
  self->is_round_left = TRUE;
  if (get_round (self)->phase == SY_SECRET_PHASE_WEIGHING)
    sy_ballot_hand_over (self->ballot, get_round (self)->turn); /* comes to round_cb() */
  else
    show_round (self);
}

static void
ask_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  GPtrArray *people = sy_session_get_people (self->session);

  if (get_round (self) != NULL)
    g_action_group_activate_action (window, "go-on-round", NULL);
  else if (people->len > SY_ROUND_PEOPLE_MAX)
    sy_window_tell (self, _ ("These are too many people for one machine"));
  else if (!sy_profile_can_weigh_again (sy_document_get_profile (get_document (self))))
    sy_window_tell (self, _ ("More people than a project may have"));
  else
    gtk_window_present (GTK_WINDOW (sy_round_dialog_new (window, people)));
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  g_autofree const char **names = g_variant_get_strv (parameter, NULL);

  if (*names == NULL || get_round (self) != NULL)
    return;

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  if (self->decision != NULL)
    gtk_window_destroy (GTK_WINDOW (self->decision)); /* it has figures in it */
  sy_ballot_start (self->ballot, names);
}

static void
go_on_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  self->is_round_left = FALSE;
  show_round (self);
}

static void
begin_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  if (sy_window_is_in_round (self) && get_round (self)->phase == SY_SECRET_PHASE_HAND_OVER)
    sy_ballot_begin_turn (self->ballot);
}

static void
end_turn (SyWindow *self, SySecretTurn how)
{
  if (sy_window_is_in_round (self) && get_round (self)->phase != SY_SECRET_PHASE_ALL_IN)
    sy_ballot_end_turn (self->ballot, how);
}

static void
end_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  end_turn (window, SY_SECRET_TURN_DONE);
}

static void
skip_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  end_turn (window, SY_SECRET_TURN_SKIPPED);
}

static void
hand_over_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  guint person = g_variant_get_uint32 (parameter);

  if (sy_window_is_in_round (self) && person < get_round (self)->people->len)
    sy_ballot_hand_over (self->ballot, person);
}

static void
reveal_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;
  g_autofree char *today = sy_day_dup_today ();
  const SySecretRound *round = get_round (self);
  g_autofree char *text = NULL;

  if (!sy_window_is_in_round (self) || round->phase != SY_SECRET_PHASE_ALL_IN)
    return;

  if (sy_secret_round_has_any (round))
    text = sy_words_round_progress (round);
  adw_view_stack_set_visible_child_name (self->pages, "team");
  if (!sy_ballot_reveal (self->ballot, today))
    sy_window_tell (self, _ ("More people than a project may have"));
  else if (text != NULL)
    sy_window_tell_undo (self, text);
  else
    sy_window_tell (self, _ ("Nobody has set anything"));
}

static void
throw_away_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  if (get_round (self) == NULL)
    return;

  sy_ballot_throw_away (self->ballot);
  sy_window_tell (self, _ ("Threw the secret round away"));
}

static void
stop_answered_cb (gpointer window, const char *answer)
{
  SyWindow *self = window;

  if (answer == NULL || get_round (self) == NULL)
    return;

  if (strcmp (answer, "leave") == 0)
    leave (self);
  else
    g_action_group_activate_action (window, "throw-away-round", NULL);
}

static void
stop_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const SyAnswer answers[] = { { "throw-away", _ ("_Throw Away"), ADW_RESPONSE_DESTRUCTIVE },
                               { "leave", _ ("_Go On Later"), ADW_RESPONSE_SUGGESTED } };

  if (sy_window_is_in_round (window))
    sy_dialogs_ask (window, _ ("Stop the Secret Round?"),
                    _ ("It can go on later: what was given is kept and stays hidden until all are "
                       "in. Or all of it is thrown away."),
                    answers, G_N_ELEMENTS (answers), stop_answered_cb);
}

static void
thrown_away_cb (gpointer window, const char *answer)
{
  if (answer != NULL)
    g_action_group_activate_action (window, "throw-away-round", NULL);
}

static void
ask_to_throw_away_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const SyAnswer answer = { "throw-away", _ ("_Throw Away"), ADW_RESPONSE_DESTRUCTIVE };

  if (get_round (window) != NULL)
    sy_dialogs_ask (window, _ ("Throw the Secret Round Away?"),
                    _ ("What was given in it is gone for good. Nobody is shown it."), &answer, 1,
                    thrown_away_cb);
}

static void
flushed_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;

  gtk_window_destroy (window);
}

static void
close_answered_cb (gpointer window, const char *answer)
{
  SyWindow *self = window;

  if (answer == NULL)
    return;

  if (strcmp (answer, "keep") == 0)
    sy_project_file_flush_async (self->file, flushed_cb, g_object_ref (self));
  else
    {
      sy_ballot_throw_away (self->ballot);
      gtk_window_close (GTK_WINDOW (self));
    }
}

/**
 * sy_window_ask_for_round:
 *
 * Asks before the window closes over a secret round.
 *
 * Returns: whether there is one, so the window stays
 */
gboolean
sy_window_ask_for_round (SyWindow *self)
{
  const SyAnswer answers[] = { { "throw-away", _ ("_Throw Away"), ADW_RESPONSE_DESTRUCTIVE },
                               { "keep", _ ("_Keep and Close"), ADW_RESPONSE_SUGGESTED } };

  if (get_round (self) == NULL)
    return FALSE;

  sy_dialogs_ask (GTK_WIDGET (self), _ ("Close Amid a Secret Round?"),
                  _ ("What was given, and all else that is not saved, is kept and comes back when "
                     "Steelyard is started next, still hidden. Or the round is thrown away."),
                  answers, G_N_ELEMENTS (answers), close_answered_cb);

  return TRUE;
}

/**
 * sy_window_add_round_actions:
 *
 * Gives the window the actions of secret rounds, and shows one that is under way.
 */
void
sy_window_add_round_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "weigh-in-secret", ask_cb, NULL, NULL, NULL, { 0 } },
    { "start-round", start_cb, "as", NULL, NULL, { 0 } },
    { "go-on-round", go_on_cb, NULL, NULL, NULL, { 0 } },
    { "begin-turn", begin_cb, NULL, NULL, NULL, { 0 } },
    { "end-turn", end_cb, NULL, NULL, NULL, { 0 } },
    { "skip-turn", skip_cb, NULL, NULL, NULL, { 0 } },
    { "hand-over", hand_over_cb, "u", NULL, NULL, { 0 } },
    { "reveal-round", reveal_cb, NULL, NULL, NULL, { 0 } },
    { "stop-round", stop_cb, NULL, NULL, NULL, { 0 } },
    { "throw-away-round", throw_away_cb, NULL, NULL, NULL, { 0 } },
    { "ask-to-throw-away-round", ask_to_throw_away_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::catalogue", G_CALLBACK (catalogue_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
}
