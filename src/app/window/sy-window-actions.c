/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-catalogue-dialog.h"
#include "sy-catalogues.h"
#include "sy-day.h"
#include "sy-decision-dialog.h"
#include "sy-knowledge-dialog.h"
#include "sy-preferences.h"
#include "sy-report-knowledge.h"
#include "sy-since-dialog.h"

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_choose_to_open (window);
}

static void
open_file_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  sy_window_open (window, file);
}

static void
open_catalogue_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_present (GTK_WINDOW (sy_catalogue_dialog_new (window)));
}

static void
choose_catalogue_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_choose_catalogue (window);
}

static void
take_catalogue_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_take_known_catalogue (window);
}

static void
go_back_to_catalogue_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  sy_window_go_back_to_catalogue (window, file);
}

static void
start_project_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyCatalogue *catalogue =
      sy_catalogue_set_lookup (sy_catalogues_get_set (), g_variant_get_string (parameter, NULL));

  if (catalogue != NULL)
    sy_window_start_project (window, catalogue);
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_reload (window);
}

static void
discard_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_discard (window);
}

static void
overwrite_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_project_file_overwrite (sy_window_get_file (window));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_save (window);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_choose_to_save (window);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  if (sy_window_is_in_round (self))
    sy_ballot_undo (self->ballot);
  else
    sy_session_undo (self->session);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyWindow *self = window;

  if (sy_window_is_in_round (self))
    sy_ballot_redo (self->ballot);
  else
    sy_session_redo (self->session);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_rename (window);
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SySession *session = sy_window_get_session (window);
  const char *id = g_variant_get_string (parameter, NULL);
  const SyPreset *preset = sy_catalogue_find_preset (sy_session_get_catalogue (session), id);
  g_autofree char *text = NULL;
  int weight_reach;
  int rating_reach;

  sy_preferences_get_reach (&weight_reach, &rating_reach);
  sy_session_start (session, id, weight_reach, rating_reach);
  /* Translators: name of a preset. */
  text = preset != NULL ? g_strdup_printf (_ ("Started from “%s”"), preset->name)
                        : g_strdup (_ ("Started with all sliders at 0"));
  sy_window_focus_sliders (window); /* the cards have gone, and with them the keyboard */
  sy_window_tell_undo (window, text);
}

static void
explain_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_session_explain (sy_window_get_session (window), g_variant_get_string (parameter, NULL));
}

static void
tip_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SySession *session = sy_window_get_session (window);
  guint steps = (guint) sy_session_get_analysis (session)->smallest_steps;
  g_autofree char *text = NULL;

  sy_session_tip (session);
  text = g_strdup_printf (ngettext ("Moved %u slider step", "Moved %u slider steps", steps), steps);
  sy_window_tell_undo (window, text);
}

static void
decide_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_decide (window);
}

static void
since_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkWidget *dialog = sy_since_dialog_new (window, sy_window_get_session (window));

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
knowledge_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (sy_window_get_session (window));
  g_autofree char *today = sy_day_dup_today ();
  g_autoptr (SyReport) report = sy_report_new_knowledge (catalogue, today);

  gtk_window_present (GTK_WINDOW (sy_knowledge_dialog_new (window, report)));
}

static void
enable (SyWindow *self, const char *name, gboolean is_enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (
                                   g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                               is_enabled);
}

/**
 * sy_window_enable_steps:
 *
 * Says what can be undone now, and done by one key: of the project, or of who weighs in secret.
 */
void
sy_window_enable_steps (SyWindow *self)
{
  SyDocument *document = sy_session_get_document (self->session);
  gboolean in_round = sy_window_is_in_round (self);

  enable (self, "undo",
          in_round ? sy_ballot_get_can_undo (self->ballot) : sy_document_get_can_undo (document));
  enable (self, "redo",
          in_round ? sy_ballot_get_can_redo (self->ballot) : sy_document_get_can_redo (document));
  enable (self, "tip", !in_round && sy_session_get_can_tip (self->session));
}

static void
follow_steps (SyWindow *self)
{
  static const char *const signals[] = { "notify::can-undo", "notify::can-redo",
                                         "notify::can-tip" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->session, signals[i], G_CALLBACK (sy_window_enable_steps), self,
                             G_CONNECT_SWAPPED);
  sy_window_enable_steps (self);
}

/* Asks what was decided, or goes on asking. */
void
sy_window_decide (SyWindow *self)
{
  if (self->decision == NULL)
    g_set_weak_pointer (&self->decision, sy_decision_dialog_new (GTK_WINDOW (self), self->session,
                                                                 !sy_window_is_in_round (self)));
  gtk_window_present (GTK_WINDOW (self->decision));
}

/**
 * sy_window_add_actions:
 *
 * Gives the window the actions on its project; sy_window_add_view_actions() has the others.
 */
void
sy_window_add_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "open", open_cb, NULL, NULL, NULL, { 0 } },
    { "open-file", open_file_cb, "s", NULL, NULL, { 0 } },
    { "open-catalogue", open_catalogue_cb, NULL, NULL, NULL, { 0 } },
    { "choose-catalogue", choose_catalogue_cb, NULL, NULL, NULL, { 0 } },
    { "go-back-to-catalogue", go_back_to_catalogue_cb, "s", NULL, NULL, { 0 } },
    { "take-catalogue", take_catalogue_cb, NULL, NULL, NULL, { 0 } },
    { "start-project", start_project_cb, "s", NULL, NULL, { 0 } },
    { "reload", reload_cb, NULL, NULL, NULL, { 0 } },
    { "discard", discard_cb, NULL, NULL, NULL, { 0 } },
    { "overwrite", overwrite_cb, NULL, NULL, NULL, { 0 } },
    { "save", save_cb, NULL, NULL, NULL, { 0 } },
    { "save-as", save_as_cb, NULL, NULL, NULL, { 0 } },
    { "undo", undo_cb, NULL, NULL, NULL, { 0 } },
    { "redo", redo_cb, NULL, NULL, NULL, { 0 } },
    { "rename", rename_cb, NULL, NULL, NULL, { 0 } },
    { "decide", decide_cb, NULL, NULL, NULL, { 0 } },
    { "since", since_cb, NULL, NULL, NULL, { 0 } },
    { "knowledge", knowledge_cb, NULL, NULL, NULL, { 0 } },
    { "start", start_cb, "s", NULL, NULL, { 0 } },
    { "explain", explain_cb, "s", NULL, NULL, { 0 } },
    { "tip", tip_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sy_window_add_own_actions (self);
  sy_window_add_export_actions (self);
  sy_window_add_team_actions (self);
  sy_window_add_ask_actions (self);
  sy_window_add_gather_actions (self);
  sy_window_add_folder_actions (self);
  follow_steps (self);
}

/**
 * sy_window_enable_file_actions:
 * @self: a window whose file is in another state than before
 *
 * Says what can be asked of the file now; it can be saved at any time.
 */
void
sy_window_enable_file_actions (SyWindow *self)
{
  gboolean is_idle = sy_project_file_get_state (self->file) == SY_PROJECT_FILE_IDLE;
  gboolean is_changed = sy_project_file_get_conflict (self->file) == SY_CONFLICT_CHANGED;
  const struct
  {
    const char *action;
    gboolean is_enabled;
  } rows[] = {
    { "reload", is_idle },
    { "discard", is_idle },
    { "overwrite", is_idle && is_changed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    enable (self, rows[i].action, rows[i].is_enabled);
}
